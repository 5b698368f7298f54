"""Where the marks of a lane stand: stacked where they would overlap, counted where the stack would grow too high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..events import Event, Theme
from .axis import Axis

RADIUS = {3: 4.6, 2: 3.4, 1: 2.3}
"""Radius of a mark in pixels by weight."""
PITCH = 9
"""Height of one level of a stack."""
MAX_LEVELS = 12
"""A higher stack becomes a density."""
FADE = 22
"""Length in pixels of the tail of an interval whose end is unknown."""


@dataclass(frozen=True)
class Lane:
    """A row of marks that share an ink."""

    title: str
    ink: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in its lane. ``end`` is the right end of the bar of an interval or of some years, else ``x``."""

    event: Event
    x: float
    end: float
    level: int


def lanes(events: Iterable[Event], themes: Iterable[Theme]) -> list[Lane]:
    """Group events by the ink of their theme, in the vocabulary's order; without a vocabulary into one lane."""
    events = tuple(events)
    inks: dict[str, list[Theme]] = {}
    for theme in themes:
        inks.setdefault(theme.ink, []).append(theme)
    if not inks:
        return [Lane("", "treaty", events)]
    out = []
    for ink, members in inks.items():
        names = {theme.id for theme in members}
        inside = tuple(event for event in events if event.theme in names)
        if inside:
            used = [theme.title for theme in members if any(event.theme == theme.id for event in inside)]
            out.append(Lane(", ".join(used), ink, inside))
    return out


def bins(events: Iterable[Event], axis: Axis) -> Counter[int]:
    """Count the starts of events by slots of one mark's width."""
    return Counter(int((axis.x(event.when.first) - axis.left) // PITCH) for event in events)


def stack(events: Iterable[Event], axis: Axis, most: int = MAX_LEVELS) -> list[Mark] | None:
    """Place each event at its date on the lowest free level, or return None when ``most`` levels do not suffice."""
    events = list(events)
    if events and max(bins(events, axis).values()) > most:
        return None
    levels: list[list[tuple[float, float]]] = []
    out = []
    for event in sorted(events, key=lambda event: -event.weight):
        x, end = axis.x(event.when.first), _end(event, axis)
        left, right = x - RADIUS[event.weight] - 0.5, max(end, x + RADIUS[event.weight]) + 0.5
        level = next((n for n, row in enumerate(levels) if all(right <= a or left >= b for a, b in row)), len(levels))
        if level >= most:
            return None
        if level == len(levels):
            levels.append([])
        levels[level].append((left, right))
        out.append(Mark(event, x, end, level))
    return out


def _end(event: Event, axis: Axis) -> float:
    when, x = event.when, axis.x(event.when.first)
    if when.vague and when.last:
        return axis.x(when.last)
    if not when.interval or when.start is None:
        return x
    if when.until == "open":
        return axis.right
    if when.end is None:
        return min(axis.right, x + FADE)
    return axis.x(when.last) if when.last else axis.right
