"""The calendar: RFC 5545's rules, and the icalendar package as a second reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import icalendar
import pytest
from hypothesis import given
from mkdocs_timeline.export.calendar import MAX_OCTETS, as_calendar, days_of, folded
from mkdocs_timeline.export.publisher import Site
from mkdocs_timeline.text import dates

from tests.export.samples import SITE, WORDS, golden, lists, made


def read(text: str) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar.walk("VEVENT"))
    return {str(event["UID"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1961-07-06", (date(1961, 7, 6), None)),
        ("1961-07-06/1961-07-06", (date(1961, 7, 6), None)),
        ("1950-06-25/1953-07-27", (date(1950, 6, 25), date(1953, 7, 28))),
        ("2023-12-31/2024-02-29", (date(2023, 12, 31), date(2024, 3, 1))),
        ("2024-12-04/..", (date(2024, 12, 4), None)),
        ("2024-12-04/", (date(2024, 12, 4), None)),
        ("2024-10-08/2024-11", (date(2024, 10, 8), None)),
        ("9999-12-30/9999-12-31", (date(9999, 12, 30), None)),
        ("1961", None),
        ("1961-07", None),
        ("1961-07-06~", None),
        ("/1961-07-06", None),
        ("1961/1961-07-06", None),
        ("2024-12-03T22:27:00+09:00", (date(2024, 12, 3), None)),
        ("1961-07-06?", None),
        ("1961-07-06/1961-07-09%", (date(1961, 7, 6), None)),
        ("1961-07-XX", None),
        ("1961-21", None),
        ("196X", None),
        ("-0043-03-15", None),
        ("0000-02-29", None),
        ("Y17000", None),
        ("1961-07-06/Y17000", (date(1961, 7, 6), None)),
        ("../1961-07-06", None),
    ],
)
def test_days(text: str, days: object) -> None:
    assert days_of(dates.parse(text)) == days


def test_texts_come_back_whole() -> None:
    event = read(as_calendar(golden(), SITE))["1950-06-25-interval"]
    assert event["SUMMARY"] == "War; from, to\\here"
    assert event["LOCATION"] == "38th parallel; Korea"
    assert "조선민주주의인민공화국 and an emoji 🚀" in event["DESCRIPTION"]
    assert event["DESCRIPTION"].splitlines()[0] == "25 June 1950 to 27 July 1953"
    assert event["DTSTART"].dt == date(1950, 6, 25)
    assert event["DTEND"].dt == date(1953, 7, 28)


def test_revisions_come_from_the_records() -> None:
    events = read(as_calendar(golden(), SITE))
    assert events["1961-07-06-day"]["SEQUENCE"] == 2
    assert events["1961-07-06-day"]["DTSTAMP"].dt.date() == date(2027, 1, 2)
    assert events["1964-02-29-unknown-end"]["DTSTAMP"].dt.date() == date(2026, 12, 3)
    assert events["2024-12-04-open"]["DTSTAMP"].dt.date() == date(2026, 11, 24)


def test_says_what_is_left_out() -> None:
    calendar = icalendar.Calendar.from_ical(as_calendar(golden(), SITE))
    assert "3 events" in calendar["DESCRIPTION"]


def test_an_address_only_where_it_is_known() -> None:
    assert "URL" not in read(as_calendar(golden(), SITE))["1961-07-06-day"]
    known = Site(title="A small list", url="https://example.org/base")
    events = read(as_calendar(golden(), known))
    assert events["1961-07-06-day"]["URL"] == "https://example.org/base/timeline/#1961-07-06-day"


@given(WORDS)
def test_folding_keeps_every_character(text: str) -> None:
    line = f"SUMMARY:{text * 9}"
    out = folded(line)
    parts = out.removesuffix("\r\n").split("\r\n")
    assert all(len(part.encode()) <= MAX_OCTETS for part in parts)
    assert out.removesuffix("\r\n").replace("\r\n ", "") == line


@given(lists())
def test_any_list_is_a_calendar(data: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        timeline = made(Path(folder), data)
    text = as_calendar(timeline, SITE)
    assert text.replace("\r\n", "").count("\n") == text.replace("\r\n", "").count("\r") == 0
    assert all(len(line.encode()) <= MAX_OCTETS for line in text.split("\r\n"))
    found = read(text)
    assert {name: str(event["SUMMARY"]) for name, event in found.items()} == {
        event.id: event.title for event in timeline.events if days_of(event.when)
    }
