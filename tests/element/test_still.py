"""No control moves itself: whatever it does, it stays under the pointer that pressed it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.element.conftest import open_menu, open_panel
from tests.support.hands import settle

Open = Callable[..., Page]
SIZES = {390: 844, 820: 1180, 1440: 900}
MOST = 2
"""Pixels that a control may move by its own use."""
MIDDLE = "one => one.scrollIntoView({ block: 'center' })"
"""So that nothing that sticks to an end of the panel covers it."""


def y_of(one: Locator) -> float:
    y: float = one.evaluate("one => one.getBoundingClientRect().top")
    return y


def moved(page: Page, one: Locator, act: Callable[[], object]) -> float:
    """Return how far a control moves while it is used."""
    before = y_of(one)
    act()
    settle(page)
    return abs(y_of(one) - before)


@pytest.mark.parametrize("width", SIZES)
def test_depth_and_zoom(open_page: Open, width: int) -> None:
    page = open_page(viewport={"width": width, "height": SIZES[width]})
    controls = [*page.locator(".tl-depths button").all(), *page.locator(".tl-zoom button:visible:enabled").all()]
    for one in [*controls, controls[0]]:
        assert moved(page, one, one.click) <= MOST, one


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("scrolled", [False, True])
def test_boxes_and_letters_in_the_open_panel(open_page: Open, width: int, scrolled: bool) -> None:
    page = open_page("?weight=1", viewport={"width": width, "height": SIZES[width]})
    if scrolled:
        page.evaluate("scrollTo(0, 1200)")
        settle(page)
        page.locator(".tl-filters").evaluate("one => one.showPopover()")
    else:
        open_panel(page)
    boxes = page.locator(".tl-filters label:visible:has([type=checkbox])")
    for one in boxes.all()[:9:2]:
        one.evaluate(MIDDLE)
        assert moved(page, one, one.click) <= MOST
        assert moved(page, one, one.click) <= MOST
    field = page.get_by_role("searchbox")
    field.evaluate(MIDDLE)
    assert moved(page, field, lambda: field.press_sequentially("zzz", delay=30)) <= MOST
    year = page.get_by_label("From: year")
    year.evaluate(MIDDLE)
    assert moved(page, year, lambda: year.select_option("1961")) <= MOST


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("name", ["Table", "Compare two periods", "True scale", "Newest first"])
def test_the_menu_that_led_to_a_view(open_page: Open, width: int, name: str) -> None:
    page = open_page(viewport={"width": width, "height": SIZES[width]})
    opener = page.locator("div.tl-bar [data-do=menu]")

    def act() -> None:
        open_menu(page).get_by_role("button", name=name, exact=True).click()

    assert moved(page, opener, act) <= MOST
    assert moved(page, opener, act) <= MOST


@pytest.mark.parametrize("width", SIZES)
def test_steps_of_the_story(open_page: Open, width: int) -> None:
    page = open_page("?story=1", viewport={"width": width, "height": SIZES[width]})
    one = page.get_by_role("button", name="Next step")
    for _ in range(2):
        assert moved(page, one, one.click) <= MOST
    strip = page.locator(".tl-strip")
    assert strip.bounding_box()


@pytest.mark.parametrize("width", SIZES)
def test_the_overview_is_as_high_in_every_state(open_page: Open, width: int) -> None:
    heights = set()
    for query in ("", "?weight=1", "?theme=war", "?q=zzzz", "?linear=1", "?newest=1", "?view=table"):
        page = open_page(query, viewport={"width": width, "height": SIZES[width]})
        heights.add(page.locator(".tl-strip").evaluate("one => one.offsetHeight"))
        page.close()
    assert len(heights) == 1, heights
