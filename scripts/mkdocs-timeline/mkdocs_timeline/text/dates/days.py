"""Days of the Gregorian calendar in any year, also before the year 1 and after 9999, which `datetime` does not know.

Years are astronomical, as ISO 8601 and EDTF count them: the year 0 is 1 BC, the year -43 is 44 BC. The calendar is
carried back before its beginning in 1582, as both standards ask.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_DAYS_OF_400_YEARS = 146_097


def leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == 2 and leap(year) else _LENGTHS[month - 1]


class CalendarDay(NamedTuple):
    """A day; earlier days are smaller. It answers as `datetime.date` does as far as it goes."""

    year: int
    month: int
    day: int

    def toordinal(self) -> int:
        """Return the number of the day, 1 for the first of the year 1, as `date.toordinal` counts."""
        before = self.year - 1
        months = sum(_LENGTHS[: self.month - 1]) + (self.month > 2 and leap(self.year))
        return 365 * before + before // 4 - before // 100 + before // 400 + months + self.day

    @classmethod
    def fromordinal(cls, number: int) -> CalendarDay:
        """Return the day of a number, as `toordinal` counts."""
        cycles, rest = divmod(number - 1, _DAYS_OF_400_YEARS)
        known = date.fromordinal(rest + 1)  # the calendar repeats itself every 400 years
        return cls(known.year + 400 * cycles, known.month, known.day)

    def isoformat(self) -> str:
        """Return ISO 8601 text; a year of other than four digits has its sign: "-0043-03-15", "+17000-01-01"."""
        return f"{iso_year(self.year)}-{self.month:02d}-{self.day:02d}"

    def as_date(self) -> date | None:
        """Return the day for the standard library, or None where that has no such year."""
        return date(*self) if 1 <= self.year <= 9999 else None


def iso_year(year: int) -> str:
    """Return a year as ISO 8601 writes it."""
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}"
