"""Other views of the list: a table, two periods side by side, folded details, a lane for each actor."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_timeline import Timeline
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]


def test_the_table_sorts_and_says_how(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?view=table&theme=war")
    rows = page.locator(".tl-table tbody th")
    expected = [one.title for one in timeline.events if one.theme == "war"]
    assert rows.all_inner_texts() == expected
    assert shown(page) == []
    page.get_by_role("button", name="Date").click()
    assert rows.all_inner_texts()[0] == expected[-1]
    header = page.get_by_role("columnheader", name="Date")
    assert header.get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Event", exact=True).click()
    assert rows.all_inner_texts() != expected
    assert sorted(rows.all_inner_texts()) == sorted(expected)
    assert page.evaluate("document.activeElement.dataset.do") == "sort title"


def test_a_title_in_the_table_leads_to_the_event_and_keeps_the_filters(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war&view=table")
    page.locator(".tl-table tbody th a").nth(2).press("Enter")
    war = [one.id for one in timeline.events if one.theme == "war"]
    expect(page.locator(f"[id='{war[2]}']")).to_be_in_viewport()
    expect_address(page, f"?theme=war#{war[2]}")
    assert shown(page) == war
    expect(page.locator(".tl-ignored")).to_be_hidden()
    assert page.locator(".tl-event:focus-within .tl-title").get_attribute("id") == war[2]


def test_an_address_of_an_era_leads_to_it_whatever_the_view_hides(open_page: Open) -> None:
    page = open_page("?theme=seoul-policy&view=table")
    page.evaluate("location.hash = '#division-and-war'")
    expect(page.locator("#division-and-war")).to_be_in_viewport()
    expect(page.locator(".tl-ignored")).to_contain_text("all events are shown")


def test_two_periods_stand_side_by_side(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?compare=1961,2024-06")
    left, right = page.locator(".tl-compare section").all()
    year = [
        one.title for one in timeline.events if one.when.first.year <= 1961 <= (one.when.last or one.when.first).year
    ]
    assert left.locator("li a").all_inner_texts() == year
    assert right.locator("li").count() > 10
    (a, b) = left.bounding_box(), right.bounding_box()
    assert a
    assert b
    assert a["y"] == b["y"]
    assert a["x"] + a["width"] <= b["x"]


def test_folding_leaves_date_and_title_of_details(open_page: Open) -> None:
    page = open_page("?fold=1")
    detail = page.locator(".tl-event[data-weight='1']").first
    expect(detail.locator(".tl-title")).to_be_visible()
    expect(detail.locator(".tl-summary").first).to_be_hidden()
    expect(page.locator(".tl-event[data-weight='3'] .tl-summary").first).to_be_visible()
    detail.locator(".tl-title a").focus()
    expect(detail.locator(".tl-summary").first).to_be_visible()


def test_lanes_by_actor_are_drawn_on_demand(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("A lane for each actor").check()
    names = page.locator(".tl-strip svg:visible .tl-lane").all_text_contents()
    assert {"North Korea", "Russia", "China"} <= set(names)
