"""An address leads to its place and not under the header that a theme keeps at the top of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.guest import sites
from tests.support.server import Server
from tests.support.windows import Windows

EVENTS = ("1953-07-x", "1975-02-x", "1988-07-x")
ERAS = ("e2", "e7")
NEAR = 8
"""Pixels by which an event may land otherwise than a heading of the same page."""
SETTLED = """async (name) => {
  // Asked for again in each frame: a theme that loads pages within the page may put another in its place.
  let goal, last = NaN, still = 0;
  while (still < 20) {
    await new Promise(requestAnimationFrame);
    const before = goal;
    goal = document.getElementById(name);
    const { top } = goal.getBoundingClientRect();
    still = top === last && goal === before ? still + 1 : 0;
    last = top;
  }
  const title = goal.closest(".tl-event")?.querySelector(".tl-title") ?? goal;
  const { left, right, top, bottom } = title.getBoundingClientRect(), x = (left + right) / 2;
  const sticks = (one) => one && (/fixed|sticky/.test(getComputedStyle(one).position) || sticks(one.parentElement));
  let header = 0;
  while (header < innerHeight && sticks(document.elementFromPoint(x, header))) header += 1;
  const seen = title.contains(document.elementFromPoint(left + 3, top + 3));
  return { goal: goal.getBoundingClientRect().top, top, bottom, header, seen, window: innerHeight };
}"""


@pytest.fixture(scope="module", params=sites.EVERY)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with Server(sites.built(tmp_path_factory, request.param)) as server:
        yield server.address


@pytest.fixture
def open_at(windows: Windows, address: str) -> Iterator[Callable[[str, int], Page]]:
    def start(name: str, width: int) -> Page:
        page = windows.open(viewport={"width": width, "height": 800}, reduced_motion="reduce")
        page.goto(f"{address}#{name}")
        return page

    yield start
    windows.close_pages()


def landed(page: Page, name: str) -> dict[str, Any]:
    """Return where a title has come to rest, which must be in sight, and how far down a header reaches."""
    found: dict[str, Any] = page.evaluate(SETTLED, name)
    assert found["seen"], found
    assert found["header"] - 1 < found["top"] < found["bottom"] <= found["window"], found
    return found


@pytest.mark.parametrize("width", [390, 1280])
def test_an_address_lands_below_the_header(open_at: Callable[[str, int], Page], width: int) -> None:
    page = open_at(ERAS[0], width)
    as_headings = landed(page, ERAS[0])["goal"]
    for name in (*EVENTS, ERAS[1], sites.ALIAS):
        page.evaluate("name => { location.hash = name }", name)
        assert landed(page, name)["goal"] == pytest.approx(as_headings, abs=NEAR), name
    for name in (EVENTS[1], sites.ALIAS):
        page.goto("about:blank")
        page = open_at(name, width)
        assert landed(page, name)["goal"] == pytest.approx(as_headings, abs=NEAR), name
