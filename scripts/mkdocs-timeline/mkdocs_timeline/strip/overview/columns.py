"""Counts instead of marks: the columns of a crowded lane, those of a narrow page, and the ribbon's map."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from ...events import Event
from ..contents import Scene
from ..shapes import number
from ..sizes import breadth
from ..svg import percent, rect, text
from .labels import write_ticks
from .places import slots
from .scale import Scale, scale_of

SLOTS = 120
"""Columns of a crowded lane, and of the ribbon's map."""
NARROWEST = {480: "", 780: " tl-at-900"}
"""How wide the drawing is at least, with the class of what stands only where it is so wide."""
NARROW_SLOTS, NARROW_WIDTH, NARROW_HEIGHT = 48, 360, 64
"""Columns on a narrow page, the width at which its ticks are placed, and the height of the highest column."""
NARROW_AXIS = 20
"""Height of its axis."""
MAP = 24
"""Height of the ribbon's map, in units of its own; its width is 100."""


def picture(name: str, height: int) -> Element:
    """Return an empty drawing, as wide as there is room; what it shows stands in the list and in words."""
    size = {"width": "100%", "height": str(height)}
    return Element("svg", {"class": name, "aria-hidden": "true", "focusable": "false", **size})


def draw_bars(svg: Element, scene: Scene, scale: Scale, top: float, height: float, words: bool = True) -> None:
    """Draw what held for years, a row for each name."""
    order = list(dict.fromkeys(span.row for span in scene.spans))
    for span in scene.spans:
        left, right = scale.x(span.when.first), scale.x(span.when.last) if span.when.last else 100.0
        y = top + height * order.index(span.row)
        rect(svg, f"tl-span-bar tl-{span.kind}", 0, y + 2, 0, y + height - 4)
        svg[-1].attrib.update({"x": percent(left), "width": percent(max(right - left, 0.2))})
        room = next((name for width, name in NARROWEST.items() if _fits(span.title, right - left, width)), None)
        if words and room is not None:
            text(svg, f"tl-in-{span.kind}{room}", 0, y + 12, span.title)
            svg[-1].set("x", percent(left + 0.6))


def _fits(words: str, share: float, width: int) -> bool:
    """Tell whether words have room in a share of a width, in hundredths."""
    return breadth(words) + 12 < share / 100 * width


def draw_column(group: Element, events: Sequence[Event], at: tuple[int, int], base: float, height: float) -> None:
    """Draw a column that leads to the first of its events."""
    slot, count = at
    height = max(2.0, height)
    link = SubElement(group, "a", {"class": "tl-column", "href": f"#{events[0].id}", "tabindex": "-1"})
    place = {"x": percent(slot * 100 / count), "width": percent(90 / count)}
    SubElement(link, "rect", {**place, "y": number(base - height), "height": number(height)})


def columns(scene: Scene, scale: Scale) -> Element:
    """Draw the whole for a narrow page: bars, and a column for how many events begin in each slot."""
    bars = 10 * len({span.row for span in scene.spans})
    base = bars + NARROW_HEIGHT + 6
    svg = picture("tl-columns", base + NARROW_AXIS)
    draw_bars(svg, scene, scale, 0, 10, words=False)
    counts = slots(scene, scale, NARROW_SLOTS)
    most = max(len(events) for events in counts.values())
    for (_, slot), events in counts.items():
        draw_column(svg, events, (slot, NARROW_SLOTS), base, NARROW_HEIGHT * len(events) / most)
    write_ticks(SubElement(svg, "g", {"class": "tl-ticks"}), scale, NARROW_WIDTH, scene.lang, base)
    return svg


def ribbon_map(scene: Scene) -> Element:
    """Return the whole in one shape that fits any width: the script lays the window and the pin over it."""
    scale = scale_of(scene)
    box = {"viewBox": f"0 0 100 {MAP}", "preserveAspectRatio": "none"}
    svg = Element("svg", {"class": "tl-map", "aria-hidden": "true", "focusable": "false", **box})
    order = list(dict.fromkeys(span.row for span in scene.spans))
    for span in scene.spans:
        left, right = scale.x(span.when.first), scale.x(span.when.last) if span.when.last else 100.0
        top = 4 * order.index(span.row)
        rect(svg, f"tl-span-bar tl-{span.kind}", left, top, max(right, left + 0.2), top + 3)
    counts = slots(scene, scale, SLOTS)
    most = max(len(events) for events in counts.values())
    high = MAP - 4 * len(order) - 1
    step = 100 / SLOTS
    data = ""
    for (_, slot), events in counts.items():
        tall = max(1.5, high * len(events) / most)
        data += f"M{round(slot * step, 2):g} {MAP}v{number(-tall)}h{round(step * 0.85, 2):g}V{MAP}z"
    SubElement(svg, "path", {"class": "tl-counts", "d": data})
    return svg
