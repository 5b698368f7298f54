"""The timeline in other forms: the table of all formats, JSON, CSV, and the JSON Schema for editors.

Every form holds the same events in the same order; none holds the hour of its making, so that the same
data always gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..events import Actor, Era, Event, Source, Theme, Timeline, history
from ..records import SCHEMA
from ..text import inline
from .atom import as_atom
from .calendar import as_calendar
from .publisher import Site
from .timelinejs import as_timelinejs

COLUMNS = (
    "id", "date", "from", "to", "title", "summary", "era", "theme", "actors", "place", "status", "sourcing",
    "weight", "sources", "note", "see",
)  # fmt: skip
"""Columns of the CSV file; lists are joined by a space, summary and note without Markdown marks."""


def as_json(timeline: Timeline) -> str:
    """Return the events, and the sources that they use, as JSON."""
    used = dict.fromkeys(key for event in timeline.events for key in event.sources)
    data = {
        "schema": SCHEMA,
        **({"published": timeline.published} if timeline.published else {}),
        "events": [_event(event) for event in timeline.events],
        "sources": [_dump(timeline.sources[key]) for key in sorted(used)],
        "eras": [_dump(era) for era in timeline.vocabulary.eras.values()],
        "themes": [_dump(theme) for theme in timeline.vocabulary.themes.values()],
        "actors": [_dump(actor) for actor in timeline.vocabulary.actors.values()],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_csv(timeline: Timeline) -> str:
    """Return one row for each event as CSV (RFC 4180), with a header row."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for event in timeline.events:
        row = _event(event)
        for key in ("actors", "sources"):
            row[key] = " ".join(row.get(key, []))
        for key in ("summary", "note"):
            row[key] = inline.plain(row.get(key) or "")
        writer.writerow({key: inert(row.get(key, "")) for key in COLUMNS})
    return out.getvalue()


def inert(value: object) -> object:
    """Keep a spreadsheet from reading text as a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value[:1] else value


@dataclass(frozen=True)
class Format:
    """A form that a timeline can take."""

    ending: str
    """What the file name ends with, after the dot."""
    write: Callable[[Timeline, Site], str]
    """Returns the text of the file."""
    published: bool = True
    """Whether it stands beside the event list for everybody to download."""
    addressed: bool = False
    """Whether it holds links into the site, which are better absolute where the address is known."""


FORMATS: Mapping[str, Format] = {
    "json": Format("json", lambda timeline, _: as_json(timeline)),
    "csv": Format("csv", lambda timeline, _: as_csv(timeline)),
    "ics": Format("ics", as_calendar, addressed=True),
    "atom": Format("atom", as_atom, addressed=True),
    "timelinejs": Format("timelinejs.json", as_timelinejs, published=False),
}
"""Every format by the name that the command line knows it by."""


def published_formats(timeline: Timeline) -> list[Format]:
    """Return the formats to publish. A list that does not say when it was published has no feed."""
    dated = bool(history.latest(timeline))
    return [form for name, form in FORMATS.items() if form.published and (dated or name != "atom")]


def _dump(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(exclude_none=True, exclude_defaults=False)


def _event(event: Event) -> dict[str, Any]:
    last = event.when.last
    data = {key: value for key, value in _dump(event).items() if value != []}
    head = {"id": data.pop("id"), "date": data.pop("date"), "from": event.when.first.isoformat()}
    return {**head, "to": last.isoformat() if last else None, **data}


def editor_schema() -> str:
    """Return the JSON Schema of the event list, for editors that complete and check YAML."""
    lists: dict[str, type[BaseModel]] = {
        "events": Event,
        "sources": Source,
        "eras": Era,
        "themes": Theme,
        "actors": Actor,
    }
    day = {"type": "string", "description": "Day the list was first published.", "examples": ["2026-11-24"]}
    return _schema("Event list", lists, "events", {"published": day})


def source_schema() -> str:
    """Return the JSON Schema of the source list."""
    return _schema("Source list", {"sources": Source}, "sources", {})


def _schema(title: str, lists: Mapping[str, type[BaseModel]], required: str, more: dict[str, Any]) -> str:
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {"schema": {"const": SCHEMA, "description": "Version of this format."}, **more}
    for key, model in lists.items():
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions.update(schema.pop("$defs", {}))
        definitions[model.__name__] = schema
        properties[key] = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    data = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": properties,
        "required": ["schema", required],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
