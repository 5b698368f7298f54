"""What must be right in a figure that is a map: its views, their outlines, and places that lie within them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_timeline.records import Found, Problem, dotted
from mkdocs_timeline.text import nearest

from ..forms.maps import framed
from ..kit.outline import FOLDER
from ..model import Figure, Point
from .geography import View

FORM = "map"


def mapped(item: Found[Figure]) -> Iterator[Problem]:
    """Yield what is wrong in a map; nothing for other figures."""
    views = item.record.views
    if item.record.form != FORM:
        return
    if not views:
        yield item.problem("views", "none", "at least one view of the earth")
    known = {path.stem for path in (Path(item.file).parent.parent / FOLDER).glob("*.json")}
    for at, view in enumerate(views):
        if view.outline not in known:
            found, right = f"the unknown outline {view.outline!r}", nearest(view.outline, known)
            yield wrong_at(item, found, right, "views", at, "outline")
        for low, high, field in ((view.west, view.east, "east"), (view.south, view.north, "north")):
            if high <= low:
                yield wrong_at(item, f"{high:g}, not beyond {low:g}", "the greater number", "views", at, field)
                return
    for at, point in enumerate(item.record.points):
        yield from _placed(item, point, at, views)


def _placed(item: Found[Figure], point: Point, at: int, views: list[View]) -> Iterator[Problem]:
    place, names = point.place, [view.id for view in views]
    if place is None:
        yield wrong_at(item, "no place", "a place: with north: and east:", "points", at, "place")
        return
    for name in place.views:
        if name not in names:
            yield wrong_at(item, f"the unknown view {name!r}", nearest(name, names), "points", at, "place", "views")
    for view in views:
        frame = framed(view, 100)
        if (not place.views or view.id in place.views) and not frame.holds(frame.at(place.north, place.east)):
            found = f"{place.north:g} north, {place.east:g} east, outside {view.id!r}"
            span = f"{view.south:g} to {view.north:g} north and {view.west:g} to {view.east:g} east"
            yield wrong_at(item, found, f"a place within {span}", "points", at, "place")


def wrong_at(item: Found[Figure], found: str, expected: str, *path: str | int) -> Problem:
    """Return a problem at a place within a figure."""
    return item.problem(dotted(path), found, expected, *path)
