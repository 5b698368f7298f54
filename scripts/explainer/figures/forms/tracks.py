"""Two tracks down to one day: what each side did, true to the days between, and between them what both did."""

from __future__ import annotations

from ..kit.canvas import LINE, SMALL, Canvas, number
from ..kit.labels import spread
from ..kit.letters import wrap
from ..kit.scale import Scale, day
from ..model import Point
from ..subject import Subject

MIDDLE, RAIL = 168, 16
"""Width of the middle between the two tracks, and room between a track and its words."""
TALL, RADIUS, EDGE = 600, 5.5, 8
"""Height of the time, size of a point, and where the one rail of a phone stands."""


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
                base = max(first, y + LINE)
            else:
                base = first
                mark.rule(rail, y, words + (4 if anchor == "end" else -4), first - 5, "row")
                mark.circle(rail, y, RADIUS, "mark")
            mark.text(words, base, lines[0], "strong halo", anchor)
            ends.append(mark.lines(words, base + LINE, lines[1:], "halo", anchor) - LINE)
    return max(ends)


def _listed(canvas: Canvas, subject: Subject, scale: Scale) -> float:
    """Draw one rail with all points in the order of time; each says whose step it is."""
    titles, end = subject.titles(), scale.left
    canvas.rule(EDGE, scale.left, EDGE, scale.right, "zero")
    for point, y, first, lines in _placed(subject.figure.points, scale, canvas.width - 30, subject):
        mark = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
        mark.rule(EDGE, y, 25, first - 5, "row")
        mark.circle(EDGE, y, RADIUS, "mark")
        mark.text(28, first, f"{lines[0]} · {titles.get(point.group or '', '')}", "strong halo")
        end = mark.lines(28, first + LINE, lines[1:], "halo") - LINE
    return end


def _placed(
    points: list[Point], scale: Scale, width: float, subject: Subject
) -> list[tuple[Point, float, float, list[str]]]:
    """Return each point with its height, the baseline of its words, and those: none stands in another's."""
    heights = [scale.x(day(point.date or "")) for point in points]
    words = [[subject.when(point.date), *wrap(point.title or point.says, width, SMALL)] for point in points]
    wanted = [y + 5 - LINE for y in heights]
    tops = spread(wanted, [LINE * len(lines) + 7 for lines in words], scale.left - LINE)
    return [(point, y, top + LINE, lines) for point, y, top, lines in zip(points, heights, tops, words, strict=True)]
