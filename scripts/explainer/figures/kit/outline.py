"""Coasts and boundaries out of a data file, brought onto the sheet and cut at the frame."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from .canvas import number
from .globe import Frame, Spot

FINE = 1.6
"""Least distance between two points of a line on the sheet."""
SLIGHT = 2.5
"""Least area that a point spans with the one before and the next, twice over."""
FOLDER = "outlines"


@dataclass(frozen=True)
class Outline:
    """Rings of land, boundaries, and lines of control, as places on earth."""

    land: Sequence[Sequence[Spot]]
    boundary: Sequence[Sequence[Spot]]
    control: Sequence[Sequence[Spot]]


def outline(data: Path, name: str) -> Outline:
    """Return the outline of that name from a data folder."""
    return _read(data / FOLDER / f"{name}.json")


@lru_cache(maxsize=8)
def _read(path: Path) -> Outline:
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Outline(*([list(_places(line, raw["unit"])) for line in raw[key]] for key in Outline.__annotations__))


def _places(steps: Sequence[int], unit: int) -> Iterator[Spot]:
    """Yield places from a start and the steps from there."""
    east = north = 0
    for at in range(0, len(steps), 2):
        east, north = east + steps[at], north + steps[at + 1]
        yield north / unit, east / unit


def areas(rings: Sequence[Sequence[Spot]], frame: Frame) -> str:
    """Return the path of areas within a frame."""
    cut = (_cut([frame.at(*place) for place in ring], frame) for ring in rings)
    return "".join(f"{_path(points)}Z" for ring in cut if len(points := list(_thinned(ring))) > 3)


def lines(runs: Sequence[Sequence[Spot]], frame: Frame) -> str:
    """Return the path of lines, as far as they are within a frame."""
    found: list[list[Spot]] = []
    for run in runs:
        end: Spot | None = None
        for one, two in pairwise([frame.at(*place) for place in run]):
            if piece := _piece(one, two, frame):
                if piece[0] != end:
                    found.append([piece[0]])
                found[-1].append(end := piece[1])
    return "".join(_path(points) for run in found if len(points := list(_thinned(run))) > 1)


def _piece(one: Spot, two: Spot, frame: Frame) -> tuple[Spot, Spot] | None:
    """Return what of a straight line lies within the frame (Liang and Barsky)."""
    across, down = two[0] - one[0], two[1] - one[1]
    enters, leaves = 0.0, 1.0
    sides = (
        (-across, one[0]),
        (across, frame.width - one[0]),
        (-down, one[1] - frame.top),
        (down, frame.bottom - one[1]),
    )
    for speed, room in sides:
        if speed == 0 and room < 0:
            return None
        if speed < 0:
            enters = max(enters, room / speed)
        elif speed > 0:
            leaves = min(leaves, room / speed)
    if enters >= leaves:
        return None
    start = (one[0] + enters * across, one[1] + enters * down) if enters > 0 else one
    return start, (one[0] + leaves * across, one[1] + leaves * down) if leaves < 1 else two


def _path(points: Sequence[Spot]) -> str:
    """Write a line as steps of tenths, each from where the last one ended as it was written."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    text = f"M{number(tenths[0][0] / 10)} {number(tenths[0][1] / 10)}l"
    steps = (f"{_short(x - a)} {_short(y - b)}" for (a, b), (x, y) in pairwise(tenths))
    return text + " ".join(steps).replace(" -", "-")


def _short(tenths: int) -> str:
    """Write tenths as a number without a nought before its point."""
    return number(tenths / 10).replace("0.", ".", 1) if abs(tenths) < 10 else number(tenths / 10)


def _thinned(points: Sequence[Spot]) -> Iterator[Spot]:
    """Leave out points that are close to the one before, or hardly beside the way to the next."""
    before = None
    for at, (x, y) in enumerate(points):
        if before and at < len(points) - 1:
            (a, b), (c, d) = before, points[at + 1]
            if abs(x - a) + abs(y - b) < FINE or abs((x - a) * (d - b) - (c - a) * (y - b)) < SLIGHT:
                continue
        before = x, y
        yield before


def _cut(ring: list[Spot], frame: Frame) -> list[Spot]:
    """Cut a ring at each side of the frame in turn (Sutherland and Hodgman)."""
    sides = ((0, 0.0, 1), (0, frame.width, -1), (1, frame.top, 1), (1, frame.bottom, -1))
    for axis, limit, sign in sides:
        kept: list[Spot] = []
        for one, two in zip(ring[-1:] + ring[:-1], ring, strict=True):
            before, after = sign * (one[axis] - limit), sign * (two[axis] - limit)
            if (before < 0) != (after < 0):
                share = before / (before - after)
                kept.append((one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share))
            if after >= 0:
                kept.append(two)
        ring = kept
    return ring
