"""One map or several: land and boundaries without a colour of anybody's, places as marks, and the ways between two."""

from __future__ import annotations

from ..amounts import amount
from ..kit.boxes import Box, Room, Words
from ..kit.canvas import LINE, SMALL, WIDE, Canvas, number
from ..kit.globe import Frame, Spot, distance, shortest
from ..kit.letters import breadth
from ..kit.outline import areas, lines, outline
from ..maps.geography import View
from ..model import Point, Stretch
from ..subject import Subject

RADIUS, SMALL_RADIUS, GAP, TURN = 4.5, 3.5, 8, 7
"""Size of a place, also on a phone, room between it and its name, and size of an arrow's head."""
LONG, NARROW = 190, 132
"""How wide a name may run before it breaks, in a column of text and on a phone."""
SHIFTS = (0, -9, 9, -20, 20, -34, 34, -48, 48)
"""Where a name of water or land is tried, from its own spot."""
ALONG = sorted(range(4, 57), key=lambda part: abs(part - 39))
"""Where the words of a parallel are tried, in sixtieths of the map."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw one view under the other."""
    for view in subject.figure.views:
        if view.title:
            canvas.top = canvas.prose(0, canvas.top + LINE, view.title, canvas.width, "strong") - LINE + 8
        frame = framed(view, canvas.width, canvas.top)
        _ground(canvas, view, frame, subject)
        room = Room(Box(2, frame.top + 2, frame.width - 2, frame.bottom - 2))
        _written(canvas, view, frame, room, subject)
        canvas.rect(0, frame.top, frame.width, frame.height, "edge")
        canvas.top = frame.bottom + 12


def framed(view: View, width: float, top: float = 0) -> Frame:
    """Return the frame of a view on a sheet of some width."""
    west, south, east, north = (float(one) for one in (view.west, view.south, view.east, view.north))
    return Frame(west, south, east, north, width, top)


def shown(view: View, points: list[Point]) -> list[tuple[Point, Spot]]:
    """Return the points of a view with their places."""
    found = [(one, one.place) for one in points if one.place]
    return [(one, (place.north, place.east)) for one, place in found if not place.views or view.id in place.views]


def _ground(canvas: Canvas, view: View, frame: Frame, subject: Subject) -> None:
    drawn = outline(subject.docs / "data", view.outline)
    group = canvas.group("ground")
    group.rect(0, frame.top, frame.width, frame.height, "water")
    group.path(areas(drawn.land, frame), "land")
    for name, runs in (("boundary", drawn.boundary), ("boundary control", drawn.control)):
        if data := lines(runs, frame):
            group.path(data, name)
    for one in view.parallels:
        group.path(lines([_parallel(one.north, view)], frame), "parallel")


def _parallel(north: float, view: View) -> list[Spot]:
    return [(north, view.west - 30 + (view.east - view.west + 60) * part / 80) for part in range(81)]


def _written(canvas: Canvas, view: View, frame: Frame, room: Room, subject: Subject) -> None:
    """Draw ways and places, then the words: of places first, of countries last and only where there is room."""
    points = [(point, frame.at(*place)) for point, place in shown(view, subject.figure.points)]
    for _, spot in points:
        room.take(_around(spot, RADIUS + 1))
    ways = _ways(canvas, view, frame, subject)
    for way, _ in ways:
        for spot in way:
            room.take(_around(spot, 3))
    width = NARROW if canvas.narrow else LONG
    for point, (x, y) in points:
        words = room.beside(x, y, point.title or point.says, GAP, width, strong=True)
        _place(canvas, point, (x, y), words, subject)
    for way, label in ways:
        aside = breadth(label, SMALL) / 2 + 16
        middle = sorted(way, key=lambda spot: abs(spot[0] - (way[0][0] + way[-1][0]) / 2))[: len(way) // 2]
        sides = ((0, -14), (aside, 0), (0, -25), (0, 26), (-aside, 0))
        tried = [(x + across, y + up) for across, up in sides for x, y in middle]
        _amid(canvas, room.amid(tried, label, width, need=True), "halo")
    for line in view.parallels:
        tried = [
            (x, y + up) for up in (-9, 12) for x, y in (frame.at(line.north, _east(view, part / 60)) for part in ALONG)
        ]
        _amid(canvas, room.amid(tried, line.label, width, need=True), "halo tick")
    _named(canvas, view, frame, room, water=True)
    _named(canvas, view, frame, room, water=False)


def _named(canvas: Canvas, view: View, frame: Frame, room: Room, water: bool) -> None:
    """Write the names of seas where there is most room, of countries near their own spot or not at all."""
    shifts = SHIFTS if water else [shift * frame.width / WIDE for shift in SHIFTS[:5]]
    width = (NARROW if canvas.narrow else LONG) * 0.65
    for name in (one for one in view.names if one.water == water):
        x, y = frame.at(name.north, name.east)
        tried = [(x + across, y + up) for up in shifts for across in shifts]
        _amid(canvas, room.amid(tried, name.title, width, need=water), "halo sea" if water else "halo country")


def _around(spot: Spot, far: float) -> Box:
    return Box(spot[0] - far, spot[1] - far, spot[0] + far, spot[1] + far)


def _amid(canvas: Canvas, words: Words | None, name: str) -> None:
    if words:
        _lines(canvas, words, name)


def _east(view: View, share: float) -> float:
    return view.west + (view.east - view.west) * share


def _lines(canvas: Canvas, words: Words, name: str) -> None:
    canvas.lines(words.x, words.y, words.lines, name, words.anchor)


def _place(canvas: Canvas, point: Point, spot: Spot, words: Words, subject: Subject) -> None:
    group = canvas.group("point", data_point=point.id, data_ink=subject.ink(point.actor))
    hollow = " hollow" if point.place and point.place.about else ""
    group.circle(*spot, SMALL_RADIUS if canvas.narrow else RADIUS, f"mark{hollow}")
    target = subject.event(point.event)
    named = group.linked(target) if target else group
    _lines(named, words, "strong halo")
    canvas.role = "group" if target else canvas.role


def _ways(canvas: Canvas, view: View, frame: Frame, subject: Subject) -> list[tuple[list[Spot], str]]:
    """Draw the ways between two points of a view, and return the spots of each with its words."""
    places = {point.id: place for point, place in shown(view, subject.figure.points)}
    out = []
    for one in subject.figure.stretches:
        if one.start in places and one.end in places:
            way = list(shortest(places[one.start], places[one.end]))
            spots = [frame.at(*place) for place in way]
            canvas.path(lines([way], frame), f"way {one.way}")
            if one.way == "journey":
                canvas.path(_head(spots), "way")
            out.append((spots, _label(one, places, subject)))
    return out


def _head(spots: list[Spot]) -> str:
    """Return the head of an arrow that ends short of the last spot."""
    (x, y), (u, v) = spots[-1], spots[-8]
    long = ((x - u) ** 2 + (y - v) ** 2) ** 0.5 or 1
    across, down = (x - u) / long, (y - v) / long
    x, y = x - across * (RADIUS + 2), y - down * (RADIUS + 2)
    ends = [(x - TURN * (across + side * down / 2), y - TURN * (down - side * across / 2)) for side in (-1, 1)]
    (a, b), (c, d) = ends
    return f"M{number(a)} {number(b)}L{number(x)} {number(y)}L{number(c)} {number(d)}"


def _label(one: Stretch, places: dict[str, Spot], subject: Subject) -> str:
    far = round(distance(places[one.start], places[one.end]), -1)
    return one.label.replace("{distance}", amount(far, subject.lang))
