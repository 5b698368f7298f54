"""Two tracks down to one day: what each side did, true to the days between, and between them what both did."""

from __future__ import annotations

from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.letters import wrap
from ..kit.scale import Scale, day
from ..model import Point
from ..subject import Subject

MIDDLE, RAIL = 168, 16
"""Width of the middle between the two tracks, and room between a track and its words."""
TALL, RADIUS = 640, 5.5
"""Height of the time, and size of a point."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw the first group on the left, the last on the right, the one between in the middle; one list on a phone."""
    dates = [day(point.date) for point in subject.figure.points if point.date]
    top = canvas.top + (16 if canvas.narrow else 40)
    scale = Scale(min(dates), max(dates), top, top + TALL)
    bottom = _listed(canvas, subject, scale) if canvas.narrow else _facing(canvas, subject, scale)
    canvas.top = max(bottom, scale.right) + 14


def _facing(canvas: Canvas, subject: Subject, scale: Scale) -> float:
    left, right = (canvas.width - MIDDLE) / 2, (canvas.width + MIDDLE) / 2
    places = {"start": (left, left - RAIL, "end"), "mid": (left, canvas.width / 2, "middle")}
    places["end"] = (right, right + RAIL, "start")
    lanes = dict(zip([group.id for group in subject.figure.groups], places.values(), strict=True))
    ends = []
    for group in subject.figure.groups:
        rail, words, anchor = lanes[group.id]
        canvas.text(words, canvas.top + LINE, group.title, "strong", anchor)
        if anchor != "middle":
            canvas.rule(rail, scale.left, rail, scale.right, "zero")
        width = MIDDLE - 2 * RAIL if anchor == "middle" else left - RAIL
        points = [point for point in subject.figure.points if point.group == group.id]
        for point, y, first, lines in _placed(points, scale, width, subject):
            mark = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
            if anchor == "middle":
                mark.path(f"M{number(left)} {number(y)}H{number(right)}", "rung")
                mark.circle(left, y, RADIUS, "mark")
                mark.circle(right, y, RADIUS, "mark")
                first = max(first, y + LINE)
            else:
                mark.circle(rail, y, RADIUS, "mark")
                mark.rule(rail, y, words + (4 if anchor == "end" else -4), first - 5, "row")
            mark.text(words, first, lines[0], "strong halo", anchor)
            ends.append(mark.lines(words, first + LINE, lines[1:], "halo", anchor) - LINE)
    return max(ends)


def _listed(canvas: Canvas, subject: Subject, scale: Scale) -> float:
    """Draw one rail with all points in the order of time; each says whose step it is."""
    titles, end = subject.titles(), scale.left
    canvas.rule(RADIUS, scale.left, RADIUS, scale.right, "zero")
    for point, y, first, lines in _placed(subject.figure.points, scale, canvas.width - 30, subject):
        mark = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
        mark.rule(RADIUS, y, 24, first - 5, "row")
        mark.circle(RADIUS, y, RADIUS, "mark")
        mark.text(28, first, f"{lines[0]} · {titles.get(point.group or '', '')}", "strong halo")
        end = mark.lines(28, first + LINE, lines[1:], "halo") - LINE
    return end


def _placed(
    points: list[Point], scale: Scale, width: float, subject: Subject
) -> list[tuple[Point, float, float, list[str]]]:
    """Return each point with its height, the baseline of its words, and those: none stands in another's."""
    out, free = [], scale.left - LINE
    for point in points:
        y = scale.x(day(point.date or ""))
        lines = [subject.when(point.date), *wrap(point.title or point.says, width, SMALL)]
        first = max(y + 5, free + LINE + 5)
        free = first + LINE * (len(lines) - 1)
        out.append((point, y, first, lines))
    return out
