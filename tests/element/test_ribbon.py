"""The ribbon: always in sight past the overview, it names the event that is read, and leads on and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import choose, open_panel, script_of, shown
from tests.support.addresses import expect_address
from tests.support.hands import is_open, settle

Open = Callable[..., Page]
SIZES = {390: 844, 820: 1180, 1440: 900}
AT_A_THIRD = """() => {
  const y = innerHeight / 3, all = [...document.querySelectorAll(".tl-event:not([hidden])")];
  const found = all.find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top < y - 1 && bottom > y + 1;
  });
  const text = (name) => document.querySelector(name).textContent;
  const { top, height } = document.querySelector(".tl-ribbon").getBoundingClientRect();
  return {
    top, height, now: text(".tl-now"), era: text(".tl-now-era"), at: text(".tl-ribbon .tl-at"),
    id: found?.querySelector(".tl-title").id, date: found?.firstChild.textContent,
    group: found?.closest(".tl-group").querySelector("h2").firstChild.textContent,
  };
}"""


@pytest.mark.parametrize("width", SIZES)
def test_it_is_in_sight_and_names_the_event_at_a_third(open_page: Open, timeline: Timeline, width: int) -> None:
    page = open_page("?weight=1", viewport={"width": width, "height": SIZES[width]})
    ids = shown(page)
    past = page.locator(".tl-ribbon").evaluate("one => one.offsetTop + one.closest('.tl').offsetTop")
    height = page.evaluate("document.documentElement.scrollHeight - innerHeight")
    end = page.locator(".tl-event").last.evaluate(
        "one => one.getBoundingClientRect().bottom + scrollY - innerHeight / 3"
    )
    named = 0
    for step in range(1, 25):
        y = past + (min(height, end) - past) * step / 25
        page.evaluate("y => scrollTo(0, y)", y)
        settle(page)
        seen = page.evaluate(AT_A_THIRD)
        assert seen["top"] == pytest.approx(0, abs=1)
        assert seen["height"] <= {390: 56, 820: 78, 1440: 78}[width]
        if seen["id"]:
            named += 1
            assert (seen["now"], seen["era"]) == (seen["date"], seen["group"])
            assert seen["at"] == f"{ids.index(seen['id']) + 1} of {len(ids)}"
    assert named > 15


def test_next_and_previous_open_the_event(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    turning = [one.id for one in timeline.events if one.weight == 3]
    steps = page.locator(".tl-ribbon .tl-steps")
    steps.get_by_role("button", name="Next event").click()
    settle(page)
    assert is_open(page, turning[1])
    steps.get_by_role("button", name="Next event").click()
    steps.get_by_role("button", name="Previous event").click()
    expect_address(page, f"#{turning[1]}")


def test_the_bar_for_the_thumb(open_page: Open, timeline: Timeline) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True)
    bar = page.locator(".tl-thumb")
    box = bar.bounding_box()
    assert box
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)
    turning = [one.id for one in timeline.events if one.weight == 3]
    for name in turning[1:4]:
        bar.get_by_role("button", name="Next event").tap()
        settle(page)
        assert is_open(page, name)
    sizes = bar.locator("button").evaluate_all("all => all.map(one => Math.min(one.offsetHeight, one.offsetWidth))")
    assert min(sizes) >= 44


def test_j_and_k_read_on(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    page.get_by_role("slider").focus()
    page.keyboard.press("j")
    expect_address(page, f"#{timeline.events[1].id}")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect_address(page, f"#{timeline.events[1].id}")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_eras_are_leapt_by_page_keys(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    slider = page.get_by_role("slider")
    slider.press("PageDown")
    second = next(one for one in timeline.events if one.era != timeline.events[0].era)
    assert (slider.get_attribute("aria-valuetext") or "").endswith(second.title)
    slider.press("PageUp")
    assert (slider.get_attribute("aria-valuetext") or "").endswith(timeline.events[0].title)


@pytest.mark.parametrize("query", ["?theme=war", "?weight=3", "?weight=2&actor=china", "?from=2024"])
def test_nothing_points_at_a_hidden_event(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(f"{query}&newest=0")
    ids = shown(page)
    for y in (0, 800, 2000, 100_000):
        page.evaluate("y => scrollTo(0, y)", y)
        settle(page)
        assert script_of(page, "reading.current.id") in ids
    heads = page.locator(".tl-group:visible").evaluate_all(
        "all => all.map(one => one.querySelectorAll('.tl-event:not([hidden])').length)"
    )
    assert min(heads) > 0
    assert sum(heads) == len(ids)


def test_a_filter_takes_the_pin_to_an_event_that_is_shown(open_page: Open, timeline: Timeline) -> None:
    page = open_page("#1961-07-06-soviet-dprk-treaty")
    open_panel(page)
    choose(page, "theme", "war")
    expect_address(page, "?theme=war")
    war = [one.id for one in timeline.events if one.theme == "war"]
    assert script_of(page, "reading.current.id") == war[0]
    expect(page.locator(".tl-ribbon .tl-at")).to_have_text(f"1 of {len(war)}")


def test_who_scrolls_away_after_landing_stays_there(open_page: Open, timeline: Timeline) -> None:
    page = open_page(f"?weight=1#{timeline.events[-1].id}")
    page.mouse.move(400, 400)
    page.mouse.wheel(0, -100_000)
    page.wait_for_timeout(800)
    assert page.evaluate("scrollY") == 0
