"""How much is shown: three depths, rows that open and shut, and ways to what is shut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Event, Timeline
from playwright.sync_api import Locator, Page, expect

from tests.element.conftest import page_of, script_of, shown
from tests.support import build
from tests.support.addresses import expect_address
from tests.support.hands import is_open, settle

Open = Callable[..., Page]
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def at_least(timeline: Timeline, weight: int) -> list[str]:
    return [one.id for one in timeline.events if one.weight >= weight]


def lesser(timeline: Timeline) -> Event:
    return next(one for one in timeline.events[20:] if one.weight == 1)


def row(page: Page, name: str) -> Locator:
    return page.locator(f".tl-event:has([id='{name}'])")


def test_three_depths_with_their_counts(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    buttons = page.locator(".tl-depths button")
    assert shown(page) == at_least(timeline, 3)
    for number, weight in enumerate((3, 2, 1)):
        button = buttons.nth(number)
        assert button.locator("b").inner_text() == str(len(at_least(timeline, weight)))
        button.click()
        assert shown(page) == at_least(timeline, weight)
        assert buttons.evaluate_all("all => all.map(one => one.ariaPressed)") == [
            str(at == number).lower() for at in range(3)
        ]
        expect_address(page, f"?weight={weight}" if weight < 3 else "/")


def test_a_list_of_one_weight_has_no_depths(open_page: Open, tmp_path: Path) -> None:
    made = build.timeline(tmp_path, build.event("1961"), build.event("1962"))
    page = open_page(address=page_of(made, tmp_path))
    expect(page.locator(".tl-bar")).to_be_visible()
    expect(page.locator(".tl-depths")).to_have_count(0)
    assert shown(page) == ["1961-x", "1962-x"]


def test_an_address_of_a_lesser_event_shows_all_and_leads_back(open_page: Open, timeline: Timeline) -> None:
    name = lesser(timeline).id
    page = open_page(f"#{name}")
    expect(page.locator(".tl-said")).to_contain_text(f"All {len(timeline.events)} events are shown")
    assert shown(page) == at_least(timeline, 1)
    settle(page)
    assert is_open(page, name)
    page.get_by_role("button", name=f"Back to {len(at_least(timeline, 3))}").click()
    assert shown(page) == at_least(timeline, 3)
    expect(page.locator(".tl-said")).to_be_hidden()


def test_an_address_lands_below_the_ribbon(open_page: Open, timeline: Timeline) -> None:
    for event in (timeline.events[30], timeline.events[-1], lesser(timeline)):
        page = open_page(f"?weight=1#{event.id}")
        settle(page)
        below = page.locator(".tl-ribbon").bounding_box()
        title = page.locator(f"[id='{event.id}']").bounding_box()
        assert below
        assert title
        top = below["y"] + below["height"]
        assert top <= title["y"]
        end = page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")
        assert end or title["y"] < top + 60


@pytest.mark.parametrize("way", ["row", "title", "key"])
def test_a_row_opens_and_shuts(open_page: Open, timeline: Timeline, way: str) -> None:
    page = open_page("?weight=1")
    name = timeline.events[3].id
    one = row(page, name)
    link = one.locator(".tl-title a")

    def act() -> None:
        if way == "row":
            one.click(position={"x": 4, "y": 12})
        elif way == "title":
            link.click()
        else:
            link.press("Enter")

    one.evaluate("one => one.scrollIntoView({ block: 'center' })")
    top = one.evaluate("one => one.getBoundingClientRect().top")
    expect(link).to_have_attribute("aria-expanded", "false")
    act()
    expect(link).to_have_attribute("aria-expanded", "true")
    expect(one.locator(".tl-sources")).to_be_visible()
    expect(one.locator(".tl-tools")).to_be_visible()
    assert one.evaluate("one => one.getBoundingClientRect().top") == pytest.approx(top, abs=2)
    act()
    expect(link).to_have_attribute("aria-expanded", "false")
    expect(one.locator(".tl-sources")).to_be_hidden()


def test_several_rows_stand_open(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    for event in timeline.events[:3]:
        row(page, event.id).locator(".tl-title a").click()
    for event in timeline.events[:3]:
        expect(row(page, event.id).locator(".tl-sources")).to_be_visible()


def test_words_of_an_open_row_can_be_chosen(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    one = row(page, timeline.events[3].id)
    one.locator(".tl-title a").click()
    one.locator(".tl-summary").first.dblclick(position={"x": 60, "y": 10})
    assert page.evaluate("String(getSelection()).trim()")
    expect(one.locator(".tl-sources")).to_be_visible()
    one.locator(".tl-meta").click()
    expect(one.locator(".tl-sources")).to_be_visible()


def test_the_browsers_own_search_opens_what_is_shut(open_page: Open, timeline: Timeline) -> None:
    name = lesser(timeline).id
    page = open_page()
    body = row(page, name).locator(".tl-body")
    assert row(page, name).get_attribute("hidden") == "until-found"
    row(page, name).evaluate("one => one.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    expect(body).to_be_visible()
    assert shown(page) == at_least(timeline, 1)
    expect(page.locator(".tl-said")).to_contain_text("events are shown")


def test_an_address_of_words_is_found_in_what_is_shut(open_page: Open, served: str) -> None:
    page = open_page()
    words = page.locator(".tl-event[data-weight='3'] .tl-body").first.evaluate(
        "one => one.textContent.trim().split(/\\s+/).slice(0, 5).join(' ')"
    )
    page.goto("about:blank")
    page.goto(f"{served}#:~:text={words}")
    expect(page.locator(".tl-event[data-weight='3'] .tl-body").first).to_be_visible()


def test_a_filter_keeps_from_the_search_what_it_hides(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war&weight=3")
    for event in timeline.events:
        hidden = None if event.theme == "war" and event.weight == 3 else "until-found" if event.theme == "war" else ""
        assert row(page, event.id).get_attribute("hidden") == hidden, event.id


def test_nothing_moves_while_the_page_loads(open_page: Open, timeline: Timeline) -> None:
    for width in (390, 820, 1440):
        page = open_page(viewport={"width": width, "height": 900})
        assert page.evaluate(SHIFT) == 0, width
        assert script_of(page, "state.weight") == 3


@pytest.mark.parametrize("query", ["?theme=war", "?weight=1", "?weight=2"])
def test_little_moves_where_the_address_asks_for_another_view(open_page: Open, query: str) -> None:
    assert open_page(query).evaluate(SHIFT) < 0.1
