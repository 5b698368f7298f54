"""Lists of objects: vis-timeline's items, react-chrono's, and anybody's own, by the names of their keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from ...records import Cut
from ..rows import DATE, END, ID, LINK, Ledger, Options, Row, cleaned, cut_off
from .columns import assigned, is_header
from .json_text import SAMPLE, kind_of, shown

_VIS = {"content": "Headline", "title": "Text", "start": DATE, "end": END, "group": "Group", "id": ID}
_CHRONO = {"title": DATE, "cardTitle": "Headline", "cardSubtitle": "Text", "cardDetailedText": "Text", "url": LINK,
  "media.source.url": "Media", "media.caption": "Media Caption", "media.name": "Alt Text", "id": ID}  # fmt: skip
_LOOKS = ("className", "style", "type", "subgroup", "subgroupOrder", "align", "editable", "selectable", "limitSize",
          "media.type", "active", "visible", "icon", "key")  # fmt: skip
"""Keys that say only how an item looks or behaves."""
_LISTS = ("items", "events", "data", "timeline", "dates", "entries")


def rows_of_objects(data: Any, ledger: Ledger, options: Options) -> list[Row]:
    """Return the rows of a list of objects; problems and losses go to the ledger."""
    place, items = _list_in(data)
    if items is None:
        found = f"{kind_of(data)} at the top" if not isinstance(data, dict) else _shape(data)
        ledger.fault(
            0,
            "",
            "" if not isinstance(data, dict) else "events",
            found,
            f"TimelineJS3 JSON, {SAMPLE}; or a list of objects",
        )
        return []
    if not items:
        ledger.fault(0, "", place, "an empty list", "at least one event")
        return []
    groups = _groups(data)
    flat = [dict(_flat(item)) if isinstance(item, dict) else item for item in items]
    keys = list(dict.fromkeys(key for item in flat if isinstance(item, dict) for key in item))
    cells = _cells_of(keys, options)
    if any(isinstance(item, dict) for item in flat) and not is_header(cells.values()):
        _no_header(keys, ledger)
        return []
    return [row for number, item in enumerate(flat, 1) if (row := _row(item, number, cells, groups, ledger, options))]


def _shape(data: Mapping[str, Any]) -> str:
    if "events" in data:
        return kind_of(data["events"])
    return f"an object with {shown(', '.join(map(str, data))) if data else 'nothing in it'}"


def _list_in(data: Any) -> tuple[str, Sequence[Any] | None]:
    """Return the list of a file: its top, or the one list that its top holds under a usual key."""
    if isinstance(data, list):
        return "", data
    if isinstance(data, dict):
        for key in _LISTS:
            if isinstance(data.get(key), list):
                return key, data[key]
    return "", None


def _groups(data: Any) -> Mapping[str, str]:
    """Return the words of vis-timeline's groups, which items name by an id."""
    groups = data.get("groups") if isinstance(data, dict) else None
    items = [item for item in groups if isinstance(item, dict)] if isinstance(groups, list) else []
    return {str(item.get("id")): str(item.get("content") or item.get("id")) for item in items}


def _flat(item: Mapping[str, Any], head: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    for key, value in item.items():
        if isinstance(value, dict) and depth < 2:
            yield from _flat(value, f"{head}{key}.", depth + 1)
        else:
            yield f"{head}{key}", value


def _cells_of(keys: Sequence[str], options: Options) -> Mapping[str, str]:
    """Return the cell for each key."""
    if not options.columns and "cardTitle" in keys:
        return {key: DATE if key == "date" else _CHRONO[key] for key in keys if key in _CHRONO or key == "date"}
    if not options.columns and {"content", "start"} <= set(keys):
        return {key: _VIS[key] for key in keys if key in _VIS}
    found = assigned(keys, options.columns, template=False)
    named = {keys[number]: cell for number, cell in found.items()}
    # One key may name a day and another a span: {"at": 476} beside {"begin": -10000, "end": -4500}.
    more = {
        key: DATE
        for key in keys
        if key not in named and key.casefold() in ("at", "begin", "start", "date", "when", "from")
    }
    return {**named, **more}


def _no_header(keys: Sequence[str], ledger: Ledger) -> None:
    found = f"objects with {shown(', '.join(keys))}" if keys else "objects with nothing in them"
    ledger.fault(
        0, "", "", found, f"TimelineJS3 JSON, {SAMPLE}; or a date and a title, or --columns date=When,title=What"
    )


def _row(
    item: Any, number: int, cells: Mapping[str, str], groups: Mapping[str, str], ledger: Ledger, options: Options
) -> Row | None:
    record = f"event {number}"
    if not isinstance(item, dict):
        ledger.wrong(0, record, "", kind_of(item), "an object with a date and a title")
        return None
    found: dict[str, str] = {}
    names: dict[str, str] = {}
    for key, value in item.items():
        if value is None or value in ("", [], {}):
            continue
        text = _text(value)
        if key not in cells or text is None:
            if key not in _LOOKS:
                ledger.lost(0, record, key, shown(value), "not carried; the list has no such field")
            continue
        cell = cells[key]
        if isinstance(value, Cut) and cell in ("Headline", "Text"):
            ledger.wrong(0, record, key, *cut_off(value))
        if cell in (DATE, END) and (moment := _moment(value)):
            ledger.lost(0, record, key, text, f"read as {moment}, which is UTC; the day may differ at the place")
            text = moment
        found[cell] = f"{found[cell]}\n\n{text}" if cell in found and cell == "Text" else text
        names[cell] = key
    if "Group" in found:
        found["Group"] = groups.get(found["Group"], found["Group"])
    absent = {cell: key for key, cell in cells.items() if cell not in names}
    return Row("event", cleaned(found, 0, record, names, ledger), ledger, 0, record, {**absent, **names}, options.order)


def _moment(value: Any) -> str:
    """Return the day and time of milliseconds since 1970, as scripts count; empty for other numbers and texts."""
    if not isinstance(value, int | float) or not 10**11 <= abs(value) < 10**14:
        return ""
    return (datetime(1970, 1, 1) + timedelta(milliseconds=value)).isoformat("T", "minutes")


def _text(value: Any) -> str | None:
    """Return a value as the text of a cell; a list of words is joined, other structures are none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, (str, int, float)):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, (str, int)) and not isinstance(item, bool) for item in value):
        return "\n\n".join(map(str, value))
    return None
