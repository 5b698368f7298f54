"""Cut a stretch of coasts and boundaries out of Natural Earth, coarse enough for a figure: ``docs/data/outlines``.

    cut_outlines.py LAND.json BOUNDARIES.json OUT.json --box 105 28 152 58 --coarse 0.03

Both files are GeoJSON, such as ``ne_10m_land.json`` and ``ne_10m_admin_0_boundary_lines_land.json``. What Natural Earth
calls an international boundary or a line of control is kept; what it calls disputed is left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

Pair = tuple[float, float]
Box = tuple[float, float, float, float]
UNIT = 100
"""Numbers in a degree: what is written is whole."""
KEPT = {"International boundary": "boundary", "Line of control": "control"}


def main() -> None:
    """Read both files and write the outline."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    for name in ("land", "boundaries", "out"):
        asked.add_argument(name, type=Path)
    asked.add_argument("--box", type=float, nargs=4, required=True, metavar=("WEST", "SOUTH", "EAST", "NORTH"))
    asked.add_argument("--coarse", type=float, default=0.03, help="how far a line may be moved, in degrees")
    asked.add_argument("--least", type=float, default=0.02, help="least area of an island, in square degrees")
    args = asked.parse_args()
    box: Box = tuple(args.box)
    land = [
        packed(simple(ring, args.coarse))
        for feature in features(args.land)
        for polygon in parts(feature["geometry"], "MultiPolygon")
        for outline in polygon
        if len(ring := clipped([(x, y) for x, y, *_ in outline], box)) > 3 and abs(area(ring)) >= args.least
    ]
    lines: dict[str, list[list[int]]] = {name: [] for name in KEPT.values()}
    for feature in features(args.boundaries):
        kind = str(feature["properties"].get("featurecla") or feature["properties"].get("FEATURECLA"))
        name = KEPT.get(kind.partition(" (")[0])
        for line in parts(feature["geometry"], "MultiLineString") if name else ():
            for run in within([(x, y) for x, y, *_ in line], box):
                lines[name or ""].append(packed(simple(run, args.coarse)))
    out = {
        "origin": f"Natural Earth, {args.land.stem} and {args.boundaries.stem}, cut and simplified",
        "address": "https://www.naturalearthdata.com/",
        "licence": "Public domain",
        "unit": UNIT,
        "land": land,
        **lines,
    }
    args.out.write_text(json.dumps(out, separators=(",", ":")) + "\n", encoding="utf-8")


def features(path: Path) -> list[dict[str, Any]]:
    """Return the features of a GeoJSON file."""
    return list(json.loads(path.read_text(encoding="utf-8"))["features"])


def parts(geometry: dict[str, Any], several: str) -> list[Any]:
    """Return the polygons or lines of a geometry, whether it is one or several."""
    found = geometry["coordinates"]
    return list(found) if geometry["type"] == several else [found]


def area(ring: Sequence[Pair]) -> float:
    """Return the area of a ring."""
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


def clipped(ring: list[Pair], box: Box) -> list[Pair]:
    """Cut a ring at each side of the box in turn (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        kept: list[Pair] = []
        for one, two in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
            before, after = (sign * (point[axis] - limit) for point in (one, two))
            if (before < 0) != (after < 0):
                share = before / (before - after)
                kept.append((one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share))
            if after >= 0:
                kept.append(two)
        ring = kept
    return ring


def within(line: list[Pair], box: Box) -> Iterator[list[Pair]]:
    """Yield the stretches of a line within the box."""
    run: list[Pair] = []
    for point in line:
        if box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]:
            run.append(point)
        else:
            if len(run) > 1:
                yield run
            run = []
    if len(run) > 1:
        yield run


def simple(line: list[Pair], coarse: float) -> list[Pair]:
    """Leave out points that lie no further than ``coarse`` from the line without them (Douglas and Peucker)."""
    keep, stretches = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        gaps = [(off(line[at], line[first], line[last]), at) for at in range(first + 1, last)]
        if gaps and max(gaps)[0] > coarse:
            at = max(gaps)[1]
            keep.add(at)
            stretches += [(first, at), (at, last)]
    return [line[at] for at in sorted(keep)]


def off(point: Pair, start: Pair, end: Pair) -> float:
    """Return how far a point lies from a stretch."""
    across, up = end[0] - start[0], end[1] - start[1]
    long = across * across + up * up
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / long if long else 0
    share = min(max(share, 0), 1)
    return float(((point[0] - start[0] - across * share) ** 2 + (point[1] - start[1] - up * share) ** 2) ** 0.5)


def packed(line: Sequence[Pair]) -> list[int]:
    """Return the first point and the steps from each to the next, in parts of a degree."""
    out, before = [], (0, 0)
    for x, y in line:
        point = round(x * UNIT), round(y * UNIT)
        out += [point[0] - before[0], point[1] - before[1]]
        before = point
    return out


if __name__ == "__main__":
    main()
