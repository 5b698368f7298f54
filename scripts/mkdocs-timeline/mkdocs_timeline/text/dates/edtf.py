"""Dates at the precision known: EDTF (ISO 8601-2) levels 0 and 1.

Read are days, months, years and years of more than four digits (``Y17000``), years before 1 (``-0043`` is 44 BC),
unspecified digits (``196X``, ``19XX``, ``1961-XX``), seasons (``1961-21``), each with ``~`` for about, ``?`` for
uncertain or ``%`` for both; intervals ``a/b`` with open (``..``) or unknown (empty) ends; and a day with a time, which
orders the events of that day. Nothing here knows a time zone: a date is the date at the place of the event and stays as
it was written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from .days import days_in
from .partial import SEASONS, End, PartialDate, When
from .suggestions import suggestion

__all__ = ["EXAMPLE", "DateFault", "PartialDate", "When", "parse"]

EXAMPLE = '"1961-07-06", "1961-07", "1961~", "1995-09/1996-09" or "2024-12-04/.."'
_DATE = re.compile(
    r"(?:(?P<year>(?!-0000)-?[0-9]{4})(?:-(?P<month>[0-9]{2}|XX(?!-[0-9]))(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"|Y(?P<long>-?[1-9][0-9]{4,11})"
    r"|(?P<some>-?[0-9]{2}(?:[0-9]X|XX))"
    r")(?P<doubt>[~?%]?)"
)
_TIMED = re.compile(
    r"(?P<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|24:00(?::00)?)"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)
_WITH_A_TIME = re.compile(r"(?P<date>-?[0-9][0-9X]{3}(?P<parts>(?:-[0-9X]{2}){0,2}))[~?%]?T(?P<time>.*)")
_LEVEL_2 = (
    (25, 32, "season of one hemisphere"),
    (33, 36, "quarter"),
    (37, 39, "third of a year"),
    (40, 41, "half-year"),
)


class DateFault(ValueError):
    """A text that is no date that can be shown: what was found, and in ``expected`` what was probably meant."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found)
        self.expected = expected or f"a date such as {EXAMPLE}"


class _Unfit(Exception):
    """What is wrong with a text."""


@lru_cache(maxsize=65536)
def parse(text: str) -> When:
    """Parse EDTF text. Raises `DateFault`, a `ValueError` with a message fit for the reader of a data file."""
    try:
        return _read(text)
    except _Unfit as fault:
        raise DateFault(str(fault), suggestion(text, _fits)) from None


def _fits(text: str) -> bool:
    try:
        _read(text)
    except _Unfit:
        return False
    return True


def _read(text: str) -> When:
    if "/" not in text:
        day = _timed(text) or _partial(text)
        return When(day, day, text=text)
    left, _, right = text.partition("/")
    if "/" in right:
        raise _Unfit(f"{text!r} has more than one slash")
    if left in ("", "..") and right in ("", ".."):
        raise _Unfit(f"{text!r} has no date at all")
    (start, since), (end, until) = _end(left), _end(right)
    if start is not None and end is not None and start.first > end.last:
        raise _Unfit(f"{text!r} ends before it starts")
    return When(start, end, until, text, since)


def _end(text: str) -> tuple[PartialDate | None, End]:
    if text == "..":
        return None, "open"
    return (_partial(text), "dated") if text else (None, "unknown")


def _timed(text: str) -> PartialDate | None:
    """Read a day with a time. Its offset is not used: the day is the one written."""
    match = _TIMED.fullmatch(text)
    if not match:
        return None
    day = _partial(match["day"])
    return PartialDate(day.year, day.month, day.day, time=f"{match['time']}:00"[:8])


def _partial(text: str) -> PartialDate:
    match = _DATE.fullmatch(text)
    if not match:
        raise _Unfit(_time_fault(text) or f"{text!r} is not a date that can be shown")
    about, uncertain = match["doubt"] in ("~", "%"), match["doubt"] in ("?", "%")
    if match["year"]:
        return _calendar(text, match, about, uncertain)
    if match["long"]:
        return PartialDate(int(match["long"]), None, None, about, uncertain)
    return _some_years(match["some"], about, uncertain)


def _time_fault(text: str) -> str:
    """Say why a date cannot have the time that it is written with; empty when there is none."""
    match = _WITH_A_TIME.fullmatch(text)
    if not match:
        return ""
    if re.search("[~?%]", text):
        return f"{text!r} has a time of day, and a date that is about or uncertain"
    if len(match["parts"]) < len("-07-06") or "X" in match["date"]:
        return f"{text!r} has a time of day, and no day"
    if _TIMED.fullmatch(text):
        return f"{text!r} has a time of day, which no end of an interval has"
    return f"{text!r} has {match['time']!r} where a time of day such as 09:30 may stand"


def _some_years(text: str, about: bool, uncertain: bool) -> PartialDate:
    """Read ``196X``. Before the year 0, ``-004X``, the first year is the one with the greatest digits."""
    digit = "9" if text.startswith("-") else "0"
    return PartialDate(
        int(text.replace("X", digit)), None, None, about, uncertain, years=100 if text.count("X") == 2 else 10
    )


def _calendar(text: str, match: re.Match[str], about: bool, uncertain: bool) -> PartialDate:
    year, month, day = (int(part) if part and part != "XX" else None for part in match.group("year", "month", "day"))
    assert year is not None
    if month in SEASONS and not match["day"]:
        return PartialDate(year, None, None, about, uncertain, season=month)
    if name := next((name for low, high, name in _LEVEL_2 if low <= (month or 0) <= high and not match["day"]), ""):
        raise _Unfit(f"{text!r} is a {name} (EDTF level 2)")
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= days_in(year, month or 1)):
        raise _Unfit(f"{text!r} is no day of the calendar")
    return PartialDate(year, month, day, about, uncertain, unspecified=_unspecified(match["month"], match["day"]))


def _unspecified(month: str | None, day: str | None) -> Literal["", "month", "day", "month-and-day"]:
    if month == "XX":
        return "month-and-day" if day else "month"
    return "day" if day == "XX" else ""
