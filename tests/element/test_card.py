"""The card of a mark: soon there by mouse, key and finger; it can be gone to, and Escape lets it go."""

from __future__ import annotations

import math
from collections.abc import Callable

from mkdocs_timeline import Event, Timeline
from playwright.sync_api import Page, expect

from tests.support.hands import is_open, places, press, settle, until

Open = Callable[..., Page]
SOON = 200
"""Milliseconds in which a card comes."""
WATCH = """() => {
  const begin = () => (window.begun ??= performance.now());
  for (const name of ["pointermove", "keydown", "pointerdown"]) addEventListener(name, begin, true);
  const shown = () => document.querySelector(".tl-card:not([hidden])");
  const came = () => shown() && (window.took ??= performance.now() - window.begun);
  new MutationObserver(came).observe(document.body, { attributes: true, childList: true, subtree: true });
}"""


def lone(page: Page, timeline: Timeline) -> Event:
    """Return the event whose mark stands farthest from the others."""
    spots = places(page, [one.id for one in timeline.events])

    def room(event: Event) -> float:
        return min(math.dist(spots[event.id], spot) for name, spot in spots.items() if name != event.id)

    return max(timeline.events, key=room)


def took(page: Page) -> float:
    """Return how long the card took to come, in the page's own time."""
    time: float = until(page, "window.took")
    return time


def test_a_mouse_over_a_mark(open_page: Open, timeline: Timeline) -> None:
    page, event = open_page("?weight=1", viewport={"width": 1440, "height": 900}), timeline.events[18]
    page.evaluate(WATCH)
    page.mouse.move(*places(page, [event.id])[event.id])
    assert took(page) <= SOON
    card = page.locator(".tl-card")
    expect(card.locator("b")).to_have_text(event.title)
    expect(card.locator(".tl-date")).to_be_visible()
    expect(card.locator("p")).not_to_be_empty()


def test_the_card_stays_while_it_is_hovered_and_opens_the_event(open_page: Open, timeline: Timeline) -> None:
    page, event = open_page("?weight=1", viewport={"width": 1440, "height": 900}), timeline.events[18]
    x, y = places(page, [event.id])[event.id]
    page.mouse.move(x, y)
    card = page.locator(".tl-card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 8, steps=6)
    page.wait_for_timeout(400)
    expect(card.locator("b")).to_have_text(event.title)
    page.mouse.down()
    page.mouse.up()
    settle(page)
    assert is_open(page, event.id)


def test_the_card_goes_with_the_mouse(open_page: Open, timeline: Timeline) -> None:
    page, event = open_page("?weight=1", viewport={"width": 1440, "height": 900}), timeline.events[18]
    page.mouse.move(*places(page, [event.id])[event.id])
    expect(page.locator(".tl-card")).to_be_visible()
    page.mouse.move(20, 20)
    expect(page.locator(".tl-card")).to_be_hidden()


def test_keys_show_the_card_and_escape_lets_it_go(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport={"width": 1440, "height": 900})
    page.evaluate(WATCH)
    page.get_by_role("slider").press("ArrowRight")
    assert took(page) <= SOON
    card = page.locator(".tl-card")
    expect(card.locator("b")).to_have_text(timeline.events[1].title)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_escape_lets_a_card_of_the_mouse_go(open_page: Open, timeline: Timeline) -> None:
    page, event = open_page("?weight=1", viewport={"width": 1440, "height": 900}), timeline.events[18]
    page.mouse.move(*places(page, [event.id])[event.id])
    expect(page.locator(".tl-card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tl-card")).to_be_hidden()


def test_the_first_tap_shows_the_card_and_the_second_opens(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport={"width": 820, "height": 1180}, has_touch=True)
    event = lone(page, timeline)
    page.evaluate(WATCH)
    point = places(page, [event.id])[event.id]
    press(page, point, finger=True)
    assert took(page) <= SOON
    card = page.locator(".tl-card")
    expect(card.locator("b")).to_have_text(event.title)
    assert "#" not in page.url
    page.wait_for_timeout(400)
    expect(card).to_be_visible()
    press(page, point, finger=True)
    settle(page)
    assert is_open(page, event.id)
    expect(card).to_be_hidden()


def test_a_card_stays_within_the_window(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1", viewport={"width": 820, "height": 1180})
    for event in (timeline.events[0], timeline.events[-1]):
        page.mouse.move(*places(page, [event.id])[event.id])
        expect(page.locator(".tl-card b")).to_be_visible()
        box = page.locator(".tl-card").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 820
        page.mouse.move(20, 20)
        expect(page.locator(".tl-card")).to_be_hidden()
