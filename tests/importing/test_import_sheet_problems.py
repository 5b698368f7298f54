"""Spreadsheets that cannot be used: each mistake is said with its row and column, and none is a traceback."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_timeline import DataError, load
from mkdocs_timeline.importing import import_file
from mkdocs_timeline.importing.rows import SHEET as COLUMNS

from tests.importing.sheets import CSV, EMPTY, FEWER, GOOD, HEADER, SAVED, TEMPLATE, YEAR, said, sheet


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"Year": ""}, "Year: nothing, expected a year, e.g. 1961"),
        ({"Year": "0"}, f"Year: '0', {YEAR}"),
        ({"Year": "c1961"}, f"Year: 'c1961', {YEAR}"),
        ({"Month": "Jully"}, "Month: 'Jully', expected a number from 1 to 12"),
        ({"Month": "13"}, "Month: '13', expected a number from 1 to 12"),
        ({"Month": "0"}, "Month: '0', expected a number from 1 to 12"),
        ({"Month": ""}, "Month: nothing, although there is a day, '6', expected a month from 1 to 12"),
        (
            {"Month": "2", "Day": "30"},
            "Day: 1961-02-30, which is no day of the calendar, expected a day that the month has",
        ),
        (
            {"End Year": "1960"},
            "End Year: an end, 1960, before the start, 1961-07-06, expected an end on or after the start",
        ),
        ({"End Year": "soon"}, f"End Year: 'soon', which is no date that can be read, {YEAR}"),
        ({"Headline": ""}, "Headline: no words, expected a headline, e.g. The bridge is opened"),
        ({"Headline": "<b></b>"}, "Headline: no words, expected a headline, e.g. The bridge is opened"),
    ],
)
def test_a_wrong_cell_stops_the_import(folder: Path, cells: dict[str, str], problem: str) -> None:
    assert said(sheet(GOOD, GOOD | cells)) == [f"sheet.csv:3: row 3: {problem}"]


def test_every_problem_in_one_run(folder: Path) -> None:
    rows = [GOOD | {"Day": "40"}, GOOD, GOOD | {"Headline": ""}, {"Headline": "x", "Type": "era"}]
    assert [problem.partition(": expected")[0][:35] for problem in said(sheet(*rows))] == [
        "sheet.csv:2: row 2: Day: '40', expe",
        "sheet.csv:4: row 4: Headline: no wo",
        "sheet.csv:5: row 5: Year: nothing, ",
    ]


def test_line_and_row_differ_after_a_cell_of_several_lines(folder: Path) -> None:
    rows = [GOOD | {"Text": "one\n\ntwo"}, GOOD | {"Year": "x"}]
    assert said(sheet(*rows)) == [f"sheet.csv:5: row 3: Year: 'x', {YEAR}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", EMPTY),
        (" \r\n\n", EMPTY),
        (HEADER, ": no row with an event, expected one row for each event below the header"),
        (f"{HEADER}\n,,,\n", ": no row with an event, expected one row for each event below the header"),
        ("Foo,Bar\n1961,x\n", f":1: row 1: no column Year and no column Headline, but 'Foo, Bar', {TEMPLATE}"),
        ("Year,Headline,year\n1961,x,\n", ":1: row 1: year: this column a second time, expected each column once"),
        (
            "Year,Headline\n1961,x,y\n",
            f":2: row 2: cells beyond the last column, 'y', {FEWER}",
        ),
        ('Year,Headline\n1961,"x"y\n', f":2: a row that is not CSV (',' expected after '\"'), {CSV}"),
        ('Year,Headline\n1961,"x\n', f":2: a row that is not CSV (unexpected end of data), {CSV}"),
        (
            b"Year,Headline\n1961,\xe9t\xe9\n",
            f":2: byte 0xe9 that is not utf-8, {SAVED}, or --encoding cp1252 where it reads '1961,été'",
        ),
        (
            "Year,Headline\n1961,x\n".encode("utf-16-le"),
            ":1: a NUL character, as in UTF-16 without a mark, expected a file saved as UTF-8",
        ),
        ("Year,Headline\n1961,x\n".encode("utf-16")[:-1], f":2: byte 0x0a that is not utf-16, {SAVED}"),
    ],
)
def test_a_file_that_is_no_such_sheet(folder: Path, text: str | bytes, problem: str) -> None:
    assert said(text) == [f"sheet.csv{problem}"]


def test_a_missing_file(folder: Path) -> None:
    with pytest.raises(DataError, match=r"nothing\.csv: no such file, expected a readable CSV or JSON file"):
        import_file(Path("nothing.csv"))


CELLS = st.one_of(
    st.text(max_size=20),
    st.text(st.sampled_from("<>&;\"'=/*`[]()\\ ab!#:-\n"), max_size=25),
    st.sampled_from(
        ["1961", "7", "6", "0", "-3", "title", "era", "https://e.org/x", "<b>x</b>", "about 1961", "yes", "~"]
    ),
)


@settings(max_examples=400)
@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(COLUMNS, CELLS)), max_size=3), st.booleans())
def test_any_cells_make_a_list_or_a_message(rows: list[dict[str, Any]], good: bool) -> None:
    filled = [GOOD | {key: row[key] for key in row if key not in GOOD or key in ("Text", "Group")} for row in rows]
    with TemporaryDirectory() as name:
        path = Path(name) / "sheet.csv"
        text = sheet(*(filled if good else rows))
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            result = import_file(path)
        except DataError as error:
            assert error.problems  # noqa: PT017 - either end is right, any other error is not
            return
        (Path(name) / "list.yml").write_text(result.text, encoding="utf-8")
        assert len(load([Path(name) / "list.yml"]).events) == result.events


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=80), st.text(max_size=80).map(lambda text: f"Year,Headline\n{text}".encode())))
def test_any_bytes_make_a_list_or_a_message(data: bytes) -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "sheet.csv"
        path.write_bytes(data)
        try:
            assert import_file(path).events > 0
        except DataError as error:
            assert error.problems  # noqa: PT017 - as above
