"""Where the marks of a lane stand: stacked where they would overlap, counted where the stack would grow too high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..events import Event
from .axis import Axis
from .contents import By, Scene
from .sizes import FADE, MAX_LEVELS, PITCH, RADIUS

End = Literal["day", "bar", "open", "unknown"]


@dataclass(frozen=True)
class Row:
    """What makes a lane: the themes or actors whose events stand in it, each with its title; none for all events."""

    ink: str
    titles: Mapping[str, str]
    by: By = "theme"

    def keys(self, event: Event) -> list[str]:
        """Return which of the row's themes or actors an event has."""
        own = [event.theme] if self.by == "theme" else event.actors
        return [key for key in self.titles if key in own]


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


ALL = Row("treaty", {})
"""The one row where there is no vocabulary."""


def rows(scene: Scene) -> list[Row]:
    """Return what makes the lanes of a full strip: a row for each ink of the themes, or for each actor that occurs."""
    words = scene.timeline.vocabulary
    if scene.by == "actor":
        used = {name for event in scene.timeline.events for name in event.actors}
        found = [Row(ALL.ink, {one.id: one.title}, "actor") for one in words.actors.values() if one.id in used]
        return found or [ALL]
    inks: dict[str, dict[str, str]] = {}
    for theme in words.themes.values():
        inks.setdefault(theme.ink, {})[theme.id] = theme.title
    return [Row(ink, titles) for ink, titles in inks.items()] or [ALL]


def lanes(events: Iterable[Event], wanted: Iterable[Row]) -> list[Lane]:
    """Put events into rows and leave out rows without events; a lane is named after what occurs in it."""
    events, out = tuple(events), []
    for row in wanted:
        inside = tuple(event for event in events if not row.titles or row.keys(event))
        used = {key for event in inside for key in row.keys(event)}
        if inside:
            out.append(Lane(", ".join(title for key, title in row.titles.items() if key in used), row.ink, inside))
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
