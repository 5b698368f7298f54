"""What is shown, taken away as a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.export.calendar import days_of
from mkdocs_timeline.export.standalone import standalone
from mkdocs_timeline.text import inline
from mkdocs_timeline.text.date_words import when_in_words
from playwright.sync_api import Page

from tests.support import build

Open = Callable[..., Page]
ENDINGS = {"CSV": "csv", "JSON": "json", "Calendar": "ics"}


def taken(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Download as {name}").click()
    assert download.value.suggested_filename == f"timeline.{ENDINGS[name]}"
    return Path(download.value.path()).read_bytes().decode("utf-8")


def plain(one: Event) -> dict[str, str]:
    """What a row of the file must say of an event, sources and note left aside."""
    return {
        "id": one.id,
        "date": when_in_words(one.when),
        "from": one.when.first.isoformat(),
        "to": one.when.last.isoformat() if one.when.last else "",
        "title": one.title,
        "summary": " ".join(inline.plain(part) for part in inline.paragraphs(one.summary)),
        "era": one.era or "",
        "theme": one.theme,
        "actors": " ".join(one.actors),
        "place": one.place or "",
        "status": one.status,
        "sourcing": one.sourcing or "",
        "weight": str(one.weight),
    }


@pytest.mark.parametrize("query", ["?actor=china&weight=2", "?view=table&sort=-title&actor=china&weight=2"])
def test_a_table_holds_the_events_shown_and_no_others(open_page: Open, timeline: Timeline, query: str) -> None:
    rows = list(csv.DictReader(io.StringIO(taken(open_page(query), "CSV"))))
    view = View(actor=("china",), weight=2)
    expected = [plain(one) for one in timeline.events if view.shows(one)]
    assert len(expected) > 3
    assert [{key: row[key] for key in plain(timeline.events[0])} for row in rows] == expected
    assert all(row["sources"].count("https://") >= 1 for row in rows)


def test_json_says_the_same(open_page: Open, timeline: Timeline) -> None:
    page = open_page("?theme=nuclear")
    table = list(csv.DictReader(io.StringIO(taken(page, "CSV"))))
    assert json.loads(taken(page, "JSON"))["events"] == table
    assert len(table) == sum(one.theme == "nuclear" for one in timeline.events)


def test_nothing_shown_gives_a_head_alone(open_page: Open) -> None:
    page = open_page("?q=zzzz")
    assert list(csv.DictReader(io.StringIO(taken(page, "CSV")))) == []
    assert json.loads(taken(page, "JSON")) == {"events": []}


def test_no_cell_is_a_formula_and_quotes_stay(open_page: Open, tmp_path: Path) -> None:
    made = build.timeline(
        tmp_path,
        build.event("2001", title='=HYPERLINK("x")'),
        build.event("2002", title='She said "no", twice'),
    )
    path = tmp_path / "timeline.html"
    path.write_text(standalone(made, "Timeline"), encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(taken(open_page(address=path.as_uri()), "CSV"))))
    assert [row["title"] for row in rows] == ['\'=HYPERLINK("x")', 'She said "no", twice']


def test_a_calendar_holds_what_is_shown_and_has_a_day(open_page: Open, timeline: Timeline) -> None:
    text = taken(open_page("?theme=diplomacy,war"), "Calendar")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    found = {
        str(one["UID"]).partition("@")[0]: (
            str(one["SUMMARY"]),
            str(one["DESCRIPTION"]),
            one["DTSTART"].dt,
            one["DTEND"].dt if "DTEND" in one else None,
        )
        for one in Calendar.from_ical(text).walk("VEVENT")
    }
    chosen = [one for one in timeline.events if one.theme in ("diplomacy", "war")]
    expected = {one.id: (one.title, plain(one)["summary"], *days) for one in chosen if (days := days_of(one.when))}
    assert 10 < len(expected) < len(chosen)
    assert found == expected


def test_a_day_that_is_only_an_end_is_no_day_of_a_calendar(open_page: Open, tmp_path: Path) -> None:
    made = build.timeline(tmp_path, build.event("/1970-05-03"), build.event("1971-05-03/"), build.event("1972-05-03~"))
    path = tmp_path / "timeline.html"
    path.write_text(standalone(made, "Timeline"), encoding="utf-8")
    text = taken(open_page(address=path.as_uri()), "Calendar")
    assert [str(one["UID"]).partition("@")[0] for one in Calendar.from_ical(text).walk("VEVENT")] == ["1971-05-03-x"]


def test_a_calendar_keeps_commas_and_foreign_letters(open_page: Open, tmp_path: Path) -> None:
    title = "조약, 서명; 백\\슬래시 \U0001f1f0\U0001f1f5 " * 4
    made = build.timeline(tmp_path, build.event("2024-06-19", title=title.strip()))
    path = tmp_path / "timeline.html"
    path.write_text(standalone(made, "Timeline"), encoding="utf-8")
    text = taken(open_page(address=path.as_uri()), "Calendar")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(event["SUMMARY"]) == title.strip()
