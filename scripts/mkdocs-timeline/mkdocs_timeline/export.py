"""The timeline in other forms: JSON, CSV, and the JSON Schema for editors.

Every form holds the same events in the same order; none holds the hour of its making, so that the same
data always gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from . import inline
from .check import Timeline
from .model import Actor, Era, Event, Source, Theme
from .records import SCHEMA

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
        writer.writerow({key: _inert(row.get(key, "")) for key in COLUMNS})
    return out.getvalue()


def _inert(value: object) -> object:
    """Keep a spreadsheet from reading text as a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value[:1] else value


FORMATS: Mapping[str, Callable[[Timeline], str]] = {"json": as_json, "csv": as_csv}
"""Export formats by file ending."""


def _dump(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(exclude_none=True, exclude_defaults=False)


def _event(event: Event) -> dict[str, Any]:
    last = event.when.last
    data = {key: value for key, value in _dump(event).items() if value != []}
    head = {"id": data.pop("id"), "date": data.pop("date"), "from": event.when.first.isoformat()}
    return {**head, "to": last.isoformat() if last else None, **data}


def editor_schema() -> str:
    """Return the JSON Schema of the event list, for editors that complete and check YAML."""
    return _schema("Event list", {"events": Event}, {"sources": Source, "eras": Era, "themes": Theme, "actors": Actor})


def source_schema() -> str:
    """Return the JSON Schema of the source list."""
    return _schema("Source list", {"sources": Source}, {})


def _schema(title: str, required: dict[str, type[BaseModel]], optional: dict[str, type[BaseModel]]) -> str:
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {"schema": {"const": SCHEMA, "description": "Version of this format."}}
    for key, model in {**required, **optional}.items():
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions.update(schema.pop("$defs", {}))
        definitions[model.__name__] = schema
        properties[key] = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    data = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": properties,
        "required": ["schema", *required],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
