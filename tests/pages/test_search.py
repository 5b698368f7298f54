"""Search: fetched when it is first used, and finding what readers look for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

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


def searched(page: Page, typed: str) -> list[str]:
    """Open the dialog, type, and return the addresses found."""
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill(typed)
    page.locator("#search .results a").first.wait_for()
    found: list[str] = page.locator("#search .results a").evaluate_all("all => all.map(link => link.href)")
    return found


def dated(site: Server) -> str:
    """Return the address of an event with a whole date, as the index has it."""
    index = json.loads((site.site / "search/search_index.json").read_text(encoding="utf-8"))
    places = [one["location"] for one in index["docs"]]
    return next(place for place in places if re.search(r"#\d{4}-\d\d-\d\d-", place))


@pytest.mark.parametrize(
    "form", ["{day:%Y-%m-%d}", "{day:%Y-%m}", "{day.day} {day:%B %Y}", "{day:%B} {day.day}, {day.year}"]
)
def test_dates_find_events(visit: Callable[..., Visit], site: Server, form: str) -> None:
    place = dated(site)
    day = date.fromisoformat(re.findall(r"#(\d{4}-\d\d-\d\d)", place)[0])
    reader = visit()
    page = reader.open("")
    found = searched(page, f"{form.format(day=day)} {place.rpartition('-')[2]}")
    assert reader.home + place in found


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("Russia's", "russia’s"),
        ('"mutual assistance"', "mutual assistance"),
        ("inter-korean", "inter‐korean"),
        ("ＫＵＲＳＫ", "Kursk"),
    ],
)
def test_normalising_half_of_what_differs(visit: Callable[..., Visit], typed: str, other: str) -> None:
    page = visit().open("")
    found = searched(page, typed)
    page.keyboard.press("Escape")
    assert searched(page, other) == found


def test_what_is_found_is_marked_where_letters_fold_to_more_or_fewer(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    page.route(
        "**/search_index.json",
        lambda route: route.fulfill(
            json={
                "docs": [
                    {
                        "location": "#a",
                        "title": "A",
                        "text": "<p>Straße… « Pyo\u0306ngyang’s » well known ﬁnal words</p>",
                    }
                ]
            }
        ),
    )
    for typed, marked in (("pyongyang's", "Pyŏngyang’s"), ("known", "known"), ("final", "ﬁnal"), ("strasse", "Straße")):
        searched(page, typed)
        assert page.locator("#search mark").all_inner_texts() == [marked]
        page.keyboard.press("Escape")


BROKEN = {
    "its script": ("**/search.js", "The search could not be loaded."),
    "what the script needs": ("**/folding.js", "The search could not be loaded."),
    "the index": ("**/search_index.json", "The search could not be loaded."),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("how", ["abort", "404", "nonsense"])
def test_an_error_handled_one_step_too_late(visit: Callable[..., Visit], name: str, how: str) -> None:
    files, said = BROKEN[name]
    page = visit(fresh=True).open("")
    acts = {
        "abort": lambda route: route.abort(),
        "404": lambda route: route.fulfill(status=404),
        "nonsense": lambda route: route.fulfill(body="(?<=", content_type="text/javascript"),
    }
    page.route(files, acts[how])
    page.locator('[data-open="search"]').first.click()
    status = page.locator("#search [role=status]")
    if how == "nonsense":
        said = "too old" if files.endswith(".js") else said
    expect(status).to_contain_text(said)
    page.keyboard.press("Escape")
    expect(page.locator("#search")).to_be_hidden()


@pytest.mark.parametrize("part", ["page.js", "contents.js", "tables.js", "palette.js"])
def test_search_works_without_the_other_scripts(visit: Callable[..., Visit], part: str) -> None:
    reader = visit(fresh=True)
    reader.page.route(f"**/{part}", lambda route: route.abort())
    assert searched(reader.open("treaty/"), "Kursk")


def test_without_its_opener_there_is_no_button(visit: Callable[..., Visit]) -> None:
    reader = visit(fresh=True)
    reader.page.route("**/find.js", lambda route: route.abort())
    expect(reader.open("").locator('[data-open="search"]').first).to_be_hidden()


def test_from_a_file_it_says_what_it_needs(visit: Callable[..., Visit], site: Server) -> None:
    page = visit(fresh=True).page
    page.goto((site.site / "index.html").as_uri())
    page.locator('[data-open="search"]').first.click()
    expect(page.locator("#search [role=status]")).to_contain_text("needs a web server")


def test_from_a_file_the_timeline_works(visit: Callable[..., Visit], site: Server) -> None:
    page = visit(fresh=True).page
    page.goto((site.site / "timeline/index.html").as_uri())
    page.locator('[data-do="depth 1"]').click()
    expect(page.locator(".tl-list > li[hidden]")).to_have_count(0)
    expect(page.locator(".tl-here .tl-at")).to_contain_text(" of ")
