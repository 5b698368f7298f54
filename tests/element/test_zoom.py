"""The strip drawn again for a part of the time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import Browsed, shown

Open = Callable[..., Page]
DRAWN = """() => {
  const svg = document.querySelector(".tl-strip svg:not([class])"), { width } = svg.viewBox.baseVal;
  const x = (one) => one.getBBox().x, end = (one) => one.getBBox().x + one.getBBox().width;
  return {
    width,
    ticks: [...svg.querySelectorAll(".tl-tick")].map((one) => [one.textContent, x(one), end(one)]),
    marks: [...svg.querySelectorAll("rect, path:not(.tl-axis)")].map((one) => [x(one), end(one)]),
  };
}"""
FIRST, LAST = date(1945, 9, 1), date(2026, 3, 1)


@given(
    start=st.dates(FIRST, LAST - timedelta(days=3)),
    days=st.sampled_from([3, 20, 60, 200, 700, 2000, 9000, 40_000]),
    lanes=st.booleans(),
)
def test_any_stretch_has_ticks_apart_and_nothing_outside(browsed: Browsed, start: date, days: int, lanes: bool) -> None:
    browsed.set({"from": start.isoformat(), "to": min(LAST, start + timedelta(days=days)).isoformat(), "lanes": lanes})
    drawn = browsed.page.evaluate(DRAWN)
    ticks = drawn["ticks"]
    assert ticks
    assert all(one[2] + 4 <= two[1] for one, two in pairwise(ticks))
    assert all(left >= 0 and right <= drawn["width"] for _, left, right in ticks)
    assert all(left >= -6 and right <= drawn["width"] + 6 for left, right in drawn["marks"])


@pytest.mark.parametrize(
    ("period", "labels"),
    [
        ("?from=2024-01&to=2025-06", ["2024", "Apr", "Jul", "Oct", "2025", "Apr"]),
        ("?from=1961&to=1963", ["1961", "Apr", "Jul", "Oct", "1962", "Apr", "Jul", "Oct", "1963", "Apr", "Jul", "Oct"]),
        ("?from=1950&to=1990", ["1950", "1955", "1960", "1965", "1970", "1975", "1980", "1985", "1990"]),
        ("?from=2024-06-17&to=2024-06-21", ["Jun 17", "Jun 18", "Jun 19", "Jun 20"]),
    ],
)
def test_ticks_say_years_months_or_days(open_page: Open, period: str, labels: list[str]) -> None:
    page = open_page(period)
    assert page.locator(".tl-strip svg:visible .tl-tick").all_text_contents() == labels


def test_buttons_zoom_by_halves_and_move_within_the_whole(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?from=1960&to=1999")
    stretch = "document.querySelector('mkdocs-timeline').state"
    page.get_by_role("button", name="Zoom in").click()
    half = page.evaluate(stretch)
    assert (half["from"][:4], half["to"][:4]) == ("1970", "1989")
    for _ in range(9):
        page.get_by_role("button", name="Later").click()
    late = page.evaluate(stretch)
    assert abs(int(late["to"][:4]) - timeline.events[-1].when.first.year) <= 1
    assert int(late["to"][:4]) - int(late["from"][:4]) in (19, 20)
    for _ in range(3):
        page.get_by_role("button", name="Zoom out").click()
    assert len(shown(page)) == len(timeline.events)
    expect(page.locator(".tl-strip svg:visible")).to_have_class("tl-w960")


def test_zooming_in_goes_to_the_event_that_the_reader_is_at(open_page: Open) -> None:
    page = open_page("?weight=3#2024-06-19-treaty-signed")
    page.get_by_role("slider").press("End")
    page.get_by_role("button", name="Zoom in").click()
    assert page.evaluate("document.querySelector('mkdocs-timeline').state.to") >= "2025"


def test_a_single_day_can_be_left(open_page: Open) -> None:
    page = open_page("?from=2024-06-19&to=2024-06-19")
    before = len(shown(page))
    for _ in range(6):
        page.get_by_role("button", name="Zoom out").click()
    assert len(shown(page)) > before


def test_the_strip_is_drawn_again_when_the_window_changes(open_page: Open) -> None:
    page = open_page("?theme=war")
    svg = page.locator(".tl-strip svg:visible")
    for width in (1000, 400):
        page.set_viewport_size({"width": width, "height": 800})
        room = page.locator(".tl-strip").evaluate("(one) => one.clientWidth")
        expect(svg).to_have_attribute("viewBox", re.compile(rf"^0 0 {room} "))


def test_the_pin_of_another_stretch_is_taken_away(open_page: Open) -> None:
    page = open_page("#1961-07-06-soviet-dprk-treaty")
    page.mouse.wheel(0, 400)
    expect(page.locator(".tl-pin")).to_be_visible()
    page.locator("[name=from]").fill("2024")
    page.locator("[name=from]").press("Enter")
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".tl-pin")).to_be_hidden()


def test_dragging_along_the_axis_moves_the_stretch(open_page: Open) -> None:
    page = open_page("?from=1960&to=1979")
    box = page.get_by_role("slider").bounding_box()
    assert box
    svg = page.locator(".tl-strip svg:visible").bounding_box()
    assert svg
    y = svg["y"] + svg["height"] - 6
    page.mouse.move(box["x"] + box["width"] * 0.4, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.8, y, steps=4)
    page.mouse.up()
    state = page.evaluate("document.querySelector('mkdocs-timeline').state")
    assert state["from"] < "1956"
    assert int(state["to"][:4]) - int(state["from"][:4]) in (19, 20)
