"""The story: one step at a time by address, key, swipe and button; a plain section where no script runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Locator, Page, expect

from tests.element.conftest import script_of
from tests.support.addresses import expect_address
from tests.support.equipped import STEPS
from tests.support.hands import Fingers, is_open, settle
from tests.support.paper import letters, printed

Open = Callable[..., Page]


def step(page: Page) -> Locator:
    return page.locator(".tl-step:visible")


def assert_at(page: Page, timeline: Timeline, number: int) -> None:
    expect(step(page)).to_have_count(1)
    expect(step(page).locator(".tl-step-title")).to_have_text(timeline.story[number - 1].headline)
    expect(page.locator(".tl-story-steps output")).to_have_text(f"Step {number} of {STEPS}")
    expect_address(page, f"?story={number}")


def test_an_address_leads_to_a_step(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=4")
    assert_at(page, timeline, 4)
    expect(page.locator(".tl-event:visible")).to_have_count(0)
    expect(page.locator(".tl-ribbon")).to_be_visible()


def test_buttons_keys_and_the_way_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    page.get_by_role("button", name="Tell me the story").click()
    assert_at(page, timeline, 1)
    expect(page.get_by_role("button", name="Step before")).to_be_disabled()
    page.get_by_role("button", name="Next step").click()
    assert_at(page, timeline, 2)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("PageDown")
    assert_at(page, timeline, 4)
    page.keyboard.press("ArrowLeft")
    assert_at(page, timeline, 3)
    page.go_back()
    assert_at(page, timeline, 4)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert_at(page, timeline, STEPS)
    expect(page.get_by_role("button", name="Next step")).to_be_disabled()


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_leaving_returns_to_the_event(open_page: Open, timeline: Timeline, way: str) -> None:
    page = open_page("?story=3")
    page.keyboard.press("Escape") if way == "Escape" else page.get_by_role("button", name="Leave the story").click()
    settle(page)
    event = timeline.story[2].event
    assert event
    assert is_open(page, event)
    assert "story" not in page.url
    expect(page.locator(".tl-story-steps")).to_be_hidden()


def test_the_last_step_tells_of_no_event_and_can_be_left(open_page: Open) -> None:
    page = open_page(f"?story={STEPS}")
    page.get_by_role("button", name="Leave the story").click()
    expect(page.locator(".tl-event:visible").first).to_be_visible()
    assert "story" not in page.url


def test_a_swipe_turns_the_page_and_a_thumb_that_scrolls_does_not(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=2", viewport={"width": 390, "height": 844}, has_touch=True)
    box = step(page).bounding_box()
    assert box
    x, y = box["x"] + 280, box["y"] + 60
    fingers = Fingers(page)
    fingers.move(((x, y), (x - 200, y + 10)))
    assert_at(page, timeline, 3)
    fingers.move(((x - 200, y), (x, y - 10)))
    assert_at(page, timeline, 2)
    fingers.move(((x, y + 200), (x - 70, y - 60)))
    assert_at(page, timeline, 2)


def test_the_pin_travels_with_the_steps(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=1")
    spots = []
    for number in range(1, STEPS):
        assert_at(page, timeline, number)
        spots.append(page.locator(".tl-rail .tl-pin").evaluate("one => parseFloat(one.style.left)"))
        page.keyboard.press("ArrowRight")
    assert spots == sorted(set(spots))


def test_the_whole_screen_is_asked_for_and_left(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=2")
    button = page.get_by_role("button", name="Full screen")
    button.click()
    settle(page)
    assert_at(page, timeline, 2)
    page.keyboard.press("ArrowRight")
    assert_at(page, timeline, 3)
    page.evaluate("document.fullscreenElement && document.exitFullscreen()")


def test_a_browser_that_refuses_the_whole_screen(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=2")
    page.evaluate("() => { HTMLElement.prototype.requestFullscreen = () => Promise.reject(new TypeError('no')); }")
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_timeout(100)
    assert_at(page, timeline, 2)


@pytest.mark.parametrize("text", ["99", "0", "-1", "x", "4.5", ""])
def test_a_step_that_is_none_is_named(open_page: Open, text: str) -> None:
    page = open_page(f"?story={text}")
    if text != "0":
        expect(page.locator(".tl-said")).to_contain_text(f"story={text}")
    assert script_of(page, "state.story") == 0
    assert script_of(page, "state.weight") == 3


def test_a_step_leads_to_its_event(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=2")
    step(page).locator(".tl-step-date a").click()
    settle(page)
    event = timeline.story[1].event
    assert event
    assert is_open(page, event)


def test_without_a_script_it_is_a_section_of_the_page(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?story=4", java_script_enabled=False)
    assert page.locator(".tl-step:visible .tl-step-title").all_inner_texts() == [one.headline for one in timeline.story]
    expect(page.locator(".tl-story-steps")).to_be_hidden()


def test_an_address_of_a_step_in_the_section(open_page: Open, timeline: Timeline) -> None:
    page = open_page(f"#story-{timeline.story[2].id}")
    settle(page)
    expect(page.locator(f"[id='story-{timeline.story[2].id}']")).to_be_in_viewport()


def test_printed_it_takes_at_most_two_sheets(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?story=2")
    target = tmp_path / "story.pdf"
    page.pdf(path=target, format="A4")
    paper = printed(target)
    assert paper.count("\f") <= 2
    for one in timeline.story:
        assert letters(one.headline) in letters(paper)
