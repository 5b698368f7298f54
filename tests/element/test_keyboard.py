"""The whole timeline by keyboard alone, and nothing that moves by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import Timeline, View
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  return [one.dataset.do ?? one.name ?? one.className, style.outlineStyle !== "none" || style.boxShadow !== "none"];
}"""


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a control has the focus; each stop on the way must show where it is."""
    for _ in range(60):
        page.keyboard.press("Tab")
        found, seen = page.evaluate(FOCUSED)
        assert seen, found
        if found == name:
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_filter_sort_compare_and_go_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    tab_to(page, "weight")
    page.keyboard.press("ArrowDown")
    tab_to(page, "theme")
    page.keyboard.press("Space")
    assert shown(page) == [one.id for one in timeline.events if View(theme=("treaty",), weight=2).shows(one)]
    tab_to(page, "view")
    page.keyboard.press("ArrowDown")
    tab_to(page, "sort date")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]")).to_have_text("Date")
    expect_address(page, "?theme=treaty&weight=2&view=table&sort=-date")
    page.go_back()
    expect_address(page, "?theme=treaty&weight=2&view=table")
    page.reload()
    tab_to(page, "first")
    page.keyboard.type("1961")
    page.keyboard.press("Tab")
    page.keyboard.type("2024-06")
    page.keyboard.press("Enter")
    expect(page.locator(".tl-compare section")).to_have_count(2)


def test_a_file_can_be_taken(open_page: Open) -> None:
    page = open_page("?theme=war")
    tab_to(page, "take csv")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "timeline.csv"


def test_a_letter_is_no_command(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("slider").focus()
    before = page.url, page.get_by_role("slider").get_attribute("aria-valuenow"), page.evaluate("scrollY")
    for key in "abcdefghijklmnopqrstuvwxyz/?.,":
        page.keyboard.press(key)
    assert (page.url, page.get_by_role("slider").get_attribute("aria-valuenow"), page.evaluate("scrollY")) == before


@pytest.mark.parametrize("query", ["", "?view=table", "?compare=1961,2024", "?lanes=1"])
def test_nothing_moves_by_itself(open_page: Open, query: str) -> None:
    page = open_page(query, reduced_motion="reduce")
    moving = page.locator("mkdocs-timeline, mkdocs-timeline *").evaluate_all(
        """all => all.map((one) => [one.outerHTML.slice(0, 80), getComputedStyle(one)]).filter(([, style]) =>
        style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior !== "auto")"""
    )
    assert moving == []
    page.get_by_role("slider").press("End")
    page.get_by_role("slider").press("Enter")
    top = "document.querySelector('.tl-event:has(.tl-tools:not([hidden]))').getBoundingClientRect().top"
    page.wait_for_timeout(200)
    first = page.evaluate(top)
    page.wait_for_timeout(200)
    assert page.evaluate(top) == first
