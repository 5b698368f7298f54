"""Small windows, large zoom, forced colours, still pictures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit
from tests.pages.pages import PAGES, name

# A window of 1280 by 1024 at 400 per cent has 320 by 256 pixels of the page; 320 is also the smallest phone.
SIZES = {"phone": (320, 640), "zoom": (320, 256), "wide phone": (390, 844), "tablet": (820, 1180), "desk": (1280, 900)}
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  const inFrame = (one) => one.parentElement && (one.parentElement.closest(".scroll") ||
    ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(one.parentElement).overflowX) ||
    inFrame(one.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > wide + 1 && !inFrame(one));
  return [document.documentElement.scrollWidth - wide, out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))];
}"""
COVERED = """() => {
  const fixed = [...document.body.querySelectorAll("*")].filter((one) =>
    ["fixed", "sticky"].includes(getComputedStyle(one).position) && one.checkVisibility());
  return fixed.reduce((sum, one) => {
    const box = one.getBoundingClientRect();
    return sum + (box.width > innerWidth / 2 && box.top < innerHeight && box.bottom > 0 ? box.height : 0);
  }, 0) / innerHeight;
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
  return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01 ||
    style.scrollBehavior === "smooth";
}).slice(0, 3).map((one) => one.outerHTML.slice(0, 120))"""

DISTINCT = """(all) => all.map((one) => getComputedStyle(document.querySelector(one)).color !==
  getComputedStyle(document.documentElement).backgroundColor)"""


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_nothing_runs_out_of_the_window(visit: Callable[..., Visit], address: str) -> None:
    page = visit().open(address)
    out = {}
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        out[size] = page.evaluate(OVERFLOW)
    assert out == {size: [0, []] for size in SIZES}


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_at_400_per_cent_the_text_is_not_covered(visit: Callable[..., Visit], address: str) -> None:
    page = visit(viewport={"width": 320, "height": 256}).open(address)
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(100)
    assert page.evaluate(COVERED) < 0.34


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_nothing_moves_for_readers_who_want_stillness(visit: Callable[..., Visit], address: str) -> None:
    page = visit(reduced_motion="reduce").open(address)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_forced_colours(visit: Callable[..., Visit], address: str) -> None:
    reader = visit(forced_colors="active", color_scheme="dark")
    page = reader.open(address)
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    colours = page.evaluate(DISTINCT, ["h1", "main a"])
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert (ring != "none", colours, reader.complaints) == (True, [True, True], [])
