"""Readers of options: each makes a value of what YAML read, or says that it is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..records import Cut, shown
from ..text import dates, inline


class Wrong(ValueError):
    """A value that an option does not take: what was found and what is expected, where the option says it worse."""

    def __init__(self, found: str = "", expected: str = "") -> None:
        self.found, self.expected = found, expected
        super().__init__(found)


def text(value: Any) -> str:
    """Read whatever is there as text, unless YAML cut it short."""
    if isinstance(value, Cut):
        raise Wrong(f"{shown(value)} with # behind it, where YAML cuts it off", "quotation marks around the whole text")
    return str(value)


def words(value: Any) -> tuple[str, ...]:
    """Read one word or a list of them."""
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, str) and one for one in values):
        raise Wrong
    return tuple(values)


def number(low: int, high: int) -> Callable[[Any], int]:
    """Return a reader of whole numbers in a range."""

    def reader(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise Wrong
        return value

    return reader


def one_of(**meanings: Any) -> Callable[[Any], Any]:
    """Return a reader of a few words, each with the value that it stands for."""

    def reader(value: Any) -> Any:
        if not isinstance(value, str) or value not in meanings:
            raise Wrong
        return meanings[value]

    return reader


def itself(*allowed: str) -> Callable[[Any], Any]:
    """Return a reader of a few words that stand for themselves."""
    return one_of(**{name: name for name in allowed})


def flag(value: Any) -> bool:
    """Read true or false."""
    if type(value) is not bool:
        raise Wrong
    return value


def day(value: Any) -> dates.PartialDate:
    """Read a date; YAML may have made a number or a day of it, which is harmless here."""
    start = when(value).start
    if start is None or "/" in str(value):
        raise Wrong
    return start


def when(value: Any) -> dates.When:
    """Read a date or a stretch of time."""
    try:
        return dates.parse(str(value))
    except ValueError:
        raise Wrong from None


def dated(value: Any) -> dates.When:
    """Read a date or a stretch of time, and say what is wrong with it."""
    try:
        return dates.parse(str(value))
    except ValueError as error:
        raise Wrong(str(error)) from None


def language(value: Any) -> str:
    """Read the code of a language."""
    if not re.fullmatch(r"[a-z]{2,3}", str(value)):
        raise Wrong(repr(str(value)))
    return str(value)


def pairs(value: Any) -> tuple[tuple[str, str], ...]:
    """Read pairs of periods, each with a line between its two."""
    given = value if isinstance(value, list) else [value]
    found = [tuple(side.strip() for side in one.split("|")) if isinstance(one, str) else () for one in given]
    if not found or any(len(pair) != 2 for pair in found):
        raise Wrong
    for side in (side for pair in found for side in pair):
        if not _is_period(side):
            raise Wrong(repr(side), 'a year, a month or a day, or two of them, e.g. "1961-07" or "1950/1953"')
    return tuple((pair[0], pair[1]) for pair in found)


def _is_period(side: str) -> bool:
    """Tell whether a text is a period that an address of a view can hold."""
    if not re.fullmatch(r"-?\d{4}(-\d\d){0,2}(/-?\d{4}(-\d\d){0,2})?", side, re.ASCII):
        return False
    try:
        period = dates.parse(side)
    except ValueError:
        return False
    return not any(part and part.season for part in (period.start, period.end))


def labels(value: Any) -> dict[str, str]:
    """Read short words by name."""
    if not isinstance(value, dict) or not all(isinstance(one, str) and one for pair in value.items() for one in pair):
        raise Wrong
    return value


def sentence(value: Any) -> str:
    """Read inline Markdown."""
    if isinstance(value, Cut):
        return text(value)
    if not isinstance(value, str) or not value.strip():
        raise Wrong
    if fault := inline.fault(value):
        raise Wrong(*fault)
    return value
