"""Words of the overview where there is little room: they stand whole or not at all."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import Style, View, render

from tests.support.build import all_of, event, timeline

ERA = [{"id": "storm", "title": "Storm", "span": "2024-12-01/2024-12-31"}]


def plot(folder: Path, *dates: str, **lists: object) -> Element:
    line = timeline(folder, *(event(day) for day in dates), **lists)
    return all_of(render(line, View(), Style(controls=True)), "svg", "tl-plot")[0]


def ticks(svg: Element, name: str) -> list[Element]:
    groups = [group for group in all_of(svg, "g", name) if "tl-ticks" in group.get("class", "")]
    return [one for group in groups for one in group.iter("text")]


def test_days_of_one_month_have_the_width_of_a_month(tmp_path: Path) -> None:
    svg = plot(tmp_path, "2024-12-03", "2024-12-20")
    places = [float(one.get("x", "").rstrip("%")) for one in svg.iter("use")]
    assert max(places) - min(places) > 50


def test_an_overview_without_eras_and_one_with_eras_have_the_same_marks(tmp_path: Path) -> None:
    days = ("2024-12-03", "2024-12-20")
    plain = plot(tmp_path / "plain", *days)
    told = plot(tmp_path / "told", *days, eras=ERA)
    assert [one.get("x") for one in plain.iter("use")] == [one.get("x") for one in told.iter("use")]


@pytest.mark.parametrize(("name", "width"), [("tl-at-900", 1000), ("tl-at-600", 660)])
def test_no_tick_is_cut_at_the_left_end(tmp_path: Path, name: str, width: int) -> None:
    svg = plot(tmp_path, "1948-01", "1960-05", "1999-12")
    found = ticks(svg, name)
    assert found
    for one in found:
        assert float(one.get("x", "").rstrip("%")) / 100 * width > 3 * len(one.text or "")


@pytest.mark.parametrize(
    ("title", "last", "classes"),
    [
        ("Treaty", "1990", "tl-in-solid"),
        ("A treaty with a name of some length", "1970", "tl-in-solid tl-at-900"),
        ("A treaty with a name of some length", "1951", ""),
    ],
)
def test_the_name_of_a_bar_stands_where_it_has_room(tmp_path: Path, title: str, last: str, classes: str) -> None:
    span = {"id": "treaty", "title": title, "row": "Free passage", "span": f"1948/{last}"}
    svg = plot(tmp_path, "1948-01", "1999-12", spans=[span])
    said = [one.get("class", "") for one in svg.iter("text") if one.text == title]
    assert said == ([classes] if classes else [])
