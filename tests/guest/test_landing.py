"""A guess repaired for one kind of goal only: every address is reached, at every width, with and without the script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.guest import sites
from tests.support.server import Server
from tests.support.shared import once

GOALS = ("e5", "e9", "1988-07-x", "1952-02-x")
STILL = """() => new Promise((done) => {
  let same = 0, last = -1;
  const look = () => {
    same = scrollY === last ? same + 1 : 0;
    last = scrollY;
    same < 8 ? requestAnimationFrame(look) : done();
  };
  look();
})"""
PLACE = """(id) => {
  const fixed = [...document.querySelectorAll("header, .navbar")].filter((one) =>
    ["fixed", "sticky"].includes(getComputedStyle(one).position));
  const header = Math.max(0, ...fixed.map((one) => one.getBoundingClientRect().bottom));
  return document.getElementById(id).getBoundingClientRect().top - header;
}"""


@pytest.fixture(scope="module", params=sites.SETTINGS)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    def make(folder: Path) -> None:
        sites.write(folder, request.param)
        sites.make(folder)

    with Server(once(tmp_path_factory, f"guest-{request.param}", make) / "site") as server:
        yield server.address


def opened(chrome: Browser, address: str, width: int, *, script: bool = True) -> Page:
    context = chrome.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.route(lambda wanted: not wanted.startswith(address), lambda route: route.abort())
    if not script:
        page.route("**/*.js", lambda route: route.abort())
    return page


def place(page: Page, goal: str) -> float:
    """Return how far below the theme's header a goal stands, once nothing moves."""
    page.wait_for_load_state("load")
    page.evaluate(STILL)
    return float(page.evaluate(PLACE, goal))


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without"])
@pytest.mark.parametrize("width", [390, 1440])
def test_every_goal_is_reached_on_load_back_and_reload(
    chrome: Browser, address: str, width: int, *, script: bool
) -> None:
    page = opened(chrome, address, width, script=script)
    for goal in GOALS:
        page.goto("about:blank")
        page.goto(f"{address}#{goal}")
        assert -1 <= place(page, goal) <= 40, goal
        page.reload()
        assert -3 <= place(page, goal) <= 40, goal
        page.goto(f"{address}other/")
        page.go_back()
        assert -3 <= place(page, goal) <= 40, goal
    page.context.close()


def test_what_opens_is_no_box_of_the_theme_and_titles_are_alike(chrome: Browser, address: str) -> None:
    page = opened(chrome, address, 390)
    page.goto(address)
    look = """(one) => ["borderTopWidth", "paddingLeft", "boxShadow", "backgroundColor"]
      .map((name) => getComputedStyle(one)[name])"""
    plain = ["0px", "0px", "none", "rgba(0, 0, 0, 0)"]
    for name in (".tl-panel-more", ".tl-panel-more > summary"):
        assert page.locator(name).evaluate(look) == plain, name
    kind = """(one) => ["fontFamily", "fontSize", "fontWeight", "lineHeight", "marginTop", "marginBottom"]
      .map((name) => getComputedStyle(one)[name])"""
    own = page.locator(".tl-title").first.evaluate(kind)
    page.goto(f"{address}other/")
    assert page.locator(".tl-title:not([id])").first.evaluate(kind) == own
    page.context.close()


def test_a_capture_and_paper_need_no_scrolling_to_have_every_event(chrome: Browser, address: str) -> None:
    page = opened(chrome, address, 1440)
    page.goto(address)
    last = page.locator(".tl-summary").last
    hidden = """() => [...document.querySelectorAll(".tl-summary")]
      .filter((one) => !one.checkVisibility({contentVisibilityAuto: true})).length"""
    assert page.evaluate(hidden) == 0
    page.emulate_media(media="print")
    assert page.evaluate(hidden) == 0
    assert last.is_visible()
    page.context.close()
