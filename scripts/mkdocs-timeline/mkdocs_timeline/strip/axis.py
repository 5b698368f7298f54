"""A linear time axis: from days to horizontal places, and ticks that fit the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..events import Event
from ..text import CalendarDay, days_in, month_in_words, year_in_words
from .drawing import breadth

YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50)
MONTH_STEPS = (1, 3, 6)
SPACE = 12
"""Room in pixels between the words of two ticks."""


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

    def ticks(self, lang: str = "en", gap: float = 56) -> list[tuple[float, str]]:
        """Return places and labels, at least ``gap`` pixels apart, each inside the axis."""
        marks = [(self.x(day), label) for day, label in self._days(lang, gap) if self.holds(day)]
        return [(x, label) for x, label in marks if x <= self.right - 12]

    def _days(self, lang: str, gap: float) -> Iterator[tuple[CalendarDay, str]]:
        years = self.days / 365.25
        year = (self.right - self.left) / max(years, 0.01)
        months = next((step for step in MONTH_STEPS if year * step / 12 >= gap), 12)
        gap = max(gap, *(breadth(year_in_words(day.year, lang)) + SPACE for day in (self.first, self.last)))
        step = next(step for step in _steps() if year * step >= gap)
        for number in _round_years(self.first.year, self.last.year, step):
            yield CalendarDay(number, 1, 1), year_in_words(number, lang)
            for month in range(1 + months, 13, months) if step == 1 else ():
                yield CalendarDay(number, month, 1), month_in_words(month, lang)


def _steps() -> Iterator[int]:
    yield from YEAR_STEPS
    size = 100
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10


def _round_years(first: int, last: int, step: int) -> Iterator[int]:
    """Yield every so many years. Those before 1 are round as years BC: 100 BC is the year -99."""
    yield from range(1 - (1 - first) // step * step, min(0, last) + 1, step)
    # The first year parts the eras; a tick of the next round year beside it needs most of a step.
    if first < 1 <= last and step >= 10:
        yield 1
    yield from range(max(step, first // step * step), last + 1, step)


def domain(events: Iterable[Event]) -> tuple[CalendarDay, CalendarDay]:
    """Return the whole months that the events touch, and never less than a year."""
    firsts, lasts = [], []
    for event in events:
        firsts.append(event.when.first)
        lasts.append(event.when.last or event.when.first)
    first, last = min(firsts)._replace(day=1), max(lasts)
    last = last._replace(day=days_in(last.year, last.month))
    if last.toordinal() - first.toordinal() < 364:
        return CalendarDay(first.year, 1, 1), CalendarDay(last.year, 12, 31)
    return first, last
