"""Kinds of faults in what people hand to the import: words lost on the way, equal messages, other encodings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_timeline.commands import main

from tests.importing.sheets import GOOD, imported, loaded, losses, said, sheet

Capture = pytest.CaptureFixture[str]
BARE = "schema: 1\nsources: [{id: s, title: T, publisher: P, kind: news}]\nevents:\n"


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("- title: A #1 thing\n  sub_title: '1961'\n", "1: item 1: title", "'A'"),
        ("- title: A\n  content: The strike # 8\n  sub_title: '1961'\n", "2: item 1: content", "'The strike'"),
        ("events:\n- date: '1961'\n  headline: A # 1\n", " event 1: headline", "'A'"),
        (f"{BARE}- {{id: 1961-a, date: '1961', title: A # 1\n  , summary: S, theme: t, sources: [s]}}\n",
         " events 1: title", "the text 'A'"),
    ],
)  # fmt: skip
def test_loss_before_the_checker_looks(folder: Path, text: str, place: str, found: str) -> None:
    """YAML made elsewhere is cut at `` #`` as ours is."""
    (problem,) = said(text, "list.yml")
    assert problem.startswith(f"list.yml:{place}: {found} with # behind it, where YAML cuts it off, expected quotation")


def test_folding_many_equal_messages_into_one(folder: Path, capsys: Capture) -> None:
    rows = [GOOD | {"Headline": f"Number {number}", "Text": ""} for number in range(300)]
    Path("sheet.csv").write_text(sheet(*rows), encoding="utf-8")
    assert main(["import", "sheet.csv", "--to", "list.yml"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if "headline" in line] == [
        f"sheet.csv:{row}: row {row}: Text: nothing; the headline stands in for the summary" for row in (2, 3, 4)
    ]
    assert sum("the file itself stands in as source" in line for line in told) == 3
    assert told.count("… and 297 more like this") == 2
    assert told[-1].startswith("300 events; ")


@pytest.mark.parametrize(
    ("encoding", "title", "advice"),
    [
        ("cp949", "조약이 발효되다", "--encoding cp949 where it reads '1961,조약이 발효되다'"),
        ("cp949", "조약 “발효”", "--encoding cp949"),
        ("cp1252", "Müller’s", "--encoding cp1252 where it reads '1961,Müller’s'"),
    ],
)
def test_the_encoding_that_is_advised_makes_words(folder: Path, encoding: str, title: str, advice: str) -> None:
    data = f"date,title\n1961,{title}\n".encode(encoding)
    assert advice in said(data)[0]
    assert main(["import", "sheet.csv", "--encoding", encoding, "--to", "list.yml"]) == 0
    assert title in Path("list.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["[InternetShortcut]\nURL=https://docs.google.com/spreadsheets/d/1\n", "[InternetShortcut]\r\nID=1\r\nURL=https://docs.google.com/x"]
)  # fmt: skip
def test_a_link_to_a_sheet_given_as_file(folder: Path, text: str) -> None:
    (problem,) = said(text, "sheet.url")
    assert problem == (
        "sheet.url:1: a link to a page, expected a file; in Google Sheets: File, Download, "
        "Comma-separated values (.csv), e.g. import sheet.csv"
    )


@pytest.mark.parametrize(
    "head",
    [
        "/* made by hand */ storyjs_jsonp_data = ",
        "// one\n// two\nvar data = ",
        "callback(",
        "export default ",
        "window.t=",
    ],
)
def test_jsonp(folder: Path, head: str) -> None:
    data = json.dumps({"events": [{"start_date": {"year": "1961"}, "text": {"headline": "A"}}]})
    assert loaded(imported(f"{head}{data}{')' if head.endswith('(') else ''};", "t.js")).events[0].date == "1961"


def test_moments_that_scripts_count(folder: Path) -> None:
    items = [
        {"id": 1, "content": "A", "start": 1718784000000, "end": 1718870400000},
        {"id": 2, "content": "B", "start": -268012800000},
    ]
    result = imported(json.dumps(items), "vis.json")
    assert [event.date for event in loaded(result).events] == ["1961-07-05T00:00", "2024-06-19/2024-06-20"]
    assert losses(result, "start")[0] == (
        "1718784000000; read as 2024-06-19T08:00, which is UTC; the day may differ at the place"
    )


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({"Day": "6th"}, "1961-07-06"),
        ({"Month": "7월", "Day": "6일"}, "1961-07-06"),
        ({"Day": "6."}, "1961-07-06"),
        ({"Year": "44 BC", "Month": "3", "Day": "15"}, "-0043-03-15"),
        ({"Year": "44 v. Chr."}, "-0043-07-06"),
        ({"Year": "기원전 44년"}, "-0043-07-06"),
        ({"Year": "1 BCE"}, "0000-07-06"),
    ],
)
def test_cells_of_a_date_as_people_write_them(folder: Path, cells: dict[str, str], date: str) -> None:
    assert loaded(imported(sheet(GOOD | cells))).events[0].date == date
