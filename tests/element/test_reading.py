"""Ways to read: keys, table, two periods, folding, links and citations, paper, no script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from mkdocs_timeline.export.standalone import standalone
from mkdocs_timeline.html.assets import script, style
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support.addresses import expect_address

Open = Callable[..., Page]


def slider(page: Page) -> str:
    return page.get_by_role("slider").get_attribute("aria-valuetext") or ""


def test_without_a_script_the_list_and_the_strip_stand_and_no_dead_control(open_page: Open, timeline: Timeline) -> None:
    page = open_page(java_script_enabled=False)
    assert page.locator(".tl-event").count() == len(timeline.events)
    expect(page.locator(".tl-strip svg:visible")).to_have_count(1)
    assert page.locator(".tl-strip svg:visible").get_attribute("role") == "img"
    expect(page.locator(".tl-filters")).to_be_hidden()


def test_arrow_keys_step_through_the_events_shown(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=treaty")
    titles = [one.title for one in timeline.events if one.theme == "treaty"]
    strip = page.get_by_role("slider")
    strip.press("Home")
    assert slider(page).endswith(titles[0])
    strip.press("ArrowRight")
    assert slider(page).endswith(titles[1])
    strip.press("End")
    assert slider(page).endswith(titles[-1])
    assert strip.get_attribute("aria-valuemax") == str(len(titles))
    strip.press("Enter")
    last = next(one.id for one in reversed(timeline.events) if one.theme == "treaty")
    expect(page.locator(f"[id='{last}']")).to_be_in_viewport()
    expect_address(page, f"#{last}")


def test_the_strip_is_one_stop_of_the_tab_key(open_page: Open) -> None:
    expect(open_page().locator(".tl-strip [tabindex]")).to_have_count(1)


def test_buttons_go_to_the_next_and_the_previous_event(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=3")
    turning = [one.id for one in timeline.events if one.weight == 3]
    steps = page.locator(".tl-steps")
    steps.get_by_role("button", name="Next event").click()
    steps.get_by_role("button", name="Next event").click()
    expect_address(page, f"#{turning[1]}")
    steps.get_by_role("button", name="Previous event").click()
    expect_address(page, f"#{turning[0]}")


def test_one_key_pressed_again_reads_on_from_event_to_event(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=treaty")
    treaties = [one.id for one in timeline.events if one.theme == "treaty"]
    page.locator(".tl-steps").get_by_role("button", name="Next event").focus()
    for name in treaties[:4]:
        page.keyboard.press("Enter")
        expect_address(page, f"#{name}")
        expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
    focused = page.locator(".tl-event:focus-within")
    assert focused.locator(".tl-title").get_attribute("id") == treaties[3]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect_address(page, f"#{treaties[2]}")


def test_each_click_on_a_title_leads_to_it(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    for one in timeline.events[2:6]:
        page.locator(f"[id='{one.id}'] > a").click()
        expect_address(page, f"#{one.id}")
        expect(page.locator(f".tl-event:has([id='{one.id}']) .tl-tools")).to_be_visible()


def test_dragging_over_the_strip_zooms_and_a_button_zooms_out(open_page: Open, timeline: Timeline) -> None:
    page = open_page()
    box = page.get_by_role("slider").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 60, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("from=19.*to=19"))
    assert 0 < len(shown(page)) < len(timeline.events)
    for _ in range(4):
        page.get_by_role("button", name="Zoom out").click()
    assert len(shown(page)) == len(timeline.events)


def test_reading_moves_the_pin(open_page: Open) -> None:
    page = open_page()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator(".tl-pin")).to_be_visible()
    expect(page.locator(".tl-now")).to_contain_text(re.compile("202[56]"))


@pytest.mark.parametrize(
    ("zone", "now", "today"),
    [
        ("Asia/Seoul", "2026-01-01T16:00:00Z", "2026-01-02"),
        ("America/Los_Angeles", "2026-01-01T02:00:00Z", "2025-12-31"),
        ("Pacific/Kiritimati", "2026-02-28T12:00:00Z", "2026-03-01"),
    ],
)
def test_the_utc_day_used_as_the_readers_day(open_page: Open, zone: str, now: str, today: str) -> None:
    page = open_page("?theme=treaty", timezone_id=zone)
    page.clock.set_fixed_time(now)
    article = page.locator(".tl-event:visible").first
    article.locator(".tl-title a").click()
    article.get_by_role("button", name="Cite this event").click()
    expect(article.locator("output")).to_contain_text(f"(accessed {today})")


def test_an_event_can_be_linked_and_cited(open_page: Open) -> None:
    page = open_page("?theme=treaty", permissions=["clipboard-read", "clipboard-write"])
    article = page.locator(".tl-event:visible").first
    article.locator(".tl-title a").focus()
    article.get_by_role("button", name="Cite this event").click()
    name = article.locator(".tl-title").get_attribute("id")
    expect(article.locator("output")).to_contain_text("accessed")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert article.locator(".tl-title").inner_text() in cited
    assert f"#{name} (accessed" in cited
    assert "theme=" not in cited
    page.get_by_role("button", name="Copy link to this view").click()
    assert "?theme=treaty" in page.evaluate("navigator.clipboard.readText()")


def test_paper_holds_what_is_shown_and_no_control(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war")
    page.emulate_media(media="print")
    assert shown(page) == [one.id for one in timeline.events if one.theme == "war"]
    expect(page.locator(".tl-filters")).to_be_hidden()


def test_the_page_works_from_a_file(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(standalone(timeline, "연표", "ko"), encoding="utf-8")
    page = open_page("?theme=war", address=path.as_uri())
    assert len(shown(page)) == sum(one.theme == "war" for one in timeline.events)
    page.get_by_role("button", name="모두 보기").click()
    assert len(shown(page)) == len(timeline.events)
    assert "unsafe-inline" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [{"viewport": {"width": 320, "height": 700}}, {"forced_colors": "active"}])
def test_a_small_or_recoloured_window_shows_all_without_scrolling_sideways(
    open_page: Open, options: dict[str, object]
) -> None:
    page = open_page("?theme=war", **options)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = page.locator(".tl-strip svg:visible text").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 11


def test_nothing_moves_while_the_page_loads(open_page: Open) -> None:
    page = open_page()
    page.wait_for_timeout(500)
    shift = """new Promise((done) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)));
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 200);
    })"""
    assert page.evaluate(shift) == 0


def test_the_script_and_the_style_stay_small() -> None:
    assert len(gzip.compress(script().encode(), 6)) <= 14_000
    assert len(gzip.compress(style().encode())) <= 5_000
