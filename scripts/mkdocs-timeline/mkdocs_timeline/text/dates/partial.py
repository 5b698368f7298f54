"""What is known of a date: a day, a month, a season, a year or some years, and how sure it is; and of an interval."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from .days import CalendarDay, days_in

_HEAD = re.compile(r"(?:y-?[0-9]{5,}|(?:minus-)?(?:[0-9]{3}[0-9x]|[0-9]{2}xx)(?:-(?:[0-9]{2}|xx)){0,2})(?![^-])")
"""What looks like a date at the beginning of an id."""
End = Literal["dated", "open", "unknown"]
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month that a season is drawn on. They are the months of the north, and winter is December, so that
every season stands in its year and after the one before it; what is said is the season alone."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as it is known."""

    year: int
    """The year, or the first of the years that it can be. The year 0 is 1 BC."""
    month: int | None = None
    day: int | None = None
    about: bool = False
    """True when the source says "about" (EDTF ``~`` or ``%``)."""
    uncertain: bool = False
    """True when the source may be wrong (EDTF ``?`` or ``%``)."""
    season: int | None = None
    """21 to 24 for spring to winter."""
    years: Literal[1, 10, 100] = 1
    """How many years it can be: 10 for ``196X``, 100 for ``19XX``."""
    unspecified: Literal["", "month", "day", "month-and-day"] = ""
    """What the text says is not known (EDTF ``XX``)."""
    time: str = ""
    """Local time of day as "HH:MM:SS", only to order the events of a day; empty when it is not known."""

    @property
    def first(self) -> CalendarDay:
        """First day that the date can mean."""
        month = SEASONS[self.season][0] if self.season else self.month or 1
        return CalendarDay(self.year, month, self.day or 1)

    @property
    def last(self) -> CalendarDay:
        """Last day that the date can mean."""
        year = self.year + self.years - 1
        month = SEASONS[self.season][1] if self.season else self.month or 12
        return CalendarDay(year, month, self.day or days_in(year, month))

    @property
    def precision(self) -> int:
        """How exact it is, from 1 for a century over decade, year, season, month and day to 7 for a time of day."""
        if self.years > 1:
            return 1 if self.years == 100 else 2
        if self.day:
            return 7 if self.time else 6
        return 5 if self.month else 4 if self.season else 3

    @property
    def doubtful(self) -> bool:
        """True when it is approximate or uncertain."""
        return self.about or self.uncertain

    @property
    def iso(self) -> str:
        """EDTF text at the precision known, without doubt and time: "1961-07", "196X", "-0043-03-15", "Y17000"."""
        parts = [self._year, *(f"{part:02d}" for part in (self.season or self.month, self.day) if part)]
        return "-".join([*parts, *["XX"] * {"": 0, "month-and-day": 2}.get(self.unspecified, 1)])

    @property
    def _year(self) -> str:
        if abs(self.year) > 9999:
            return f"Y{self.year}"
        sign = "-" if self.year < 0 else ""
        hidden = len(str(self.years)) - 1
        # Before the year 0 the first of some years has the greatest number, so the last shows the known digits.
        digits = f"{abs(self.year + self.years - 1 if hidden and self.year < 0 else self.year):04d}"
        return sign + digits[: 4 - hidden] + "X" * hidden

    @property
    def machine(self) -> str:
        """Text for the ``datetime`` attribute of HTML; empty for a season, some years and years before 1."""
        if self.year < 1 or self.years > 1 or self.season:
            return ""
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def heads(self) -> list[str]:
        """What an id of this date may begin with, the most exact first: its text in small letters, "minus" before 0."""
        text = self.iso.lower()
        if text.startswith("y"):
            return [text]
        minus, text = ("minus-", text[1:]) if text.startswith("-") else ("", text)
        parts = text.split("-")
        return [minus + "-".join(parts[:count]) for count in range(len(parts), 0, -1)]

    def begins(self, name: str) -> bool:
        """Tell whether an id starts with the date or with a vaguer form of it."""
        head = _HEAD.match(name)
        return head is not None and head.group() in self.heads


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval. ``start`` is None only when the start is open or unknown."""

    start: PartialDate | None
    end: PartialDate | None
    until: End = "dated"
    """What an absent ``end`` means: "open" (it still goes on) or "unknown"."""
    text: str = ""
    """The EDTF text as written."""
    since: End = "dated"
    """What an absent ``start`` means: "open" (at any time before) or "unknown"."""

    @property
    def interval(self) -> bool:
        """True for an interval, also one with an open or unknown end."""
        return "/" in self.text

    @property
    def about(self) -> bool:
        """True when either end is approximate."""
        return any(part is not None and part.about for part in (self.start, self.end))

    @property
    def uncertain(self) -> bool:
        """True when either end is uncertain."""
        return any(part is not None and part.uncertain for part in (self.start, self.end))

    @property
    def doubtful(self) -> bool:
        """True when either end is approximate or uncertain."""
        return self.about or self.uncertain

    @property
    def vague(self) -> bool:
        """True for some unknown year of several: ``196X``. It is no interval, though it is drawn over its years."""
        return not self.interval and self.anchor.years > 1

    @property
    def anchor(self) -> PartialDate:
        """The date that the event stands at: its start, or its end when no start is given."""
        anchor = self.start or self.end
        assert anchor is not None
        return anchor

    @property
    def first(self) -> CalendarDay:
        """First day that the event can touch (for an open or unknown start: the end's first day)."""
        return self.anchor.first

    @property
    def last(self) -> CalendarDay | None:
        """Last day that the event can touch; None when it is open."""
        if self.end is not None:
            return self.end.last
        if self.until == "open":
            return None
        return self.start.last if self.start else None

    def touches(self, first: CalendarDay | None, last: CalendarDay | None) -> bool:
        """Tell whether any of it can lie between two days; None is no bound. An open end reaches any day."""
        begins_in_time = last is None or self.since == "open" or self.first <= last
        own = self.last
        return begins_in_time and (first is None or own is None or own >= first)

    @property
    def order(self) -> tuple[CalendarDay, int, str]:
        """What sorts dates: the first day, then the vaguer before the more exact, then the time of day."""
        precision = self.start.precision if self.start else 0
        return self.first, precision, self.anchor.time
