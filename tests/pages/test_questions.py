"""Questions as a class asks them: the section that answers stands within the first three places of the search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.pages.conftest import Visit

QUESTIONS = {
    one["question"]: one["answers"]
    for kind in yaml.safe_load(Path(__file__).with_name("questions.yml").read_text(encoding="utf-8")).values()
    for one in kind
}
FIRST = 3


def asked(page: Page, question: str) -> list[str]:
    """Type a question and return the addresses found, in their order."""
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill(question)
    page.locator("#search .results a").first.wait_for()
    found: list[str] = page.locator("#search .results a").evaluate_all("all => all.map(link => link.href)")
    return found


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_leads_to_its_answer(visit: Callable[..., Visit], question: str) -> None:
    reader = visit()
    first = asked(reader.open(""), question)[:FIRST]
    assert {address.removeprefix(reader.home) for address in first} & {*QUESTIONS[question]}, first


def test_what_is_found_stands_in_short_groups(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    asked(page, "What did the treaty of 1961 promise?")
    assert page.locator("#search h2").all_inner_texts() == [
        "Best answers",
        "Sections",
        "Events",
        "People and terms",
        "Sources",
    ]
    sizes = page.locator("#search ol").evaluate_all("all => all.map(list => list.children.length)")
    assert max(sizes) <= 4
    kinds = ("", "timeline/", "people/|glossary/", "sources/")
    for place, kind in zip(page.locator("#search ol").all()[1:], kinds, strict=True):
        links = place.locator("a").evaluate_all("all => all.map(link => link.pathname)")
        assert [link for link in links if not any(one in link for one in kind.split("|"))] == []


def test_no_place_is_shown_twice_and_none_without_text(visit: Callable[..., Visit]) -> None:
    found = asked(visit().open(""), "Article 4")
    assert len(found) == len({*found})
    assert [address for address in found if address.endswith("#notes")] == []


def test_a_question_is_answered_without_the_list_of_words(visit: Callable[..., Visit]) -> None:
    reader = visit(fresh=True)
    page = reader.page
    page.route("**/search-words.json", lambda route: route.abort())
    assert reader.home + "people/#maria-zakharova" in asked(reader.open(""), "Zakharova?")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("김정은은 누구인가요?", "people/#kim-jong-un"), ("Кто такая Захарова?", "people/#maria-zakharova")],
)
def test_questions_in_other_languages(visit: Callable[..., Visit], typed: str, answer: str) -> None:
    reader = visit()
    assert reader.home + answer in asked(reader.open(""), typed)[:FIRST]
