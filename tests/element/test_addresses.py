"""Addresses: what each shows, those of earlier releases, and states that survive their address."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline import Timeline, View
from mkdocs_timeline.text import parse
from playwright.sync_api import Page, expect

from tests.element.conftest import Browsed, script_of, shown
from tests.element.test_filters import wanted

Open = Callable[..., Page]


def since(text: str) -> View:
    return View(start=parse(text).start)


def within(first: str, last: str, **others: object) -> View:
    return View(start=parse(first).start, end=parse(last).end, **others)  # type: ignore[arg-type]


OLD = {
    "": View(weight=3),
    "?theme=treaty,war": View(theme=("treaty", "war")),
    "?theme=treaty&theme=war": View(theme=("treaty", "war")),
    "?theme=war": View(theme=("war",)),
    "?theme=war&weight=2": View(theme=("war",), weight=2),
    "?theme=war&weight=3": View(theme=("war",), weight=3),
    "?actor=china": View(actor=("china",)),
    "?actor=china&weight=2": View(actor=("china",), weight=2),
    "?actor=china,japan": View(actor=("china", "japan")),
    "?status=alleged,reported": View(status=("alleged", "reported")),
    "?status=alleged,reported&era=june-2024": View(status=("alleged", "reported"), era=("june-2024",)),
    "?era=june-2024": View(era=("june-2024",)),
    "?era=cold-war-alliance,june-2024": View(era=("cold-war-alliance", "june-2024")),
    "?weight=1": View(),
    "?weight=2": View(weight=2),
    "?weight=3": View(weight=3),
    "?weight=3&fold=1": View(weight=3),
    "?from=1961": since("1961"),
    "?from=1961-07": since("1961-07"),
    "?to=1996-09": View(end=parse("1996-09").end),
    "?from=1961&to=1996-09": within("1961", "1996-09"),
    "?from=2024-06-19&to=2024-06-19": within("2024-06-19", "2024-06-19"),
    "?from=2024-06&to=2024-12&theme=diplomacy": within("2024-06", "2024-12", theme=("diplomacy",)),
    "?lanes=1": View(),
    "?fold=1": View(),
    "?fold=1&lanes=1&theme=treaty": View(theme=("treaty",)),
    "?lanes=0": View(),
    "?view=list": View(),
    "?sort=-date": View(),
    "?q=": View(),
    "?theme=sanctions&actor=china&status=documented": View(
        theme=("sanctions",), actor=("china",), status=("documented",)
    ),
}
LISTS = {
    "?view=table": View(),
    "?view=table&theme=war": View(theme=("war",)),
    "?view=table&sort=-title&actor=china&weight=2": View(actor=("china",), weight=2),
}


@pytest.mark.parametrize("first", range(0, len(OLD), 8))
def test_old_addresses_show_what_they_showed(open_page: Open, timeline: Timeline, served: str, first: int) -> None:
    page = open_page()
    for query, view in list(OLD.items())[first : first + 8]:
        page.goto(served + query)
        assert shown(page) == wanted(timeline, view), query
        expect(page.locator(".tl-said")).to_be_hidden()


@pytest.mark.parametrize("query", LISTS)
def test_old_addresses_of_tables(open_page: Open, timeline: Timeline, query: str) -> None:
    titles = open_page(query).locator(".tl-table tbody th").all_inner_texts()
    assert sorted(titles) == sorted(one.title for one in timeline.events if LISTS[query].shows(one))


def test_an_old_address_of_an_event_leads_to_it(open_page: Open, timeline: Timeline) -> None:
    for name in ("1961-07-06-soviet-dprk-treaty", timeline.events[40].id):
        page = open_page(f"?theme=war#{name}")
        expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
        assert name in shown(page)


@pytest.mark.parametrize(
    "query",
    [
        "?from=banana1&theme=%3Cscript%3E",
        "?theme=%ED%A0%80&actor=%",
        "?compare=1961&weight=9&sort=__proto__&view=constructor",
        "?from=2024-13-45&to=2023-02-29",
        f"?theme={'x' * 10_000}",
        "?status=toString&era=valueOf&lanes=2",
        "?depth=x&weight=1",
    ],
)
def test_an_address_that_means_nothing_shows_all_and_a_note(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(query)
    note = page.locator(".tl-said")
    expect(note).to_contain_text("Not understood")
    assert len(note.inner_text()) < 250
    assert len(shown(page)) == len(timeline.events)
    assert page.locator(".tl script").count() == 0


@pytest.mark.parametrize(
    "query",
    ["?utm_source=x&__proto__=1", "?from=timeline&isappinstalled=0", "?from=singlemessage", "?fbclid=x&to=friends"],
)
def test_what_others_add_to_an_address_changes_nothing(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(query)
    expect(page.locator(".tl-said")).to_be_hidden()
    assert shown(page) == wanted(timeline, View(weight=3))


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
        "differ": draw(st.sampled_from([[], [], ["1"]])),
        "weight": draw(st.sampled_from([1, 2, 3])),
        "from": draw(DATES),
        "to": draw(DATES),
        "q": draw(st.one_of(st.just(""), st.sampled_from(["treaty", "putin", "kim"]), words)),
        "view": draw(st.sampled_from(["list", "table", "compare"])),
        "sort": draw(st.sampled_from(["date", "-date", "title", "-sources"])),
        "newest": draw(st.booleans()),
        "linear": draw(st.booleans()),
        "story": draw(st.sampled_from([0, 0, 0, 1, 4])),
        "compare": draw(st.one_of(st.just([]), st.tuples(PERIODS, PERIODS).map(list))),
    }


@given(state=states())
def test_a_state_survives_its_address(browsed: Browsed, state: dict[str, object]) -> None:
    assert browsed.set(state) == state


@given(state=states())
def test_a_state_shows_what_a_plain_filter_gives(
    browsed: Browsed, timeline: Timeline, state: dict[str, object]
) -> None:
    browsed.set({**state, "q": "", "view": "list", "compare": [], "story": 0})
    facets = {name: tuple(str(one) for one in state[name]) for name in ("theme", "actor", "status", "era")}  # type: ignore[attr-defined]
    start, end = (parse(str(state[name])) if state[name] else None for name in ("from", "to"))
    view = View(**facets, weight=int(str(state["weight"])), start=start and start.start, end=end and end.end)
    differ = {one.id for one in timeline.events if one.differ or not state["differ"]}
    expected = [one for one in wanted(timeline, view) if one in differ]
    assert shown(browsed.page) == (expected[::-1] if state["newest"] else expected)


def test_back_goes_through_every_view(open_page: Open, timeline: Timeline, served: str) -> None:
    page = open_page()
    states = [{"weight": 1}, {"view": "table"}, {"view": "list", "story": 2}, {"story": 0, "theme": ["war"]}]
    addresses = [page.url]
    for change in states:
        page.evaluate(
            "(change) => { const one = document.querySelector('.tl'); one.set({ ...one.state, ...change }); }", change
        )
        addresses.append(page.url)
    assert len(set(addresses)) == len(addresses)
    for address in addresses[-2::-1]:
        page.go_back()
        expect(page).to_have_url(address)
    assert script_of(page, "state.weight") == 3
    assert shown(page) == wanted(timeline, View(weight=3))
