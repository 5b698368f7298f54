"""The marks of the overview: each opens its own event, by press and by key, and what lies close is told apart."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import page_of, shown
from tests.support.equipped import large
from tests.support.hands import is_open, places, press, settle, unreached

Open = Callable[..., Page]
SAMPLE = 100


@pytest.mark.parametrize(("width", "finger"), [(1440, False), (820, True), (390, True)])
def test_every_mark_opens_its_event(open_page: Open, timeline: Timeline, width: int, finger: bool) -> None:
    page = open_page("?weight=1", viewport={"width": width, "height": 900}, has_touch=finger)
    failed, ways = unreached(page, [one.id for one in timeline.events], finger=finger)
    assert failed == [], ways


def test_a_pale_mark_opens_its_event_and_raises_the_depth(open_page: Open, timeline: Timeline) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    lesser = [one.id for one in timeline.events if one.weight < 3]
    failed, _ = unreached(page, lesser[:1])
    assert failed == []
    assert len(shown(page)) == len(timeline.events)


def test_every_event_is_come_to_by_arrow_keys(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    slider = page.get_by_role("slider")
    slider.press("Home")
    for number, event in enumerate(timeline.events, 1):
        assert slider.get_attribute("aria-valuenow") == str(number)
        assert (slider.get_attribute("aria-valuetext") or "").endswith(event.title)
        slider.press("Enter")
        expect(page.locator(f"[id='{event.id}'] a")).to_be_focused()
        settle(page)
        assert is_open(page, event.id)
        slider.evaluate("one => one.focus({ preventScroll: true })")
        page.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuemax") == str(len(timeline.events))


def test_the_list_to_choose_from_is_used_by_keys(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport={"width": 390, "height": 844})
    day = [one.id for one in timeline.events if one.when.first.isoformat() == "2024-06-19"]
    press(page, places(page, day)[day[0]])
    choice = page.locator(".tl-choice:popover-open")
    links = choice.locator("a")
    expect(links.first).to_be_focused()
    assert choice.locator("p").inner_text() == f"{links.count()} events here"
    assert set(day) <= {href[1:] for href in links.evaluate_all("all => all.map(one => one.getAttribute('href'))")}
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    name = (links.nth(1).get_attribute("href") or "")[1:]
    page.keyboard.press("Enter")
    expect(choice).to_be_hidden()
    settle(page)
    assert is_open(page, name)


def test_escape_leaves_the_list_to_choose_from(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport={"width": 390, "height": 844})
    name = timeline.events[-2].id
    press(page, places(page, [name])[name])
    expect(page.locator(".tl-choice:popover-open")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tl-choice")).to_be_hidden()
    assert "#" not in page.url


def test_marks_are_links_that_work_without_a_script(open_page: Open, timeline: Timeline) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    marks = page.locator(".tl-plot a.tl-mark")
    assert sorted(one.removeprefix("#") for one in hrefs(page)) == sorted(one.id for one in timeline.events)
    marks.last.click()
    assert page.url.partition("#")[2] == hrefs(page)[-1][1:]


def hrefs(page: Page) -> list[str]:
    found: list[str] = page.locator(".tl-plot a.tl-mark").evaluate_all("all => all.map((one) => one.href.baseVal)")
    return found


def test_a_list_of_thousands(open_page: Open, tmp_path: Path) -> None:
    made = large(tmp_path)
    page = open_page("?weight=1", address=page_of(made, tmp_path), viewport={"width": 1440, "height": 900})
    dice = random.Random(SAMPLE)  # noqa: S311 - the same events every time
    failed, ways = unreached(page, [one.id for one in dice.sample(made.events, SAMPLE)])
    assert failed == [], ways
    slider = page.get_by_role("slider")
    slider.press("Home")
    for number in range(2, 12):
        page.keyboard.press("ArrowRight")
        assert slider.get_attribute("aria-valuenow") == str(number)
    slider.press("End")
    assert slider.get_attribute("aria-valuenow") == slider.get_attribute("aria-valuemax") == str(len(made.events))
    slider.press("Enter")
    expect(page.locator(f"[id='{made.events[-1].id}'] a")).to_be_focused()
    settle(page)
    assert is_open(page, made.events[-1].id)
