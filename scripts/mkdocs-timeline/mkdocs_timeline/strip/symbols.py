"""The marks of a ribbon: one for each event at its date, or counts where there are too many."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Theme
from .axis import Axis
from .contents import Scene
from .lanes import Mark, bins, end_of, is_soft, stack
from .shapes import PLAIN, number, shape
from .sizes import GUTTER, HEAD, LETTER, LINE, MAX_LEVELS, PITCH, RADIUS
from .svg import path, text

PLAIN_INK = "treaty"
"""Ink of a theme that the vocabulary does not know."""


def draw_marks(parent: Element, scene: Scene, axis: Axis, top: float) -> float:
    """Draw a ribbon's marks from ``top`` down and return where they end."""
    marks = stack(scene.events, axis, MAX_LEVELS)
    levels = MAX_LEVELS // 3 if marks is None else max((mark.level for mark in marks), default=0) + 1
    height = max(levels * PITCH + 7, 4)
    base = top + height - 4
    size = {"x1": number(axis.left), "x2": number(axis.right), "y1": number(base + 4), "y2": number(base + 4)}
    SubElement(parent, "line", {"class": "tl-line", **size})
    if marks is None:
        _density(parent, scene.events, axis, base, levels * PITCH)
    else:
        _marks(parent, scene, marks, base)
    return top + height


def sign(theme: Theme) -> Element:
    """Return the mark of a theme as a picture of its own, to stand before its name."""
    out = Element("svg", {"class": "tl-sign", "viewBox": "-6 -6 12 12", "aria-hidden": "true"})
    path(out, "tl-mark", f"M0 0{shape(theme.shape, 5)}", data_theme=theme.id, data_ink=theme.ink)
    return out


def draw_name(parent: Element, name: str, axis: Axis, top: float, height: float) -> float:
    """Write a row's name beside it, or over it where there is no room; return the top of the row itself."""
    if not name:
        return top
    if axis.left >= GUTTER:
        lines = wrapped(name)
        start = top + height / 2 + 4 - LINE / 2 * (len(lines) - 1)
        for at, line in enumerate(lines):
            text(parent, "tl-lane", 0, start + LINE * at, line)
        return top
    text(parent, "tl-lane", axis.left + 3, top + 12, name)
    return top + 14


def wrapped(name: str) -> list[str]:
    """Return a name in lines that fit before the axis."""
    room, lines = int((GUTTER - 8) / LETTER), [""]
    for part in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(part) > room:
            lines.append("")
        lines[-1] = f"{lines[-1]} {part}".strip()
    return lines


def _density(parent: Element, events: Iterable[Event], axis: Axis, base: float, height: float) -> None:
    counts = bins(events, axis)
    peak, most = max(counts.items(), key=lambda item: item[1])
    data = ""
    for slot, count in sorted(counts.items()):
        tall = 1.5 + (height - 14) * count / most
        data += f"M{number(axis.left + slot * PITCH)} {number(base)}v{number(-tall)}h{PITCH - 1}v{number(tall)}z"
    path(parent, "tl-density", data, data_ink="all")
    side = "end" if axis.left + peak * PITCH > axis.right - 40 else "start"
    text(parent, "tl-most", axis.left + peak * PITCH, base - height + 9, str(most), side)


def _marks(parent: Element, scene: Scene, marks: Iterable[Mark], base: float) -> None:
    """Draw marks as one path for each theme and kind; what is drawn one by one would make the page heavy."""
    paths: dict[tuple[str, str], str] = {}
    themes = scene.timeline.vocabulary.themes
    for mark in marks:
        y, event = base - RADIUS[3] + 2 - mark.level * PITCH, mark.event
        soft = " tl-soft" if is_soft(event) else ""
        form = themes[event.theme].shape if event.theme in themes else PLAIN
        data = f"M{number(mark.x)} {number(y)}{shape(form, RADIUS[event.weight])}"
        _add(paths, (f"tl-mark{soft}", event.theme), data)
        if mark.end > mark.x + 1:
            bar = f"M{number(mark.x)} {number(y)}H{number(mark.end)}{_head(event)}"
            _add(paths, (f"tl-bar{_tail(event)}", event.theme), bar)
    for (name, theme), data in sorted(paths.items()):
        path(parent, name, data, data_theme=theme, data_ink=themes[theme].ink if theme in themes else PLAIN_INK)


def _add(paths: dict[tuple[str, str], str], key: tuple[str, str], data: str) -> None:
    paths[key] = paths.get(key, "") + data


def _tail(event: Event) -> str:
    return " tl-soft" if event.when.doubtful or event.when.vague or end_of(event) == "unknown" else ""


def _head(event: Event) -> str:
    """An interval that still goes on ends in an arrow."""
    return HEAD if end_of(event) == "open" else ""
