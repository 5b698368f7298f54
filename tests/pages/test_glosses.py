"""A gloss in the hands of a reader: by mouse, by keyboard, by finger, without a script, and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit

ADDRESS = "treaty/ratification/"
CARD = ".gloss-card:popover-open"
SENTENCE = "(link) => document.getElementById(link.getAttribute('aria-describedby')).textContent"
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
WITHIN = """(card) => { const { left, right, top, bottom } = card.getBoundingClientRect();
  return left >= 0 && right <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight; }"""


def the_card_says(page: Page, number: int = 0) -> None:
    """The card of a gloss is open, within the window, with its sentence and the way to its record."""
    link = page.locator("a.gloss").nth(number)
    card = page.locator(CARD)
    expect(card).to_contain_text(link.evaluate(SENTENCE))
    assert card.evaluate(WITHIN)
    assert card.locator("a").evaluate("(way) => way.href") == link.evaluate("(link) => link.href")


@pytest.mark.parametrize("width", [320, 1440])
def test_a_mouse_brings_the_card_and_takes_it_away(visit: Callable[..., Visit], width: int) -> None:
    reader = visit(viewport={"width": width, "height": 700})
    page = reader.open(ADDRESS)
    page.wait_for_load_state("networkidle")
    page.locator("a.gloss").first.scroll_into_view_if_needed()
    page.evaluate(SETTLED)  # what scrolls takes the card away
    page.locator("a.gloss").first.hover()
    the_card_says(page)
    page.locator(CARD).hover()
    the_card_says(page)  # it stays while the mouse is on it
    page.mouse.move(1, 1)
    expect(page.locator(CARD)).to_have_count(0)
    assert reader.complaints == []


def test_the_keyboard_reaches_the_card_and_leaves_it(visit: Callable[..., Visit]) -> None:
    page = visit().open(ADDRESS)
    first = page.locator("a.gloss").first
    first.evaluate(
        "(link) => { const before = document.createElement('button'); link.before(before); before.focus(); }"
    )
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    the_card_says(page)
    page.keyboard.press("Tab")
    expect(page.locator(CARD).locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_a_finger_brings_the_card_first_and_then_leads_there(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True).open(ADDRESS)
    first = page.locator("a.gloss").first
    target = first.evaluate("(link) => link.href")
    first.tap()
    the_card_says(page)
    assert page.url.endswith(ADDRESS)
    first.tap()
    page.wait_for_url(target)
    expect(page.locator(":target")).to_be_visible()


def test_without_a_script_the_words_lead_to_the_record(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open(ADDRESS)
    first = page.locator("a.gloss").first
    target = first.get_attribute("href")
    assert target
    first.click()
    expect(page.locator(f"[id='{target.partition('#')[2]}']")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_each_sentence_once(visit: Callable[..., Visit], script: bool) -> None:
    page = visit(java_script_enabled=script).open(ADDRESS)
    page.emulate_media(media="print")
    sentences = page.locator(".glosses dd")
    assert sentences.count() == page.locator("a.gloss").count() > 0
    if not script:  # with one, the fold is opened before printing
        expect(sentences.first).to_be_visible()
    expect(page.locator(CARD)).to_have_count(0)
