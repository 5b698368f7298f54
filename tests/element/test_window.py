"""The window on the overview: it widens, moves and shows where it is; it never filters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import script_of, shown
from tests.support.hands import Fingers, held, is_open, places, settle, until

Open = Callable[..., Page]
WIDE = {"width": 1440, "height": 900}
TABLET = {"width": 820, "height": 1180}


def box_of(page: Page, name: str) -> dict[str, float]:
    box: Any = page.locator(name).bounding_box()
    assert box
    return dict(box)


def middle(page: Page, name: str, x: float = 0.5) -> tuple[float, float]:
    box = box_of(page, name)
    return box["x"] + x * box["width"], box["y"] + box["height"] / 2


def seen(page: Page) -> tuple[float, float]:
    """First and last place of the window, in hundredths."""
    first, last = script_of(page, "strip.window")
    return first, last


def asked(page: Page) -> tuple[str, list[str]]:
    return page.url, shown(page)


def is_in(page: Page, name: str) -> bool:
    view, (x, _) = box_of(page, ".tl-view"), places(page, [name])[name]
    return view["x"] <= x <= view["x"] + view["width"]


SIGNED = "2024-06-19-treaty-signed"


def test_widening_from_rest_holds_what_is_drawn_widest(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    assert box_of(page, ".tl-view")["width"] > 600
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
        assert is_in(page, SIGNED)
    assert script_of(page, "strip.zoom") > 3


def test_widening_goes_to_the_event_that_the_reader_is_at(open_page: Open, timeline: Timeline) -> None:
    page = open_page(viewport=WIDE)
    page.get_by_role("slider").press("End")
    page.keyboard.press("Escape")
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    at = [one for one in timeline.events if one.weight == 3][-1]
    assert is_in(page, at.id)
    assert not is_in(page, timeline.events[0].id)


def test_out_again_shows_the_whole(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    before = asked(page)
    for name in ("Zoom in", "Zoom in", "Zoom out", "Zoom out", "Zoom out"):
        page.get_by_role("button", name=name).click()
    assert script_of(page, "strip.zoom") == 1
    expect(page.locator(".tl-window")).to_be_hidden()
    assert asked(page) == before


def test_buttons_grey_out_at_the_ends(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    closer, whole = page.get_by_role("button", name="Zoom in"), page.get_by_role("button", name="Zoom out")
    expect(whole).to_be_disabled()
    for _ in range(20):
        if closer.is_disabled():
            break
        closer.click()
    expect(closer).to_be_disabled()
    expect(whole).to_be_enabled()


def test_the_wheel_with_ctrl_widens_about_the_pointer(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    before = asked(page)
    x, y = places(page, [SIGNED])[SIGNED]
    at = int(x)
    page.mouse.move(at, y)
    page.keyboard.down("Control")
    for _ in range(2):
        page.mouse.wheel(0, -240)
    page.keyboard.up("Control")
    assert until(page, "document.querySelector('.tl').strip.zoom > 2")
    settle(page)
    zoom = script_of(page, "strip.zoom")
    assert places(page, [SIGNED])[SIGNED][0] == pytest.approx(at + zoom * (x - at), abs=3)
    assert page.evaluate("devicePixelRatio") == 1
    assert asked(page) == before


def test_a_wheel_alone_scrolls_the_page(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    page.mouse.move(*middle(page, ".tl-view"))
    page.mouse.wheel(0, 300)
    assert until(page, "scrollY > 200")
    assert script_of(page, "strip.zoom") == 1


def test_two_fingers_widen_about_their_middle(open_page: Open) -> None:
    page = open_page(viewport=TABLET, has_touch=True)
    before = asked(page)
    x, y = places(page, [SIGNED])[SIGNED]
    Fingers(page).move(((x - 30, y), (x - 120, y)), ((x + 30, y), (x + 120, y)))
    assert script_of(page, "strip.zoom") > 2
    assert places(page, [SIGNED])[SIGNED][0] == pytest.approx(x, abs=12)
    assert page.evaluate("visualViewport.scale") == 1
    assert asked(page) == before


@pytest.mark.parametrize("width", [390, 820])
def test_a_finger_that_drifts_sideways_filters_nothing(open_page: Open, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900}, has_touch=True)
    before = asked(page)
    fingers = Fingers(page)
    for name in (".tl-columns" if width == 390 else ".tl-view", ".tl-rail", ".tl-event"):
        place = page.locator(name).first
        box: Any = place.bounding_box()
        y = box["y"] + min(20, box["height"] / 2)
        fingers.move(((box["x"] + 250, y), (box["x"] + 60, y + 6)))
        page.evaluate("scrollTo(0, 0)")
        assert asked(page) == before, name


def test_a_finger_moves_a_wide_drawing(open_page: Open) -> None:
    page = open_page(viewport=TABLET, has_touch=True)
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    before, (x, y) = seen(page), middle(page, ".tl-view")
    Fingers(page).move(((x + 100, y), (x - 100, y)))
    assert seen(page)[0] > before[0]


def test_a_mouse_drags_a_wide_drawing_and_opens_nothing(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    before, address, (x, y) = seen(page), asked(page), middle(page, ".tl-view")
    with held(page, (x, y), (x - 150, y)):
        pass
    assert seen(page)[0] > before[0]
    assert asked(page) == address
    expect(page.locator(".tl-choice:popover-open")).to_have_count(0)


def test_the_rails_window_is_dragged_and_its_edges_pulled(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    address, before = asked(page), seen(page)
    expect(page.locator(".tl-window")).to_be_visible()
    frame = box_of(page, ".tl-rail .tl-window")
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    with held(page, (x, y), (x - 120, y)):
        pass
    moved = seen(page)
    assert moved[0] < before[0]
    assert moved[1] - moved[0] == pytest.approx(before[1] - before[0], abs=0.1)
    frame = box_of(page, ".tl-rail .tl-window")
    with held(page, (frame["x"] + 1, y), (frame["x"] - 60, y)):
        pass
    pulled = seen(page)
    assert pulled[0] < moved[0] - 2
    assert pulled[1] == pytest.approx(moved[1], abs=0.3)
    frame = box_of(page, ".tl-rail .tl-window")
    end = frame["x"] + frame["width"]
    with held(page, (end - 1, y), (end + 60, y)):
        pass
    assert seen(page)[1] > pulled[1] + 2
    assert seen(page)[0] == pytest.approx(pulled[0], abs=0.3)
    assert asked(page) == address


def test_the_edges_of_the_whole_can_be_pulled(open_page: Open) -> None:
    page = open_page(viewport=WIDE)
    rail = box_of(page, ".tl-rail")
    y = rail["y"] + rail["height"] / 2
    with held(page, (rail["x"] + 2, y), (rail["x"] + 0.5 * rail["width"], y)):
        pass
    assert seen(page)[0] == pytest.approx(50, abs=1)
    assert seen(page)[1] == pytest.approx(100, abs=0.5)


def test_a_press_beside_the_window_scrolls_the_list(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport=WIDE)
    before = asked(page)
    page.mouse.click(*middle(page, ".tl-rail", 0.9))
    assert settle(page) > 1000
    assert "202" in page.locator(".tl-now").inner_text()
    assert asked(page) == before


def test_keys_widen_the_drawing_and_marks_stay_open_to_presses(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport=WIDE)
    slider = page.get_by_role("slider")
    slider.press("End")
    for _ in range(4):
        slider.press("+")
    assert script_of(page, "strip.zoom") > 4
    name = timeline.events[-1].id
    assert is_in(page, name)
    slider.press("-")
    slider.press("Enter")
    settle(page)
    assert is_open(page, script_of(page, "reading.current.id"))
