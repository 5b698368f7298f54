"""Material that puts pages into the page: the list works when it comes so, when it goes, and when it comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.guest import sites
from tests.guest.test_landing import landed
from tests.support.addresses import expect_address
from tests.support.server import Server
from tests.support.site import move
from tests.support.windows import Windows

COUNT_LISTENERS = """(() => {
  const add = window.addEventListener;
  window.heard = 0;
  window.addEventListener = function (name, does, options) {
    if (options?.signal) {
      window.heard += 1;
      options.signal.addEventListener("abort", () => (window.heard -= 1));
    }
    return add.call(this, name, does, options);
  };
})()"""
"""Counts what the window tells to those who can be told to stop, as the element's parts can."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    built = sites.built(tmp_path_factory, "material")
    with Server(tmp_path_factory.mktemp("instant") / "site") as server:
        move(built, server.site, "http://127.0.0.1/", server.address)
        yield server.address


@pytest.fixture
def page(windows: Windows, address: str) -> Iterator[Page]:
    """The page without controls, loaded once; an error on any page fails the test."""
    errors: list[str] = []
    opened = windows.open()
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.add_init_script(COUNT_LISTENERS)
    opened.goto(f"{address}other/", wait_until="networkidle")
    opened.evaluate("window.loaded = true")
    yield opened
    assert opened.evaluate("window.loaded"), "the page was loaded anew"
    windows.close_pages()
    assert errors == []


def to(page: Page, name: str) -> None:
    """Go to a page by the tabs at the top."""
    page.locator(".md-tabs a", has_text=name).click()
    expect(page.locator("h1")).to_contain_text(name)


def shown(page: Page) -> Locator:
    return page.locator(".tl-list > .tl-event:not([hidden])")


def seek(page: Page, words: str) -> None:
    """Search in the events for words that one of them has."""
    page.locator(".tl-bar [data-do='search']").click()
    page.locator(".tl-filters [name='q']").fill(words)
    expect(shown(page)).to_have_count(1)
    page.locator(".tl-filters [data-do='show']").click()
    expect_address(page, f"/?q={words}")


def heard(page: Page) -> int:
    number: int = page.evaluate("window.heard")
    return number


def test_controls_live_after_each_way_to_the_page_and_are_heard_once(page: Page) -> None:
    before = heard(page)
    to(page, "Home")
    while_there = heard(page)
    assert while_there > before
    for _ in range(2):
        to(page, "Two lists")
        assert heard(page) == before
        page.mouse.wheel(0, 900)
        to(page, "Home")
        assert heard(page) == while_there
    seek(page, "1975-2")
    page.locator(".tl-bar [data-do='menu']").click()
    page.locator("[data-do='view table']").click()
    expect(page.locator(".tl-table tbody tr")).to_have_count(1)
    expect_address(page, "/?q=1975-2&view=table")


def test_a_title_on_another_page_leads_to_its_event(page: Page) -> None:
    link = page.locator("a[href$='#1992-07-x']")
    link.scroll_into_view_if_needed()
    # The theme writes the place of a page into the history a moment after it was scrolled. Written after the way to the
    # next page has begun, it would be taken for a place of that page.
    page.wait_for_function("history.state && history.state.y === scrollY")
    link.click()
    expect(page.locator("h1")).to_contain_text("Home")
    expect_address(page, "/#1992-07-x")
    expect(page.locator(".tl-event:has([id='1992-07-x']) .tl-tools")).to_be_visible()
    assert landed(page, "1992-07-x")["header"] > 0


def test_the_view_comes_back_with_the_page(page: Page) -> None:
    to(page, "Home")
    seek(page, "1975-2")
    to(page, "Two lists")
    page.go_back()
    expect(shown(page)).to_have_count(1)
    page.go_forward()
    expect(page.locator("h1")).to_contain_text("Two lists")
    expect(page.locator(".tl-bar")).to_have_count(0)


def test_each_press_steps_one_event_on(page: Page) -> None:
    to(page, "Home")
    ahead = page.locator(".tl-here [data-do='step 1']")
    for name in ("1950-07-x", "1951-02-x"):
        ahead.click()
        expect_address(page, f"/#{name}")
        landed(page, name)


def test_a_mark_on_a_page_that_came_into_the_page_opens_its_event(page: Page) -> None:
    to(page, "Home")
    page.locator(".tl-plot a").first.dispatch_event("click")
    to(page, "Two lists")
    to(page, "Home")
