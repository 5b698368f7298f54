"""Search: fetched when it is first used, and finding what readers look for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit
from tests.support.server import Server


def test_the_index_is_fetched_on_first_use(visit: Callable[..., Visit], site: Server) -> None:
    site.sent.clear()
    page = visit(fresh=True).open("treaty/")
    page.wait_for_load_state("networkidle")
    assert not [answer.path for answer in site.sent if "search" in answer.path]
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill("treaty")
    page.locator("#search .results a").first.wait_for()
    assert any(answer.path.endswith("search/search_index.json") for answer in site.sent)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("article 4", "Article 4"),
        ("kim jong un", "Kim"),
        ("Kursk", "Kursk"),
        ("treaties 1961", "1961"),
        ("북한", "北|북한|North Korea"),
        ("조약", "treaty|Treaty|조약"),
        ("제4조", "Article 4|제4조"),
    ],
)
def test_it_finds(visit: Callable[..., Visit], asked: str, found: str) -> None:
    page = visit().open("")
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill(asked)
    page.locator("#search .results a").first.wait_for()
    text = page.locator("#search .results").inner_text()
    assert any(word in text for word in found.split("|"))


def test_it_says_when_nothing_is_found(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill("zzzzqqqq")
    page.wait_for_function("!document.querySelector('#search .results').children.length")
    page.get_by_text("Nothing found").wait_for()
    assert page.locator("#search [role=status]").inner_text().startswith("Nothing found")


def test_what_is_typed_is_never_markup(visit: Callable[..., Visit]) -> None:
    reader = visit()
    page = reader.open("")
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill("<img src=x onerror=alert(1)> treaty (")
    page.wait_for_load_state("networkidle")
    assert page.locator("#search img").count() == 0
    assert reader.complaints == []
