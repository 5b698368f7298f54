"""TimelineJS3's JSON: objects to slides."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..records import DataError, Problem
from .slide import ID, LINK, Kind, Ledger, Slide, cleaned, quoted

_PATHS = {
    "unique_id": ID,
    "start_date.year": "Year",
    "start_date.month": "Month",
    "start_date.day": "Day",
    "start_date.hour": "Time",
    "end_date.year": "End Year",
    "end_date.month": "End Month",
    "end_date.day": "End Day",
    "end_date.hour": "End Time",
    "display_date": "Display Date",
    "text.headline": "Headline",
    "text.text": "Text",
    "media.url": "Media",
    "media.credit": "Media Credit",
    "media.caption": "Media Caption",
    "media.thumbnail": "Media Thumbnail",
    "media.alt": "Alt Text",
    "media.link": LINK,
    "group": "Group",
}
_NAMES = {column: path for path, column in _PATHS.items()}
_OBJECTS = ("start_date", "end_date", "text", "media")
_SAMPLE = '{"events": [{"start_date": {"year": 1961}, "text": {"headline": "What happened"}}]}'
_TOP = ("events", "title", "eras", "scale")


def slides_of_json(text: str, ledger: Ledger) -> list[Slide]:
    """Return the slides of a JSON file; problems and losses go to the ledger."""
    data = _parsed(text, ledger.file)
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        ledger.wrong(0, "", "events" if isinstance(data, dict) else "", _shape(data), f"TimelineJS3 JSON, {_SAMPLE}")
        return []
    for key in data:
        if key not in _TOP:
            ledger.lost(0, "", key, _kind_of(data[key]), "not carried; TimelineJS3 does not read it")
    if not data["events"]:
        ledger.wrong(0, "", "events", "an empty list", "at least one event")
    eras = data.get("eras") or []
    if not isinstance(eras, list):
        ledger.wrong(0, "", "eras", _kind_of(eras), "a list")
        eras = []
    title = [("title", "title", data["title"])] if data.get("title") else []
    items: list[tuple[Kind, str, Any]] = [
        *(("title", name, value) for _, name, value in title),
        *(("event", f"event {number}", value) for number, value in enumerate(data["events"], 1)),
        *(("era", f"era {number}", value) for number, value in enumerate(eras, 1)),
    ]
    return [slide for kind, name, value in items if (slide := _slide(kind, name, value, ledger))]


def _parsed(text: str, file: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        found, line = f"text that is not JSON ({error.msg} at column {error.colno})", error.lineno
    except (ValueError, RecursionError):
        found, line = "JSON with a number or a nesting beyond all use", 0
    raise DataError([Problem(file, line, "", "", found, f"JSON, e.g. {_SAMPLE}")]) from None


def _shape(data: Any) -> str:
    if not isinstance(data, dict):
        return f"{_kind_of(data)} at the top"
    if "events" in data:
        return _kind_of(data["events"])
    return f"an object with {quoted(', '.join(data)) if data else 'nothing in it'}"


def _slide(kind: Kind, record: str, value: Any, ledger: Ledger) -> Slide | None:
    if not isinstance(value, dict):
        ledger.wrong(0, record, "", _kind_of(value), "an object with start_date and text")
        return None
    cells: dict[str, str] = {}
    before = len(ledger.problems)
    for path, found in _flat(value):
        if found is None or found in ("", {}):
            continue
        if path in _OBJECTS:
            ledger.wrong(0, record, path, _kind_of(found), f'an object, e.g. {{"{_inside(path)}": …}}')
        elif path not in _PATHS:
            ledger.lost(0, record, path, _shown(found), "not carried; the list has no such field")
        elif isinstance(found, (bool, list, dict)):
            ledger.wrong(0, record, path, _kind_of(found), "text or a number")
        else:
            cells[_PATHS[path]] = str(found)
    if len(ledger.problems) > before:  # what cannot be read would only be reported again as missing
        return None
    return Slide(kind, cleaned(cells, 0, record, _NAMES, ledger), ledger, 0, record, _NAMES)


def _flat(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each field with its path; the four objects of a slide are opened."""
    for key, inner in value.items():
        if key in _OBJECTS and isinstance(inner, dict):
            yield from ((f"{key}.{name}", found) for name, found in inner.items())
        else:
            yield key, inner


def _inside(path: str) -> str:
    return next(name for name in _PATHS if name.startswith(f"{path}.")).partition(".")[2]


def _shown(value: Any) -> str:
    return quoted(value) if isinstance(value, str) else quoted(json.dumps(value))


def _kind_of(value: Any) -> str:
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    names = {dict: "an object", list: "a list", type(None): "null"}
    return names.get(type(value)) or f"the value {quoted(json.dumps(value))}"
