"""The element itself: it comes and goes, whatever list it holds."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

from mkdocs_timeline import Timeline, View
from mkdocs_timeline.html.assets import script, style
from playwright.sync_api import Page, expect

from tests.element.conftest import open_panel, page_of, shown
from tests.support import build

Open = Callable[..., Page]
AWAY = """() => {
  const one = document.querySelector("mkdocs-timeline"), { parentNode } = one;
  one.remove();
  window.gone = one.querySelectorAll(".tl-card, .tl-choice, .tl-plot > .tl-ticks:not([class*=tl-at])").length;
  parentNode.append(one);
}"""


def test_an_element_that_leaves_and_returns_works_once(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war#1953-07-27-armistice", viewport={"width": 1440, "height": 900})
    page.get_by_role("button", name="Zoom in").click()
    before = page.locator(".tl-event").count()
    page.evaluate(AWAY)
    assert page.evaluate("gone") == 0
    assert page.locator(".tl-event").count() == before
    assert shown(page) == [one.id for one in timeline.events if one.theme == "war"]
    page.locator(".tl-chip").click()
    assert len(shown(page)) == len(timeline.events)
    slider = page.get_by_role("slider")
    expect(slider).to_have_count(1)
    slider.press("Home")
    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuenow") == "2"
    expect(page.locator(".tl-card")).to_have_count(1)


def test_eras_can_be_chosen_in_a_list_by_years(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?era=june-2024", address=page_of(timeline, tmp_path, View(group="year")))
    assert shown(page) == [one.id for one in timeline.events if one.era == "june-2024"]


def test_a_list_without_groups_and_words_can_be_filtered(open_page: Open, tmp_path: Path) -> None:
    events = (build.event(str(year), theme="war" if year % 2 else "peace") for year in range(1990, 2000))
    page = open_page("?theme=peace", address=page_of(build.timeline(tmp_path, *events), tmp_path, View(group="none")))
    assert shown(page) == ["1990-x", "1992-x", "1994-x", "1996-x", "1998-x"]
    open_panel(page).get_by_role("searchbox").fill("nowhere")
    expect(page.locator(".tl-said")).to_be_visible()
    assert shown(page) == []


def test_a_long_list_comes_in_parts_that_are_filtered_as_one(open_page: Open, tmp_path: Path) -> None:
    events = (build.event(f"{year}", theme="war" if year < 1900 else "peace") for year in range(1800, 2000))
    page = open_page(address=page_of(build.timeline(tmp_path, *events), tmp_path, View(group="none")))
    parts = page.locator(".tl-list")
    sizes = parts.evaluate_all("all => all.map((one) => one.children.length)")
    assert len(sizes) > 2
    assert max(sizes) - min(sizes) <= 1
    assert shown(page) == [f"{year}-x" for year in range(1800, 2000)]
    page.goto(page.url + "?theme=peace")
    assert shown(page) == [f"{year}-x" for year in range(1900, 2000)]
    held = parts.evaluate_all("all => all.filter((one) => one.checkVisibility()).map((one) => +one.dataset.size)")
    assert sum(held) == 100


def test_a_long_table_is_complete_and_in_order(open_page: Open, tmp_path: Path) -> None:
    events = (build.event(f"{year}", title=f"Event {year}") for year in range(1400, 2000))
    page = open_page("?view=table&sort=-title", address=page_of(build.timeline(tmp_path, *events), tmp_path))
    rows = page.locator(".tl-table tbody th")
    expect(rows).to_have_count(600)
    assert rows.all_inner_texts() == [f"Event {year}" for year in range(1999, 1399, -1)]
    open_panel(page).get_by_label("From: year").select_option("1990")
    expect(rows).to_have_count(10)


def test_the_counts_are_said_in_korean(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?theme=war", address=page_of(timeline, tmp_path, lang="ko"))
    count = sum(one.theme == "war" for one in timeline.events)
    text = page.locator(".tl-depths button").last.inner_text()
    assert str(count) in text
    assert str(len(timeline.events)) in text
    assert " of " not in text


def test_the_page_works_from_a_file(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    address = page_of(timeline, tmp_path, lang="ko")
    page = open_page("?theme=war", address=address)
    assert len(shown(page)) == sum(one.theme == "war" for one in timeline.events)
    page.locator(".tl-chip").click()
    assert len(shown(page)) == len(timeline.events)
    assert "unsafe-inline" not in (tmp_path / "timeline.html").read_text(encoding="utf-8")


def test_the_script_and_the_style_stay_small() -> None:
    assert len(gzip.compress(script().encode(), 6)) <= 14_000
    assert len(gzip.compress(style().encode())) <= 6_000
