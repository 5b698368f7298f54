"""Scales: where a number or a day lies in a drawing, and the round numbers that mark it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_timeline.text import dates


@dataclass(frozen=True)
class Scale:
    """A straight scale from ``low`` at ``left`` to ``high`` at ``right``."""

    low: float
    high: float
    left: float
    right: float

    def x(self, value: float) -> float:
        """Return where a number lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def ticks(self, most: int = 5) -> list[float]:
        """Return round numbers within the scale, at most about so many."""
        step = nice((self.high - self.low) / max(most, 1))
        first = math.ceil(self.low / step)
        return [number * step for number in range(first, math.floor(self.high / step) + 1)]


def nice(step: float) -> float:
    """Return the round number at or above a step: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10 ** math.floor(math.log10(step))
    return float(next(part * power for part in (1, 2, 2.5, 5, 10) if part * power >= step * 0.999))


def from_zero(values: Iterable[float], left: float, right: float, whole: bool = True) -> Scale:
    """Return a scale from nothing to the greatest value, or to the round number above it."""
    top = max(values)
    step = nice(top / 5)
    return Scale(0, math.ceil(top / step) * step if whole else top, left, right)


def day(date: str) -> float:
    """Return the number of the first day of a date."""
    return float(dates.parse(date).first.toordinal())
