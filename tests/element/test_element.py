"""The element itself: it comes and goes, whatever list it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs_timeline import Timeline, View
from mkdocs_timeline.export.standalone import standalone
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support import build

Open = Callable[..., Page]


def page_of(made: Timeline, folder: Path, view: View | None = None, lang: str = "en") -> str:
    path = folder / "timeline.html"
    path.write_text(standalone(made, "Timeline", lang, view), encoding="utf-8")
    return path.as_uri()


def test_an_element_that_leaves_and_returns_works_once(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war#1953-07-27-armistice")
    before = page.locator(".tl-event").count()
    page.evaluate(
        "() => { const one = document.querySelector('mkdocs-timeline'), { parentNode } = one;"
        " one.remove(); window.gone = one.querySelectorAll('.tl-cursor:not([hidden]), .tl-tools:not([hidden])').length;"
        " parentNode.append(one); }"
    )
    assert page.evaluate("gone") == 0
    assert page.locator(".tl-event").count() == before
    assert shown(page) == [one.id for one in timeline.events if one.theme == "war"]
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == len(timeline.events)
    expect(page.get_by_role("slider")).to_have_count(1)
    page.get_by_role("slider").press("Home")
    page.get_by_role("slider").press("ArrowRight")
    assert page.get_by_role("slider").get_attribute("aria-valuenow") == "2"


def test_what_a_script_alone_can_use_is_hidden_without_one(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    for name in (".tl-cursor", ".tl-scroll", ".tl-tools", ".tl-filters"):
        expect(page.locator(name)).to_be_hidden()


def test_eras_can_be_chosen_in_a_list_by_years(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?era=june-2024", address=page_of(timeline, tmp_path, View(group="year")))
    assert shown(page) == [one.id for one in timeline.events if one.era == "june-2024"]


def test_a_list_without_groups_and_words_can_be_filtered(open_page: Open, tmp_path: Path) -> None:
    events = (build.event(str(year), theme="war" if year % 2 else "peace") for year in range(1990, 2000))
    page = open_page("?theme=peace", address=page_of(build.timeline(tmp_path, *events), tmp_path, View(group="none")))
    assert shown(page) == ["1990-x", "1992-x", "1994-x", "1996-x", "1998-x"]
    page.get_by_role("searchbox").fill("nowhere")
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
    page.get_by_label("From").fill("1990")
    page.get_by_label("From").press("Enter")
    expect(rows).to_have_count(10)


def test_two_hundred_events_of_one_day_are_counted_on_the_strip(open_page: Open, tmp_path: Path) -> None:
    events = (build.event("2024-06-19", id=f"2024-06-19-{number}") for number in range(200))
    page = open_page("?weight=2", address=page_of(build.timeline(tmp_path, *events), tmp_path))
    assert len(shown(page)) == 200
    page.get_by_label("A lane for each actor").check()
    page.get_by_role("slider").press("End")
    assert page.get_by_role("slider").get_attribute("aria-valuenow") == "200"


def test_the_count_is_said_in_korean(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?theme=war", address=page_of(timeline, tmp_path, lang="ko"))
    count = sum(one.theme == "war" for one in timeline.events)
    assert page.locator(".tl-count").inner_text() == f"전체 {len(timeline.events)}건 중 {count}건"


def test_what_was_copied_is_no_longer_said_after_the_view_has_changed(open_page: Open) -> None:
    page = open_page("?theme=war", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link to this view").click()
    expect(page.locator(".tl-filters > .tl-note")).to_contain_text("?theme=war")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".tl-filters > .tl-note")).to_be_hidden()


def test_the_pin_follows_a_jump_to_what_was_not_laid_out(open_page: Open) -> None:
    page = open_page()
    page.locator(".tl-group h2").last.evaluate("one => one.scrollIntoView()")
    expect(page.locator(".tl-now")).to_contain_text("2024")
