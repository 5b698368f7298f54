"""No rule of accessibility is broken in any state, in both palettes; nothing is lost in forced colours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.element.conftest import open_menu, open_panel
from tests.support.axe import findings
from tests.support.hands import places, press

Open = Callable[..., Page]
WIDE = {"width": 1440, "height": 900}
LOOK = """(one) => {
  const { borderColor, backgroundColor, outlineStyle, color } = getComputedStyle(one);
  return [borderColor, backgroundColor, outlineStyle, color].join();
}"""


def still(_: Page) -> None:
    """Leave the page as its address makes it."""


def opened(page: Page) -> None:
    for link in page.locator(".tl-event:visible .tl-title a").all()[:2]:
        link.press("Enter")


def chooser(page: Page) -> None:
    name = "2024-06-19-treaty-signed"
    page.set_viewport_size({"width": 390, "height": 844})
    press(page, places(page, [name])[name])
    expect(page.locator(".tl-choice:popover-open")).to_be_visible()


STATES: dict[str, tuple[str, Callable[[Page], object]]] = {
    "closed": ("", still),
    "open": ("", opened),
    "all": ("?weight=1", lambda page: page.get_by_role("slider").press("End")),
    "panel": ("?theme=war", open_panel),
    "menu": ("", open_menu),
    "chooser": ("?weight=1", chooser),
    "story": ("?story=2", still),
    "table": ("?view=table&theme=war", still),
    "compare": ("?compare=1961,2024", still),
    "half a comparison": ("?view=compare", lambda page: page.get_by_label("First period").select_option("1961")),
    "nothing": ("?q=zzzz", still),
    "wide": ("?linear=1", lambda page: page.get_by_role("button", name="Zoom in").click()),
}


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing(open_page: Open, name: str) -> None:
    query, act = STATES[name]
    for scheme in ("light", "dark"):
        page = open_page(query, color_scheme=scheme, viewport=WIDE)
        act(page)
        assert findings(page) == [], scheme
        page.close()


@pytest.mark.parametrize("width", [320, 390, 820])
def test_axe_finds_nothing_at_other_widths(open_page: Open, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    opened(page)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_forced_colours_lose_no_mark_and_no_choice(open_page: Open) -> None:
    page = open_page("?weight=1", forced_colors="active", viewport=WIDE)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    inks = page.locator(".tl-mark use").evaluate_all(
        "all => all.map(one => [getComputedStyle(one).fill, getComputedStyle(one).stroke])"
    )
    assert all(any(ink not in (paper, "none") for ink in pair) for pair in inks)
    pressed, other = (
        page.locator(".tl-depths [aria-pressed=true]"),
        page.locator(".tl-depths [aria-pressed=false]").first,
    )
    assert pressed.evaluate(LOOK) != other.evaluate(LOOK)


@pytest.mark.parametrize("query", ["", "?view=table", "?compare=1961,2024", "?story=2"])
def test_nothing_moves_by_itself(open_page: Open, query: str) -> None:
    page = open_page(query, reduced_motion="reduce")
    if not query:
        page.get_by_role("slider").press("End")
        page.get_by_role("slider").press("Enter")
        expect(page.locator(".tl-flash")).to_have_count(1)
    moving = page.locator("mkdocs-timeline, mkdocs-timeline *").evaluate_all(
        """all => all.map((one) => [one.outerHTML.slice(0, 80), getComputedStyle(one)]).filter(([, style]) =>
        style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior !== "auto")"""
    )
    assert moving == []
