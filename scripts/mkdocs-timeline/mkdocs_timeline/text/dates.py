"""Dates at the precision known: the part of EDTF (ISO 8601-2) that a timeline shows.

Accepted: ``1961``, ``1961-07``, ``1961-07-06``, each with ``~`` for "about"; intervals ``a/b``; an open end
``a/..``; an unknown end ``a/``; an unknown start ``/b``. Nothing here knows a clock or a time zone: a date is
the date at the place of the event and stays as it was written.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

EXAMPLE = '"1961-07-06", "1961-07", "1961~", "1995-09/1996-09" or "2024-12-04/.."'
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~)?")

End = Literal["dated", "open", "unknown"]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False
    """True when the source says "about" (EDTF ``~``)."""

    @property
    def first(self) -> date:
        """First day that the date can mean."""
        return date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def last(self) -> date:
        """Last day that the date can mean."""
        month = 12 if self.month is None else self.month
        return date(self.year, month, calendar.monthrange(self.year, month)[1] if self.day is None else self.day)

    @property
    def iso(self) -> str:
        """ISO 8601 text at the precision known, fit for the ``datetime`` attribute."""
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval. ``start`` is None only when the start is unknown."""

    start: PartialDate | None
    end: PartialDate | None
    until: End = "dated"
    """What an absent ``end`` means: "open" (it still goes on) or "unknown"."""
    text: str = ""
    """The EDTF text as written."""

    @property
    def interval(self) -> bool:
        """True for an interval, also one with an open or unknown end."""
        return "/" in self.text

    @property
    def about(self) -> bool:
        """True when either end is approximate."""
        return any(part is not None and part.about for part in (self.start, self.end))

    @property
    def first(self) -> date:
        """First day that the event can touch (for an unknown start: the end's first day)."""
        anchor = self.start or self.end
        assert anchor is not None
        return anchor.first

    @property
    def last(self) -> date | None:
        """Last day that the event can touch; None when it is open."""
        if self.end is not None:
            return self.end.last
        if self.until == "open":
            return None
        return self.start.last if self.start else None


def _partial(text: str) -> PartialDate:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date that can be shown")
    year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
    assert year is not None
    result = PartialDate(year, month, day, bool(match.group(4)))
    try:
        result.last  # noqa: B018 - building the day is the check
        result.first  # noqa: B018
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{text!r} is no day of the calendar") from None
    return result


@lru_cache(maxsize=65536)
def parse(text: str) -> When:
    """Parse EDTF text. Raises `ValueError` with a message fit for the reader of a data file."""
    if "/" not in text:
        day = _partial(text)
        return When(day, day, text=text)
    left, _, right = text.partition("/")
    if "/" in right:
        raise ValueError(f"{text!r} has more than one slash")
    if left in ("", "..") and right in ("", ".."):
        raise ValueError(f"{text!r} has no date at all")
    if left == "..":
        raise ValueError(f"{text!r} has an open start; an unknown one is written {'/' + right!r}")
    start = _partial(left) if left else None
    if right == "..":
        return When(start, None, "open", text)
    if not right:
        return When(start, None, "unknown", text)
    end = _partial(right)
    if start is not None and start.first > end.last:
        raise ValueError(f"{text!r} ends before it starts")
    return When(start, end, text=text)
