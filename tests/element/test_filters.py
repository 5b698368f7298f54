"""Filters: what they show, how many each choice would show, and what the panel is at each width."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.text import inline, parse
from playwright.sync_api import Page, expect

from tests.element.conftest import choose, open_panel, shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]
SIZES = {390: 844, 820: 1180, 1440: 900}


def text_of(event: Event) -> str:
    """The prose of an event, where words of a title are looked for."""
    return " ".join((event.title, inline.plain(event.summary), inline.plain(event.note or ""))).casefold()


def wanted(timeline: Timeline, view: View, word: str = "") -> list[str]:
    """What a plain filter of the data gives."""
    return [one.id for one in timeline.events if view.shows(one) and word in text_of(one)]


def test_words_are_found_whatever_their_case_and_accents(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    open_panel(page).get_by_role("searchbox").fill("PYÓNGYANG  trëaty")
    expect_address(page, "?q=PY%C3%93NGYANG%20tr%C3%ABaty")
    expected = [one for one in wanted(timeline, View(), "pyongyang") if one in wanted(timeline, View(), "treaty")]
    assert expected
    assert set(expected) <= set(shown(page))
    assert len(shown(page)) < len(timeline.events)


def test_a_choice_raises_the_depth_to_all(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    open_panel(page)
    choose(page, "theme", "war")
    assert shown(page) == wanted(timeline, View(theme=("war",)))
    expect_address(page, "?theme=war")
    buttons = page.locator(".tl-depths button")
    expect(buttons.last).to_have_attribute("aria-pressed", "true")
    for button, weight in zip(buttons.all(), (3, 2, 1), strict=True):
        n, least = len(wanted(timeline, View(theme=("war",), weight=weight))), View(weight=weight)
        assert button.locator("b").inner_text() == f"{n} of {len(wanted(timeline, least))}"


def test_a_depth_chosen_after_a_filter_narrows_it(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war")
    page.locator(".tl-depths button").first.click()
    assert shown(page) == wanted(timeline, View(theme=("war",), weight=3))
    expect_address(page, "?weight=3&theme=war")


def test_a_choice_is_a_step_of_the_history_and_back_takes_it_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    open_panel(page)
    choose(page, "theme", "sanctions")
    choose(page, "actor", "china")
    expect_address(page, "?theme=sanctions&actor=china")
    both = shown(page)
    page.go_back()
    assert shown(page) == wanted(timeline, View(theme=("sanctions",)))
    expect(page.locator("input[value=china]")).not_to_be_checked()
    page.go_back()
    assert shown(page) == wanted(timeline, View(weight=3))
    page.go_forward()
    page.go_forward()
    assert shown(page) == both == wanted(timeline, View(theme=("sanctions",), actor=("china",)))


def test_an_event_opened_before_does_not_undo_the_filters_on_the_way_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    page.locator(".tl-steps [data-do='step 1']").first.click()
    open_panel(page)
    choose(page, "theme", "war")
    choose(page, "actor", "china")
    page.go_back()
    assert shown(page) == wanted(timeline, View(theme=("war",)))
    page.reload()
    assert shown(page) == wanted(timeline, View(theme=("war",)))
    expect(page.locator(".tl-said")).to_be_hidden()


def test_an_event_that_stays_in_view_stays_in_the_address(open_page: Open) -> None:
    page = open_page("#1953-07-27-armistice")
    open_panel(page)
    choose(page, "theme", "war")
    expect_address(page, "?theme=war#1953-07-27-armistice")


@pytest.mark.parametrize("query", ["?weight=1", "?theme=war", "?actor=china&theme=war,treaty", "?from=2024&q=the"])
def test_counts_say_what_a_choice_would_give(open_page: Open, timeline: Timeline, query: str) -> None:
    page = open_page(query)
    view = {
        "?weight=1": View(),
        "?theme=war": View(theme=("war",)),
        "?actor=china&theme=war,treaty": View(actor=("china",), theme=("war", "treaty")),
    }.get(query, View(start=parse("2024").start))
    word = "the" if "q=" in query else ""
    script = (
        "all => all.map(one => [...one.dataset.count.split(' '), +one.textContent, 'none' in one.parentNode.dataset])"
    )
    for facet, value, number, grey in page.locator("[data-count]").evaluate_all(script):
        if facet == "differ":
            expected = [one for one in timeline.events if view.shows(one) and one.differ and word in text_of(one)]
        else:
            other = View(**{**vars_of(view), facet: (value,)})
            expected = [one for one in timeline.events if other.shows(one) and word in text_of(one)]
        assert (number, grey) == (len(expected), not expected), (facet, value)


def vars_of(view: View) -> dict[str, object]:
    names = ("theme", "actor", "status", "era", "weight", "start", "end")
    return {name: getattr(view, name) for name in names}


def test_a_chip_takes_one_thing_away_and_clear_takes_all(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war,treaty&weight=2&q=the&from=1950&to=2024")
    for name in ("Remove “the”", "Remove 1950–2024", "Remove War"):
        page.get_by_role("button", name=name).click()
    assert shown(page) == wanted(timeline, View(theme=("treaty",), weight=2))
    open_panel(page).get_by_role("button", name="Clear").click()
    assert shown(page) == wanted(timeline, View(weight=3))
    expect_address(page, "/")
    expect(page.locator(".tl-chip")).to_have_count(0)


def test_months_are_chosen_from_lists(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    panel = open_panel(page)
    panel.get_by_label("From: year").select_option("1961")
    panel.get_by_label("From: month").select_option("07")
    panel.get_by_label("to: year").select_option("2024")
    panel.get_by_label("to: month").select_option("06")
    expect_address(page, "?from=1961-07&to=2024-06")
    assert shown(page) == wanted(timeline, View(start=parse("1961-07").start, end=parse("2024-06").end))
    panel.get_by_label("From: year").select_option("")
    expect_address(page, "?to=2024-06")
    assert shown(page) == wanted(timeline, View(end=parse("2024-06").end))


def test_a_day_of_the_address_stays_while_its_month_does(open_page: Open) -> None:
    page = open_page("?from=2024-06-19")
    panel = open_panel(page)
    expect(panel.get_by_label("From: month")).to_have_value("06")
    choose(page, "theme", "treaty")
    expect_address(page, "?theme=treaty&from=2024-06-19")
    panel.get_by_label("From: month").select_option("07")
    expect_address(page, "?theme=treaty&from=2024-07")


def test_a_year_that_no_event_begins_in_can_be_asked_for(open_page: Open) -> None:
    page = open_page("?from=1955-03&to=0001")
    panel = open_panel(page)
    expect(panel.get_by_label("From: year")).to_have_value("1955")
    expect(panel.get_by_label("to: year")).to_have_value("0001")


def test_sources_that_differ_are_a_filter(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    open_panel(page)
    choose(page, "differ", "1")
    expect_address(page, "?differ=1")
    assert shown(page) == [one.id for one in timeline.events if one.differ]


def test_an_empty_result_says_what_would_help(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=sanctions&q=zzzzqq")
    assert shown(page) == []
    expect(page.locator(".tl-said")).to_contain_text("Nothing matches.")
    expected = wanted(timeline, View(theme=("sanctions",)))
    offer = page.locator(".tl-said button").last
    expect(offer).to_have_text(f"Without “zzzzqq”: {len(expected)}")
    expect(page.locator(".tl-plot .tl-mark:not(.tl-off)")).to_have_count(0)
    offer.click()
    assert shown(page) == expected


def test_the_offer_for_a_period_names_it(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=sanctions&to=1950")
    count = len(wanted(timeline, View(theme=("sanctions",))))
    page.locator(".tl-said").get_by_role("button", name=f"Without “Period”: {count}").click()
    assert shown(page) == wanted(timeline, View(theme=("sanctions",)))


@pytest.mark.parametrize("width", SIZES)
def test_the_panel_is_a_popover_a_drawer_or_a_sheet(open_page: Open, timeline: Timeline, width: int) -> None:
    height = SIZES[width]
    page = open_page(viewport={"width": width, "height": height})
    panel = open_panel(page)
    box = panel.bounding_box()
    assert box
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    if width == 390:
        assert (box["x"], right, bottom) == pytest.approx((0, width, height), abs=1)
        assert box["height"] <= 0.86 * height
    elif width == 820:
        assert (box["y"], right, bottom) == pytest.approx((0, width, height), abs=1)
        assert 300 <= box["width"] < 0.6 * width
    else:
        bar = page.locator("div.tl-bar").bounding_box()
        assert bar
        assert 640 <= box["width"] <= 760
        assert bottom < height
    choose(page, "theme", "war")
    foot = panel.get_by_role("button", name="Show")
    expect(foot).to_have_text(f"Show {len(wanted(timeline, View(theme=('war',))))} events")
    expect(foot).to_be_in_viewport()
    sizes = panel.locator(".tl-facet label:visible").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(sizes) >= 36
    foot.click()
    expect(page.locator(".tl-filters")).to_be_hidden()


def test_escape_shuts_the_panel_and_the_focus_returns(open_page: Open) -> None:
    page = open_page()
    open_panel(page)
    page.keyboard.press("Escape")
    expect(page.locator(".tl-filters")).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.do") == "filter"


def test_the_search_button_leads_into_the_field(open_page: Open) -> None:
    page = open_page()
    page.locator(".tl-find").click()
    expect(page.locator(".tl-filters:popover-open").get_by_role("searchbox")).to_be_focused()


def test_words_of_the_interface_are_no_words_of_an_event(open_page: Open) -> None:
    page = open_page("#1953-07-27-armistice")
    expect(page.get_by_role("button", name="Cite")).to_be_visible()
    open_panel(page).get_by_role("searchbox").fill("copy link")
    expect_address(page, "?q=copy%20link")
    assert shown(page) == []
