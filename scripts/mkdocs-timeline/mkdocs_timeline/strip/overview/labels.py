"""The words over the marks of weighty events, each a link, and what changes with the width: they and the ticks."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from ...events import Event
from ..contents import Scene
from ..labels import Label, place
from ..shapes import number
from ..sizes import breadth
from ..svg import percent
from .places import Place
from .scale import Scale

WIDTHS = {900: 1000, 600: 660}
"""For a drawing at least so wide labels and ticks are placed as at that width; the style shows what fits."""
ROWS = 3
ROW = 15
"""Rows of labels and the height of one."""


def draw_labels(svg: Element, scene: Scene, scale: Scale, found: Mapping[str, Place], top: float, lanes: float) -> None:
    """Draw labels from ``top`` down, each with a leader to its mark, for each of the widths."""
    wanted = labelled(scene)
    for least, width in WIDTHS.items():
        group = SubElement(svg, "g", {"class": f"tl-labels tl-at-{least}"})
        spots = [(found[event.id].x / 100 * width, event.short or "") for event in wanted]
        events: dict[tuple[float, str], list[Event]] = {}
        for spot, event in zip(spots, wanted, strict=True):
            events.setdefault(spot, []).append(event)  # two of a day may be called the same
        for label in place(spots, 2, width - 2, ROWS):
            _label(group, label, found[events[label.x, label.words].pop(0).id], top, lanes)


def labelled(scene: Scene) -> list[Event]:
    """Return the events that have a label, the weightiest first."""
    return sorted((event for event in scene.events if event.short), key=lambda event: -event.weight)


def _label(group: Element, label: Label, spot: Place, top: float, lanes: float) -> None:
    y, x = top + ROW * (ROWS - label.level) - 4, percent(spot.x)
    link = SubElement(group, "a", {"href": f"#{spot.event.id}", "tabindex": "-1"})
    line = {"x1": x, "x2": x, "y1": number(y + 4), "y2": number(lanes + spot.down)}
    SubElement(link, "line", {"class": "tl-leader", **line})
    words = SubElement(link, "text", {"x": x, "y": number(y), "dx": "3"})
    if label.left < label.x:
        words.attrib.update({"text-anchor": "end", "dx": "-3"})
    words.text = label.words


def draw_ticks(svg: Element, scene: Scene, scale: Scale, y: float) -> None:
    """Draw the ticks with their words for each of the widths."""
    for least, width in WIDTHS.items():
        group = SubElement(svg, "g", {"class": f"tl-ticks tl-at-{least}"})
        write_ticks(group, scale, width, scene.lang, y)


def write_ticks(group: Element, scale: Scale, width: float, lang: str, y: float) -> None:
    """Draw a line and words for each tick of a width that the left end does not cut."""
    whole = [(x, words) for x, words in scale.ticks(width, lang) if x / 100 * width > breadth(words) / 2]
    for x, words in whole:
        at = percent(x)
        SubElement(group, "line", {"x1": at, "x2": at, "y1": number(y), "y2": number(y + 4)})
        SubElement(group, "text", {"x": at, "y": number(y + 15)}).text = words
