"""Where marks stand: at their day, in their lane, on one of its three levels."""

from __future__ import annotations

from dataclasses import dataclass

from ...events import Event
from ..contents import Scene
from .rows import Rows
from .scale import Scale

SIZE = {1: 3.5, 2: 5.0, 3: 7.0}
"""Radius of a mark by weight, in pixels."""
LANE = 26
"""Height of a lane."""
STEP = 6
"""Distance of its levels."""
LEVELS = (0, -1, 1)
"""The levels, the best first: the middle, above it, below it."""
REFERENCE = 1100
"""Width at which marks are kept apart."""


Slots = dict[tuple[int, int], list[Event]]
"""Events by the numbers of their lane and their slot."""


@dataclass(frozen=True, slots=True)
class Place:
    """An event on the overview: its place in hundredths, its lane and its level."""

    event: Event
    x: float
    row: int
    level: int

    @property
    def down(self) -> int:
        """Return how far its middle lies below the top of the lanes."""
        return self.row * LANE + LANE // 2 + self.level * STEP


def places(scene: Scene, scale: Scale, lanes: Rows) -> dict[str, Place]:
    """Place events by id. Weightier ones take the middle; where all levels are taken, marks cover each other."""
    taken: dict[tuple[int, int], set[int]] = {}
    out: dict[str, Place] = {}
    for event in sorted(scene.events, key=lambda event: -event.weight):
        x, row = scale.x(event.when.first), lanes.number(event)
        middle, radius = x / 100 * REFERENCE, SIZE[event.weight]
        pixels = set(range(round(middle - radius), round(middle + radius) + 1))
        free = [level for level in LEVELS if pixels.isdisjoint(taken.get((row, level), ()))]
        # What covers another does so where the lighter ones are, above and below.
        level = free[0] if free else LEVELS[1 + len(out) % 2]
        taken.setdefault((row, level), set()).update(pixels)
        out[event.id] = Place(event, x, row, level)
    return out


def slots(scene: Scene, scale: Scale, count: int, lanes: Rows | None = None) -> Slots:
    """Return the events by lane and by slot of the width, of which there are so many; without lanes all in one."""
    out: Slots = {}
    for event in scene.events:
        slot = min(count - 1, int(scale.x(event.when.first) / 100 * count))
        out.setdefault((lanes.number(event) if lanes else 0, slot), []).append(event)
    return dict(sorted(out.items()))
