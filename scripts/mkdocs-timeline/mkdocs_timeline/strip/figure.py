"""The overview strip, drawn at build time as SVG: axis, era bands, bars that span years, a mark for each event.

It is drawn once for each of a few widths, and the style shows the one that fits, so that its words never shrink.
Where many events crowd at the end, that stretch is drawn again enlarged below; the scale itself is never bent.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from ..events import Event
from ..text import CalendarDay, when_in_words, word, years_in_words
from .axis import Axis, domain
from .background import draw_bands, draw_here, draw_spans, draw_ticks
from .contents import Scene
from .labels import LEVEL, Label, place
from .lanes import ALL, lanes, rows
from .shapes import number
from .sizes import AXIS, BAND, BOXED, CROWD, GUTTER, LINE, NARROW, WIDTHS
from .small import draw_rug
from .svg import path, rect, text
from .symbols import draw_lane

YEARS = 3653
"""On an axis of more days than this a label begins with its year."""
EPOCH = date(1970, 1, 1).toordinal()


def strip(scene: Scene) -> Element:
    """Return the strip as a figure; an empty one when there are no events."""
    figure = Element("figure", {"class": "tl-strip" if scene.form == "full" else f"tl-strip tl-{scene.form}"})
    if not scene.events:
        return figure
    first, last = domain(scene.events)
    for width in WIDTHS:
        svg = picture(scene, first, last, width)
        svg.attrib.update({"class": f"tl-w{width}", "role": "img", "aria-label": describe(scene)})
        figure.append(svg)
    return figure


def picture(scene: Scene, first: CalendarDay, last: CalendarDay, width: int, enlarges: bool = True) -> Element:
    """Return the drawing of a scene between two days, at a width; a crowded end may be drawn again enlarged."""
    svg = Element("svg")
    split = crowded_from(scene, first, last) if enlarges and scene.form in ("full", "ribbon") else None
    height = _picture(svg, scene, Axis(first, last, _left(scene, width), width - 1), split)
    svg.set("viewBox", f"0 0 {width} {number(height)}")
    _place(svg, width, height)
    return svg


def _place(svg: Element, width: float, height: float) -> None:
    """Say for the script which days each stretch shows, counted from 1970, and where, in hundredths of the drawing."""
    for group in svg.findall("g[@data-panel]"):
        first, last, left, right, top, bottom = (float(value) for value in group.attrib["data-panel"].split())
        sides = {"left": left / width, "right": right / width, "top": top / height, "bottom": bottom / height}
        panel = {"first": int(first), "last": int(last), **{name: round(100 * side, 2) for name, side in sides.items()}}
        group.set("data-panel", json.dumps(panel, separators=(",", ":")))


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


def crowded_from(scene: Scene, first: CalendarDay, last: CalendarDay) -> CalendarDay | None:
    """Return where an enlargement begins: a late stretch that is short and holds many of the events."""
    most, few, part = CROWD
    eras = [era.when.first for era in scene.timeline.vocabulary.eras.values()]
    starts = sorted({CalendarDay(day.year, 1, 1) for day in eras or (event.when.first for event in scene.events)})
    size = last.toordinal() - first.toordinal()
    for begin in starts:
        if begin > first and last.toordinal() - begin.toordinal() <= most * size:
            inside = [event.when.first for event in scene.events if event.when.first >= begin]
            crowded = len(inside) >= max(few, part * len(scene.events))
            # A later start would hold fewer.
            return CalendarDay(min(inside).year, 1, 1) if crowded else None
    return None


def _left(scene: Scene, width: int) -> int:
    return GUTTER if scene.form in ("full", "bars") and width >= NARROW else 1


def _picture(svg: Element, scene: Scene, axis: Axis, split: CalendarDay | None) -> float:
    early = [event for event in scene.events if split is None or event.when.first < split]
    wedge = SubElement(svg, "path", {"class": "tl-wedge"}) if split else None
    plain = scene.form != "full"
    bottom = _panel(svg, scene, axis, early, 0, plain or (split is not None and axis.left < GUTTER))
    if split is None or wedge is None:
        return bottom
    late = [event for event in scene.events if event.when.first >= split]
    left, top = axis.x(split), bottom - AXIS
    begin = bottom + _box(svg, left, top, axis.right, len(late))
    data = f"M{number(left)} {number(top)}H{number(axis.right)}V{number(begin)}H{number(axis.left)}z"
    wedge.set("d", data)
    return _panel(svg, scene, Axis(split, axis.last, axis.left, axis.right), late, begin, plain)


def _box(svg: Element, left: float, bottom: float, right: float, count: int) -> float:
    """Frame the stretch that is drawn again, say how many events it holds, and return the room below for that."""
    rect(svg, "tl-box", left, 0.5, right, bottom)
    if right - left > BOXED:
        text(svg, "tl-boxed", (left + right) / 2, bottom / 2, f"{count} ↓", "middle")
        return 10
    text(svg, "tl-boxed", right - 3, bottom + AXIS + LINE, f"{count} ↓", "end")
    return 20


def _panel(svg: Element, scene: Scene, axis: Axis, events: Sequence[Event], top: float, plain: bool) -> float:
    """Draw one stretch of time from ``top`` down and return where it ends. ``plain`` draws one lane without a name."""
    group = SubElement(svg, "g", {"class": "tl-panel"})
    back = SubElement(group, "g", {"class": "tl-back"})
    if scene.form == "small":
        bottom = draw_rug(group, scene, axis, top)
    else:
        bottom = draw_spans(group, scene, axis, top + BAND)
        bottom = _lanes(group, scene, axis, events, bottom, plain)
    draw_bands(back, scene, axis, top, bottom)
    draw_here(group, scene, axis, top, bottom)
    draw_ticks(group, scene, axis, bottom)
    days = (day.toordinal() - EPOCH for day in (axis.first, axis.last))
    group.set("data-panel", " ".join(map(str, (*days, axis.left, axis.right, top, bottom))))
    return bottom + AXIS


def _lanes(parent: Element, scene: Scene, axis: Axis, events: Sequence[Event], top: float, plain: bool) -> float:
    if scene.form == "bars":
        return top + 6
    labels = _labels(scene, axis, events)
    behind = SubElement(parent, "g", {"class": "tl-labels"}) if labels else parent
    top += LEVEL * (1 + max((label.level for label in labels), default=-1)) + (4 if labels else 0)
    bottom = top
    for lane in lanes(events, [ALL] if plain else rows(scene)):
        bottom = draw_lane(parent, scene, lane, axis, bottom)
    for label in labels:
        y = top - LEVEL * label.level
        path(behind, "tl-leader", f"M{number(label.x)} {number(y)}V{number(bottom - 8)}")
        text(behind, "tl-label-words", label.left, y - 4, label.words)
    return bottom


def _labels(scene: Scene, axis: Axis, events: Sequence[Event]) -> list[Label]:
    """Return the labels of these events; where years are all that the axis can show, each begins with its year."""
    years = axis.days > YEARS
    when = {event.id: event.when for event in events}
    wanted = [
        (axis.x(when[name].first), f"{years_in_words(when[name], scene.lang)} {words}" if years else words)
        for name, words in scene.labels.items()
        if name in when
    ]
    return place(wanted, axis.left, axis.right)
