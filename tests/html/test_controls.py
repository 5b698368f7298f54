"""What stands around a list with controls: bar, ribbon, menu, filters, comparison, all of it still without a script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import Style, Timeline, View
from mkdocs_timeline.html import TAKEN, render_on_page
from mkdocs_timeline.text import word

from tests.support.build import all_of, event, text_of, texts_of, timeline

THEMES = [{"id": name, "title": name.title()} for name in ("treaty", "war", "unused")]
ACTORS = [{"id": f"a{at}", "title": f"Actor {at}", "code": "A"} for at in range(10)]
EVENTS = [
    event("1961-07-06", weight=3, actors=["a0", "a1"], status="documented", differ="Two differ."),
    event("1970/1975", theme="war", actors=["a0"], status="alleged"),
    event("2024", actors=[f"a{at}" for at in range(1, 9)], status="documented", weight=1),
]
WORDS: dict[str, Any] = {"themes": THEMES, "actors": ACTORS}


def page(line: Timeline, **style: Any) -> Element:
    return render_on_page(line, View(group="none"), Style(controls=True, **style), frozenset()).element


def facet(root: Element, name: str) -> list[tuple[str, str, str]]:
    """Return value, name and count of each choice of a facet, and check that the box and its words agree."""
    boxes = [one for one in root.iter("label") if one.find("input") is not None]
    found = [one for one in boxes if one[0].get("name") == name]
    for one in found:
        assert one[2].get("data-count") == f"{name} {one[0].get('value')}"
        assert one[0].get("data-title") == text_of(one[1])
    return [(one[0].get("value") or "", text_of(one[1]), text_of(one[2])) for one in found]


def does(root: Element) -> list[str]:
    return [one.get("data-do") or "" for one in root.iter() if one.get("data-do")]


def test_the_parts_stand_in_their_order(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS, **WORDS))
    assert [(one.get("class") or "").split()[0] for one in root] == [
        "tl-bar", "tl-strip", "tl-ribbon", "tl-said", "tl-filters", "tl-menu", "tl-scroll", "tl-two", "tl-list",
        "tl-tools", "tl-thumb",
    ]  # fmt: skip


def test_what_only_a_script_fills_is_hidden_and_a_search_leaves_the_controls_out(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS, **WORDS))
    parts = {(one.get("class") or "").split()[0]: one for one in root}
    assert {name for name, one in parts.items() if "hidden" in one.attrib} == {
        "tl-said",
        "tl-scroll",
        "tl-two",
        "tl-tools",
    }
    assert {name for name, one in parts.items() if one.get("popover") == "auto"} == {"tl-filters", "tl-menu"}
    assert {name for name, one in parts.items() if "data-search-exclude" not in one.attrib} == {
        "tl-strip", "tl-said", "tl-list",
    }  # fmt: skip


def test_a_button_that_opens_something_names_what_is_there(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS, **WORDS))
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    targets = [one.get("popovertarget") for one in root.iter("button") if one.get("popovertarget")]
    assert {*targets} == {"timeline-controls", "timeline-controls-menu"} <= ids
    assert all(text_of(one).strip() or one.get("aria-label") for one in root.iter("button"))
    assert {one.get("type") for one in root.iter("button")} == {"button"}


def test_a_choice_has_the_number_of_its_events_in_the_order_of_the_vocabulary(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS, **WORDS))
    assert facet(root, "theme") == [("treaty", "Treaty", "2"), ("war", "War", "1")]
    assert facet(root, "status") == [("documented", "Documented", "2"), ("alleged", "Alleged", "1")]
    assert facet(root, "actor")[:3] == [("a0", "Actor 0", "2"), ("a1", "Actor 1", "2"), ("a2", "Actor 2", "1")]
    assert len(facet(root, "actor")) == 9
    assert facet(root, "differ") == [("1", word("f-differ", "en"), "1")]


def test_many_choices_fold_and_one_is_no_choice(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS, **WORDS))
    (folded,) = all_of(root, "details", "tl-others")
    assert len(facet(folded, "actor")) == 3
    alone = page(timeline(folder, event("1961", actors=["a0"], status="alleged", differ="Two differ.")))
    assert [facet(alone, name) for name in ("theme", "actor", "status", "era", "differ")] == [[]] * 5


def test_without_a_vocabulary_choices_are_what_occurs(folder: Path) -> None:
    root = page(timeline(folder, event("1961", theme="trade-pact"), event("1962", theme="air")))
    assert facet(root, "theme") == [("air", "Air", "1"), ("trade-pact", "Trade pact", "1")]


def options(root: Element, name: str) -> list[tuple[str, str]]:
    (found,) = [one for one in root.iter("select") if one.get("name") == name]
    assert found.get("aria-label")
    return [(one.get("value") or "", text_of(one)) for one in found]


@pytest.mark.parametrize("name", ["from", "to"])
def test_a_period_is_chosen_from_lists_of_years_and_months(folder: Path, name: str) -> None:
    root = page(timeline(folder, *EVENTS, event("-0043-03-15", id="minus-0043-a"), **WORDS))
    years = ["-0043", "1961", "1970", "1975", "2024"]
    assert [value for value, _ in options(root, f"{name}-year")] == ["", *years]
    assert options(root, f"{name}-year")[1] == ("-0043", "44 BC")
    assert options(root, f"{name}-month")[1:3] == [("01", "Jan"), ("02", "Feb")]
    assert [one.get("type") for one in root.iter("input") if one.get("type") != "checkbox"] == ["search"]


def test_the_script_has_its_words_in_the_language_of_the_page(folder: Path) -> None:
    for lang in ("en", "ko"):
        (form,) = page(timeline(folder, *EVENTS), lang=lang).iter("form")
        words = json.loads(form.get("data-words") or "")
        assert words["without"] == word("without", lang)
        assert all(isinstance(one, str) and one for one in words.values())


def test_the_menu_offers_what_can_be_cut_from_the_files_that_there_are(folder: Path) -> None:
    line, exports = timeline(folder, *EVENTS), {name: f"data/events.{name}" for name in (*TAKEN, "atom")}
    (menu,) = all_of(page(line, exports=exports), "div", "tl-menu")
    files = [one for one in menu.iter("a") if "download" in one.attrib]
    assert [one.get("data-do") for one in files] == [f"take {name}" for name in TAKEN]
    assert [one.get("href") for one in files] == [exports[name] for name in TAKEN]
    (menu,) = all_of(page(line, exports={"csv": "events.csv"}), "div", "tl-menu")
    assert [text_of(one) for one in menu.iter("a")] == ["Download as CSV"]
    (menu,) = all_of(page(line), "div", "tl-menu")
    assert list(menu.iter("a")) == []
    assert does(menu) == ["view table", "view compare", "view true-scale", "view newest", "copy", "print"]


def test_the_menu_leads_to_what_there_is_to_say_about_the_list(folder: Path) -> None:
    (menu,) = all_of(page(timeline(folder, *EVENTS), about="about.html#list"), "div", "tl-menu")
    assert [(text_of(one), one.get("href")) for one in menu.iter("a")] == [("About this timeline", "about.html#list")]


def test_a_comparison_offers_the_years_and_ready_pairs_in_words(folder: Path) -> None:
    pairs = (("1961", "2024"), ("1950/1953", "2024-06"))
    (region,) = all_of(page(timeline(folder, *EVENTS), pairs=pairs), "section", "tl-two")
    assert does(region) == ["pair 1961 2024", "pair 1950/1953 2024-06"]
    assert texts_of(region, "button") == ["1961 | 2024", "1950 to 1953 | June 2024"]
    assert [value for value, _ in options(region, "first")] == ["", "1961", "1970", "1975", "2024"]
    assert options(region, "first")[1:] == options(region, "second")[1:]
    assert options(region, "first")[0] != options(region, "second")[0]
    (plain,) = all_of(page(timeline(folder, *EVENTS)), "section", "tl-two")
    assert list(plain.iter("button")) == []


def test_the_table_is_empty_and_can_be_sorted_by_each_column(folder: Path) -> None:
    (region,) = all_of(page(timeline(folder, *EVENTS)), "div", "tl-scroll")
    assert does(region) == [f"sort {name}" for name in ("date", "title", "actors", "status", "sources")]
    (body,) = region.iter("tbody")
    assert len(body) == 0


def test_the_ribbon_and_the_bar_for_a_thumb_step_through_the_events(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS))
    for tag, name in (("div", "tl-ribbon"), ("p", "tl-thumb")):
        (part,) = all_of(root, tag, name)
        assert [one for one in does(part) if one.startswith("step")] == ["step -1", "step 1"]
    (rail,) = all_of(root, "div", "tl-rail")
    assert ["hidden" in one.attrib for one in rail] == [False, True, True]


def test_a_keyboard_moves_one_slider_over_the_drawing(folder: Path) -> None:
    root = page(timeline(folder, *EVENTS))
    (slider,) = [one for one in root.iter() if one.get("role") == "slider"]
    assert (slider.get("tabindex"), slider.get("aria-valuemin"), "hidden" in slider.attrib) == ("0", "1", True)
    assert slider.get("aria-label")
    (view,) = all_of(root, "div", "tl-view")
    assert [one.get("class") for one in view] == ["tl-plot", "tl-cursor"]


def test_the_marks_of_events_that_are_shut_at_first_stand_back(folder: Path) -> None:
    plot = all_of(page(timeline(folder, *EVENTS, **WORDS)), "svg", "tl-plot")[0]
    marks = [one for one in plot.iter("a") if "tl-mark" in (one.get("class") or "").split()]
    back = {one.get("href"): "tl-off" in (one.get("class") or "").split() for one in marks}
    assert sorted(back.values()) == [False, True, True]
    assert back[f"#{EVENTS[0]['id']}"] is False
