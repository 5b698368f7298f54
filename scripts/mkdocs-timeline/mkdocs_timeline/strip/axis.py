"""A linear time axis: from days to horizontal places, and ticks that fit the room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..events import Event
from ..text import CalendarDay, day_on_axis, days_in, month_in_words, year_in_words
from .sizes import DAY, DAY_EDGE, DAY_GAP, EDGE, GAP, MONTH_STEPS, SPACE, YEAR_STEPS, breadth


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time, first and last day included, between two places in pixels."""

    first: CalendarDay
    last: CalendarDay
    left: float
    right: float

    @property
    def days(self) -> int:
        """Return how many days after the first the last is."""
        return self.last.toordinal() - self.first.toordinal()

    def x(self, day: CalendarDay) -> float:
        """Return the place of a day; days beyond the ends stand at the ends."""
        share = (day.toordinal() - self.first.toordinal()) / max(1, self.days)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def holds(self, day: CalendarDay) -> bool:
        """Tell whether a day lies on the axis."""
        return self.first <= day <= self.last

    def ticks(self, lang: str = "en") -> list[tuple[float, str]]:
        """Return places and labels, each inside the axis: years, months or, where there is room, days."""
        size = (self.right - self.left) / max(1, self.days)
        days = self._days(size, lang) if size > DAY else self._months(lang)
        edge = self.right - (DAY_EDGE if size > DAY else EDGE)
        marks = [(self.x(day), label) for day, label in days if self.holds(day)]
        return [(x, label) for x, label in marks if x <= edge]

    def _days(self, size: float, lang: str) -> Iterator[tuple[CalendarDay, str]]:
        for count in range(self.first.toordinal(), self.last.toordinal() + 1, math.ceil(DAY_GAP / size)):
            day = CalendarDay.fromordinal(count)
            yield day, day_on_axis(day.month, day.day, lang)

    def _months(self, lang: str) -> Iterator[tuple[CalendarDay, str]]:
        years = self.days / 365.25
        year = (self.right - self.left) / max(years, 0.01)
        months = next((step for step in MONTH_STEPS if year * step / 12 >= GAP), 12)
        gap = max(GAP, *(breadth(year_in_words(day.year, lang)) + SPACE for day in (self.first, self.last)))
        step = next((step for step in YEAR_STEPS if year * step >= gap), YEAR_STEPS[-1])
        for number in _round_years(self.first.year, self.last.year, step):
            yield CalendarDay(number, 1, 1), year_in_words(number, lang)
            for month in range(1 + months, 13, months) if step == 1 else ():
                yield CalendarDay(number, month, 1), month_in_words(month, lang)


def _round_years(first: int, last: int, step: int) -> Iterator[int]:
    """Yield every so many years. Those before 1 are round as years BC: 100 BC is the year -99."""
    yield from range(1 - (1 - first) // step * step, min(0, last) + 1, step)
    # The first year parts the eras; a tick of the next round year beside it needs most of a step.
    if first < 1 <= last and step >= 10:
        yield 1
    yield from range(max(step, first // step * step), last + 1, step)


def months_of(events: Iterable[Event]) -> tuple[CalendarDay, CalendarDay]:
    """Return the first and the last day of the whole months that the events touch."""
    firsts, lasts = [], []
    for event in events:
        firsts.append(event.when.first)
        lasts.append(event.when.last or event.when.first)
    last = max(lasts)
    return min(firsts)._replace(day=1), last._replace(day=days_in(last.year, last.month))


def domain(events: Iterable[Event]) -> tuple[CalendarDay, CalendarDay]:
    """Return the whole months that the events touch, and never less than a year."""
    first, last = months_of(events)
    if last.toordinal() - first.toordinal() < 364:
        return CalendarDay(first.year, 1, 1), CalendarDay(last.year, 12, 31)
    return first, last
