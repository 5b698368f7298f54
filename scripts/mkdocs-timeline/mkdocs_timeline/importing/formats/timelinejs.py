"""TimelineJS's JSON, versions 3 and 2: objects to rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..rows import ID, LINK, Kind, Ledger, Row, cleaned
from .json_text import SAMPLE, kind_of, shown

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
    "start_date.display_date": "Display Date",
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
_OLD = {
    "headline": "text.headline",
    "text": "text.text",
    "tag": "group",
    "asset.media": "media.url",
    "asset.credit": "media.credit",
    "asset.caption": "media.caption",
    "asset.thumbnail": "media.thumbnail",
}
"""Paths of version 2, as those of version 3."""
_NAMES = {column: path for path, column in reversed(_PATHS.items())}
_OLD_NAMES = _NAMES | {_PATHS[path]: old for old, path in _OLD.items()} | {
    **dict.fromkeys(("Year", "Month", "Day", "Time"), "startDate"),
    **dict.fromkeys(("End Year", "End Month", "End Day", "End Time"), "endDate"),
}  # fmt: skip
_OBJECTS = ("start_date", "end_date", "text", "media")
_WITH_THE_HOUR = ("start_date.minute", "start_date.second", "end_date.minute", "end_date.second")
_TOP = ("events", "title", "eras", "scale")


def is_timelinejs(data: object) -> bool:
    """Tell whether data is a timeline of version 2 or 3."""
    if not isinstance(data, dict):
        return False
    if isinstance(data.get("timeline"), dict):
        return True
    events = data.get("events")
    return isinstance(events, list) and (not events or any(isinstance(item, dict) and _marks(item) for item in events))


def _marks(item: Mapping[str, Any]) -> bool:
    return "start_date" in item or isinstance(item.get("text"), dict)


def rows_of_timelinejs(data: Any, ledger: Ledger) -> list[Row]:
    """Return the rows of a timeline; problems and losses go to the ledger."""
    old = isinstance(data.get("timeline"), dict)
    if old:
        return _old_rows(data["timeline"], ledger)
    for key in data:
        if key not in _TOP:
            ledger.lost(0, "", key, kind_of(data[key]), "not carried; TimelineJS3 does not read it")
    if not data["events"]:
        ledger.fault(0, "", "events", "an empty list", "at least one event")
    eras = data.get("eras") or []
    if not isinstance(eras, list):
        ledger.fault(0, "", "eras", kind_of(eras), "a list")
        eras = []
    title: list[tuple[Kind, str, Any]] = [("title", "title", data["title"])] if data.get("title") else []
    items: list[tuple[Kind, str, Any]] = [
        *title,
        *(("event", f"event {number}", value) for number, value in enumerate(data["events"], 1)),
        *(("era", f"era {number}", value) for number, value in enumerate(eras, 1)),
    ]
    return [row for kind, name, value in items if (row := _row(kind, name, value, ledger))]


def _row(kind: Kind, record: str, value: Any, ledger: Ledger) -> Row | None:
    if not isinstance(value, dict):
        ledger.wrong(0, record, "", kind_of(value), "an object with start_date and text")
        return None
    before = len(ledger.problems)
    cells = _cells(value, record, ledger)
    if len(ledger.problems) > before:  # what cannot be read would only be reported again as missing
        return None
    for column, key in (("Time", "start_date"), ("End Time", "end_date")):
        if column in cells:
            cells[column] = _clock(cells[column], value[key])
    return Row(kind, cleaned(cells, 0, record, _NAMES, ledger), ledger, 0, record, _NAMES)


def _cells(value: Mapping[str, Any], record: str, ledger: Ledger) -> dict[str, str]:
    cells: dict[str, str] = {}
    for path, found in _flat(value):
        if found is None or found in ("", {}) or path in _WITH_THE_HOUR:
            continue
        if path in _OBJECTS:
            ledger.wrong(0, record, path, kind_of(found), f'an object, e.g. {{"{_inside(path)}": …}}')
        elif path not in _PATHS:
            ledger.lost(0, record, path, shown(found), "not carried; the list has no such field")
        elif isinstance(found, (bool, list, dict)):
            ledger.wrong(0, record, path, kind_of(found), "text or a number")
        else:
            cells.setdefault(_PATHS[path], str(found))
    return cells


def _clock(hour: str, data: Mapping[str, Any]) -> str:
    parts = [str(data[name]) for name in ("minute", "second") if str(data.get(name, "")).isdigit()]
    return ":".join([hour, *(part.zfill(2) for part in parts)])


def _flat(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each field with its path; the four objects of a slide are opened."""
    for key, inner in value.items():
        if key in _OBJECTS and isinstance(inner, dict):
            yield from ((f"{key}.{name}", found) for name, found in inner.items())
        else:
            yield key, inner


def _inside(path: str) -> str:
    return next(name for name in _PATHS if name.startswith(f"{path}.")).partition(".")[2]


def _old_rows(timeline: Mapping[str, Any], ledger: Ledger) -> list[Row]:
    out = []
    if timeline.get("headline"):
        title = {key: timeline[key] for key in ("headline", "text", "asset") if timeline.get(key)}
        out.append(_old_row("title", "title", title, ledger))
    lists: tuple[tuple[Kind, str], ...] = (("event", "date"), ("era", "era"))
    for kind, key in lists:
        items = timeline.get(key) or []
        if not isinstance(items, list):
            ledger.fault(0, "", f"timeline.{key}", kind_of(items), "a list")
            continue
        out += [_old_row(kind, f"{key} {number}", item, ledger) for number, item in enumerate(items, 1)]
    if not timeline.get("date"):
        ledger.fault(0, "", "timeline.date", "nothing", f"at least one event; or version 3, e.g. {SAMPLE}")
    return [row for row in out if row]


def _old_row(kind: Kind, record: str, value: Any, ledger: Ledger) -> Row | None:
    if not isinstance(value, dict):
        ledger.wrong(0, record, "", kind_of(value), "an object with startDate and headline")
        return None
    cells: dict[str, str] = {}
    asset = value.get("asset")
    inner = {f"asset.{name}": found for name, found in asset.items()} if isinstance(asset, dict) else {}
    for path, found in ({**value, **inner}).items():
        if found in (None, "", {}) or path == "asset":
            continue
        if isinstance(found, (bool, list, dict)):
            ledger.wrong(0, record, path, kind_of(found), "text or a number")
            return None
        if path in ("startDate", "endDate"):
            _old_date(str(found), "End " if path == "endDate" else "", cells)
        elif path in _OLD:
            cells[_PATHS[_OLD[path]]] = str(found)
        else:
            ledger.lost(0, record, path, shown(found), "not carried; the list has no such field")
    return Row(kind, cleaned(cells, 0, record, _OLD_NAMES, ledger), ledger, 0, record, _OLD_NAMES)


def _old_date(text: str, which: str, cells: dict[str, str]) -> None:
    """Version 2 writes a date as 1961,7,6 with the time after it."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        cells["End Date" if which else "Date"] = text
        return
    cells.update(zip((f"{which}Year", f"{which}Month", f"{which}Day"), parts, strict=False))
    if time := ":".join(part.zfill(2) for part in parts[3:5]):
        cells[f"{which}Time"] = time
