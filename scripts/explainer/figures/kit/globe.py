"""From the earth to the sheet: a conic projection within a frame, and the shortest way between two places."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

Spot = tuple[float, float]
"""Degrees north and degrees east, or x and y on the sheet."""
RADIUS = 6371.0088
"""Mean radius of the earth, in kilometres."""


@dataclass(frozen=True)
class Frame:
    """A piece of the sheet that shows the earth from west to east, and in its middle from south to north.

    The projection is the equidistant conic: lengths are true along each meridian and along two parallels.
    """

    west: float
    south: float
    east: float
    north: float
    width: float
    top: float = 0

    @property
    def _cone(self) -> tuple[float, float]:
        """How far the cone is opened, and the distance of its tip from the equator."""
        sixth = (self.north - self.south) / 6
        low, high = math.radians(self.south + sixth), math.radians(self.north - sixth)
        opened = (math.cos(low) - math.cos(high)) / (high - low)
        return opened, math.cos(low) / opened + low

    def _flat(self, north: float, east: float) -> Spot:
        opened, tip = self._cone
        turn = opened * math.radians(east - (self.west + self.east) / 2)
        far = tip - math.radians(north)
        return far * math.sin(turn), -far * math.cos(turn)

    @property
    def _scale(self) -> float:
        return self.width / 2 / max(self._flat(north, self.east)[0] for north in (self.south, self.north))

    @property
    def height(self) -> float:
        """How high it is: as high as its middle."""
        return math.radians(self.north - self.south) * self._scale

    @property
    def bottom(self) -> float:
        """Its lower edge on the sheet."""
        return self.top + self.height

    def at(self, north: float, east: float) -> Spot:
        """Return where a place lies on the sheet."""
        x, y = self._flat(north, east)
        _, tip = self._cone
        return self.width / 2 + x * self._scale, self.top + (tip - math.radians(self.north) + y) * -self._scale

    def holds(self, spot: Spot, edge: float = 0) -> bool:
        """Tell whether a spot of the sheet is within the frame, and so far from its edges."""
        return edge <= spot[0] <= self.width - edge and self.top + edge <= spot[1] <= self.bottom - edge


def distance(start: Spot, end: Spot) -> float:
    """Return how far it is between two places, in kilometres."""
    return RADIUS * _angle(_vector(start), _vector(end))


def shortest(start: Spot, end: Spot, parts: int = 48) -> Iterator[Spot]:
    """Yield places on the shortest way."""
    one, two = _vector(start), _vector(end)
    whole = _angle(one, two)
    for part in range(parts + 1):
        share = part / parts
        near, far = math.sin((1 - share) * whole), math.sin(share * whole)
        x, y, z = ((near * a + far * b) / math.sin(whole) for a, b in zip(one, two, strict=True))
        yield math.degrees(math.asin(min(max(z, -1), 1))), math.degrees(math.atan2(y, x))


def _vector(place: Spot) -> tuple[float, float, float]:
    north, east = (math.radians(one) for one in place)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)


def _angle(one: tuple[float, float, float], two: tuple[float, float, float]) -> float:
    return math.acos(min(max(sum(a * b for a, b in zip(one, two, strict=True)), -1), 1))
