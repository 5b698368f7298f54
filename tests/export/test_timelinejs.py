"""JSON for TimelineJS3: what it holds, and that TimelineJS3 itself shows every slide of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest
from mkdocs_timeline import Timeline
from mkdocs_timeline.export.timelinejs import as_timelinejs
from playwright.sync_api import Browser, Page

from tests.export.samples import SITE, golden
from tests.support.build import real
from tests.support.npm import TIMELINEJS, NpmError, package
from tests.support.server import Server

PAGE = """<!doctype html><meta charset="utf-8"><title>TimelineJS3</title><link rel="stylesheet" href="css/timeline.css">
<div id="t" style="width:900px;height:600px"></div><script src="js/timeline.js"></script>
<script>
fetch("events.json").then(r => r.json()).then(data => {
  window.line = new TL.Timeline("t", data, {script_path: new URL("js/", location.href).href});
});
</script>"""


@pytest.fixture(scope="module")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A site with TimelineJS3 on it, as npm has it."""
    try:
        found = package(TIMELINEJS)
    except NpmError as error:
        pytest.skip(f"TimelineJS3 cannot be had: {error}")
    site = tmp_path_factory.mktemp("viewer")
    for folder in ("css", "js"):
        shutil.copytree(found / "dist" / folder, site / folder)
    (site / "index.html").write_text(PAGE, encoding="utf-8")
    with Server(site) as server:
        yield server


def shown(chrome: Browser, viewer: Server, timeline: Timeline) -> Page:
    (viewer.site / "events.json").write_text(as_timelinejs(timeline, SITE), encoding="utf-8")
    page = chrome.new_page()
    page.goto(viewer.address)
    page.wait_for_selector(".tl-slide .tl-headline")
    return page


def test_a_slide_says_what_the_event_says() -> None:
    slides = {slide["unique_id"]: slide for slide in json.loads(as_timelinejs(golden(), SITE))["events"]}
    slide = slides["1950-06-25-interval"]
    assert slide["start_date"] == {"year": 1950, "month": 6, "day": 25}
    assert slide["end_date"] == {"year": 1953, "month": 7, "day": 27}
    assert '<a href="https://example.org/a?b=1&amp;c=2">a link</a>' in slide["text"]["text"]
    assert "<span>the site</span>" in slide["text"]["text"]
    assert slides["1945-08-month"]["start_date"] == {"year": 1945, "month": 8}
    assert slides["1962-about"]["display_date"] == "about 1962"
    assert slides["2024-12-04-open"]["display_date"] == "since 4 December 2024"
    assert "end_date" not in slides["2024-12-04-open"]


def test_an_open_era_ends_with_the_last_event() -> None:
    eras = json.loads(as_timelinejs(golden(), SITE))["eras"]
    assert [era["end_date"] for era in eras] == [{"year": 1961}, {"year": 2024, "month": 12, "day": 4}]


def test_timelinejs_shows_every_event(chrome: Browser, viewer: Server) -> None:
    page = shown(chrome, viewer, golden())
    assert page.evaluate("line.config.isValid()") is True
    assert page.evaluate("line.config.messages") == {"errors": [], "warnings": []}
    assert page.evaluate("line.config.events.map(event => event.unique_id)") == [event.id for event in golden().events]
    assert page.evaluate("line.config.eras.length") == 2
    assert page.locator(".tl-slide").count() == len(golden().events) + 1
    headlines = page.locator(".tl-slide .tl-headline").all_text_contents()
    assert "A treaty <of> two & more" in [headline.strip() for headline in headlines]
    assert "조선민주주의인민공화국" in " ".join(page.locator(".tl-slide .tl-text").all_text_contents())
    page.close()


def test_timelinejs_shows_a_long_list(chrome: Browser, viewer: Server) -> None:
    timeline = real()
    page = shown(chrome, viewer, timeline)
    assert page.evaluate("line.config.messages.errors") == []
    assert page.locator(".tl-slide").count() == len(timeline.events) + 1
    page.close()
