"""Sheets as people keep them: the kinds of cells, letters and files that were met, each named in its test."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.importing import Options, import_file

from tests.importing.sheets import GOOD, imported, loaded, losses, said, sheet


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ("sep=;\n", 2),
        ("sep=,\n", 2),
        ("My timeline,,\n", 3),
        ("\n", 3),
        ("My timeline,,\n,,\n", 4),
        ("\ufeffTitle,,\n", 3),
    ],
)
def test_lines_above_the_header(folder: Path, above: str, row: int) -> None:
    sign = ";" if "sep=;" in above else ","
    text = above + sheet(GOOD, GOOD | {"Headline": ""}, delimiter=sign)
    (problem,) = said(text)
    assert f": row {row + 1}: Headline: no words" in problem
    assert loaded(imported(above + sheet(GOOD, delimiter=sign))).events[0].date == "1961-07-06"


@pytest.mark.parametrize("month", ["July", "jul", "Jul.", "Juli", "juillet", "июль"])
def test_months_by_name(folder: Path, month: str) -> None:
    result = imported(sheet(GOOD | {"Month": month}))
    assert loaded(result).events[0].date == "1961-07-06"
    assert losses(result, "Month") == [f"'{month}'; read as the month 7"]


@pytest.mark.parametrize(
    ("year", "date"),
    [("1961-07-06", "1961-07-06"), ("6.7.1961", "1961-07-06"), ("13/7/1961", "1961-07-13"), ("c. 1961", "1961~")],
)
def test_a_whole_date_in_the_column_of_years(folder: Path, year: str, date: str) -> None:
    result = imported(sheet(GOOD | {"Year": year, "Month": "", "Day": ""}))
    assert loaded(result).events[0].date == date
    assert losses(result, "Year") == [f"'{year}'; read as {date}"]


def test_a_date_that_can_be_read_in_two_ways(folder: Path) -> None:
    text = sheet(GOOD | {"Year": "6/7/1961", "Month": "", "Day": ""})
    assert "which can be 1961-07-06 or 1961-06-07, expected a date that can be read in one way" in said(text)[0]
    result = import_file(Path("sheet.csv"), options=Options(order="mdy"))
    assert result.records[0]["date"] == "1961-06-07"


@pytest.mark.parametrize("year", ["6/7/61", "'61"])
def test_years_of_two_digits_are_told(folder: Path, year: str) -> None:
    assert "a year of two digits" in said(f"date,title\n{year},x\n")[0]


def test_a_year_of_two_digits_in_its_column_is_that_year(folder: Path) -> None:
    result = imported(sheet(GOOD | {"Year": "61"}))
    assert loaded(result).events[0].date == "0061-07-06"
    assert losses(result, "Year") == ["'61'; read as the year 61, not as one of the last century"]


def test_equal_rows_are_imported_once_with_a_word(folder: Path) -> None:
    result = imported(sheet(GOOD, GOOD, GOOD | {"Headline": "A Treaty ", "Text": "Words. "}, GOOD | {"Text": "Other"}))
    assert result.events == 2
    told = [str(loss) for loss in result.losses if "equal row" in str(loss)]
    assert told == [
        f"sheet.csv:{row}: row {row}: an equal row; imported once, for it says the same as row 2" for row in (3, 4)
    ]


def test_italics_in_a_headline_are_told(folder: Path) -> None:
    result = imported(sheet(GOOD | {"Headline": "The <i>Pueblo</i>"}))
    assert loaded(result).events[0].title == "The Pueblo"
    assert losses(result, "Headline") == ["'The <i>Pueblo</i>'; kept without its markup"]


def test_markdown_in_a_headline_is_told(folder: Path) -> None:
    cells = {"Headline": "The *Pueblo* and [the rest](https://example.org)", "Group": "**Ships**"}
    result = imported(sheet(GOOD | cells))
    timeline = loaded(result)
    assert timeline.events[0].title == "The Pueblo and the rest"
    assert [theme.title for theme in timeline.vocabulary.themes.values()] == ["Ships"]
    assert losses(result, "Headline") == ["'*Pueblo*'; kept as its words, for a title shows such signs as they are"]


def test_windows_letters_are_told_and_read_when_the_user_says_so(folder: Path) -> None:
    text = sheet(GOOD | {"Headline": "Moscow’s “promise”"})
    Path("sheet.csv").write_bytes(text.encode("cp1252"))
    with pytest.raises(DataError, match=r"save the sheet as CSV UTF-8, or --encoding cp1252 where it reads .*Moscow’s"):
        import_file(Path("sheet.csv"))
    result = import_file(Path("sheet.csv"), options=Options(encoding="cp1252"))
    assert result.records[0]["title"] == "Moscow’s “promise”"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a workbook of LibreOffice"),
        (b"PK\x03\x04 xl/workbook.xml", "a workbook that cannot be read"),
        (b"\xd0\xcf\x11\xe0 old", "a workbook of an old kind"),
        (b"%PDF-1.7", "a PDF"),
        (b"<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_a_file_that_is_no_text_is_called_by_its_name(folder: Path, data: bytes, word: str) -> None:
    assert word in said(data)[0]
    assert "CSV UTF-8" in said(data)[0]


def test_the_address_of_a_sheet_given_as_file(folder: Path) -> None:
    address = "https://docs.google.com/spreadsheets/d/1/edit"
    with pytest.raises(DataError, match="an address, expected a file; in Google Sheets: File, Download"):
        import_file(Path(address))


@pytest.mark.parametrize(
    ("char", "name"), [("\u202e", "RIGHT-TO-LEFT OVERRIDE"), ("\u200b", "ZERO WIDTH SPACE"), ("\u2066", "ISO")]
)
def test_hidden_characters_are_told_with_row_and_column(folder: Path, char: str, name: str) -> None:
    result = imported(sheet(GOOD | {"Headline": f"a{char}b"}))
    assert loaded(result).events[0].title == "ab"
    (loss,) = [loss for loss in result.losses if loss.field == "Headline"]
    assert (loss.record, loss.found[:17]) == ("row 2", f"the character U+{ord(char):04X}"[:17])
    assert name in loss.found or name == "ISO"


@pytest.mark.parametrize("text", ["क्‍ष", "می‌خواهم", "👩‍🚀", "❤️"])
def test_joiners_that_a_script_needs_stay(folder: Path, text: str) -> None:
    assert loaded(imported(sheet(GOOD | {"Headline": text}))).events[0].title == text


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "@x", "'quoted", "- a", "yes", "null", "a #b", "x: y", '"', "0100", "1e5", "*a"]
)
def test_text_stays_text(folder: Path, cell: str) -> None:
    (event,) = loaded(imported(sheet(GOOD | {"Headline": cell, "Group": cell}))).events
    assert event.title == cell


def test_a_file_too_large(folder: Path) -> None:
    Path("sheet.csv").write_bytes(b"a" * 50_000_000)
    with pytest.raises(DataError, match=r"sheet\.csv: a file of 50 MB, expected at most 32 MB"):
        import_file(Path("sheet.csv"))


def test_a_sheet_too_long(folder: Path) -> None:
    assert "more than 50,000 rows, expected at most 50,000" in said("date,title\n" + "1961,x\n" * 100_000)[0]
