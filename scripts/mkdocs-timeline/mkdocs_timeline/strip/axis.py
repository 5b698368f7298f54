"""A linear time axis: from days to horizontal places, and ticks that fit the room."""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..events import Event
from ..text import day_on_axis, month_in_words
from .sizes import DAY, DAY_EDGE, DAY_GAP, EDGE, GAP, MONTH_STEPS, YEAR_STEPS


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

    def ticks(self, lang: str = "en") -> list[tuple[float, str]]:
        """Return places and labels, each inside the axis: years, months or, where there is room, days."""
        size = (self.right - self.left) / max(1, self.last.toordinal() - self.first.toordinal())
        days = self._days(size, lang) if size > DAY else self._months(lang)
        edge = self.right - (DAY_EDGE if size > DAY else EDGE)
        marks = [(self.x(day), label) for day, label in days if self.holds(day)]
        return [(x, label) for x, label in marks if x <= edge]

    def _days(self, size: float, lang: str) -> Iterator[tuple[date, str]]:
        for count in range(self.first.toordinal(), self.last.toordinal() + 1, math.ceil(DAY_GAP / size)):
            day = date.fromordinal(count)
            yield day, day_on_axis(day.month, day.day, lang)

    def _months(self, lang: str) -> Iterator[tuple[date, str]]:
        years = (self.last.toordinal() - self.first.toordinal()) / 365.25
        year = (self.right - self.left) / max(years, 0.01)
        months = next((step for step in MONTH_STEPS if year * step / 12 >= GAP), 12)
        step = next((step for step in YEAR_STEPS if year * step >= GAP), YEAR_STEPS[-1])
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
