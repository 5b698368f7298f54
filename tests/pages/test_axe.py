"""No rule of WCAG 2.2 A and AA, nor of good practice, that axe can check is broken on any page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Visit
from tests.pages.pages import PAGES, name
from tests.support import axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PALETTES = {"paper": "light", "ink": "dark"}
WIDTHS = (320, 1280)


def findings(page: Page, part: str = "html") -> list[str]:
    """Return each broken rule of a page, or of the part that a selector names, with an element that breaks it."""
    return axe.findings(page, part, runOnly={"type": "tag", "values": RULES})


def at_each_width(page: Page) -> Iterator[int]:
    """Set each width in turn."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        yield width


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("address", PAGES, ids=name)
def test_page(visit: Callable[..., Visit], address: str, palette: str) -> None:
    page = visit(color_scheme=PALETTES[palette]).open(address)
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == palette
    found = {width: findings(page) for width in at_each_width(page)}
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("address", PAGES, ids=name)
def test_menu_and_search_open(visit: Callable[..., Visit], address: str, palette: str) -> None:
    page = visit(color_scheme=PALETTES[palette]).open(address)
    found: list[str] = []
    for _ in at_each_width(page):
        if page.locator("details.menu > summary").is_visible():
            page.locator("details.menu > summary").click()
            found += findings(page, "header.site")
            page.keyboard.press("Escape")
        page.locator('[data-open="search"]').first.click()
        page.locator("#query").fill("treaty")
        page.locator("#search .results a").first.wait_for()
        found += findings(page, "#search")
        page.keyboard.press("Escape")
    assert found == []


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(
    "view", ["?weight=1", "?view=table&theme=war", "?compare=1961,2024", "?q=zzzz&from=x", "?story=4"]
)
def test_each_view_of_the_timeline_with_its_panel_open(visit: Callable[..., Visit], view: str, palette: str) -> None:
    page = visit(color_scheme=PALETTES[palette]).open(f"timeline/{view}")
    page.locator("mkdocs-timeline:defined").wait_for()
    page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    if "story" not in view:
        page.locator(".tl-bar [data-do='filter']").click()
    found = {width: findings(page) for width in at_each_width(page)}
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("address", ["", "404.html"], ids=name)
def test_the_menu_beside_the_rest_of_the_page(visit: Callable[..., Visit], address: str) -> None:
    page = visit(viewport={"width": 320, "height": 900}).open(address)
    page.locator("details.menu > summary").click()
    assert findings(page) == []


def test_a_broken_rule_is_found(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    before = findings(page)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.querySelector('main p').style.color = '#bbb'")
    found = [line.split()[0] for line in findings(page) if line not in before]
    assert found == ["color-contrast", "image-alt"]
