"""One line of time: a point for each event, and under it the stretches between two of them. On phones it runs down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.labels import spread
from ..kit.letters import breadth, wrap
from ..kit.scale import Scale, day
from ..model import Point
from ..subject import Subject

RADIUS, COLUMN, TALL = 6, 150, 400
"""Size of a point, width of its words, height of the line on a phone."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw the points true to the days between them."""
    dates = [day(point.date) for point in subject.figure.points if point.date]
    if canvas.narrow:
        _down(canvas, subject, Scale(dates[0], dates[-1], canvas.top + 14, canvas.top + TALL))
    else:
        _along(canvas, subject, Scale(dates[0], dates[-1], 8, canvas.width - COLUMN))


def _told(point: Point, subject: Subject, width: float) -> tuple[list[str], list[str]]:
    return [subject.when(point.date)], wrap(point.title or point.says, width, SMALL)


@dataclass(frozen=True)
class Flag:
    """The words at a point: the more points follow under them, the higher they stand."""

    point: Point
    x: float
    lines: list[str]
    level: int

    @property
    def right(self) -> float:
        return self.x + max(breadth(line, SMALL, strong=True) for line in self.lines) + 14


def _flags(subject: Subject, scale: Scale) -> list[Flag]:
    flags: list[Flag] = []
    for point in reversed(subject.figure.points):
        when, title = _told(point, subject, COLUMN)
        flag = Flag(point, scale.x(day(point.date or "")), [*when, *title], 0)
        under = [other.level + 1 for other in flags if other.x < flag.right]
        flags.insert(0, replace(flag, level=max(under, default=0)))
    return flags


def _along(canvas: Canvas, subject: Subject, scale: Scale) -> None:
    flags = _flags(subject, scale)
    levels = [max((len(one.lines) for one in flags if one.level == at), default=0) for at in range(len(flags))]
    axis = canvas.top + sum(levels) * LINE + 14 * sum(1 for one in levels if one) + 8
    canvas.rule(scale.left, axis, scale.right, axis, "zero")
    for flag in flags:
        group = canvas.group("point", data_point=flag.point.id, data_ink=subject.ink(flag.point.actor))
        bottom = axis - 22 - sum(levels[: flag.level]) * LINE - 14 * flag.level
        top = bottom - LINE * (len(flag.lines) - 1)
        group.rule(flag.x, axis, flag.x, top - 12, "row")
        group.text(flag.x + 6, top, flag.lines[0], "strong halo")
        group.lines(flag.x + 6, top + LINE, flag.lines[1:], "halo")
        group.circle(flag.x, axis, RADIUS, "mark")
    for level, (start, end, label) in enumerate(_stretches(subject)):
        y = axis + 22 + 30 * level
        left, right = scale.x(start), scale.x(end)
        data = f"M{number(left)} {number(y - 8)}v8H{number(right)}v-8"
        canvas.path(data, "bracket")
        canvas.text((left + right) / 2, y + 5, label, "strong halo", "middle")
    canvas.top = axis + 22 + 30 * len(subject.figure.stretches)


def _down(canvas: Canvas, subject: Subject, scale: Scale) -> None:
    stretches = _stretches(subject)
    axis = 14 + 74 * len(stretches) / 2
    canvas.rule(axis, scale.left, axis, scale.right, "zero")
    points = subject.figure.points
    told = [_told(point, subject, canvas.width - axis - 20) for point in points]
    places = [scale.x(day(point.date or "")) for point in points]
    tops = spread([y + 5 - LINE for y in places], [LINE * (len(title) + 1) + 7 for _, title in told], canvas.top)
    bottom = canvas.top
    for point, y, top, (when, title) in zip(points, places, tops, told, strict=True):
        group = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
        group.rule(axis, y, axis + 12, top + LINE - 5, "row")
        group.text(axis + 16, top + LINE, when[0], "strong")
        bottom = group.lines(axis + 16, top + 2 * LINE, title) - LINE
        group.circle(axis, y, RADIUS, "mark")
    for level, (start, end, label) in enumerate(stretches):
        x = axis - 18 - 22 * level
        first, low = scale.x(start), scale.x(end)
        canvas.path(f"M{number(x + 8)} {number(first)}h-8V{number(low)}h8", "bracket")
        lines = wrap(label, 40, SMALL, strong=True)
        canvas.lines(x, (first + low) / 2 - LINE * (len(lines) - 1) / 2 + 5, lines, "strong halo", "middle")
    canvas.top = max(scale.right, bottom) + 12


def _stretches(subject: Subject) -> list[tuple[float, float, str]]:
    dates = {point.id: day(point.date or "") for point in subject.figure.points}
    return [(dates[one.start], dates[one.end], one.label) for one in subject.figure.stretches]
