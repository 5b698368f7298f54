"""A linear time axis: from days to horizontal places, and ticks that fit the room."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..events import Event
from ..text import month_in_words

YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
MONTH_STEPS = (1, 3, 6)


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time, first and last day included, between two places in pixels."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return the place of a day; days beyond the ends stand at the ends."""
        span = max(1, self.last.toordinal() - self.first.toordinal())
        share = (day.toordinal() - self.first.toordinal()) / span
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def holds(self, day: date) -> bool:
        """Tell whether a day lies on the axis."""
        return self.first <= day <= self.last

    def ticks(self, lang: str = "en", gap: float = 56) -> list[tuple[float, str]]:
        """Return places and labels, at least ``gap`` pixels apart, each inside the axis."""
        marks = [(self.x(day), label) for day, label in self._days(lang, gap) if self.holds(day)]
        return [(x, label) for x, label in marks if x <= self.right - 12]

    def _days(self, lang: str, gap: float) -> Iterator[tuple[date, str]]:
        years = (self.last.toordinal() - self.first.toordinal()) / 365.25
        year = (self.right - self.left) / max(years, 0.01)
        months = next((step for step in MONTH_STEPS if year * step / 12 >= gap), 12)
        step = next((step for step in YEAR_STEPS if year * step >= gap), YEAR_STEPS[-1])
        start = max(step, self.first.year // step * step)
        for number in range(start, self.last.year + 1, step):
            yield date(number, 1, 1), str(number)
            for month in range(1 + months, 13, months) if step == 1 else ():
                yield date(number, month, 1), month_in_words(month, lang)


def domain(events: Iterable[Event]) -> tuple[date, date]:
    """Return the whole months that the events touch, and never less than a year."""
    firsts, lasts = [], []
    for event in events:
        firsts.append(event.when.first)
        lasts.append(event.when.last or event.when.first)
    first, last = min(firsts).replace(day=1), max(lasts)
    last = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    if last.toordinal() - first.toordinal() < 364:
        return date(first.year, 1, 1), date(last.year, 12, 31)
    return first, last
