"""A map shows each place where it lies, and its words neither leave the sheet nor stand in each other."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.figures.kit.boxes import Box, Room
from explainer.figures.kit.globe import Frame, distance, shortest
from explainer.figures.kit.outline import areas, lines
from explainer.figures.listing import FIGURES

from tests.figures.conftest import as_tree
from tests.figures.test_drawings import Show, drawings, having, points, texts
from tests.support.site import ROOT

DOCS = ROOT / "docs"
MAPS = [name for name, figure in FIGURES.load(DOCS).items() if figure.form == "map"]
OUTLINES = sorted((DOCS / "data/outlines").glob("*.json"))
FRAME = Frame(10, 40, 30, 50, 600)


def centre(group: Element) -> tuple[float, float]:
    (mark,) = having(group, "mark")
    return float(mark.get("cx", "")), float(mark.get("cy", ""))


def boxes(svg: Element) -> list[tuple[str, Box]]:
    """Return the words of a drawing, each with the room between its ascenders and its baseline."""
    lines_of = zip(texts(svg), svg.iter("text"), strict=True)
    return [
        (words, Box(left, float(one.get("y", "")) - 9, right, float(one.get("y", "")) + 2))
        for (words, left, right), one in lines_of
    ]


def test_the_projection_keeps_north_up_and_the_middle_in_the_middle() -> None:
    assert FRAME.at(50, 20) == pytest.approx((300, 0))
    assert FRAME.at(40, 20) == pytest.approx((300, FRAME.height))
    (left, high), (right, same) = FRAME.at(45, 12), FRAME.at(45, 28)
    assert (left, high) == pytest.approx((600 - right, same))
    assert FRAME.holds(FRAME.at(44, 29))
    assert not FRAME.holds(FRAME.at(55, 20))


def test_distances_are_those_of_the_globe() -> None:
    assert distance((0, 0), (0, 90)) == pytest.approx(10007.5, abs=1)
    assert distance((51.5, -0.1), (48.9, 2.4)) == pytest.approx(340, abs=5)
    way = list(shortest((50, 0), (50, 60)))
    assert way[0] == pytest.approx((50, 0))
    assert way[-1] == pytest.approx((50, 60))
    assert max(north for north, _ in way) > 53


def test_lines_and_areas_end_at_the_frame() -> None:
    line = lines([[(30, 20), (60, 20)]], FRAME)
    assert line.startswith("M300 ")
    numbers = [float(one) for one in re.findall(r"-?\d*\.?\d+", line)]
    assert numbers[1] == pytest.approx(FRAME.height, abs=0.3)
    assert numbers[3] == pytest.approx(-FRAME.height, abs=0.5)
    assert lines([[(60, 20), (70, 20)]], FRAME) == ""
    assert areas([[(0, 0), (0, 60), (70, 60), (70, 0)]], FRAME).endswith("Z")


def test_a_place_lies_where_its_degrees_say(show: Show) -> None:
    for svg in drawings(show("/// figure | shores\n///\n")):
        top = float(having(svg, "water")[0].get("y", ""))
        frame = Frame(10, 40, 30, 50, float(svg.get("width", "")), top)
        drawn = points(svg)
        assert centre(drawn["east"]) == pytest.approx(frame.at(44.5, 25), abs=0.06)
        assert centre(drawn["west"]) == pytest.approx(frame.at(44.5, 15), abs=0.06)
        assert [bool(having(one, "hollow")) for one in drawn.values()] == [False, True, False]
        assert len(having(svg, "land")) == len(having(svg, "edge")) == 2


def test_a_way_has_its_distance_and_a_journey_an_arrow(show: Show) -> None:
    far = round(distance((44.5, 15), (44.5, 25)), -1)
    for svg in drawings(show("/// figure | shores\n///\n")):
        assert f"{far:g} km" in "".join(svg.itertext())
        assert [one.get("class") for one in having(svg, "way")] == ["way journey", "way"]


def test_a_name_leads_to_its_event(show: Show) -> None:
    for svg in drawings(show("/// figure | shores\n///\n")):
        (link,) = svg.iter("a")
        assert link.get("href", "").endswith("timeline.md#1940-ferries-stop")
        assert svg.get("role") == "group"


def test_the_table_has_the_degrees(show: Show) -> None:
    rows = ["".join(row.itertext()) for row in having(show("/// figure | shores\n///\n"), "twin")[0].iter("tr")]
    assert "44.50° N, 25.00° E" in rows[1]
    assert "about 44.50° N, 15.00° E" in rows[2]


@pytest.mark.parametrize("name", MAPS)
def test_words_of_a_map_of_the_site_stand_apart(name: str) -> None:
    figure = FIGURES.load(DOCS)[name]
    for svg in drawings(as_tree(DOCS, f"/// figure | {name}\n///\n")):
        width, height = float(svg.get("width", "")), float(svg.get("height", ""))
        found = boxes(svg)
        assert [words for words, one in found if one.left < 0 or one.right > width or one.bottom > height] == []
        assert [(a, b) for (a, one), (b, two) in combinations(found, 2) if one.shared(two)] == []
        said = " ".join(words for words, _ in found)
        seas = [one.title for view in figure.views for one in view.names if one.water]
        told = [one.label for view in figure.views for one in view.parallels]
        assert [one for one in [*seas, *told] if one not in said] == []


@pytest.mark.parametrize("name", MAPS)
def test_each_place_of_the_site_stands_in_each_of_its_views(name: str) -> None:
    figure = FIGURES.load(DOCS)[name]
    for svg in drawings(as_tree(DOCS, f"/// figure | {name}\n///\n")):
        tops = [float(one.get("y", "")) for one in having(svg, "water")]
        wanted = []
        for view, top in zip(figure.views, tops, strict=True):
            frame = Frame(view.west, view.south, view.east, view.north, float(svg.get("width", "")), top)
            at = [(one.id, one.place) for one in figure.points if one.place]
            wanted += [
                (one, frame.at(place.north, place.east))
                for one, place in at
                if not place.views or view.id in place.views
            ]
        drawn = [(group.get("data-point"), centre(group)) for group in having(svg, "point")]
        assert [one for one, _ in drawn] == [one for one, _ in wanted]
        for (_, here), (_, there) in zip(drawn, wanted, strict=True):
            assert here == pytest.approx(there, abs=0.11)


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_an_outline_is_small_and_says_where_it_is_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    raw = json.loads(text)
    assert len(text) <= 25_000
    assert "Natural Earth" in raw["origin"]
    assert raw["licence"] == "Public domain"
    assert raw["land"]


def test_words_take_the_side_that_is_free() -> None:
    room = Room(Box(0, 0, 200, 100))
    first = room.beside(100, 50, "one", 8, 100)
    second = room.beside(100, 50, "two", 8, 100)
    assert (first.anchor, second.anchor) == ("start", "end")
    assert first.box.shared(second.box) == 0
    room.take(Box(0, 0, 200, 100))
    assert room.amid([(100, 50)], "four", 100) is None
