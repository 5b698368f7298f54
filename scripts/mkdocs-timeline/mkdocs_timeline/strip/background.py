"""What lies behind and beside the marks: era bands, bars that span years, a stretch pointed out, the axis."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from ..events import Span
from ..text import CalendarDay, word
from .axis import Axis
from .contents import Scene
from .shapes import number
from .sizes import GUTTER, LINE, ROW, breadth
from .svg import path, rect, text
from .symbols import draw_name

BRACE = 15
"""Height of the words over a gap."""


def draw_bands(parent: Element, scene: Scene, axis: Axis, top: float, bottom: float) -> None:
    """Draw the eras that touch the axis, each with its name, or its number, where that fits."""
    for count, era in enumerate(scene.timeline.vocabulary.eras.values(), 1):
        last = era.when.last or axis.last
        if last < axis.first or era.when.first > axis.last:
            continue
        left, right = axis.x(era.when.first), axis.x(last)
        data = f"M{number(left)} {number(top)}H{number(right)}V{number(bottom)}H{number(left)}z"
        path(parent, f"tl-band tl-band-{count % 2}", data)
        fits = next((name for name in names(count, era.title) if breadth(name) < right - left - 8), "")
        if fits and scene.form != "small":
            text(parent, "tl-era", left + 5, top + LINE, fits)


def names(count: int, title: str) -> tuple[str, str, str]:
    """Return the names of an era from the longest to the shortest, of which the first that fits is written."""
    return f"{roman(count)} {title}", title, roman(count)


def roman(value: int) -> str:
    """Return a small number in Roman numerals."""
    out = ""
    for size, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out, value = out + sign * (value // size), value % size
    return out


def draw_spans(parent: Element, scene: Scene, axis: Axis, top: float) -> float:
    """Draw a row of bars for each name of a row from ``top`` down and return where they end."""
    rows: dict[str, list[Span]] = {}
    for span in scene.spans:
        if (span.when.last or axis.last) >= axis.first and span.when.first <= axis.last:
            rows.setdefault(span.row, []).append(span)
    for name, spans in rows.items():
        gaps = _gaps(spans, axis) if scene.form in ("bars", "ribbon") else []
        top += BRACE if gaps and axis.left >= GUTTER else 0
        top = draw_name(parent, name, axis, top, ROW)
        for first, last in gaps:
            _brace(parent, scene, axis, first, last, top)
        for span in spans:
            _bar(parent, span, axis, top)
        top += ROW
    return top


def _bar(parent: Element, span: Span, axis: Axis, top: float) -> None:
    left, right = axis.x(span.when.first), axis.x(span.when.last or axis.last)
    rect(parent, f"tl-span-bar tl-{span.kind}", left, top + 3, max(right, left + 1), top + 15)
    if breadth(span.title) < right - left - 10:
        text(parent, f"tl-in-{span.kind}", left + 6, top + LINE, span.title)


def _gaps(spans: list[Span], axis: Axis) -> list[tuple[CalendarDay, CalendarDay]]:
    """Return the ends of each stretch between two solid bars that lies on the axis."""
    solid = sorted((span.when.first, span.when.last or axis.last) for span in spans if span.kind == "solid")
    gaps = [(one[1], two[0]) for one, two in pairwise(solid) if one[1] < two[0]]
    return [(first, last) for first, last in gaps if axis.holds(first) and axis.holds(last)]


def _brace(parent: Element, scene: Scene, axis: Axis, first: CalendarDay, last: CalendarDay, bottom: float) -> None:
    """Say over a gap how many full years it lasted."""
    years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    left, right = axis.x(first), axis.x(last)
    texts = (word(key, scene.lang).replace("{n}", str(years)) for key in ("gap", "gap-short"))
    words = next((one for one in texts if breadth(one) < right - left - 8), "")
    if years and words:
        path(parent, "tl-brace", f"M{number(left)} {number(bottom + 2)}v-4H{number(right)}v4")
        text(parent, "tl-gap", (left + right) / 2, bottom - 5, words, "middle")


def draw_here(parent: Element, scene: Scene, axis: Axis, top: float, bottom: float) -> None:
    """Frame the stretch that is pointed out."""
    if scene.here is None:
        return
    left = axis.x(scene.here.first)
    right = max(left + 3, axis.x(scene.here.last or axis.last))
    rect(parent, "tl-here", min(left, right - 3), top, right, bottom)


def draw_ticks(parent: Element, scene: Scene, axis: Axis, y: float) -> None:
    """Draw the axis with its ticks and their words."""
    data = f"M{number(axis.left)} {number(y)}H{number(axis.right)}"
    for x, label in axis.ticks(scene.lang):
        data += f"M{number(x)} {number(y)}v4"
        text(parent, "tl-tick", x, y + 16, label, "start" if x < axis.left + 12 else "middle")
    path(parent, "tl-axis", data)
