"""The whole timeline by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import Timeline, View
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]
FOCUSED = """() => {
  const one = document.activeElement, about = one.closest("label, .tl-view") ?? one;
  const seen = (part) => {
    const { outlineStyle, boxShadow } = getComputedStyle(part);
    return outlineStyle !== "none" || boxShadow !== "none";
  };
  return [one.dataset.do ?? one.name ?? one.className, seen(one) || seen(about), Boolean(one.closest(".tl-title"))];
}"""
STOPS = 20


def tab_to(page: Page, name: str) -> int:
    """Press Tab until a control has the focus; each stop must show where it is. Return the number of stops."""
    for number in range(1, 70):
        page.keyboard.press("Tab")
        found, seen, titled = page.evaluate(FOCUSED)
        assert seen, found
        if found == name or (titled and name == "title"):
            return number
    raise AssertionError(f"Tab does not reach {name}")


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_the_first_event_is_a_few_stops_away(open_page: Open, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    assert tab_to(page, "title") <= STOPS


def test_filter_sort_and_go_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    tab_to(page, "depth 2")
    page.keyboard.press("Enter")
    tab_to(page, "filter")
    page.keyboard.press("Enter")
    tab_to(page, "theme")
    page.keyboard.press("Space")
    first = page.evaluate("document.activeElement.value")
    assert shown(page) == [one.id for one in timeline.events if View(theme=(first,)).shows(one)]
    page.keyboard.press("Escape")
    tab_to(page, "menu")
    page.keyboard.press("Enter")
    tab_to(page, "view table")
    page.keyboard.press("Enter")
    tab_to(page, "sort date")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]")).to_have_text("Date")
    expect_address(page, f"?theme={first}&view=table&sort=-date")
    page.go_back()
    expect_address(page, f"?theme={first}&view=table")


def test_a_file_can_be_taken(open_page: Open) -> None:
    page = open_page("?theme=war")
    tab_to(page, "menu")
    page.keyboard.press("Enter")
    tab_to(page, "take csv")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "timeline.csv"


def test_a_letter_outside_the_timeline_is_no_command(open_page: Open) -> None:
    page = open_page()
    before = page.url, page.evaluate("scrollY")
    for key in "abcdefghijklmnopqrstuvwxyz/?.,":
        page.keyboard.press(key)
    assert (page.url, page.evaluate("scrollY")) == before


def test_a_letter_in_a_field_is_a_letter(open_page: Open) -> None:
    page = open_page("?weight=1")
    page.locator(".tl-find").click()
    page.keyboard.type("jk/+")
    expect(page.get_by_role("searchbox")).to_have_value("jk/+")
    expect_address(page, "?q=jk/%2B")


def test_the_overview_is_one_stop(open_page: Open) -> None:
    expect(open_page().locator(".tl-strip [tabindex='0']")).to_have_count(1)
