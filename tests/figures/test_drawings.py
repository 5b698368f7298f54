"""A drawing shows its data and nothing else: each point once, each mark where its number lies, no words cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest
from explainer.figures.kit.labels import spread
from explainer.figures.kit.letters import breadth, wrap
from explainer.figures.kit.scale import Scale, from_zero

from tests.figures.conftest import NAMES, RECORDS, as_tree
from tests.support.site import ROOT

Show = Callable[[str], Element]
SITE = sorted(path.stem for path in (ROOT / "docs/data/figures").glob("*.yml"))


def drawings(tree: Element) -> list[Element]:
    found = list(tree.iter("svg"))
    assert len(found) == 2
    return found


def having(tree: Element, name: str) -> list[Element]:
    return [one for one in tree.iter() if name in (one.get("class") or "").split()]


def points(svg: Element) -> dict[str, Element]:
    return {group.get("data-point", ""): group for group in having(svg, "point")}


@pytest.mark.parametrize("name", NAMES)
def test_every_point_is_drawn_once(show: Show, name: str) -> None:
    record = RECORDS[name]
    wanted = [one["id"] for one in record["groups" if record["form"] == "matrix" else "points"]]
    for svg in drawings(show(f"/// figure | {name}\n///\n")):
        assert sorted(group.get("data-point", "") for group in having(svg, "point")) == sorted(wanted)


def test_a_dot_lies_where_its_number_does(show: Show) -> None:
    for svg in drawings(show("/// figure | boats\n///\n")):
        drawn = points(svg)
        first, second = (float(having(drawn[name], "mark")[0].get("cx", "")) for name in ("first", "second"))
        zero = float(having(svg, "zero")[0].get("d", "")[1:].split()[0])
        assert (second - zero) / (first - zero) == pytest.approx(2, abs=0.01)
        assert [bool(having(drawn[name], "hollow")) for name in drawn] == [False, True, False]
        assert len(having(drawn["third"], "range")) == len(having(drawn["third"], "more")) == 1
        assert "750.5" in "".join(drawn["third"].itertext())


def test_an_actor_has_the_ink_of_its_lane(show: Show) -> None:
    for svg in drawings(show("/// figure | boats\n///\n")):
        assert [group.get("data-ink") for group in points(svg).values()] == ["first", "grey", "grey"]


def test_parts_lie_end_to_end(show: Show) -> None:
    for svg in drawings(show("/// figure | opinion\n///\n")):
        one, two = (rect for rect in svg.iter("rect"))
        start, width = float(one.get("x", "")), float(one.get("width", ""))
        assert float(two.get("x", "")) == pytest.approx(start + width, abs=0.1)
        assert float(two.get("width", "")) / width == pytest.approx(2, abs=0.01)


def test_a_range_begins_where_its_lower_number_is(show: Show) -> None:
    for svg in drawings(show("/// figure | worth\n///\n")):
        solid, empty = having(points(svg)["boat"], "mark")
        (other,) = having(points(svg)["oar"], "mark")
        assert "frame" in (empty.get("class") or "")
        assert float(other.get("width", "")) == pytest.approx(2 * float(solid.get("width", "")), abs=0.1)
        assert float(empty.get("width", "")) == pytest.approx(4 * float(solid.get("width", "")), abs=0.1)


def test_a_cell_says_how_far_a_thing_is_there(show: Show) -> None:
    for svg in drawings(show("/// figure | words\n///\n")):
        rows = points(svg)
        assert [one.get("class") for one in rows["boat"]] == ["mark has-full", "mark frame has-none"]
        assert [one.get("class") for one in rows["oar"]] == ["untold", "mark frame has-part", "half"]


def test_the_table_has_every_point_with_its_sources(show: Show) -> None:
    tree = show("/// figure | boats\n///\n")
    rows = ["".join(row.itertext()) for row in having(tree, "twin")[0].iter("tr")][1:]
    for row, point in zip(rows, RECORDS["boats"]["points"], strict=True):
        assert point["says"] in row
        assert point.get("who", "") in row
    assert {link.get("href") for link in having(tree, "take")[0].iter("a")} == {
        "data/figures/boats.csv",
        "data/figures/boats.svg",
    }


def texts(svg: Element) -> Iterator[tuple[str, float, float]]:
    """Yield the words of a drawing with their ends."""
    for one in svg.iter("text"):
        size = 16 if "number" in (one.get("class") or "") else 13.5
        words, x = one.text or "", float(one.get("x", ""))
        wide = breadth(words, size, "strong" in (one.get("class") or "") or "inside" in (one.get("class") or ""))
        left = {"middle": x - wide / 2, "end": x - wide}.get(one.get("text-anchor", ""), x)
        yield words, left, left + wide


@pytest.mark.parametrize("name", SITE)
def test_no_words_leave_a_drawing_of_the_site(name: str) -> None:
    for svg in drawings(as_tree(ROOT / "docs", f"/// figure | {name}\n///\n")):
        width = float(svg.get("width", ""))
        assert [one for one in texts(svg) if one[1] < -3 or one[2] > width + 3] == []


def test_no_style_of_its_own(show: Show) -> None:
    for svg in drawings(show("/// figure | boats\n///\n")):
        assert not {name for one in svg.iter() for name in one.attrib} & {"style", "fill", "stroke", "font-size"}
        assert (svg.get("role"), svg.get("aria-label")) == ("img", "Three counts, none like another.")


def test_scales() -> None:
    scale = from_zero([1500, 14000], 0, 100)
    assert (scale.low, scale.high, scale.x(7500)) == (0, 15000, 50)
    assert scale.ticks(3) == [0, 5000, 10000, 15000]
    assert from_zero([1402], 0, 100, whole=False).high == 1402
    assert Scale(10, 20, 0, 100).x(15) == 50


def test_words_break_where_they_must() -> None:
    assert wrap("one two three", breadth("one two", 15) + 1, 15) == ["one two", "three"]
    assert wrap("unbreakable", 1, 15) == ["unbreakable"]
    assert wrap("", 10, 15) == []
    assert breadth("조약", 10) == 20


def test_words_are_spread_as_little_as_can_be() -> None:
    assert spread([0, 50], [10, 10], 0) == [0, 50]
    assert spread([20, 20], [10, 10], 0) == [15, 25]
    assert spread([0, 0, 0], [10, 10, 10], 0) == [0, 10, 20]
