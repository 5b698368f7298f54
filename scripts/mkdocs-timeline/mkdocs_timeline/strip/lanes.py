"""Where the marks of a ribbon stand: stacked where they would overlap, counted where the stack would grow too high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..events import Event
from .axis import Axis
from .sizes import FADE, PITCH, RADIUS

End = Literal["day", "bar", "open", "unknown"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in its lane. ``end`` is the right end of the bar of an interval or of some years, else ``x``."""

    event: Event
    x: float
    end: float
    level: int


def bins(events: Iterable[Event], axis: Axis) -> Counter[int]:
    """Count the starts of events by slots of one mark's width."""
    return Counter(int((axis.x(event.when.first) - axis.left) // PITCH) for event in events)


def stack(events: Iterable[Event], axis: Axis, most: int) -> list[Mark] | None:
    """Place each event at its date on the lowest free level, or return None when ``most`` levels do not suffice."""
    events = list(events)
    if events and max(bins(events, axis).values()) > most:
        return None
    levels: list[list[tuple[float, float]]] = []
    out = []
    for event in sorted(events, key=lambda event: -event.weight):
        x, end = axis.x(event.when.first), _right(event, axis)
        left, right = x - RADIUS[event.weight] - 0.5, max(end, x + RADIUS[event.weight]) + 0.5
        level = next((n for n, row in enumerate(levels) if all(right <= a or left >= b for a, b in row)), len(levels))
        if level >= most:
            return None
        if level == len(levels):
            levels.append([])
        levels[level].append((left, right))
        out.append(Mark(event, x, end, level))
    return out


def end_of(event: Event) -> End:
    """Tell how an event ends on the strip. Of an unknown start only the end is known, which stands as a day."""
    when = event.when
    if when.vague and when.last:
        return "bar"
    if not when.interval or when.start is None:
        return "day"
    if when.end is None:
        return "open" if when.until == "open" else "unknown"
    return "bar"


def is_soft(event: Event) -> bool:
    """Tell whether a mark says that its day is not known: "about", or only before."""
    return event.when.doubtful or event.when.vague or event.when.start is None


def _right(event: Event, axis: Axis) -> float:
    x = axis.x(event.when.first)
    ends = {"day": x, "open": axis.right, "unknown": min(axis.right, x + FADE)}
    end = end_of(event)
    return ends[end] if end in ends else axis.x(event.when.last or axis.last)
