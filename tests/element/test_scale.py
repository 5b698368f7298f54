"""The scale of the overview: ticks that stand apart, and one true scale instead of several stretches."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import open_menu
from tests.support.hands import places

Open = Callable[..., Page]
WIDE = {"width": 1440, "height": 900}
SIGNED = "2024-06-19-treaty-signed"


def test_the_ticks_of_a_window_stand_apart(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    for _ in range(8):
        page.get_by_role("button", name="Zoom in").click(force=True)
        ticks = page.locator(".tl-plot > .tl-ticks:visible text").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(one => [one.left, one.right])"
        )
        assert all(one[1] <= two[0] for one, two in pairwise(ticks))
        assert ticks


def test_true_scale_moves_the_marks_and_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page(viewport=WIDE)
    ids = [one.id for one in timeline.events]
    drawn = "one => one.outerHTML"
    before, broken = places(page, ids), page.locator(".tl-plot").evaluate(drawn)
    open_menu(page).get_by_role("button", name="True scale").click()
    expect(page.locator(".tl-strip")).to_have_attribute("data-linear", "")
    linear = places(page, ids)
    assert page.url.endswith("?linear=1")
    (first, _), (last, _) = linear[ids[0]], linear[ids[-1]]
    for name, year in (("1961-07-06-soviet-dprk-treaty", 1961.5), (SIGNED, 2024.46)):
        assert linear[name][0] == pytest.approx(first + (last - first) * (year - 1945.6) / (2026.2 - 1945.6), abs=12)
        assert abs(linear[name][0] - before[name][0]) > 50
    open_menu(page).get_by_role("button", name="True scale").click()
    expect(page.locator(".tl-strip")).not_to_have_attribute("data-linear", "")
    assert places(page, ids) == before
    assert page.locator(".tl-plot").evaluate(drawn) == broken
