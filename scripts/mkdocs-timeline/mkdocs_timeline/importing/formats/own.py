"""Our own exports, back to records without loss: the JSON, an event list, and the CSV."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import ValidationError

from ...events import Actor, Era, Event, Lane, Source, Step, Stretch, Theme, load
from ...records import SCHEMA, Cut, DataError, Named, Problem, fields_of
from ..rows import Ledger, quoted
from ..wording import escaped, forbidden, without
from ..writing import Records, as_yaml
from .table import Line

_LISTS: Mapping[str, type[Named]] = {
    "events": Event,
    "sources": Source,
    "eras": Era,
    "themes": Theme,
    "actors": Actor,
    "scale": Stretch,
    "lanes": Lane,
    "story": Step,
}
_MADE = ("from", "to")
"""Fields of the exports that are made from the date."""
_LIST_FIELDS = ("actors", "sources", "aliases")
_PROSE = ("summary", "note", "differ")
_INNER = ("quote", "image", "link")
"""Fields that hold a record, with a column for each of its fields."""
_GUARDED = re.compile(r"(?s)'(?=\s*[=+\-@＝＋－＠\t\r])")


def is_own_data(data: object) -> bool:
    """Tell whether data is that of our JSON, or an event list."""
    return isinstance(data, dict) and data.get("schema") == SCHEMA and isinstance(data.get("events"), list)


def records_of_data(data: Mapping[str, Any], ledger: Ledger) -> Records:
    """Return the records as they are; what the model refuses is a problem of its record."""
    out = Records(published=without(str(data.get("published") or "")))
    for key in data:
        if key not in (*_LISTS, "schema", "published"):
            ledger.lost(0, "", str(key), "an unknown key", "not carried")
    for key, model in _LISTS.items():
        items = data.get(key) or []
        if not isinstance(items, list):
            ledger.fault(0, "", key, "no list", "a list of records")
            continue
        found = [
            record
            for number, item in enumerate(items, 1)
            if (record := _record(item, model, f"{key} {number}", ledger))
        ]
        setattr(out, key, found)
    return out


def _record(item: object, model: type[Named], place: str, ledger: Ledger, line: int = 0) -> dict[str, Any] | None:
    if not isinstance(item, dict):
        ledger.wrong(line, place, "", quoted(repr(item)), "an object with the fields of a record")
        return None
    record = {
        str(key): _clean(value, line, place, str(key), ledger)
        for key, value in item.items()
        if key not in _MADE and value is not None
    }
    for name in [name for name in record if name not in fields_of(model)]:
        ledger.lost(line, place, name, quoted(str(record.pop(name))), "not carried; the list has no such field")
    try:
        model.model_validate(record)
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            said, name = one.get("ctx", {}), ".".join(map(str, one["loc"]))
            found = str(said.get("found") or quoted(str(record.get(str(one["loc"][0]), "nothing"))))
            ledger.wrong(line, place, name, found, str(said.get("expected") or f"what the field holds ({one['msg']})"))
        return None
    return record


def _clean(value: Any, line: int, place: str, name: str, ledger: Ledger) -> Any:
    """Leave out, with a word, the characters that a list may not hold."""
    if isinstance(value, str):
        if found := forbidden(value):
            outcome = "left out, for it shows nothing and can change what is seen"
            ledger.lost(line, place, name, f"the character {', '.join(found)}", outcome)
        return type(value)(without(str(value))) if isinstance(value, Cut) else without(str(value))
    if isinstance(value, list):
        return [_clean(one, line, place, name, ledger) for one in value]
    if isinstance(value, dict):
        return {without(str(key)): _clean(one, line, place, f"{name}.{key}", ledger) for key, one in value.items()}
    return value


def is_own_table(names: Sequence[str]) -> bool:
    """Tell whether a header is that of our CSV."""
    return {"id", "date", "title", "summary", "theme", "sources"} <= {name.strip() for name in names}


def records_of_table(lines: Sequence[Line], ledger: Ledger) -> Records:
    """Return the events of our CSV. It holds no sources and no vocabulary, only their ids."""
    header = [name.strip() for name in lines[0].cells]
    for name in header:
        if name and name not in (*Event.model_fields, *_MADE) and name.partition(".")[0] not in _INNER:
            ledger.lost(lines[0].line, "row 1", name, "an unknown column", "not read")
    out = Records()
    for line in lines[1:]:
        if any(cell.strip() for cell in line.cells):
            item = _fields(dict(zip(header, line.cells, strict=False)))
            if record := _record(item, Event, f"row {line.number}", ledger, line.line):
                out.events.append(record)
    if not out.events and not ledger.problems:
        ledger.fault(0, "", "", "no row with an event", "one row for each event below the header")
    return out


def _fields(cells: Mapping[str, str]) -> dict[str, Any]:
    """Return a row's cells as the fields of an event, with the guards against spreadsheets taken off."""
    out: dict[str, Any] = {}
    for name, cell in cells.items():
        text = _GUARDED.sub("", cell, count=1) if cell.startswith("'") else cell
        text = text.strip().lstrip("'") if name in ("date", "added") else text.strip()
        field, _, inner = name.partition(".")
        if not text or (field not in _INNER if inner else name not in Event.model_fields):
            continue
        if name in _LIST_FIELDS:
            out[name] = text.split()
        elif name == "weight":
            out[name] = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else text
        elif inner:
            out.setdefault(field, {})[inner] = text
        else:
            out[name] = escaped(text) if name in _PROSE else text
    return out


def checked(records: Records, ledger: Ledger) -> Records:
    """Hold records against each other as `load` does; events with a problem are noted and left out."""
    known: dict[str, dict[str, Any]] = {}
    for event in records.events:
        if event["id"] in known:
            ledger.wrong(0, event["id"], "id", f"{event['id']!r} a second time", "an id of its own")
        known.setdefault(event["id"], event)
    records.events, events = list(known.values()), set(known)
    for problem in _cross_checked(records):
        if problem.field in ("sources", "quote.source") and not records.sources:
            continue  # the CSV has no sources; they stand beside the list
        note = ledger.wrong if problem.record in events else ledger.fault
        note(0, problem.record, problem.field, problem.found, problem.expected)
        known.pop(problem.record, None)
    records.events = list(known.values())
    names = {name for record in (*records.events, *records.story) for name in record["sources"]}
    if names and not records.sources:
        ledger.lost(0, "", "sources", f"{len(names)} ids of sources", "kept; their sources.yml stands beside the list")
    return records


def _cross_checked(records: Records) -> Sequence[Problem]:
    if not records.events:
        return ()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.yml"
        path.write_text(as_yaml(records, "list"), encoding="utf-8")
        try:
            load([path])
        except DataError as error:
            return error.problems
    return ()
