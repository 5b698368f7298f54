"""Filters, the address that holds them, and what a reader is told."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.text import inline
from mkdocs_timeline.text.dates import parse
from playwright.sync_api import Page, expect

from tests.element.conftest import Browsed, shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]
WAR = re.compile(r"^War \d+$")
"""The checkbox of a theme says how many events it has."""


def text_of(event: Event, timeline: Timeline) -> str:
    """The prose of an event, where words of a title are looked for."""
    return " ".join((event.title, inline.plain(event.summary), inline.plain(event.note or ""))).casefold()


def wanted(timeline: Timeline, view: View, word: str = "") -> list[str]:
    """What a plain filter of the data gives."""
    return [one.id for one in timeline.events if view.shows(one) and word in text_of(one, timeline)]


def count(page: Page) -> str:
    return page.locator(".tl-count").inner_text()


@pytest.mark.parametrize(
    ("query", "view"),
    [
        ("?theme=treaty,war", View(theme=("treaty", "war"))),
        ("?theme=treaty&theme=war", View(theme=("treaty", "war"))),
        ("?actor=china&weight=2", View(actor=("china",), weight=2)),
        ("?status=alleged,reported&era=june-2024", View(status=("alleged", "reported"), era=("june-2024",))),
        ("?from=1961&to=1996-09", View(start=parse("1961").start, end=parse("1996-09").start)),
        ("?from=2024-06-19&to=2024-06-19", View(start=parse("2024-06-19").start, end=parse("2024-06-19").start)),
    ],
)
def test_an_address_shows_what_it_names(open_page: Open, timeline: Timeline, query: str, view: View) -> None:
    page, expected = open_page(query), wanted(timeline, view)
    assert shown(page) == expected
    assert 0 < len(expected) < len(timeline.events)
    assert count(page) == f"{len(expected)} of {len(timeline.events)} events"


def test_words_are_found_whatever_their_case_and_accents(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    page.get_by_role("searchbox").fill("PYÓNGYANG  trëaty")
    expected = [one for one in wanted(timeline, View(), "pyongyang") if one in wanted(timeline, View(), "treaty")]
    assert expected
    assert set(expected) <= set(shown(page))
    assert len(shown(page)) < len(timeline.events)
    assert page.evaluate("history.length") == 2


def test_a_choice_is_a_step_of_the_history_and_back_takes_it_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    page.get_by_label("Sanctions").check()
    page.get_by_label("China").check()
    expect_address(page, "?theme=sanctions&actor=china")
    both = shown(page)
    page.go_back()
    assert shown(page) == wanted(timeline, View(theme=("sanctions",)))
    expect(page.get_by_label("China")).not_to_be_checked()
    page.go_forward()
    assert shown(page) == both == wanted(timeline, View(theme=("sanctions",), actor=("china",)))


def test_an_event_opened_before_does_not_undo_the_filters_on_the_way_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    page.locator("[id='1961-07-06-soviet-dprk-treaty'] > a").click()
    page.get_by_role("checkbox", name=WAR).check()
    expect_address(page, "?theme=war")
    page.get_by_role("checkbox", name="China").check()
    page.go_back()
    assert shown(page) == wanted(timeline, View(theme=("war",)))
    page.reload()
    assert shown(page) == wanted(timeline, View(theme=("war",)))
    expect(page.locator(".tl-ignored")).to_be_hidden()


def test_an_event_that_stays_in_view_stays_in_the_address(open_page: Open) -> None:
    page = open_page("#1953-07-27-armistice")
    page.get_by_role("checkbox", name=WAR).check()
    expect_address(page, "?theme=war#1953-07-27-armistice")


def test_a_choice_that_changes_nothing_is_no_step_back(open_page: Open) -> None:
    page = open_page()
    for name in ("Zoom out", "Earlier", "Later"):
        page.get_by_role("button", name=name).click()
    page.get_by_label("First period").fill("1961")
    page.get_by_label("First period").press("Tab")
    assert page.evaluate("history.length") == 2


def test_the_focus_stays_near_when_a_button_takes_itself_away(open_page: Open) -> None:
    page = open_page("?theme=war&weight=3")
    for name in ("Remove War", "Show all"):
        page.get_by_role("button", name=name).press("Enter")
        assert page.evaluate("document.activeElement.className") == "tl-count"


def test_words_of_the_interface_are_no_words_of_an_event(open_page: Open) -> None:
    page = open_page("#1953-07-27-armistice")
    expect(page.get_by_role("button", name="Cite this event")).to_be_visible()
    page.get_by_role("searchbox").fill("cite this event")
    assert shown(page) == []


def test_counts_say_what_a_choice_would_give(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war")
    for theme in timeline.vocabulary.themes:
        number = page.locator(f'[data-count="theme {theme}"]')
        if number.count():
            assert number.inner_text() == str(len(wanted(timeline, View(theme=(theme,)))))
    number = page.locator('[data-count="actor ukraine"]').inner_text()
    assert number == str(len(wanted(timeline, View(theme=("war",), actor=("ukraine",)))))


def test_a_chip_takes_one_thing_away_and_reset_takes_all(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war,treaty&weight=3")
    page.get_by_role("button", name="Remove War").click()
    assert shown(page) == wanted(timeline, View(theme=("treaty",), weight=3))
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == wanted(timeline, View())
    assert "?" not in page.url
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()


def test_an_empty_result_says_what_would_help(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=sanctions&to=1950")
    assert shown(page) == []
    expected = len(wanted(timeline, View(end=parse("1950").start)))
    page.get_by_role("button", name=f"Without “Theme”: {expected}").click()
    assert len(shown(page)) == expected > 0


@pytest.mark.parametrize(
    "query",
    [
        "?from=banana&theme=%3Cscript%3E",
        "?theme=%ED%A0%80&actor=%",
        "?compare=1961&weight=9&sort=__proto__&view=constructor",
        "?from=2024-13-45&to=2023-02-29",
        f"?theme={'x' * 10_000}",
        "?status=toString&era=valueOf&lanes=2",
    ],
)
def test_an_address_that_means_nothing_shows_all_and_a_note(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(query)
    note = page.locator(".tl-ignored")
    expect(note).to_contain_text("Not understood")
    assert len(note.inner_text()) < 250
    assert len(shown(page)) == len(timeline.events)
    assert page.locator(".tl script").count() == 0


def test_names_of_others_in_an_address_pass_in_silence(open_page: Open) -> None:
    expect(open_page("?utm_source=x&__proto__=1").locator(".tl-ignored")).to_be_hidden()


def test_a_date_that_is_none_is_marked_and_stays_until_another_view_is_chosen(open_page: Open) -> None:
    page = open_page()
    start = page.get_by_label("From")
    start.fill("banana")
    start.press("Tab")
    expect(start).to_have_value("banana")
    expect(start).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Sanctions").check()
    expect(start).to_have_value("banana")
    page.get_by_role("button", name="Show all").click()
    expect(start).to_have_value("")
    expect(start).not_to_have_attribute("aria-invalid", "true")


def test_periods_that_were_compared_are_gone_with_their_chip(open_page: Open) -> None:
    page = open_page("?compare=1961,2024")
    page.get_by_role("button", name="Remove 1961 | 2024").click()
    page.get_by_label("Sanctions").check()
    expect_address(page, "?theme=sanctions")
    expect(page.get_by_label("First period")).to_have_value("")


def test_an_event_that_the_filters_hide_is_shown_when_its_address_is_followed(open_page: Open) -> None:
    page = open_page("?theme=war#1961-07-06-soviet-dprk-treaty")
    expect(page.locator(".tl-ignored")).to_contain_text("all events are shown")
    expect(page.locator("[id='1961-07-06-soviet-dprk-treaty']")).to_be_in_viewport()


def some(values: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3).map(sorted)


DATES = st.sampled_from(["", "1950", "1961-07", "1995-09-07", "2024", "2024-06-19", "2026-03"])
PERIODS = st.sampled_from(["1961", "1950/1953", "2024-06", "2024-06-19/2026"])


@st.composite
def states(draw: st.DrawFn) -> dict[str, object]:
    known = {
        "theme": ["treaty", "war", "diplomacy", "sanctions", "seoul-policy"],
        "actor": ["russia", "north-korea", "south-korea", "china", "japan"],
        "status": ["documented", "reported", "acknowledged-by-both"],
        "era": ["june-2024", "after-the-treaty", "cold-war-alliance"],
    }
    words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), max_size=8)
    return {
        **{name: draw(some(values)) for name, values in known.items()},
        "weight": draw(st.sampled_from([1, 2, 3])),
        "from": draw(DATES),
        "to": draw(DATES),
        "q": draw(st.one_of(st.just(""), st.sampled_from(["treaty", "putin", "kim"]), words)),
        "view": draw(st.sampled_from(["list", "table"])),
        "sort": draw(st.sampled_from(["date", "-date", "title", "-sources"])),
        "lanes": draw(st.booleans()),
        "fold": draw(st.booleans()),
        "compare": draw(st.one_of(st.just([]), st.tuples(PERIODS, PERIODS).map(list))),
    }


@given(state=states())
def test_a_state_survives_its_address(browsed: Browsed, state: dict[str, object]) -> None:
    assert browsed.set(state) == state


@given(state=states())
def test_a_state_shows_what_a_plain_filter_gives(
    browsed: Browsed, timeline: Timeline, state: dict[str, object]
) -> None:
    plain = {"q": "", "view": "list", "compare": []}
    browsed.set({**state, **plain})
    facets = {name: tuple(str(one) for one in state[name]) for name in ("theme", "actor", "status", "era")}  # type: ignore[attr-defined]
    start, end = (parse(str(state[name])).start if state[name] else None for name in ("from", "to"))
    view = View(**facets, weight=int(str(state["weight"])), start=start, end=end)
    assert shown(browsed.page) == wanted(timeline, view)
