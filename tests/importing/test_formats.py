"""Each format that people have: what becomes of a small file of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.importing import Imported, Options, import_file

from tests.importing import examples
from tests.importing.sheets import best, imported, loaded, said


def dates(result: Imported) -> list[tuple[str, str]]:
    """Return date and title of each event; the list must stand every check."""
    assert len(loaded(result).events) == result.events
    return [(event["date"], event["title"]) for event in result.records]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("date,title", "1961-07-06,A"),
        ("Title;DATE;Description", "A;6 July 1961;Words"),
        ("When\tWhat\tWhere", "1961-07-06\tA\tMoscow"),
        ("Start Date,End Date,Event,Category", "1961-07-06,1961-07-06,A,Talks"),
        ("Year,Month,Day,Title", "1961,7,6,A"),
    ],
)
def test_a_plain_table(folder: Path, header: str, row: str) -> None:
    assert dates(imported(f"{header}\n{row}\n")) == [("1961-07-06", "A")]


def test_columns_that_the_user_names(folder: Path) -> None:
    Path("sheet.csv").write_text("Wann,Was,Text,Title\n1961-07-06,A,Words,No\n", encoding="utf-8")
    result = import_file(Path("sheet.csv"), options=Options(columns={"Date": "wann", "Headline": "Was"}))
    assert dates(result) == [("1961-07-06", "A")]
    assert [str(loss) for loss in result.losses if loss.field == "Title"] == [
        "sheet.csv:1: row 1: Title: an unknown column; not read"
    ]


def test_a_column_that_is_not_there(folder: Path) -> None:
    Path("sheet.csv").write_text("Wann,Was\n1961,A\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"row 1: no column 'Wan', which --columns names, expected .*Wann"):
        import_file(Path("sheet.csv"), options=Options(columns={"Date": "Wan", "Headline": "Was"}))


def test_other_cells_of_a_plain_table(folder: Path) -> None:
    timeline = loaded(imported("date,title,source,place,note,group\n1961,A,A book,Moscow,Doubtful,Talks\n"))
    (event,) = timeline.events
    assert (event.place, event.note, event.theme) == ("Moscow", "Doubtful", "talks")
    assert [(source.title, source.publisher) for source in timeline.sources.values()] == [("A book", "[not stated]")]


def test_a_workbook(folder: Path) -> None:
    result = import_file(examples.workbook(folder))
    assert dates(result) == [("1961-07-06", "A treaty"), ("1962", "Second")]
    told = [str(loss).partition(": ")[2] for loss in result.losses]
    assert told[:2] == [
        "the sheets 'Other'; not read; only 'Events' is",
        "row 1: 'My events'; not carried; it stands above the header",
    ]


def test_a_workbook_without_the_library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = examples.workbook(folder)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(
        DataError, match=r"a workbook \(\.xlsx\), .* CSV UTF-8, or pip install 'mkdocs-timeline\[xlsx\]'"
    ):
        import_file(path)


@pytest.mark.parametrize("wrapper", ["{}", "storyjs_jsonp_data = {};", "callback({});", "var x = {}\n", "\ufeff{}"])
def test_version_2_and_jsonp(folder: Path, wrapper: str) -> None:
    result = imported(wrapper.format(json.dumps(examples.VERSION_2)), "t.json")
    assert dates(result) == [("1961-07-06/1961-07-08", "A"), ("1962", "B")]
    assert loaded(result).vocabulary.eras["e"].span == "1960/1970"


def test_vis_timeline(folder: Path) -> None:
    result = imported(json.dumps(examples.VIS), "vis.json")
    assert dates(result) == [
        (best("1961-07-06T10:00Z", "1961-07-06T10:00:00Z", "1961-07-06"), "A treaty"),
        ("1962/1963", "B"),
    ]
    assert [theme.title for theme in loaded(result).vocabulary.themes.values()] == ["Talks", "Events"]


def test_react_chrono(folder: Path) -> None:
    result = imported(json.dumps(examples.CHRONO), "chrono.json")
    assert dates(result) == [("1961-07", "A"), ("1962", "B")]
    assert loaded(result).events[0].summary == "s\n\nt\n\nu"


def test_objects_whose_dates_have_several_names(folder: Path) -> None:
    assert dates(imported(json.dumps(examples.OBJECTS), "t.json")) == [("0500/0700", "Neolithic"), ("0476", "Rome")]


def test_objects_with_mapped_keys(folder: Path) -> None:
    Path("t.json").write_text('[{"wann": "1961", "was": {"de": "A"}}]', encoding="utf-8")
    result = import_file(Path("t.json"), options=Options(columns={"Date": "wann", "Headline": "was.de"}))
    assert dates(result) == [("1961", "A")]


def test_calendar(folder: Path) -> None:
    """A whole day ends on the day before; a moment stays on the day that its place had."""
    result = imported(examples.CALENDAR, "calendar.ics")
    night = "2024-12-04T02:27"
    assert dates(result) == [
        ("1961-07-06/1961-07-08", "A treaty, signed"),
        (best(night, f"{night}:00", night[:10]), "At night"),
        (best("2024-12-04T00:30", "2024-12-04T00:30:00", "2024-12-04"), "After midnight"),
    ]
    first = loaded(result).events[0]
    assert (first.id, first.place, first.theme) == ("1961-07-06-a", "Moscow", "talks")
    assert first.summary == "Words that are so long that the line is folded and go on"
    assert any(loss.field == "RRULE" and loss.record == "event 3" for loss in result.losses)


def test_a_calendar_in_utc_says_that_the_day_may_differ(folder: Path) -> None:
    result = imported(examples.CALENDAR.replace("X-WR-TIMEZONE:Asia/Seoul", "X-A:B"), "calendar.ics")
    (loss,) = [loss for loss in result.losses if loss.found == "'20241203T172700Z'"]
    assert (loss.line, loss.outcome) == (18, "kept as the day in UTC; its place may have had another")


def test_our_calendar_keeps_its_ids(folder: Path) -> None:
    from tests.export.samples import GOLDEN, golden

    result = imported((GOLDEN / "events.ics").read_bytes(), "events.ics")
    assert {event["id"] for event in result.records} <= {event.id for event in golden().events}


def test_markwhen(folder: Path) -> None:
    result = imported(examples.MARKWHEN, "log.mw")
    assert dates(result) == [
        ("1961-07-06", "A treaty"),
        ("1962/1963", "Another"),
        (best("2024-12-03T22:27Z/..", "2024-12-03T22:27:00Z/..", "2024-12-03/.."), "Goes on"),
        ("1970/..", "Third"),
    ]
    assert [event["theme"] for event in result.records] == ["talks", "talks", "events", "events"]
    assert result.records[0]["summary"] == "More words"


def test_markwhen_reads_the_month_first_unless_it_says_otherwise(folder: Path) -> None:
    assert dates(imported("06/07/1961: A\n", "log.mw")) == [("1961-06-07", "A")]


def test_neoteroi(folder: Path) -> None:
    result = imported(examples.NEOTEROI, "neo.yml")
    assert dates(result) == [("2022", "Launch"), ("2023", "Second")]
    assert result.records[0]["note"] == "2022-Q1"


def test_obsidian_and_blocks_in_a_page(folder: Path) -> None:
    result = imported(examples.OBSIDIAN, "page.md")
    assert dates(result) == [("1964", "In a page"), ("1961-07-06", "A treaty"), ("1962/1963", "B")]


@pytest.mark.parametrize(("name", "content"), examples.texts().items())
def test_every_example_makes_a_list(folder: Path, name: str, content: str) -> None:
    result = imported(content, name)
    assert result.events >= 2
    if name != "own.csv":  # its sources stand in a file of their own
        assert len(loaded(result).events) == result.events


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("t.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no event, expected a calendar with BEGIN:VEVENT"),
        ("t.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", ":2: an event that does not end, expected END:VEVENT"),
        ("t.mw", "title: x\n", "no line with a date and words"),
        ("t.yml", "a: 1\n", "an object with 'a', expected TimelineJS3 JSON"),
        ("t.yml", "- title: [\n", "text that is not YAML"),
        ("t.json", '[{"a": 1}]', "objects with 'a', expected TimelineJS3 JSON"),
        (
            "t.json",
            '[{"date": 1961, "title": "x"}, 3]',
            "event 2: the value '3', expected an object with a date and a title",
        ),
        (
            "t.csv",
            "date,title\nsoon,x\n",
            "row 2: date: 'soon', which is no date that can be read, expected a date, e.g. 1961-07-06",
        ),
        ("t.csv", "date,title\n1961-02-30,x\n", "row 2: date: 1961-02-30, which is no day of the calendar"),
    ],
)
def test_files_that_cannot_be_used(folder: Path, name: str, text: str, problem: str) -> None:
    assert any(problem in one for one in said(text, name)), said(text, name)
