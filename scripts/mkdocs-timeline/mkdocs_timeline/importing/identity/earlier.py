"""An earlier output: its events keep their ids where the new list has them again, even with other words."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...records import DataError, Problem, read

Record = dict[str, Any]
_ALIKE = 0.75
"""How alike two headlines of one date must be, from 0 to 1, to be one event."""


@dataclass(frozen=True)
class Earlier:
    """The lists of an earlier file."""

    events: list[Record] = field(default_factory=list)
    sources: list[Record] = field(default_factory=list)


def earlier_of(path: Path) -> Earlier:
    """Read an event list as it stands. Raises `DataError`."""
    data = read(path).plain()
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        found = "no list of events"
        raise DataError([Problem(path.as_posix(), 0, "", "", found, "an event list, the output of an earlier import")])
    lists = [[item for item in data.get(key) or () if isinstance(item, dict)] for key in ("events", "sources")]
    return Earlier([item for item in lists[0] if isinstance(item.get("id"), str)], lists[1])


def keep(events: list[Record], earlier: Earlier) -> Iterator[str]:
    """Give events their earlier ids, and yield a line for each that was matched by more than its id.

    An id that would no longer start with the event's date becomes an alias, so that its address still leads there.
    """
    left = {str(event["id"]): event for event in earlier.events}
    fresh = {str(event["id"]): event for event in events}
    for key in [key for key in fresh if key in left]:
        _aliases(fresh.pop(key), left.pop(key))
    for how, sign in _SIGNS:
        yield from _by_sign(fresh, left, how, sign)
    yield from _by_likeness(fresh, left)
    taken = {str(event["id"]) for event in events}
    for event in events:
        if aliases := [alias for alias in event.pop("aliases", ()) if alias not in taken]:
            event["aliases"] = aliases


def _by_sign(
    fresh: dict[str, Record], left: dict[str, Record], how: str, sign: Callable[[Record], Hashable]
) -> Iterator[str]:
    """Match the events that alone on both sides have the same sign."""
    old, new = (_alone(side, sign) for side in (left, fresh))
    for value in [value for value in new if value in old]:
        yield _matched(fresh.pop(new[value]), left.pop(old[value]), how)


def _alone(side: Mapping[str, Record], sign: Callable[[Record], Hashable]) -> dict[Hashable, str]:
    signs = {key: sign(event) for key, event in side.items()}
    count = Counter(signs.values())
    return {value: key for key, value in signs.items() if value and count[value] == 1}


def _by_likeness(fresh: dict[str, Record], left: dict[str, Record]) -> Iterator[str]:
    """Match the headlines of one date that are most alike."""
    by_date: dict[str, list[str]] = {}
    for key, event in left.items():
        by_date.setdefault(str(event.get("date")), []).append(key)
    for key, event in list(fresh.items()):
        rivals = [old for old in by_date.get(str(event.get("date")), ())[:50] if old in left]
        alike = {old: _likeness(event, left[old]) for old in rivals}
        if alike and (best := max(alike, key=lambda old: alike[old])) and alike[best] >= _ALIKE:
            yield _matched(fresh.pop(key), left.pop(best), "date, with a headline much like it")


def _matched(event: Record, old: Record, how: str) -> str:
    key, before = str(event["id"]), str(old["id"])
    head = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-|$)", key)
    fits = head and head.group() == (re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-|$)", before) or [""])[0]
    if fits or not head:
        event["id"] = before
        _aliases(event, old)
        return f"kept: {before}: instead of {key}, by its {how}"
    _aliases(event, old, before)
    return f"kept: {before}: as an alias of {key}, by its {how}; the id starts with the date, which changed"


def _aliases(event: Record, old: Record, *more: str) -> None:
    known = [str(alias) for alias in old.get("aliases") or ()]
    if aliases := list(dict.fromkeys([*event.get("aliases", ()), *known, *more])):
        event["aliases"] = [alias for alias in aliases if alias != event["id"]]


def _folded(value: object) -> str:
    return " ".join(re.findall(r"\w+", str(value or "").casefold()))


def _likeness(one: Record, other: Record) -> float:
    return difflib.SequenceMatcher(None, _folded(one.get("title")), _folded(other.get("title"))).ratio()


def _by_title(event: Record) -> Hashable:
    return (str(event.get("date")), _folded(event.get("title")))


def _by_rest(event: Record) -> Hashable:
    sources = tuple(event.get("sources") or ())
    return (sources, _folded(event.get("summary"))) if sources and event.get("summary") else None


def _by_headline(event: Record) -> Hashable:
    return _folded(event.get("title")) or None


_SIGNS: tuple[tuple[str, Callable[[Record], Hashable]], ...] = (
    ("date and headline", _by_title),
    ("summary and sources", _by_rest),
    ("headline", _by_headline),
)
