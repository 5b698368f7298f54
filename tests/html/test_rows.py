"""A row of the list: what stands while it is shut, what its body holds, and how little it is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import Style, Timeline, View, load, render
from mkdocs_timeline.html import render_on_page

from bench.events import events, write
from tests.support.build import SOURCE, all_of, event, rendered, text_of, texts_of, timeline

TWO = "It begins. It goes on, and *on*."
MOST = 10
"""Elements that an event is made of at most, in a list that may have thousands."""
MANY = 3000


def rows(line: Timeline, **style: Any) -> list[Element]:
    return all_of(rendered(line, View(group="none"), Style(**style)), "li", "tl-event")


def children(item: Element) -> list[str]:
    """Return what a row is made of, by class."""
    return [(one.get("class") or "").split()[0] for one in item]


def weighty(*weights: int, **fields: Any) -> list[dict[str, Any]]:
    return [event(f"19{50 + at}", weight=weight, summary=TWO, **fields) for at, weight in enumerate(weights)]


def test_a_turning_point_shows_its_first_sentence_and_the_rest_stands_in_the_body(folder: Path) -> None:
    turning, plain = rows(timeline(folder, *weighty(3, 2)), controls=True)
    assert children(turning) == ["tl-date", "tl-title", "tl-first", "tl-body"]
    assert (texts_of(turning, "p", "tl-first"), texts_of(turning, "p", "tl-summary")) == (
        ["It begins."],
        ["It goes on, and on."],
    )
    assert children(plain) == ["tl-date", "tl-title", "tl-body"]
    assert texts_of(plain, "p", "tl-summary") == ["It begins. It goes on, and on."]


def test_nothing_is_shut_or_missing_where_no_script_runs(folder: Path) -> None:
    for item in rows(timeline(folder, *weighty(3, 2, 1)), controls=True):
        assert [one for one in item.iter() if "hidden" in one.attrib] == []
        assert text_of(item).replace(". ", ".").count("It begins.It goes on, and on.") == 1
        assert [one.get("class") for one in item[-1]][-2:] == ["tl-meta", "tl-sources"]


@pytest.mark.parametrize(
    ("count", "weights", "shown"),
    [(5, (2,), 5), (40, (2,), 40), (41, (2,), 0), (60, (3, 1), 30), (602, (3, 1), 0)],
    ids=["a few", "forty", "more than forty", "turning points", "too many turning points"],
)
def test_first_sentences_stand_for_turning_points_or_where_there_are_few(
    folder: Path, count: int, weights: tuple[int, ...], shown: int
) -> None:
    events = [event(str(1000 + at), weight=weights[at % len(weights)], summary=TWO) for at in range(count)]
    found = rows(timeline(folder, *events), controls=True)
    assert sum(bool(all_of(item, "p", "tl-first")) for item in found) == shown


def test_a_list_without_controls_cuts_no_sentence(folder: Path) -> None:
    assert [children(item) for item in rows(timeline(folder, *weighty(3, 1)))] == [
        ["tl-date", "tl-title", "tl-body"]
    ] * 2


def test_a_row_says_on_it_what_the_script_filters_by(folder: Path) -> None:
    full = event("1961-07-06/1996", weight=3, actors=["a", "b"], status="documented", differ="Two say it differently.")
    item, other = rows(timeline(folder, full, event("1962")), controls=True, exports={"csv": "events.csv"})
    assert {name: value for name, value in item.items() if name != "class"} == {
        "data-theme": "treaty",
        "data-status": "documented",
        "data-weight": "3",
        "data-from": "1961-07-06",
        "data-to": "1996-12-31",
        "data-actors": "a b",
        "data-differ": "",
        "data-line": "Documented · 1 source",
        "data-sources": "unts-6045",
    }
    assert {"data-actors", "data-status", "data-differ"} & set(other.attrib) == set()
    assert other.get("data-line") == "1 source"


def test_a_shut_row_counts_its_sources_in_the_language_of_the_page(folder: Path) -> None:
    sources = [SOURCE, {**SOURCE, "id": "b"}]
    line = timeline(folder, event("1961", status="alleged", sources=["unts-6045", "b"]), sources=sources)
    assert rows(line, controls=True)[0].get("data-line") == "Alleged · 2 sources"
    assert rows(line, controls=True, lang="ko")[0].get("data-line") not in (None, "Alleged · 2 sources")
    assert "data-line" not in rows(line)[0].attrib


def test_an_event_knows_its_era_from_its_group_or_from_itself(folder: Path) -> None:
    eras = [{"id": "old", "title": "Old", "span": "1950/1970"}]
    line = timeline(folder, event("1961", era="old"), eras=eras)
    for group, at_group, at_event in (("era", ["old"], [None]), ("year", [None], ["old"]), ("none", [], ["old"])):
        root = rendered(line, View(group=group), Style(controls=True))
        assert [one.get("data-era") for one in all_of(root, "section", "tl-group")] == at_group
        assert [one.get("data-era") for one in all_of(root, "li", "tl-event")] == at_event


def test_thousands_of_events_have_few_elements_each(tmp_path: Path) -> None:
    line = load([write(events(MANY), tmp_path)])
    for style in (Style(controls=True, exports={"csv": "events.csv"}), Style(own=False)):
        items = [item for item in render(line, View(), style).iter("li") if item.get("class") == "tl-event"]
        assert len(items) == MANY
        assert max(sum(1 for _ in item.iter()) for item in items) <= MOST


def test_a_list_is_cut_into_parts_that_say_how_many_they_hold(folder: Path) -> None:
    line = timeline(folder, *(event(str(1500 + at)) for at in range(85)))
    lists = all_of(rendered(line, View(group="none"), Style(controls=True)), "ol", "tl-list")
    assert [int(one.get("data-size") or 0) for one in lists] == [len(one) for one in lists]
    assert sum(len(one) for one in lists) == 85
    assert all(0 < len(one) <= 40 for one in lists)


@pytest.mark.parametrize(
    ("weights", "first", "depths"),
    [
        ((1, 2, 3), "3", "3 2 1"),
        ((1, 3, 3), "3", "3 1"),
        ((2, 2, 1), "2", "2 1"),
        ((3, 2), "3", "3 2"),
        ((2, 2), "1", ""),
        ((1,), "1", ""),
        ((3, 3), "1", ""),
    ],
)
def test_a_list_says_its_depths_and_opens_with_the_first(
    folder: Path, weights: tuple[int, ...], first: str, depths: str
) -> None:
    drawn = render_on_page(timeline(folder, *weighty(*weights)), View(), Style(controls=True), frozenset()).element
    assert (drawn.get("data-depth"), drawn.get("data-depths")) == (first, depths)
    buttons = [one for one in drawn.iter("button") if (one.get("data-do") or "").startswith("depth ")]
    assert [(one.get("data-do") or "").split()[1] for one in buttons] == depths.split()
    assert [one.get("aria-pressed") for one in buttons] == ["true", "false", "false"][: len(buttons)]
    for button, least in zip(buttons, depths.split(), strict=True):
        assert text_of(button[0]) == str(sum(weight >= int(least) for weight in weights))
    if buttons:
        assert buttons[-1].text == "All"


def test_a_list_without_controls_has_no_depth(folder: Path) -> None:
    drawn = render(timeline(folder, *weighty(1, 2, 3)), View(), Style())
    assert {"data-depth", "data-depths"} & set(drawn.attrib) == set()


def test_a_list_of_lines_has_date_and_title_alone_and_leads_to_the_event(folder: Path) -> None:
    full = event("1961-07-06", title="Signed", weight=3, actors=["a"], status="documented", note="A note.")
    line = timeline(folder, full, event("1990~", title="Lapsed"))
    style = Style(detail="lines", controls=True, event_link="../timeline/#{}".format)
    drawn = render_on_page(line, View(group="none"), style, frozenset())
    assert drawn.ids == frozenset()
    assert [[one.tag for one in item] for item in drawn.element.iter("li")] == [["time", "a"]] * 2
    root = rendered(line, View(group="none"), style)
    assert texts_of(root, "li", "tl-line") == ["6 July 1961 Signed", "about 1990 Lapsed"]
    assert [one.get("href") for one in root.iter("a")] == ["../timeline/#1961-07-06-x", "../timeline/#1990-x"]
