"""A strip without its list, drawn at build time as SVG: axis, era bands, bars that span years, a mark for each event.

It is drawn once for each of a few widths, and the style shows the one that fits, so that its words never shrink.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..text import when_in_words, word, years_in_words
from .axis import Axis, domain
from .background import draw_bands, draw_here, draw_spans, draw_ticks
from .contents import Scene
from .labels import LEVEL, Label, place
from .shapes import number
from .sizes import AXIS, BAND, GUTTER, NARROW, WIDTHS
from .small import draw_rug
from .svg import path, text
from .symbols import draw_marks

YEARS = 3653
"""On an axis of more days than this a label begins with its year."""


def strip(scene: Scene) -> Element:
    """Return the strip as a figure; an empty one when there are no events."""
    figure = Element("figure", {"class": f"tl-strip tl-as-{scene.form}"})
    if not scene.events:
        return figure
    first, last = domain(scene.events)
    for width in WIDTHS:
        svg = _picture(scene, Axis(first, last, _left(scene, width), width - 1))
        # What has links is no single picture to those who hear it.
        role = "group" if next(svg.iter("a"), None) is not None else "img"
        svg.attrib.update({"class": f"tl-w{width}", "role": role, "aria-label": describe(scene)})
        figure.append(svg)
    return figure


def describe(scene: Scene) -> str:
    """Say in words what the strip shows."""
    events, lang = scene.events, scene.lang
    if scene.form == "bars":
        return "; ".join(f"{span.row}: {span.title}, {when_in_words(span.when, lang)}" for span in scene.spans)
    count = f"{len(events)} {word('event' if len(events) == 1 else 'events', lang)}"
    ends = when_in_words(events[0].when, lang), when_in_words(events[-1].when, lang)
    known = scene.timeline.vocabulary.eras.values()
    eras = "; ".join(f"{era.title} {sum(event.era == era.id for event in events)}" for era in known)
    return f"{count}: {ends[0]} – {ends[1]}. {eras}".strip()


def _left(scene: Scene, width: int) -> int:
    return GUTTER if scene.form == "bars" and width >= NARROW else 1


def _picture(scene: Scene, axis: Axis) -> Element:
    svg = Element("svg")
    back = SubElement(svg, "g", {"class": "tl-back"})
    if scene.form == "small":
        bottom = draw_rug(svg, scene, axis, 0)
    else:
        bottom = _marks(svg, scene, axis, draw_spans(svg, scene, axis, BAND))
    draw_bands(back, scene, axis, 0, bottom)
    draw_here(svg, scene, axis, 0, bottom)
    draw_ticks(svg, scene, axis, bottom)
    svg.set("viewBox", f"0 0 {number(axis.right + 1)} {number(bottom + AXIS)}")
    return svg


def _marks(parent: Element, scene: Scene, axis: Axis, top: float) -> float:
    if scene.form == "bars":
        return top + 6
    labels, ids = _labels(scene, axis)
    behind = SubElement(parent, "g", {"class": "tl-labels"}) if labels else parent
    top += LEVEL * (1 + max((label.level for label in labels), default=-1)) + (4 if labels else 0)
    bottom = draw_marks(parent, scene, axis, top)
    for label in labels:
        y = top - LEVEL * label.level
        path(behind, "tl-leader", f"M{number(label.x)} {number(y)}V{number(bottom - 8)}")
        link = SubElement(behind, "a", {"href": scene.link(ids[label.x, label.words])})
        text(link, "tl-label-words", label.left, y - 4, label.words)
    return bottom


def _labels(scene: Scene, axis: Axis) -> tuple[list[Label], dict[tuple[float, str], str]]:
    """Return the labels, and the events by place and words; on an axis of years each begins with its year."""
    years = axis.days > YEARS
    when = {event.id: event.when for event in scene.events}
    wanted = {
        (axis.x(when[name].first), f"{years_in_words(when[name], scene.lang)} {words}" if years else words): name
        for name, words in scene.labels.items()
        if name in when
    }
    return place(wanted, axis.left, axis.right), wanted
