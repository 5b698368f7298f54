"""The scale: from days to hundredths of the width, with breaks where the vocabulary asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...text import CalendarDay
from ..axis import Axis, months_of
from ..contents import Scene

EDGE = 1.0
"""Room at both ends, so that a mark there is drawn whole."""
BREAK = 1.0
"""Room between two stretches."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the scale: first and last day by number, its ends in hundredths, its name."""

    first: int
    last: int
    left: float
    right: float
    title: str = ""

    def x(self, day: int) -> float:
        """Return the place of a day; days beyond the ends stand at the ends."""
        share = (day - self.first) / max(1, self.last - self.first)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)


@dataclass(frozen=True)
class Scale:
    """Stretches side by side."""

    stretches: Sequence[Stretch]

    def x(self, day: CalendarDay) -> float:
        """Return the place of a day in hundredths of the width."""
        number = day.toordinal()
        inside = next((one for one in self.stretches if number <= one.last), self.stretches[-1])
        return inside.x(number)

    def ticks(self, width: float, lang: str) -> list[tuple[float, str]]:
        """Return places in hundredths and words of the ticks that fit at a width in pixels."""
        return [(x / width * 100, words) for one in self.stretches for x, words in _ticks(one, width, lang)]


def _ticks(stretch: Stretch, width: float, lang: str) -> list[tuple[float, str]]:
    first, last = CalendarDay.fromordinal(stretch.first), CalendarDay.fromordinal(stretch.last)
    return Axis(first, last, stretch.left / 100 * width, stretch.right / 100 * width).ticks(lang)


def scale_of(scene: Scene) -> Scale:
    """Return the scale of a scene: the vocabulary's stretches, or one for the whole."""
    known = list(scene.timeline.vocabulary.scale.values())
    if not known:
        first, last = months_of(scene.events)
        return Scale([Stretch(first.toordinal(), last.toordinal(), EDGE, 100 - EDGE)])
    return Scale(list(_side_by_side([(one.first, one.last, one.share, one.title) for one in known])))


def _side_by_side(parts: Sequence[tuple[CalendarDay, CalendarDay, int, str]]) -> Iterable[Stretch]:
    room = 100 - 2 * EDGE - BREAK * (len(parts) - 1)
    ends = [0, *accumulate(share for _, _, share, _ in parts)]
    for number, (first, last, _, title) in enumerate(parts):
        left, right = (EDGE + room * end / ends[-1] + BREAK * number for end in ends[number : number + 2])
        yield Stretch(first.toordinal(), last.toordinal(), left, right, title)
