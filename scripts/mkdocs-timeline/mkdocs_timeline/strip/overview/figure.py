"""The drawings of the overview: lanes with a mark for each event, columns for a narrow page, and the ribbon's map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ...events import Event
from ...text import when_in_words
from ..contents import Scene
from ..lanes import end_of, is_soft
from ..shapes import number, shape
from ..svg import percent, rect, text
from .labels import ROW, ROWS, draw_labels, draw_ticks, labelled, write_ticks
from .places import LANE, SIZE, Place, places, slots
from .rows import CLAIMS, Row, row_of, rows, shape_of
from .scale import Scale, scale_of

MANY = 600
"""Of more events the lanes show how many there are, in columns."""
SLOTS = 120
"""Columns of such a lane, and of the ribbon's map."""
NARROW_SLOTS, NARROW_WIDTH, NARROW_HEIGHT = 48, 360, 64
"""Columns on a narrow page, the width at which its ticks are placed, and the height of the highest column."""
NAMES, BARS, AXIS = 18, 18, 22
"""Heights of the names of stretches or eras, of a row of bars, and of the axis."""
MAP = 24
"""Height of the ribbon's map, in units of its own; its width is 100."""


@dataclass(frozen=True)
class Heights:
    """Where the parts of the overview begin, from the top down."""

    bars: int
    labels: int
    lanes: int
    axis: int

    @property
    def whole(self) -> int:
        """Return the height of the drawing."""
        return self.axis + AXIS


def heights(scene: Scene, lanes: Sequence[Row]) -> Heights:
    """Return where the parts begin; they do not depend on what is shown."""
    bars = NAMES
    labels = bars + BARS * len({span.row for span in scene.spans})
    top = labels + (ROW * ROWS + 4 if labelled(scene) else 0)
    return Heights(bars, labels, top, top + LANE * max(1, len(lanes)))


def overview(scene: Scene) -> list[Element]:
    """Return the names at the left, the drawing, and the drawing for a narrow page."""
    lanes, scale = rows(scene), scale_of(scene)
    high = heights(scene, lanes)
    return [_names(scene, lanes, high), _plot(scene, scale, lanes, high), _columns(scene, scale)]


def shape_ids(scene: Scene) -> list[str]:
    """Return the ids of the shapes that the marks use."""
    return [f"tl-{name}-{weight}" for name, weight in _shapes(scene, rows(scene))]


def _svg(name: str, height: int) -> Element:
    size = {"width": "100%", "height": str(height)}
    return Element("svg", {"class": name, "aria-hidden": "true", "focusable": "false", **size})


def _names(scene: Scene, lanes: Sequence[Row], high: Heights) -> Element:
    """Write the names of bars and lanes."""
    svg = _svg("tl-names", high.whole)
    for at, name in enumerate(dict.fromkeys(span.row for span in scene.spans)):
        text(svg, "tl-lane", 0, high.bars + BARS * at + 13, name)
    for at, row in enumerate(lanes):
        text(svg, "tl-lane", 0, high.lanes + LANE * at + LANE // 2 + 4, row.title)
        svg[-1].set("data-ink", row.ink)
    return svg


def _plot(scene: Scene, scale: Scale, lanes: Sequence[Row], high: Heights) -> Element:
    svg = _svg("tl-plot", high.whole)
    _defs(svg, scene, lanes)
    _bands(svg, scene, scale, high)
    _bars(svg, scene, scale, high.bars, BARS)
    for at in range(1, len(lanes)):
        y = number(high.lanes + LANE * at)
        SubElement(svg, "line", {"class": "tl-line", "x1": "0%", "x2": "100%", "y1": y, "y2": y})
    if len(scene.events) > MANY:
        _dense(svg, scene, scale, lanes, high.lanes)
        found = {event.id: Place(event, scale.x(event.when.first), row_of(event, lanes), 0) for event in labelled(scene)}
    else:
        found = places(scene, scale, lanes)
        _marks(svg, scene, scale, lanes, found, high.lanes)
    if labelled(scene):
        draw_labels(svg, scene, scale, found, high.labels, high.lanes)
    draw_ticks(svg, scene, scale, high.axis)
    _breaks(svg, scale, high)
    return svg


def _shapes(scene: Scene, lanes: Sequence[Row]) -> list[tuple[str, int]]:
    if len(scene.events) > MANY:
        return []
    return sorted({(shape_of(event, lanes[row_of(event, lanes)], scene), event.weight) for event in scene.events})


def _defs(svg: Element, scene: Scene, lanes: Sequence[Row]) -> None:
    """Define each shape at each size once."""
    defs = SubElement(svg, "defs")
    for name, weight in _shapes(scene, lanes):
        SubElement(defs, "path", {"id": f"tl-{name}-{weight}", "d": f"M0 0{shape(name, SIZE[weight])}"})


def _bands(svg: Element, scene: Scene, scale: Scale, high: Heights) -> None:
    """Draw the eras behind the lanes, and over them their names or those of the stretches."""
    eras = list(scene.timeline.vocabulary.eras.values())
    for count, era in enumerate(eras):
        left, right = scale.x(era.when.first), scale.x(era.when.last) if era.when.last else 100.0
        size = {"y": number(NAMES), "height": number(high.axis - NAMES)}
        place = {"x": percent(left), "width": percent(right - left)}
        SubElement(svg, "rect", {"class": f"tl-band tl-band-{count % 2}", **place, **size})
    named = [(one.left, one.title) for one in scale.stretches if one.title]
    if not named:
        named = [(scale.x(era.when.first), era.title) for era in eras]
    for left, title in _apart(named):
        text(svg, "tl-era", 0, NAMES - 5, title)
        svg[-1].set("x", percent(left))


def _apart(named: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Leave out a name that has no room before the next, at the width of a narrow window."""
    room = 6.6 / 6.6  # a letter in hundredths of that width
    ends = [left for left, _ in named[1:]] + [100.0]
    return [(left, title) for (left, title), end in zip(named, ends, strict=True) if len(title) * room < end - left]


def _bars(svg: Element, scene: Scene, scale: Scale, top: float, height: float, words: bool = True) -> None:
    """Draw what held for years, a row for each name."""
    order = list(dict.fromkeys(span.row for span in scene.spans))
    for span in scene.spans:
        left, right = scale.x(span.when.first), scale.x(span.when.last) if span.when.last else 100.0
        y = top + height * order.index(span.row)
        rect(svg, f"tl-span-bar tl-{span.kind}", 0, y + 2, 0, y + height - 4)
        svg[-1].attrib.update({"x": percent(left), "width": percent(max(right - left, 0.2))})
        if words and len(span.title) < right - left - 2:
            text(svg, f"tl-in-{span.kind}", 0, y + 12, span.title)
            svg[-1].set("x", percent(left + 0.6))


def _marks(
    svg: Element, scene: Scene, scale: Scale, lanes: Sequence[Row], found: Mapping[str, Place], top: float
) -> None:
    """Draw each lane with its marks, the lightest first, so that weightier ones lie on top."""
    groups = [SubElement(svg, "g", {"class": "tl-marks", "data-ink": row.ink}) for row in lanes]
    for spot in sorted(found.values(), key=lambda one: (one.event.weight, one.x)):
        _mark(groups[spot.row], spot, shape_of(spot.event, lanes[spot.row], scene), scale, top)


def _mark(group: Element, spot: Place, form: str, scale: Scale, top: float) -> None:
    event, x, y = spot.event, percent(spot.x), number(top + spot.down)
    names = ["tl-mark", *(["tl-soft"] if is_soft(event) else []), *(["tl-claim"] if event.status in CLAIMS else [])]
    link = SubElement(group, "a", {"class": " ".join(names), "href": f"#{event.id}", "tabindex": "-1"})
    end = {"day": spot.x, "open": 100.0, "unknown": spot.x + 2}.get(end_of(event))
    end = scale.x(event.when.last or event.when.first) if end is None else end
    if end - spot.x > 0.3:
        kind = "tl-bar tl-soft" if is_soft(event) or end_of(event) == "unknown" else "tl-bar"
        SubElement(link, "line", {"class": kind, "x1": x, "x2": percent(min(end, 100)), "y1": y, "y2": y})
    SubElement(link, "use", {"href": f"#tl-{form}-{event.weight}", "x": x, "y": y})


def _dense(svg: Element, scene: Scene, scale: Scale, lanes: Sequence[Row], top: float) -> None:
    """Draw a lane as columns: how many events begin in each slot."""
    groups = [SubElement(svg, "g", {"class": "tl-marks", "data-ink": row.ink}) for row in lanes]
    counts = slots(scene, scale, SLOTS, lanes)
    most = max(len(events) for events in counts.values())
    for (row, slot), events in counts.items():
        _column(groups[row], events, (slot, SLOTS), top + LANE * (row + 1) - 2, (LANE - 4) * len(events) / most)


def _column(group: Element, events: Sequence[Event], at: tuple[int, int], base: float, height: float) -> None:
    """Draw a column that leads to the first of its events."""
    slot, count = at
    height = max(2.0, height)
    link = SubElement(group, "a", {"class": "tl-column", "href": f"#{events[0].id}", "tabindex": "-1"})
    place = {"x": percent(slot * 100 / count), "width": percent(90 / count)}
    SubElement(link, "rect", {**place, "y": number(base - height), "height": number(height)})


def _breaks(svg: Element, scale: Scale, high: Heights) -> None:
    """Mark where the scale breaks: two strokes between the stretches."""
    for one, two in zip(scale.stretches, scale.stretches[1:], strict=False):
        for x in (one.right + 0.3, two.left - 0.3):
            ends = {"x1": percent(x - 0.15), "x2": percent(x + 0.15), "y1": number(high.axis + 6), "y2": number(NAMES - 12)}
            SubElement(svg, "line", {"class": "tl-break", **ends})


def _columns(scene: Scene, scale: Scale) -> Element:
    """Draw the whole for a narrow page: bars, and a column for how many events begin in each slot."""
    bars = 10 * len({span.row for span in scene.spans})
    base = bars + NARROW_HEIGHT + 6
    svg = _svg("tl-columns", base + AXIS)
    _bars(svg, scene, scale, 0, 10, words=False)
    counts = slots(scene, scale, NARROW_SLOTS)
    most = max(len(events) for events in counts.values())
    for (_, slot), events in counts.items():
        _column(svg, events, (slot, NARROW_SLOTS), base, NARROW_HEIGHT * len(events) / most)
    write_ticks(SubElement(svg, "g", {"class": "tl-ticks"}), scale, NARROW_WIDTH, scene.lang, base)
    return svg


def ribbon_map(scene: Scene) -> Element:
    """Return the whole in one shape that fits any width: the script lays the window and the pin over it."""
    scale = scale_of(scene)
    box = {"viewBox": f"0 0 100 {MAP}", "preserveAspectRatio": "none"}
    svg = Element("svg", {"class": "tl-map", "aria-hidden": "true", "focusable": "false", **box})
    for span in scene.spans:
        left, right = scale.x(span.when.first), scale.x(span.when.last) if span.when.last else 100.0
        row = sorted({one.row for one in scene.spans}).index(span.row)
        rect(svg, f"tl-span-bar tl-{span.kind}", left, row * 4, max(right, left + 0.2), row * 4 + 3)
    counts = slots(scene, scale, SLOTS)
    most = max(len(events) for events in counts.values())
    high = MAP - 4 * len({span.row for span in scene.spans}) - 1
    step = 100 / SLOTS
    data = "".join(
        f"M{round(slot * step, 2):g} {MAP}v{number(-max(1.5, high * len(events) / most))}h{round(step * 0.85, 2):g}V{MAP}z"
        for (_, slot), events in counts.items()
    )
    SubElement(svg, "path", {"class": "tl-counts", "d": data})
    return svg


def describe(scene: Scene) -> str:
    """Say in words what the overview shows."""
    first, last = scene.events[0].when, scene.events[-1].when
    return f"{len(scene.events)}: {when_in_words(first, scene.lang)} – {when_in_words(last, scene.lang)}"
