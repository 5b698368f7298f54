"""A row a statement: when and by whom on the left, its numbers as marks, on one scale for each kind of number."""

from __future__ import annotations

from dataclasses import dataclass

from ..amounts import amount, said
from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.letters import breadth, wrap
from ..kit.scale import Scale, from_zero
from ..model import Group, Mark, Point
from ..subject import Subject

LEFT, GAP, ROOM = 222, 22, 18
"""Width of the words on the left, room between two scales, and at a scale's ends."""
RADIUS = 5.5
TICK = 56
"""Least distance between two ticks."""


@dataclass(frozen=True)
class Column:
    """One scale with what it counts, and the room that its words may take."""

    kind: Group | None
    scale: Scale
    left: float
    right: float

    def has(self, mark: Mark) -> bool:
        return self.kind is None or mark.kind == self.kind.id

    @property
    def shape(self) -> str:
        return self.kind.shape if self.kind else "disc"

    def ticks(self) -> list[float]:
        return self.scale.ticks(int((self.scale.right - self.scale.left) / TICK))


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw every statement in the order of the list."""
    columns = _columns(canvas, subject)
    _heads(canvas, columns, subject)
    for point in subject.figure.points:
        _row(canvas, point, columns, subject)


def _columns(canvas: Canvas, subject: Subject) -> list[Column]:
    kinds: list[Group | None] = [*subject.figure.kinds] or [None]
    left = 0 if canvas.narrow else LEFT
    width = (canvas.width - left - GAP * (len(kinds) - 1)) / len(kinds)
    values = [value for point in subject.figure.points for mark in point.marks for value in mark.numbers]
    starts = [left + (width + GAP) * at for at in range(len(kinds))]
    return [
        Column(kind, from_zero(values, start + RADIUS + 2, start + width - ROOM), start, start + width)
        for kind, start in zip(kinds, starts, strict=True)
    ]


def _heads(canvas: Canvas, columns: list[Column], subject: Subject) -> None:
    y = canvas.top + LINE
    for column in columns:
        words = column.kind.title if column.kind else (subject.figure.unit or "")
        canvas.text(column.left, y, words, "strong")
        for tick in column.ticks():
            canvas.text(column.scale.x(tick), y + LINE, amount(tick, subject.lang), "tick", "middle")
    canvas.top = y + LINE + 8


def _row(canvas: Canvas, point: Point, columns: list[Column], subject: Subject) -> None:
    top = canvas.top
    grid = canvas.group("grid")
    group = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
    words = _words(group, top, point, subject)
    start = words if canvas.narrow else top
    ends = [_marks(group, point, column, start, subject) for column in columns]
    canvas.top = max([*ends, words]) + 5
    for column in columns:
        for tick in column.ticks():
            x = column.scale.x(tick)
            grid.rule(x, start + (3 if canvas.narrow else 0), x, canvas.top, "zero" if tick == 0 else "rule")
    canvas.rule(0, canvas.top, canvas.width, canvas.top, "row")


def _words(group: Canvas, top: float, point: Point, subject: Subject) -> float:
    """Write when and by whom, and return where the words end."""
    when, who = subject.when(point.date), point.who or ""
    group.text(0, top + LINE, when, "strong")
    if not group.narrow:
        return group.lines(0, top + 2 * LINE, wrap(who, LEFT - 12, SMALL), "who") - LINE + 5
    start = breadth(when, SMALL, strong=True) + 8
    if start + breadth(who, SMALL) <= group.width:
        group.text(start, top + LINE, who, "who")
        return top + LINE + 4
    return group.lines(0, top + 2 * LINE, wrap(who, group.width, SMALL), "who") - LINE + 4


def _marks(group: Canvas, point: Point, column: Column, top: float, subject: Subject) -> float:
    for mark in (one for one in point.marks if column.has(one)):
        top = _mark(group, mark, column, top, subject)
    return top


def _mark(group: Canvas, mark: Mark, column: Column, top: float, subject: Subject) -> float:
    """Draw a mark with its words beside it, on the side where they have room, and return where they end."""
    scale, y = column.scale, top + LINE
    low, high = scale.x(mark.numbers[0]), scale.x(mark.numbers[-1])
    start = high + RADIUS + 2
    if high > low:
        group.path(f"M{number(low)} {number(y - 4.5)}H{number(high)}", "range")
    if mark.value is not None:
        hollow = " hollow" if mark.bound == "planned" else ""
        _shape(group, column.shape, scale.x(mark.value), y - 4.5, f"mark{hollow}")
    if mark.bound in ("at-least", "more-than"):
        group.path(f"M{number(start)} {number(y - 4.5)}h9m-4-4l4 4l-4 4", "more")
        start += 10
    words = mark.label or said(mark, subject.lang)
    before, after = low - RADIUS - 6 - column.left, column.right - start - 4
    if breadth(words, SMALL) <= after or after >= before:
        end = group.lines(start + 4, y, wrap(words, after, SMALL), "value")
    else:
        end = group.lines(low - RADIUS - 6, y, wrap(words, before, SMALL), "value", "end")
    return end - LINE + 4


def _shape(group: Canvas, shape: str, x: float, y: float, name: str) -> None:
    if shape == "disc":
        group.circle(x, y, RADIUS, name)
    else:
        group.rect(x - 3.5, y - 7, 7, 14, f"{name} {shape}")
