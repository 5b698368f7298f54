"""A row a statement: when and by whom on the left, its numbers as marks, on one scale for each kind of number."""

from __future__ import annotations

from dataclasses import dataclass

from ..amounts import amount, said
from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.letters import breadth, wrap
from ..kit.scale import Scale, from_zero
from ..model import Group, Mark, Point
from ..subject import Subject

LEFT, GAP, ROOM = 224, 28, 12
"""Width of the words on the left, room between two scales, and at a scale's left end."""
RADIUS = 5.5


@dataclass(frozen=True)
class Column:
    """One scale with what it counts."""

    kind: Group | None
    scale: Scale

    def has(self, mark: Mark) -> bool:
        return self.kind is None or mark.kind == self.kind.id

    @property
    def shape(self) -> str:
        return self.kind.shape if self.kind else "disc"


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw every statement in the order of the list."""
    columns = _columns(canvas, subject)
    _heads(canvas, columns, subject)
    start = canvas.top
    grid = canvas.group("grid")
    for point in subject.figure.points:
        _row(canvas, point, columns, subject)
    for column in columns:
        for tick in column.scale.ticks(_ticks(column)):
            grid.rule(column.scale.x(tick), start, column.scale.x(tick), canvas.top, "zero" if tick == 0 else "rule")


def _columns(canvas: Canvas, subject: Subject) -> list[Column]:
    kinds: list[Group | None] = [*subject.figure.kinds] or [None]
    left = 0 if canvas.narrow else LEFT
    width = (canvas.width - left - GAP * (len(kinds) - 1)) / len(kinds)
    values = [value for point in subject.figure.points for mark in point.marks for value in mark.numbers]
    starts = [left + (width + GAP) * at for at in range(len(kinds))]
    return [
        Column(kind, from_zero(values, start + ROOM / 2, start + width - ROOM))
        for kind, start in zip(kinds, starts, strict=True)
    ]


def _ticks(column: Column) -> int:
    return max(2, round((column.scale.right - column.scale.left) / 90))


def _heads(canvas: Canvas, columns: list[Column], subject: Subject) -> None:
    y = canvas.top + LINE
    for column in columns:
        words = column.kind.title if column.kind else (subject.figure.unit or "")
        canvas.text(column.scale.left, y, words, "strong")
        for tick in column.scale.ticks(_ticks(column)):
            anchor = "start" if tick == 0 else "middle"
            canvas.text(column.scale.x(tick), y + LINE, amount(tick, subject.lang), "tick", anchor)
    canvas.top = y + LINE + 8


def _row(canvas: Canvas, point: Point, columns: list[Column], subject: Subject) -> None:
    group = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
    width = canvas.width if canvas.narrow else LEFT - 14
    lines = wrap(point.who or "", width, SMALL)
    when = subject.when(point.date)
    if canvas.narrow:
        joined = f"{when} · {point.who}" if point.who else when
        lines = wrap(joined, width, SMALL)
        bottom = group.lines(0, canvas.top + LINE, lines, "who")
        middle = bottom
        end = bottom + 12
    else:
        group.text(0, canvas.top + LINE, when, "strong")
        bottom = group.lines(0, canvas.top + 2 * LINE, lines, "who")
        middle = (canvas.top + bottom - LINE + 8) / 2
        end = bottom - LINE + 10
    for column in columns:
        for at, mark in enumerate(one for one in point.marks if column.has(one)):
            _mark(group, mark, column, middle - (LINE - 4) * at, subject)
    group.rule(0, end, canvas.width, end, "row")
    canvas.top = end


def _mark(group: Canvas, mark: Mark, column: Column, y: float, subject: Subject) -> None:
    scale = column.scale
    low, high = scale.x(mark.numbers[0]), scale.x(mark.numbers[-1])
    if high > low:
        group.path(f"M{number(low)} {number(y)}H{number(high)}", "range")
    hollow = " hollow" if mark.bound == "planned" else ""
    if mark.value is not None:
        _shape(group, column.shape, scale.x(mark.value), y, f"mark{hollow}")
    start = high + RADIUS + 2
    if mark.bound in ("at-least", "more-than"):
        group.path(f"M{number(start)} {number(y)}h9m-4-4l4 4l-4 4", "more")
        start += 11
    words = mark.label or said(mark, subject.lang)
    wide = breadth(words, SMALL)
    if start + 4 + wide <= scale.right + ROOM:
        group.text(start + 4, y + 4.5, words, "value")
    else:
        group.text(low - RADIUS - 6, y + 4.5, words, "value", "end")


def _shape(group: Canvas, shape: str, x: float, y: float, name: str) -> None:
    if shape == "disc":
        group.circle(x, y, RADIUS, name)
    else:
        group.rect(x - 3.5, y - 7, 7, 14, f"{name} {shape}")
