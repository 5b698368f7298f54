"""A bar for each point: one number, a range, or parts that lie end to end with their words at them."""

from __future__ import annotations

from ..amounts import amount, said
from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.letters import breadth, wrap
from ..kit.scale import Scale, from_zero
from ..model import Mark, Point
from ..subject import Subject

HEIGHT, GAP, PAD = 25, 16, 6
"""Height of a bar, room under its words, and beside words within it."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw every bar from nothing, all on one scale."""
    points = subject.figure.points
    kinds = [kind.id for kind in subject.figure.kinds]
    ends = [sum(mark.numbers[-1] for mark in point.marks) if kinds else _end(point) for point in points]
    scale = from_zero(ends, 0.5, canvas.width - (0.5 if kinds else 26), whole=not kinds)
    for point in points:
        group = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
        y = _words(group, point, subject)
        canvas.top = _parts(group, point, scale, y, subject) if kinds else _bar(group, point, scale, y, subject)
        canvas.top += GAP
    if not kinds:
        _axis(canvas, scale, subject)


def _end(point: Point) -> float:
    return max(value for mark in point.marks for value in mark.numbers)


def _words(group: Canvas, point: Point, subject: Subject) -> float:
    """Write what the bar is and who says so, and return where the bar begins."""
    y = group.top + LINE
    titles = subject.titles()
    if title := point.title or titles.get(point.group or ""):
        y = group.lines(0, y, wrap(title, group.width, SMALL, strong=True), "strong")
    told = " · ".join(part for part in (subject.when(point.date), point.who) if part)
    if told:
        y = group.lines(0, y, wrap(told, group.width, SMALL), "who")
    return y - LINE + 8


def _bar(group: Canvas, point: Point, scale: Scale, y: float, subject: Subject) -> float:
    for mark in point.marks:
        low, high = scale.x(mark.numbers[0]), scale.x(mark.numbers[-1])
        group.rect(scale.left, y, max(low - scale.left, 1.5), HEIGHT, "mark")
        if high > low:
            group.rect(low, y, high - low, HEIGHT, "mark frame")
        words = mark.label or said(mark, subject.lang)
        if high + PAD + breadth(words, SMALL) <= group.width:
            group.text(high + PAD, y + HEIGHT / 2 + 5, words, "value")
        else:
            y += LINE
            group.text(min(high, group.width), y + HEIGHT, words, "value", "end")
        y += HEIGHT
    return y


def _axis(canvas: Canvas, scale: Scale, subject: Subject) -> None:
    y = canvas.top
    canvas.rule(scale.left, y, scale.right, y, "zero")
    for tick in scale.ticks(5 if canvas.narrow else 8):
        x = scale.x(tick)
        canvas.rule(x, y, x, y + 5, "zero")
        canvas.text(x, y + 20, amount(tick, subject.lang), "tick", "start" if tick == 0 else "middle")
    canvas.text(0, y + 20 + LINE, subject.figure.unit or "", "tick")
    canvas.top = y + 26 + LINE


def _parts(group: Canvas, point: Point, scale: Scale, y: float, subject: Subject) -> float:
    """Draw the parts end to end. Words stand within a part, or under it where they do not fit."""
    at, under = 0.0, []
    kinds = [kind.id for kind in subject.figure.kinds]
    for mark in point.marks:
        size = mark.numbers[-1]
        left, right = scale.x(at), scale.x(at + size)
        shade = f"shade-{kinds.index(mark.kind or '') + 1}"
        group.rect(left, y, right - left, HEIGHT, f"mark slice {shade}")
        words = _said(mark, subject)
        if breadth(words, SMALL, strong=True) + 2 * PAD <= right - left:
            group.text(left + PAD, y + HEIGHT / 2 + 5, words, f"inside {shade}")
        else:
            under.append(((left + right) / 2, words))
        at += size
    return _under(group, under, y + HEIGHT)


def _said(mark: Mark, subject: Subject) -> str:
    value = said(mark, subject.lang) + (subject.figure.unit or "" if len(subject.figure.unit or "") == 1 else "")
    return f"{mark.label} {value}" if mark.label else value


def _under(group: Canvas, words: list[tuple[float, str]], y: float) -> float:
    """Write words under their parts from the left, each lower than one that it would meet: no line cuts words."""
    limit, level, end = 0.0, 0, y
    for x, text in words:
        wide = breadth(text, SMALL)
        right = min(max(x + (wide / 2 if len(words) == 1 else PAD), wide), group.width)
        if limit and right - wide < limit:
            level += 1
        base = y + LINE * (level + 1)
        group.path(f"M{number(x)} {number(y)}V{number(base - 11)}", "zero")
        group.text(right, base, text, "value", "end")
        limit, end = right + 10, base + 2
    return end
