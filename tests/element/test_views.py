"""Other views of the list: a table, two periods side by side, the newest first; what is copied and cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import Timeline, View
from mkdocs_timeline.text import parse
from playwright.sync_api import Page, expect

from tests.element.conftest import open_menu, shown
from tests.support.addresses import expect_address
from tests.support.hands import is_open, settle

Open = Callable[..., Page]


def test_the_table_sorts_and_says_how(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war")
    open_menu(page).get_by_role("button", name="Table").click()
    expect_address(page, "?theme=war&view=table")
    rows = page.locator(".tl-table tbody th")
    expected = [one.title for one in timeline.events if one.theme == "war"]
    assert rows.all_inner_texts() == expected
    assert shown(page) == []
    page.locator(".tl-table").get_by_role("button", name="Date").click()
    assert rows.all_inner_texts()[0] == expected[-1]
    header = page.get_by_role("columnheader", name="Date")
    assert header.get_attribute("aria-sort") == "descending"
    page.locator(".tl-table").get_by_role("button", name="Event", exact=True).click()
    assert sorted(rows.all_inner_texts()) == sorted(expected)
    assert rows.all_inner_texts() != expected
    assert page.evaluate("document.activeElement.dataset.do") == "sort title"
    page.locator(".tl-table").get_by_role("button", name="Sources").click()
    counts = [int(one) for one in page.locator(".tl-table summary").all_inner_texts()]
    assert counts == sorted(len(one.sources) for one in timeline.events if one.theme == "war")
    page.locator(".tl-table summary").last.click()
    expect(page.locator(".tl-table details[open] :is(a, cite)")).to_have_count(counts[-1])


def test_a_title_in_the_table_leads_to_the_event_and_keeps_the_filters(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war&view=table")
    page.locator(".tl-table tbody th a").nth(2).press("Enter")
    war = [one.id for one in timeline.events if one.theme == "war"]
    settle(page)
    assert is_open(page, war[2])
    expect_address(page, f"?theme=war#{war[2]}")
    assert shown(page) == war
    assert page.locator(".tl-event:focus-within .tl-title").get_attribute("id") == war[2]


def titles(timeline: Timeline, period: str, weight: int = 1) -> list[str]:
    when = parse(period)
    view = View(start=when.start, end=when.end, weight=weight)
    return [one.title for one in timeline.events if view.shows(one)]


def test_two_periods_stand_side_by_side_under_brackets(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?compare=1961,2024-06", viewport={"width": 1440, "height": 900})
    left, right = page.locator(".tl-pair section").all()
    assert left.locator("li a").all_inner_texts() == titles(timeline, "1961")
    assert right.locator("li a").all_inner_texts() == titles(timeline, "2024-06")
    (a, b) = left.bounding_box(), right.bounding_box()
    assert a
    assert b
    assert a["y"] == b["y"]
    assert a["x"] + a["width"] <= b["x"]
    brackets = page.locator(".tl-brackets rect")
    expect(brackets).to_have_count(2)
    first, second = (one.bounding_box() for one in brackets.all())
    assert first
    assert second
    assert first["x"] + first["width"] < second["x"]
    page.get_by_role("button", name="Remove 1961 | 2024-06").click()
    expect(brackets).to_have_count(0)


def test_two_periods_are_chosen_from_lists(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    open_menu(page).get_by_role("button", name="Compare two periods").click()
    expect_address(page, "?weight=3&view=compare")
    first, second = page.get_by_label("First period"), page.get_by_label("Second period")
    expect(second.locator("option").first).to_have_text("Choose a second period")
    first.select_option("1961")
    expect(first).to_have_value("1961")
    expect(page.locator(".tl-pair section")).to_have_count(0)
    second.select_option("2024")
    expect_address(page, "?weight=3&view=compare&compare=1961,2024")
    left, right = page.locator(".tl-pair section").all()
    assert left.locator("li a").all_inner_texts() == titles(timeline, "1961", 3)
    page.locator(".tl-depths button").last.click()
    assert right.locator("li a").all_inner_texts() == titles(timeline, "2024")
    page.reload()
    expect(first).to_have_value("1961")
    expect(second).to_have_value("2024")


def test_an_event_of_a_comparison_opens_in_the_list(open_page: Open) -> None:
    page = open_page("?compare=1961,2024")
    link = page.locator(".tl-pair a").nth(1)
    name = (link.get_attribute("href") or "")[1:]
    link.click()
    settle(page)
    assert is_open(page, name)


def test_newest_first_and_back(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    turning = [one.id for one in timeline.events if one.weight == 3]
    open_menu(page).get_by_role("button", name="Newest first").click()
    expect_address(page, "?newest=1")
    assert shown(page) == turning[::-1]
    expect(page.locator(".tl-ribbon .tl-at")).to_have_text(f"1 of {len(turning)}")
    tops = page.locator(".tl-event:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert tops == sorted(tops)
    open_menu(page).get_by_role("button", name="Newest first").click()
    assert shown(page) == turning
    page.goto(page.url + "?newest=1&weight=1")
    assert shown(page) == [one.id for one in timeline.events][::-1]


def test_an_address_of_an_era_leads_to_it_whatever_the_view_hides(open_page: Open) -> None:
    page = open_page("?theme=seoul-policy&view=table")
    page.evaluate("location.hash = '#june-2024'")
    expect(page.locator("#june-2024")).to_be_in_viewport()


def test_an_event_can_be_linked_and_cited(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=treaty", permissions=["clipboard-read", "clipboard-write"])
    event = next(one for one in timeline.events if one.theme == "treaty")
    row = page.locator(f".tl-event:has([id='{event.id}'])")
    row.locator(".tl-title a").click()
    row.get_by_role("button", name="Cite").click()
    expect(row.locator("output")).to_contain_text("accessed")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert event.title in cited
    assert f"#{event.id} (accessed" in cited
    assert "theme=" not in cited
    row.get_by_role("button", name="Copy link").click()
    expect(row.locator("output")).to_contain_text(f"#{event.id}")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/#{event.id}")
    open_menu(page).get_by_role("button", name="Copy link to this view").click()
    expect(page.locator(".tl-said")).to_contain_text("?theme=treaty")
    page.locator(".tl-chip").first.click()
    expect(page.locator(".tl-said")).to_be_hidden()


@pytest.mark.parametrize(
    ("zone", "now", "today"),
    [
        ("Asia/Seoul", "2026-01-01T16:00:00Z", "2026-01-02"),
        ("America/Los_Angeles", "2026-01-01T02:00:00Z", "2025-12-31"),
    ],
)
def test_the_utc_day_used_as_the_readers_day(open_page: Open, zone: str, now: str, today: str) -> None:
    page = open_page(timezone_id=zone)
    page.clock.set_fixed_time(now)
    page.locator(".tl-event:visible .tl-title a").first.click()
    page.get_by_role("button", name="Cite").click()
    expect(page.locator(".tl-tools output")).to_contain_text(f"(accessed {today})")
