"""The overview strip, drawn at build time as SVG: axis, era bands, bars that span years, a mark for each event.

It is drawn once for each of a few widths, and the style shows the one that fits, so that its words never shrink.
Where many events crowd at the end, that stretch is drawn again enlarged below; the scale itself is never bent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

from .axis import Axis, domain
from .check import Timeline
from .dates import When
from .lanes import MAX_LEVELS, PITCH, RADIUS, Lane, Mark, bins, lanes, stack
from .model import Event
from .shapes import number, shape
from .words import when_in_words, word

WIDTHS = (960, 680, 460, 280)
"""Widths in pixels that the strip is drawn for."""
GUTTER = 132
"""Room for the names of lanes at the left, where there is any."""
NARROW = 600
LETTER = 6.3
"""Mean width of a letter of the strip's words."""
BAND, ROW, AXIS = 18, 18, 20
"""Heights of era names, of a row of spans and of the axis."""


Form = Literal["full", "ribbon", "small"]


@dataclass(frozen=True)
class Scene:
    """What is drawn."""

    timeline: Timeline
    events: Sequence[Event]
    lang: str = "en"
    form: Form = "full"
    """A ribbon has one lane; a small strip has in addition no words but the ticks."""
    here: When | None = None
    """A stretch of time to point out."""

    @property
    def small(self) -> bool:
        """True when only the ticks have words."""
        return self.form == "small"


def strip(scene: Scene) -> Element:
    """Return the strip as a figure; an empty one when there are no events."""
    figure = Element(
        "figure",
        {
            "class": "tl-strip"
            if scene.form == "full"
            else "tl-strip tl-small" + (" tl-ribbon" if scene.form == "ribbon" else "")
        },
    )
    if not scene.events:
        return figure
    first, last = domain(scene.events)
    split = crowded_from(scene, first, last) if scene.form == "full" else None
    for width in WIDTHS:
        svg = SubElement(figure, "svg", {"class": f"tl-w{width}", "role": "img", "aria-label": describe(scene)})
        height = _picture(svg, scene, Axis(first, last, _left(scene, width), width - 1), split)
        svg.set("viewBox", f"0 0 {width} {number(height)}")
    return figure


def describe(scene: Scene) -> str:
    """Say in words what the strip shows."""
    events, lang = scene.events, scene.lang
    count = f"{len(events)} {word('event' if len(events) == 1 else 'events', lang)}"
    ends = when_in_words(events[0].when, lang), when_in_words(events[-1].when, lang)
    known = scene.timeline.vocabulary.eras.values()
    eras = "; ".join(f"{era.title} {sum(event.era == era.id for event in events)}" for era in known)
    return f"{count}: {ends[0]} – {ends[1]}. {eras}".strip()


def crowded_from(scene: Scene, first: date, last: date) -> date | None:
    """Return where an enlargement begins: a late stretch, at most an eighth, that holds two fifths of the events."""
    starts = [era.when.first for era in scene.timeline.vocabulary.eras.values()]
    for start in sorted(starts or [date(year, 1, 1) for year in range(first.year, last.year + 1)]):
        begin = start.replace(month=1, day=1)
        share = (last - begin).days / max(1, (last - first).days)
        inside = [event.when.first for event in scene.events if event.when.first >= begin]
        if begin > first and share <= 1 / 8 and len(inside) >= max(8, 0.4 * len(scene.events)):
            return date(min(inside).year, 1, 1)
    return None


def _left(scene: Scene, width: int) -> int:
    return 1 if scene.form != "full" or width < NARROW else GUTTER


def _picture(svg: Element, scene: Scene, axis: Axis, split: date | None) -> float:
    early = [event for event in scene.events if split is None or event.when.first < split]
    wedge = SubElement(svg, "path", {"class": "tl-wedge"}) if split else None
    bottom = _panel(svg, scene, axis, early, 0, scene.form != "full" or (split is not None and axis.left < GUTTER))
    if split is None or wedge is None:
        return bottom
    late = [event for event in scene.events if event.when.first >= split]
    left, top = axis.x(split), bottom - AXIS
    _box(svg, left, top, axis.right, len(late))
    begin = bottom + 10
    data = f"M{number(left)} {number(top)}H{number(axis.right)}V{number(begin)}H{number(axis.left)}z"
    wedge.set("d", data)
    return _panel(svg, scene, Axis(split, axis.last, axis.left, axis.right), late, begin, False)


def _box(svg: Element, left: float, bottom: float, right: float, count: int) -> None:
    size = {"x": number(left), "y": "0.5", "width": number(right - left), "height": number(bottom - 0.5)}
    SubElement(svg, "rect", {"class": "tl-box", **size})
    if right - left > 34:
        _text(svg, "tl-boxed", (left + right) / 2, bottom / 2, f"{count} ↓", "middle")
    else:
        _text(svg, "tl-boxed", right, bottom / 2, str(count), "end")


def _panel(svg: Element, scene: Scene, axis: Axis, events: Sequence[Event], top: float, plain: bool) -> float:
    """Draw one stretch of time from ``top`` down and return where it ends. ``plain`` draws one lane without a name."""
    group = SubElement(svg, "g", {"class": "tl-panel"})
    back = SubElement(group, "g", {"class": "tl-back"})
    bottom = _spans(group, scene, axis, top + (0 if scene.small else BAND))
    themes = () if plain else scene.timeline.vocabulary.themes.values()
    for lane in lanes(events, themes):
        bottom = _lane(group, scene, lane, axis, bottom)
    _bands(back, scene, axis, top, bottom)
    _here(group, scene, axis, top, bottom)
    _ticks(group, scene, axis, bottom)
    group.set("data-span", f"{axis.first} {axis.last}")
    group.set("data-box", " ".join(number(value) for value in (axis.left, axis.right, top, bottom)))
    return bottom + AXIS


def _bands(parent: Element, scene: Scene, axis: Axis, top: float, bottom: float) -> None:
    for count, era in enumerate(scene.timeline.vocabulary.eras.values(), 1):
        last = era.when.last or axis.last
        if last < axis.first or era.when.first > axis.last:
            continue
        left, right = axis.x(era.when.first), axis.x(last)
        data = f"M{number(left)} {number(top)}H{number(right)}V{number(bottom)}H{number(left)}z"
        SubElement(parent, "path", {"class": f"tl-band tl-band-{count % 2}", "d": data})
        names = (f"{roman(count)} {era.title}", era.title, roman(count))
        fits = next((name for name in names if len(name) * LETTER < right - left - 8), "")
        if fits and not scene.small:
            _text(parent, "tl-era", left + 5, top + 13, fits)


def roman(value: int) -> str:
    """Return a small number in Roman numerals."""
    out = ""
    for size, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out, value = out + sign * (value // size), value % size
    return out


def _spans(parent: Element, scene: Scene, axis: Axis, top: float) -> float:
    rows: dict[str, list[tuple[float, float, str, str]]] = {}
    for span in scene.timeline.vocabulary.spans.values():
        last = span.when.last or axis.last
        if last >= axis.first and span.when.first <= axis.last:
            rows.setdefault(span.row, []).append((axis.x(span.when.first), axis.x(last), span.kind, span.title))
    for name, bars in rows.items():
        if not scene.small:
            top = _name(parent, name, axis, top, ROW)
        for left, right, kind, title in bars:
            size = {"x": number(left), "y": number(top + 3), "width": number(max(1, right - left)), "height": "12"}
            SubElement(parent, "rect", {"class": f"tl-span-bar tl-{kind}", **size})
            if not scene.small and len(title) * LETTER < right - left - 10:
                _text(parent, f"tl-in-{kind}", left + 6, top + 13, title)
        top += ROW
    return top


def _name(parent: Element, name: str, axis: Axis, top: float, height: float) -> float:
    """Write a row's name beside it, or over it where there is no room; return the top of the row itself."""
    if not name:
        return top
    if axis.left >= GUTTER:
        lines = _wrapped(name, int((GUTTER - 8) / LETTER))
        start = top + height / 2 + 4 - 6.5 * (len(lines) - 1)
        for at, line in enumerate(lines):
            _text(parent, "tl-lane", 0, start + 13 * at, line)
        return top
    _text(parent, "tl-lane", axis.left + 3, top + 12, name)
    return top + 14


def _wrapped(name: str, room: int) -> list[str]:
    lines = [""]
    for part in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(part) > room:
            lines.append("")
        lines[-1] = f"{lines[-1]} {part}".strip()
    return lines


def _lane(parent: Element, scene: Scene, lane: Lane, axis: Axis, top: float) -> float:
    marks = stack(lane.events, axis)
    levels = MAX_LEVELS // 2 if marks is None else max((mark.level for mark in marks), default=0) + 1
    room = 13.0 * len(_wrapped(lane.title, int((GUTTER - 8) / LETTER))) if axis.left >= GUTTER else 0.0
    height = max(levels * PITCH + 7, room + 4)
    top = _name(parent, lane.title, axis, top, height)
    base = top + height - 4
    size = {"x1": number(axis.left), "x2": number(axis.right), "y1": number(base + 4), "y2": number(base + 4)}
    SubElement(parent, "line", {"class": "tl-line", **size})
    if marks is None:
        _density(parent, lane, axis, base, levels * PITCH)
    else:
        _marks(parent, scene, lane, marks, axis, base)
    return top + height


def _density(parent: Element, lane: Lane, axis: Axis, base: float, height: float) -> None:
    counts = bins(lane.events, axis)
    peak, most = max(counts.items(), key=lambda item: item[1])
    data = ""
    for slot, count in sorted(counts.items()):
        tall = 1.5 + (height - 14) * count / most
        data += f"M{number(axis.left + slot * PITCH)} {number(base)}v{number(-tall)}h{PITCH - 1}v{number(tall)}z"
    SubElement(parent, "path", {"class": "tl-density", "data-ink": lane.ink, "d": data})
    side = "end" if axis.left + peak * PITCH > axis.right - 40 else "start"
    _text(parent, "tl-most", axis.left + peak * PITCH, base - height + 9, str(most), side)


def _marks(parent: Element, scene: Scene, lane: Lane, marks: Iterable[Mark], axis: Axis, base: float) -> None:
    paths: dict[tuple[str, str], str] = {}
    for mark in marks:
        y, event = base - RADIUS[3] + 2 - mark.level * PITCH, mark.event
        soft = " tl-soft" if event.when.about or event.when.start is None else ""
        theme = scene.timeline.vocabulary.themes.get(event.theme)
        key = (f"tl-mark{soft}", event.theme)
        paths[key] = (
            paths.get(key, "")
            + f"M{number(mark.x)} {number(y)}{shape(theme.shape if theme else 'disc', RADIUS[event.weight])}"
        )
        if mark.end > mark.x + 1:
            key = (f"tl-bar{_tail(event)}", event.theme)
            paths[key] = paths.get(key, "") + f"M{number(mark.x)} {number(y)}H{number(mark.end)}{_head(event)}"
    for (name, theme_id), data in sorted(paths.items()):
        known = scene.timeline.vocabulary.themes.get(theme_id)
        ink = known.ink if known else lane.ink
        SubElement(parent, "path", {"class": name, "data-theme": theme_id, "data-ink": ink, "d": data})


def _tail(event: Event) -> str:
    return " tl-soft" if event.when.about or event.when.until == "unknown" else ""


def _head(event: Event) -> str:
    """An interval that still goes on ends in an arrow."""
    return "m-4-3l4 3l-4 3" if event.when.until == "open" else ""


def _here(parent: Element, scene: Scene, axis: Axis, top: float, bottom: float) -> None:
    if scene.here is None:
        return
    left = axis.x(scene.here.first)
    right = max(left + 3, axis.x(scene.here.last or axis.last))
    left = min(left, right - 3)
    size = {"x": number(left), "y": number(top), "width": number(right - left), "height": number(bottom - top)}
    SubElement(parent, "rect", {"class": "tl-here", **size})


def _ticks(parent: Element, scene: Scene, axis: Axis, y: float) -> None:
    data = f"M{number(axis.left)} {number(y)}H{number(axis.right)}"
    for x, label in axis.ticks(scene.lang):
        data += f"M{number(x)} {number(y)}v4"
        side = "start" if x < axis.left + 12 else "middle"
        _text(parent, "tl-tick", x, y + 16, label, side)
    SubElement(parent, "path", {"class": "tl-axis", "d": data})


def _text(parent: Element, name: str, x: float, y: float, text: str, anchor: str = "start") -> None:
    place = {"class": name, "x": number(x), "y": number(y)}
    SubElement(parent, "text", {**place, **({"text-anchor": anchor} if anchor != "start" else {})}).text = text
