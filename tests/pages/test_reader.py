"""Ten questions that a student would ask: the search leads to a page whose first screen answers them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Visit

ON_SCREEN = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const seen = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const inside = [...range.getClientRects()].some((box) => box.bottom > 0 && box.bottom <= innerHeight);
    if (inside && walker.currentNode.parentElement.checkVisibility()) seen.push(walker.currentNode.data);
  }
  return seen.join(" ").replace(/\\s+/g, " ");
}"""
"""The text of the page that stands within the window, without scrolling."""

QUESTIONS = [
    ("Was help automatic?", "automatic", "treaty/article-4/#readings", "Not by itself"),
    ("What replaced what, and when?", "what replaced", "treaty/#what-it-replaced", "ended on 4 December 2024"),
    (
        "Does it say anything on nuclear weapons?",
        "nuclear weapons",
        "treaty/compared/#nuclear",
        "the spread of weapons of mass destruction",
    ),
    (
        "What did 1961 say?",
        "1961 help in war",
        "treaty/1961/#article-1",
        "shall immediately extend military and other assistance",
    ),
    (
        "Who must help, and with what?",
        "military assistance",
        "treaty/compared/#military-assistance",
        "military and other help, without delay",
    ),
    (
        "Does it still speak of unification?",
        "unification",
        "treaty/compared/#unification",
        "The treaty does not mention it.",
    ),
    (
        "How long does it run, and how does it end?",
        "duration",
        "treaty/compared/#duration",
        "It is unlimited; a party ends it by written notice.",
    ),
    (
        "What does it say on sanctions?",
        "sanctions",
        "treaty/compared/#sanctions",
        "oppose unilateral coercive measures",
    ),
    ("Are there secret annexes?", "secret annexes", "treaty/ratification/#duma", "the treaty has no secret annexes"),
    (
        "How does it differ from the North Atlantic Treaty?",
        "north atlantic",
        "treaty/compared/#redline-north-atlantic",
        "own judgement of what is necessary",
    ),
]
"""Question, what is typed, where the first result leads, and words of the answer."""


def first_result(page: Page, query: str) -> str:
    """Search, follow the first result, and return the address that it leads to."""
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill(query)
    page.locator("#search .results a").first.click()
    page.wait_for_load_state("load")
    return page.url


@pytest.mark.parametrize(("question", "query", "address", "answer"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_a_question_is_answered_where_the_search_leads(
    visit: Callable[..., Visit], question: str, query: str, address: str, answer: str
) -> None:
    reader = visit()
    page = reader.open("")
    assert first_result(page, query) == reader.home + address
    page.wait_for_function("() => scrollY > 0")
    assert answer in page.evaluate(ON_SCREEN), question
