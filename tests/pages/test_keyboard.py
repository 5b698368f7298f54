"""The site by keyboard alone, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.pages.conftest import Visit
from tests.pages.pages import PAGES, name

PHONE = {"viewport": {"width": 390, "height": 844}}
STOPS = 40
FOCUSED = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    label: one.textContent.trim() || one.getAttribute("aria-label") || one.id,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    top: one === document.body,
  };
}"""


def focused(page: Page) -> str:
    """Return the text of what has the focus."""
    text: str = page.evaluate(FOCUSED)["label"]
    return text


def open_search(page: Page) -> Locator:
    """Open search from its button, which is returned, and wait until it can be used."""
    opener = page.locator('[data-open="search"]').first
    opener.focus()
    with page.expect_response("**/search_index.json"):
        page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'query'")
    return opener


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", PAGES, ids=name)
def test_the_focus_is_always_seen(visit: Callable[..., Visit], address: str, width: int) -> None:
    page = visit(viewport={"width": width, "height": 844}).open(address)
    lost = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["top"]:
            break
        if not (now["seen"] and now["ringed"]):
            lost.append(now["label"])
    assert lost == []


def test_the_skip_link_comes_first_and_leads_to_the_text(visit: Callable[..., Visit]) -> None:
    page = visit().open("treaty/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("[location.hash, document.activeElement.id]") == ["#content", "content"]


def test_the_menu_of_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit(**PHONE).open("treaty/")
    summary = page.locator("details.menu > summary")
    summary.focus()
    page.keyboard.press("Enter")
    first = page.locator("details.menu a").first
    assert first.is_visible()
    page.keyboard.press("Tab")
    assert focused(page) == first.text_content()
    page.keyboard.press("Escape")
    assert not first.is_visible()
    assert focused(page) == summary.text_content()
    page.keyboard.press("Enter")
    while focused(page) != "Timeline":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/")
    assert page.title().startswith("Timeline")


def test_search_from_question_to_page(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    open_search(page)
    page.keyboard.type("korean war")
    results = page.locator("#search .results a")
    results.first.wait_for()
    page.keyboard.press("ArrowDown")
    assert focused(page) == results.first.text_content()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.rstrip("/") != page.url.split("#")[0].rstrip("/") or "#" in url)
    assert "war" in page.locator("h1, :target").last.inner_text().lower()


def test_enter_in_the_search_field_opens_the_first_place(visit: Callable[..., Visit]) -> None:
    page = visit().open("about/")
    open_search(page)
    page.keyboard.type("38th parallel")
    target = page.locator("#search .results a").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url("**#1945-08-korea-divided")
    assert target
    assert target.endswith("timeline/#1945-08-korea-divided")


def test_escape_closes_search_and_gives_the_focus_back(visit: Callable[..., Visit]) -> None:
    page = visit().open("seoul/")
    opener = open_search(page)
    page.keyboard.press("Escape")
    assert not page.locator("#search").is_visible()
    assert focused(page) == opener.text_content()


def test_the_parts_are_reached_in_order(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    parts = page.locator("nav.tabs a").all_text_contents()
    walked: list[str] = []
    while len(walked) < STOPS and walked[-len(parts) :] != parts:
        page.keyboard.press("Tab")
        walked.append(focused(page))
    assert walked[-len(parts) :] == parts
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("nav.tabs a[aria-current]").all_text_contents() == parts[-1:]


def test_from_a_mark_to_its_note_and_back(visit: Callable[..., Visit]) -> None:
    page = visit(**PHONE).open("treaty/")
    mark = page.locator(".ref a").nth(3)
    note, own = mark.get_attribute("href"), mark.get_attribute("id")
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == note
    assert page.locator(f"{note}:target").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('li').id") == str(note).removeprefix("#")
    while page.evaluate("document.activeElement.getAttribute('href')") != f"#{own}":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{own}"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == own


def test_the_palette_is_chosen_by_keyboard_and_kept(visit: Callable[..., Visit]) -> None:
    page = visit(color_scheme="light").open("")
    page.locator('[data-palette="ink"]').first.focus()
    page.keyboard.press("Enter")
    page.goto(page.url + "treaty/")
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "ink"
    assert page.locator('[data-palette="ink"]').first.get_attribute("aria-pressed") == "true"
