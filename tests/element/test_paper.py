"""The timeline on paper, in a capture and without a script: complete, whatever is shut on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from mkdocs_timeline.text import inline, when_in_words
from playwright.sync_api import Browser, Page, expect

from bench.events import events
from bench.measure import reach
from bench.subjects import subjects
from tests.element.conftest import shown
from tests.support.paper import letters, printed
from tests.support.server import Server

Open = Callable[..., Page]
COUNT = 100
DEAD = ".tl-bar, .tl-ribbon, .tl-thumb, .tl-filters, .tl-menu, .tl-zoom, .tl-hint, .tl-cursor, .tl-tools, .tl button"


def test_every_date_title_and_text_in_order(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    target = tmp_path / "timeline.pdf"
    open_page("?weight=1").pdf(path=target, format="A4")
    paper, at = letters(printed(target)), 0
    for one in timeline.events:
        line = letters(f"{when_in_words(one.when)}{one.title}")
        at = paper.find(line, at)
        assert at >= 0, line
        last = letters(inline.plain(one.summary))[-40:]
        assert last in paper, one.id


def test_a_narrowed_list_is_printed_as_it_is_shown(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    target = tmp_path / "timeline.pdf"
    open_page("?theme=war").pdf(path=target, format="A4")
    paper = letters(printed(target))
    for one in timeline.events:
        assert (letters(f"{when_in_words(one.when)}{one.title}") in paper) == (one.theme == "war"), one.id


def test_the_bars_of_what_lasted_are_printed(open_page: Open) -> None:
    page = open_page("?weight=1", viewport={"width": 1440, "height": 900})
    lines = page.locator(".tl-mark line")
    expect(lines.first).to_have_css("display", "inline")
    page.emulate_media(media="print")
    expect(lines.first).to_have_css("display", "inline")


def test_paper_holds_no_control(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=war")
    page.emulate_media(media="print")
    assert shown(page) == [one.id for one in timeline.events if one.theme == "war"]
    expect(page.locator(DEAD).locator("visible=true")).to_have_count(0)


def test_a_capture_of_the_whole_page_holds_every_event(open_page: Open, timeline: Timeline, tmp_path: Path) -> None:
    page = open_page("?weight=1")
    page.screenshot(path=tmp_path / "page.png", full_page=True)
    ends = page.locator(".tl-event").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(ends) == len(timeline.events)
    assert min(ends) >= 24
    laid = page.locator(".tl-title").evaluate_all("all => all.filter(one => one.getBoundingClientRect().height < 12)")
    assert laid == []


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_without_a_script_all_stands_open_and_no_control(open_page: Open, timeline: Timeline, width: int) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": width, "height": 900})
    expect(page.locator(".tl-event:visible")).to_have_count(len(timeline.events))
    expect(page.locator(".tl-body:visible")).to_have_count(len(timeline.events))
    expect(page.locator(DEAD).locator("visible=true")).to_have_count(0)
    expect(page.locator(".tl-strip svg:visible").first).to_be_visible()
    if width > 400:
        expect(page.locator(".tl-mark line").first).to_have_css("display", "inline")


def test_at_most_six_tenths_of_the_pages_of_plain_markdown(chrome: Browser, tmp_path: Path) -> None:
    made, pages = events(COUNT), {}
    for subject in subjects():
        if subject.name in ("ours", "plain-markdown"):
            subject.make(made, tmp_path / subject.name)
            with Server(tmp_path / subject.name) as server:
                found = reach(chrome, server, subject, made)
            assert (found.text, found.printed) == (1, 1)
            pages[subject.name] = found.pages
    assert pages["ours"] <= 0.6 * pages["plain-markdown"], pages
