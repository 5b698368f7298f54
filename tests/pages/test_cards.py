"""A card at the number of a source: it comes by pointer, keyboard and finger, and leads to the work and to the note."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Visit

AT = 2
"""Which mark of the page."""


def note_of(page: Page) -> str:
    """Return the address of the note of a mark, on its page."""
    return page.locator(".ref a").nth(AT).get_attribute("href") or ""


@pytest.mark.parametrize("way", ["hover", "focus", "tap"])
def test_a_card_comes_and_says_whose_work_it_is(visit: Callable[..., Visit], way: str) -> None:
    reader = visit(has_touch=True)
    page = reader.open("treaty/")
    mark, card = page.locator(".ref a").nth(AT), page.locator(".card")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Tab")  # the focus is that of a keyboard
    getattr(mark, way)()
    expect(card).to_be_visible()
    note = page.locator(mark.get_attribute("href") or "")
    assert str(note.text_content()).split("↩")[0].strip() in str(card.text_content())
    assert str(card.locator("a").first.get_attribute("href")).startswith("http")
    assert "#cite-" not in page.url
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert (reader.failed, reader.complaints) == ([], [])


def test_a_second_tap_leads_to_the_note(visit: Callable[..., Visit]) -> None:
    page = visit(has_touch=True, viewport={"width": 390, "height": 844}).open("treaty/")
    page.wait_for_load_state("networkidle")
    mark, note = page.locator(".ref a").nth(AT), note_of(page)
    mark.tap()
    expect(page.locator(".card")).to_be_visible()
    mark.tap()
    expect(page.locator(".card")).to_be_hidden()
    assert page.evaluate("location.hash") == note
    expect(page.locator(note)).to_be_visible()


def test_the_card_stays_while_the_pointer_is_on_it_and_goes_when_it_leaves(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 1280, "height": 900}).open("treaty/")
    page.wait_for_load_state("networkidle")
    page.locator(".ref a").nth(AT).hover()
    card = page.locator(".card")
    expect(card).to_be_visible()
    card.locator("a").first.hover()
    page.wait_for_timeout(400)
    assert card.is_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_the_keyboard_goes_on_into_the_card_and_on_from_it(visit: Callable[..., Visit]) -> None:
    page = visit().open("treaty/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Tab")
    page.locator(".ref a").first.focus()
    card = page.locator(".card")
    expect(card).to_be_visible()
    while not page.evaluate("document.activeElement.closest('.card') !== null"):
        page.keyboard.press("Tab")
    assert card.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card') === null")


def test_without_a_script_the_number_leads_to_the_note(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open("treaty/")
    note = note_of(page)
    page.locator(".ref a").nth(AT).click()
    assert page.url.endswith(note)
    assert page.locator(".card").count() == 0
