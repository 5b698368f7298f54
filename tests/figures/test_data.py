"""What is wrong in a figure is told by file, line and field; what is right can be taken away and counts as used."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from explainer.registry import further_files, load_all, pages_using
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.records import DataError

from tests.figures.conftest import FIGURES, NAMES, RECORDS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("form: dots", "form: pie", "boats: form: the unknown form 'pie', expected one of"),
        (
            "value: 1500",
            'value: "1,500"',
            "boats: points.0.marks.0.value: the text '1,500', expected a number without commas",
        ),
        (
            "low: 500, high: 2000",
            "low: 500",
            "points.2.marks: no number, expected a value: or both",
        ),
        (
            "low: 500, high: 2000",
            "low: 5000, high: 2000",
            "points.2.marks.0.low: 5000 above 2000, expected the",
        ),
        ("{id: second", "{id: first", "boats: points.1.id: 'first' a second time, expected each id once"),
        (
            "kind: contra, label",
            "kind: con, label",
            "points.0.marks.1.kind: 'con', expected one that exists; nearest",
        ),
        ("group: both", "group: neither", "steps: points.3.group: 'neither', expected one of"),
        ("end: closed", "end: sunk", "way: stretches.0.end: the unknown point 'sunk', expected one of"),
        ("sources: [lake-archive-1950]}", "sources: [lake]}", "boats: points.0.sources: the unknown source 'lake'"),
        ("actor: south-shore", "actor: east", "boats: points.1.actor: the unknown actor 'east'"),
        ("outline: lake", "outline: sea", "shores: views.0.outline: the unknown outline 'sea', expected one of"),
        ("west: 10, south: 40, east: 30", "west: 10, south: 40, east: 9", "shores: views.0.east: 9, not beyond 10"),
        (
            "north: 44.5, east: 25,",
            "north: 55.5, east: 25,",
            "shores: points.0.place: 55.5 north, 25 east, outside 'whole', expected a place within 40 to 50 north and",
        ),
        ("north: 44.5, east: 25,", "north: 144.5, east: 25,", "points.0.place.north: 144.5 degrees, expected degrees"),
        ("views: [near]", "views: [far]", "shores: points.2.place.views: the unknown view 'far', expected one of"),
        ("place: {north: 44, east: 16, views: [near]}, ", "", "shores: points.2.place: no place, expected a place:"),
        ("event: 1940-ferries-stop", "event: 1940-ferry", "shores: points.0.event: the unknown event '1940-ferry'"),
        ("title: Nobody counted alike", "headline: No", "boats: headline: an unknown"),
    ],
)
def test_a_mistake_is_told_with_its_place(docs: Path, right: str, wrong: str, told: str) -> None:
    assert right in FIGURES
    path = docs / "data/figures/lake.yml"
    path.write_text(FIGURES.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_all(docs)
    line = FIGURES[: FIGURES.index(right)].count("\n") + 1
    said = [str(problem) for problem in caught.value.problems]
    assert any(told in one and f"lake.yml:{line}: " in one for one in said), said


def test_a_figure_that_does_not_exist_stops_the_build(show: Callable[[str], Element]) -> None:
    with pytest.raises(Stop, match=r"'boat', which figures\.yml does not have"):
        show("/// figure | boat\n///\n")


def test_its_sources_count_as_used_on_its_page(docs: Path) -> None:
    assert all("index.md" in pages_using(docs)[name] for name in ("lake-archive-1901", "lake-archive-1950"))


def test_the_points_can_be_taken_away(docs: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(further_files(docs)["figures/boats.csv"].lstrip("\ufeff"))))
    assert [row["id"] for row in rows] == ["first", "second", "third"]
    assert [row["marks.1.value"] for row in rows] == ["1500", "3000", ""]
    assert rows[2]["sources"] == "lake-archive-1901 lake-archive-1950"


@pytest.mark.parametrize("name", NAMES)
def test_the_drawing_stands_alone(docs: Path, name: str) -> None:
    text = further_files(docs)[f"figures/{name}.svg"]
    root = fromstring(text)  # noqa: S314 - our own drawing
    assert root.tag == f"{SVG}svg"
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    words = "".join(root.itertext())
    assert RECORDS[name]["title"] in words
    assert "The Two Shores" in words
    assert root.find(f"{SVG}style") is not None
    assert further_files(docs)[f"figures/{name}.svg"] == text
