"""Dates that readers type into the fields: understood, or said in words not to be; and words however they are typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.element.test_element import page_of
from tests.support import build

Open = Callable[..., Page]
FIELDS = ("From", "to", "First period", "Second period")


def type_into(page: Page, name: str, text: str) -> None:
    if name.endswith("period"):
        page.locator(".tl-panel-more").evaluate("one => { one.open = true }")
    field = page.get_by_label(name, exact=True)
    field.fill(text)
    field.press("Tab")


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("text", ["19 June 2024", "1961-7", "1961-13", "2023-02-29", "timeline", "<b>", "-1"])
def test_an_error_shown_by_decoration_only(open_page: Open, timeline: Timeline, name: str, text: str) -> None:
    page = open_page()
    type_into(page, name, text)
    said = page.locator(".tl-faults")
    expect(said).to_be_visible()
    expect(said).to_contain_text(f"“{text}” in “{name}” is not understood and left out.")
    expect(said).to_contain_text("1999-05-31")
    field = page.get_by_label(name, exact=True)
    assert field.get_attribute("aria-describedby") == said.get_attribute("id")
    assert field.get_attribute("aria-invalid") == "true"
    assert said.get_attribute("role") == "status"
    assert len(shown(page)) == len(timeline.events)
    type_into(page, name, "1961")
    assert field.get_attribute("aria-invalid") is None
    expect(said).not_to_contain_text("not understood")


def test_half_a_comparison_says_what_is_missing(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    type_into(page, "First period", "1961")
    expect(page.locator(".tl-faults")).to_contain_text("“Second period” is missing")
    assert page.get_by_label("Second period").get_attribute("aria-invalid") == "true"
    assert len(shown(page)) == len(timeline.events)
    type_into(page, "Second period", "2024")
    expect(page.locator(".tl-faults")).to_be_hidden()
    expect(page.locator(".tl-compare section")).to_have_count(2)
    type_into(page, "First period", "")
    expect(page.locator(".tl-faults")).to_contain_text("“First period” is missing")


def test_faults_are_said_in_korean(open_page: Open, tmp_path: Path) -> None:
    page = open_page(address=page_of(build.timeline(tmp_path, build.event("1961")), tmp_path, lang="ko"))
    type_into(page, "시작", "1961년")
    expect(page.locator(".tl-faults")).to_contain_text("“시작”의 “1961년”은(는) 알 수 없어 무시했습니다.")


@pytest.mark.parametrize(
    "query",
    [
        "?from=timeline&isappinstalled=0",
        "?from=singlemessage",
        "?from=groupmessage",
        "?fbclid=x&utm_source=a&to=friends",
    ],
)
def test_foreign_parameters_in_the_address_are_no_fault(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(query)
    expect(page.locator(".tl-count")).to_be_visible()
    for name in (".tl-ignored", ".tl-faults"):
        expect(page.locator(name)).to_be_hidden()
    assert len(shown(page)) == len(timeline.events)


SAMPLE = [
    build.event("2024-06-19", title="Putin’s visit", summary="A “mutual aid” clause, Putin–Kim, signed in Pyŏngyang."),
    build.event("1961-07-06/1961-07-11", title="Other", summary="No 2024\u201306 here; 10\u00a0000 men."),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("putin's visit", "2024-06-19-x"),
        ('"mutual aid"', "2024-06-19-x"),
        ("«mutual aid»", "2024-06-19-x"),
        ("putin-kim", "2024-06-19-x"),
        ("ＰＵＴＩＮ—ＫＩＭ", "2024-06-19-x"),
        ("pyongyang,", "2024-06-19-x"),
        ("2024-06-19", "2024-06-19-x"),
        ("2024‐06‐19", "2024-06-19-x"),
        ("19 June 2024", "2024-06-19-x"),
        ("June 19, 2024", "2024-06-19-x"),
        ("1961-07", "1961-07-06-x"),
        ("1961-07-11", "1961-07-06-x"),
        ("10 000", "1961-07-06-x"),
        ("10\u202f000", "1961-07-06-x"),
    ],
)
def test_normalising_half_of_what_differs(open_page: Open, tmp_path: Path, typed: str, found: str) -> None:
    page = open_page(address=page_of(build.timeline(tmp_path, *SAMPLE), tmp_path))
    page.get_by_role("searchbox").fill(typed)
    expect(page.locator(".tl-list > li:visible")).to_have_count(1)
    assert shown(page) == [found]
