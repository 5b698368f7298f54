"""The small strip: a line for each event, longer for a weightier one, over the bars."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .axis import Axis
from .contents import Scene
from .shapes import number
from .svg import path, rect

LINE = {3: 15.0, 2: 10.0, 1: 6.0}
"""Length of an event's line in pixels by weight."""
BASE, BAR = 17.0, 9.0
"""Where lines end, and the height of a bar with the room over it."""


def draw_rug(parent: Element, scene: Scene, axis: Axis, top: float) -> float:
    """Draw the events as lines and the bars under them from ``top`` down, and return where they end."""
    base = top + BASE
    for ink, lines in _lines(scene, axis).items():
        data = "".join(f"M{x} {number(base)}v{number(-length)}" for x, length in sorted(lines.items()))
        path(parent, "tl-rug", data, data_ink=ink)
    rows = list(dict.fromkeys(span.row for span in scene.spans))
    for span in scene.spans:
        y = base + 3 + BAR * rows.index(span.row)
        left, right = axis.x(span.when.first), axis.x(span.when.last or axis.last)
        rect(parent, f"tl-span-bar tl-{span.kind}", left, y, max(right, left + 1), y + BAR - 3)
    return base + 3 + BAR * len(rows)


def _lines(scene: Scene, axis: Axis) -> dict[str, dict[str, float]]:
    """Return for each ink the places of its lines with their lengths; of two lines in one place the longer stands."""
    themes = scene.timeline.vocabulary.themes
    out: dict[str, dict[str, float]] = {}
    for event in sorted(scene.events, key=lambda event: event.weight):
        ink = themes[event.theme].ink if event.theme in themes else "treaty"
        out.setdefault(ink, {})[number(axis.x(event.when.first))] = LINE[event.weight]
    return out
