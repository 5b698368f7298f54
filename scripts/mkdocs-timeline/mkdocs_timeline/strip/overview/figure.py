"""The drawings of the overview: lanes with a mark for each event, and columns for a narrow page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ...text import when_in_words, word
from ..contents import Scene
from ..lanes import end_of, is_soft
from ..shapes import number, shape
from ..svg import percent, text
from .columns import SLOTS, columns, draw_bars, draw_column, picture
from .labels import ROW, ROWS, draw_labels, draw_ticks, labelled
from .places import LANE, SIZE, Place, places, slots
from .rows import CLAIMS, Rows
from .scale import Scale, scale_of

MANY = 600
"""Of more events the lanes show how many there are, in columns."""
NAMES, BARS, AXIS = 18, 18, 22
"""Heights of the names of stretches or eras, of a row of bars, and of the axis."""


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


def heights(scene: Scene, lanes: Rows) -> Heights:
    """Return where the parts begin; they do not depend on what is shown."""
    bars = NAMES
    labels = bars + BARS * len({span.row for span in scene.spans})
    top = labels + (ROW * ROWS + 4 if labelled(scene) else 0)
    return Heights(bars, labels, top, top + LANE * max(1, len(lanes.names)))


def overview(scene: Scene) -> list[Element]:
    """Return the names at the left, the drawing, and the drawing for a narrow page."""
    lanes, scale = Rows(scene), scale_of(scene)
    high = heights(scene, lanes)
    return [_names(scene, lanes, high), _plot(scene, scale, lanes, high), columns(scene, scale)]


def shape_ids(scene: Scene) -> list[str]:
    """Return the ids of the shapes that the marks use."""
    return [f"tl-{name}-{weight}" for name, weight in _shapes(scene, Rows(scene))]


def _names(scene: Scene, lanes: Rows, high: Heights) -> Element:
    """Write the names of bars and lanes."""
    svg = picture("tl-names", high.whole)
    for at, name in enumerate(dict.fromkeys(span.row for span in scene.spans)):
        text(svg, "tl-lane", 0, high.bars + BARS * at + 13, name)
    for at, (title, ink) in enumerate(lanes.names):
        text(svg, "tl-lane", 0, high.lanes + LANE * at + LANE // 2 + 4, title)
        svg[-1].set("data-ink", ink)
    return svg


def _plot(scene: Scene, scale: Scale, lanes: Rows, high: Heights) -> Element:
    svg = picture("tl-plot", high.whole)
    _defs(svg, scene, lanes)
    _bands(svg, scene, scale, high)
    draw_bars(svg, scene, scale, high.bars, BARS)
    for at in range(1, len(lanes.names)):
        y = number(high.lanes + LANE * at)
        SubElement(svg, "line", {"class": "tl-line", "x1": "0%", "x2": "100%", "y1": y, "y2": y})
    if len(scene.events) > MANY:
        _dense(svg, scene, scale, lanes, high.lanes)
        found = {one.id: Place(one, scale.x(one.when.first), lanes.number(one), 0) for one in labelled(scene)}
    else:
        found = places(scene, scale, lanes)
        _marks(svg, scale, lanes, found, high.lanes)
    if labelled(scene):
        draw_labels(svg, scene, scale, found, high.labels, high.lanes)
    draw_ticks(svg, scene, scale, high.axis)
    _breaks(svg, scale, high)
    return svg


def _shapes(scene: Scene, lanes: Rows) -> list[tuple[str, int]]:
    if len(scene.events) > MANY:
        return []
    return sorted({(lanes.shape(event), event.weight) for event in scene.events})


def _defs(svg: Element, scene: Scene, lanes: Rows) -> None:
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
    """Leave out a name that has no room before the next, if a letter takes a hundredth of the width."""
    ends = [*(left for left, _ in named), 100.0][1:]
    return [(left, title) for (left, title), end in zip(named, ends, strict=True) if len(title) < end - left]


def _marks(svg: Element, scale: Scale, lanes: Rows, found: Mapping[str, Place], top: float) -> None:
    """Draw each lane with its marks, the lightest first, so that weightier ones lie on top."""
    groups = [SubElement(svg, "g", {"class": "tl-marks", "data-ink": ink}) for _, ink in lanes.names]
    for spot in sorted(found.values(), key=lambda one: (one.event.weight, one.x)):
        _mark(groups[spot.row], spot, lanes.shape(spot.event), scale, top)


def _mark(group: Element, spot: Place, form: str, scale: Scale, top: float) -> None:
    event, x, y = spot.event, percent(spot.x), number(top + spot.down)
    names = ["tl-mark", *(["tl-soft"] if is_soft(event) else []), *(["tl-claim"] if event.status in CLAIMS else [])]
    link = SubElement(group, "a", {"class": " ".join(names), "href": f"#{event.id}", "tabindex": "-1"})
    end = {"day": spot.x, "open": 100.0, "unknown": spot.x + 2}.get(end_of(event))
    end = scale.x(event.when.last or event.when.first) if end is None else end
    if end - spot.x > 0.3:
        kind = "tl-lasts tl-soft" if is_soft(event) or end_of(event) == "unknown" else "tl-lasts"
        SubElement(link, "line", {"class": kind, "x1": x, "x2": percent(min(end, 100)), "y1": y, "y2": y})
    SubElement(link, "use", {"href": f"#tl-{form}-{event.weight}", "x": x, "y": y})


def _dense(svg: Element, scene: Scene, scale: Scale, lanes: Rows, top: float) -> None:
    """Draw a lane as columns: how many events begin in each slot."""
    groups = [SubElement(svg, "g", {"class": "tl-marks", "data-ink": ink}) for _, ink in lanes.names]
    counts = slots(scene, scale, SLOTS, lanes)
    most = max(len(events) for events in counts.values())
    for (row, slot), events in counts.items():
        draw_column(groups[row], events, (slot, SLOTS), top + LANE * (row + 1) - 2, (LANE - 4) * len(events) / most)


def _breaks(svg: Element, scale: Scale, high: Heights) -> None:
    """Mark where the scale breaks: two strokes between the stretches."""
    for one, two in zip(scale.stretches, scale.stretches[1:], strict=False):
        for x in (one.right + 0.3, two.left - 0.3):
            place = {"x1": percent(x), "x2": percent(x), "y1": number(high.axis + 6), "y2": number(high.lanes)}
            SubElement(svg, "line", {"class": "tl-break", **place})


def describe(scene: Scene) -> str:
    """Say in words what the overview shows."""
    first, last = (when_in_words(scene.events[at].when, scene.lang) for at in (0, -1))
    count = len(scene.events)
    return f"{count} {word('event' if count == 1 else 'events', scene.lang)}: {first} – {last}"
