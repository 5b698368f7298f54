"""What is shown, taken away as a file: cut from the published one."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.export import FORMATS, Site, as_csv, as_json, standalone
from mkdocs_timeline.export.calendar import days_of
from playwright.sync_api import Browser, Page, expect

from tests.element.conftest import WRITERS, open_menu, page_of, publish
from tests.support import build
from tests.support.server import Server

Open = Callable[..., Page]
ENDINGS = {"CSV": "csv", "JSON": "json", "Calendar": "ics"}
SOURCES = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json"}


def taken(page: Page, name: str) -> str:
    ending = SOURCES.get(name) or ENDINGS[name]
    link = open_menu(page).locator(f"[data-do='take {ending}']")
    assert name in link.inner_text()
    with page.expect_download() as download:
        link.click()
    page.keyboard.press("Escape")
    assert download.value.suggested_filename == f"timeline.{ending}"
    return Path(download.value.path()).read_bytes().decode("utf-8")


def ids(events: list[Event]) -> list[str]:
    return [one.id for one in events]


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("query", ["?actor=china&weight=2", "?view=table&sort=-title&actor=china&weight=2"])
def test_a_table_holds_the_events_shown_as_they_are_published(open_page: Open, timeline: Timeline, query: str) -> None:
    rows = table(taken(open_page(query), "CSV"))
    view = View(actor=("china",), weight=2)
    shown = {one.id for one in timeline.events if view.shows(one)}
    assert len(shown) > 3
    assert rows == [row for row in table(as_csv(timeline)) if row["id"] in shown]


def test_json_holds_the_records_as_they_are_published(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=nuclear")
    shown = ids([one for one in timeline.events if one.theme == "nuclear"])
    data, whole = json.loads(taken(page, "JSON")), json.loads(as_json(timeline))
    assert data["events"] == [one for one in whole["events"] if one["id"] in shown]
    assert [row["id"] for row in table(taken(page, "CSV"))] == shown
    named = {key for one in data["events"] for key in one["sources"]}
    assert {one["id"] for one in data["sources"]} == named
    assert list(data) == list(whole)


def test_everything_shown_is_the_published_file(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?weight=1")
    for name, ending in {**ENDINGS, **SOURCES}.items():
        assert taken(page, name) == WRITERS[ending](timeline, Site())


def test_the_sources_of_what_is_shown_can_be_taken(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=nuclear")
    named = {key for one in timeline.events if one.theme == "nuclear" for key in one.sources}
    assert 1 < len(named) < len(timeline.sources)
    assert {one["id"] for one in json.loads(taken(page, "CSL-JSON"))} == named
    assert {*re.findall(r"^@\w+\{(.*),$", taken(page, "BibTeX"), re.MULTILINE)} == named
    assert {*re.findall(r"^ID  - (.*)\r$", taken(page, "RIS"), re.MULTILINE)} == named


def test_nothing_shown_gives_a_head_alone(open_page: Open) -> None:
    page = open_page("?q=zzzz")
    assert table(taken(page, "CSV")) == []
    assert json.loads(taken(page, "JSON"))["events"] == []
    assert Calendar.from_ical(taken(page, "Calendar")).walk("VEVENT") == []


def test_a_calendar_has_the_ids_of_the_published_one(open_page: Open, timeline: Timeline) -> None:
    text = taken(open_page("?theme=diplomacy,war"), "Calendar")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    chosen = [one for one in timeline.events if one.theme in ("diplomacy", "war")]
    dated = {one.id for one in chosen if days_of(one.when)}
    published = Calendar.from_ical(FORMATS["ics"].write(timeline, Site())).walk("VEVENT")
    expected = [one for one in published if str(one["UID"]).partition("@")[0] in dated]
    assert 10 < len(expected) < len(chosen)
    assert Calendar.from_ical(text).walk("VEVENT") == expected


def test_formulas_quotes_and_foreign_letters_stay_as_they_are_published(open_page: Open, tmp_path: Path) -> None:
    title = "조약, 서명; 백\\슬래시 \U0001f1f0\U0001f1f5 " * 4
    made = build.timeline(
        tmp_path,
        build.event("2001-01-01", title='=HYPERLINK("x")'),
        build.event("2002", title='She said "no", twice', summary="One.\n\nTwo."),
        build.event("2024-06-19", title=title.strip(), weight=3),
    )
    site = tmp_path / "site"
    with Server(site, "/") as server:
        site.mkdir()
        (site / "index.html").write_text(standalone(made, "Timeline", exports=publish(made, site)), encoding="utf-8")
        page = open_page(address=server.address)
        page.locator(".tl-depths button").last.click()
        assert taken(page, "CSV") == as_csv(made)
        page.locator(".tl-depths button").first.click()
        (event,) = Calendar.from_ical(taken(page, "Calendar")).walk("VEVENT")
        assert str(event["SUMMARY"]) == title.strip()


def test_a_file_that_cannot_be_reached_is_named(chrome: Browser, served: str) -> None:
    page = chrome.new_page()
    page.route("**/events.csv", lambda route: route.fulfill(status=404))
    page.goto(served)
    open_menu(page).locator("[data-do='take csv']").click()
    expect(page.locator(".tl-said")).to_have_text(f"This file cannot be reached: {served}events.csv")
    page.close()


def test_a_page_alone_offers_no_file_and_makes_no_request(open_page: Open, tmp_path: Path) -> None:
    page = open_page(address=page_of(build.timeline(tmp_path, build.event("1961")), tmp_path))
    expect(page.locator("[data-do^=take]")).to_have_count(0)
    expect(open_menu(page).get_by_role("button", name="Print")).to_be_visible()
    assert "connect-src" not in page.content()
