"""The kinds of fault that people's real files showed, each by its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.importing import Imported, Options, import_file

from tests.importing.sheets import GOOD, best, imported, loaded, said, sheet

A = "https://example.org/a"


def only(content: str, name: str = "sheet.csv") -> tuple[str, str | None]:
    """Return date and note of the one event of a file."""
    (event,) = loaded(imported(content, name)).events
    return event.date, event.note


def losses(result: Imported, field: str) -> list[str]:
    return [f"{loss.found}; {loss.outcome}" for loss in result.losses if loss.field == field]


@pytest.mark.parametrize(
    ("shown", "forms", "kept"),
    [
        ("um 1961", ["1961~"], False),
        ("circa", ["1961-07-06~"], False),
        ("c. July 1961", ["1961-07~"], False),
        ("July 1961", ["1961-07"], False),
        ("1961", ["1961"], False),
        ("Spring", ["1961"], True),
        ("Frühjahr 1961", ["1961"], True),
        ("1961년 여름", ["1961"], True),
        ("Summer 1961", ["1961-22"], False),
        ("1961?", ["1961?", "1961"], True),
        ("?", ["1961-07-06?", "1961-07-06"], True),
        ("before", ["/1961-07-06"], True),
        ("before August 1961", ["/1961-08"], True),
        ("vor 1962", ["/1962"], True),
        ("after 1960", ["1960/"], True),
        ("early July 1961", ["1961-07"], True),
        ("Ende 1961", ["1961"], True),
        ("the first days of 1961", ["1961"], True),
        ("1960s", ["196X", "1960/1969"], True),
        ("Summer of love", ["1961"], True),
        ("Election day", ["1961-07-06"], True),
        ("6 July 1961", ["1961-07-06"], False),
    ],
)
def test_dropping_the_qualifier(folder: Path, shown: str, forms: list[str], kept: bool) -> None:
    """What is shown beside an exact date lowers its precision or stays as words."""
    date, note = only(sheet(GOOD | {"Display Date": shown}))
    assert date == best(*forms)
    wordless = date == forms[0] and not any(
        word in shown
        for word in ("Spring", "Frühjahr", "여름", "before", "vor", "after", "early", "Ende", "days", "day", "love")
    )
    assert note == (None if wordless or not kept else shown)


def test_a_display_date_that_contradicts_is_kept_in_words(folder: Path) -> None:
    result = imported(sheet(GOOD | {"Display Date": "May 1950"}))
    (event,) = loaded(result).events
    assert event.note == "May 1950"
    assert losses(result, "Display Date") == [f"'May 1950'; kept as {event.date}, its words in the note"]


def test_order_and_time_are_kept(folder: Path) -> None:
    rows = [
        GOOD | {"Headline": name, "Time": time} for name, time in (("Z", "9:30"), ("A", "11:00"), ("M", "23:15:10"))
    ]
    result = imported(sheet(*rows))
    assert [event["title"] for event in result.records] == ["Z", "A", "M"]
    assert [event["date"] for event in result.records] == [
        best("1961-07-06T09:30:00", "1961-07-06T09:30", "1961-07-06"),
        best("1961-07-06T11:00:00", "1961-07-06T11:00", "1961-07-06"),
        best("1961-07-06T23:15:10", "1961-07-06T23:15", "1961-07-06"),
    ]


def test_a_default_that_claims_something_about_the_world(folder: Path) -> None:
    text = imported(sheet(GOOD)).text
    assert not any(word in text for word in ("status", "weight", "affiliation", "sourcing", "read_as", "language"))


@pytest.mark.parametrize(
    ("cells", "note", "urls"),
    [
        ({"Media": "<blockquote>Words said.</blockquote>", "Media Credit": "She"}, "“Words said.” — She", []),
        ({"Media": "“We shall help”, he said"}, "“We shall help”, he said", []),
        (
            {"Media": "Words that were said", "Media Caption": f'<a href="{A}">the speech</a>'},
            f"“Words that were said” — the speech ({A})",
            [A],
        ),
        ({"Media Credit": f"An agency, {A}."}, f"An agency, {A}.", [A]),
        ({"Media": f"<blockquote class='x'>Short. <a href='{A}'>link</a></blockquote>"}, "“Short. link”", [A]),
        ({"Text": f"See {A}."}, None, [A]),
    ],
)
def test_content_judged_by_the_columns_name(
    folder: Path, cells: dict[str, str], note: str | None, urls: list[str]
) -> None:
    timeline = loaded(imported(sheet(GOOD | cells)))
    (event,) = timeline.events
    assert event.note == note
    assert [timeline.sources[key].url for key in event.sources if timeline.sources[key].url] == urls


def test_a_quotation_that_says_its_language_and_source_is_one(folder: Path) -> None:
    media = f'<blockquote lang="en" cite="{A}">Words said.</blockquote>'
    timeline = loaded(imported(sheet(GOOD | {"Media": media, "Media Credit": "A speaker"})))
    quote = timeline.events[0].quote
    assert quote is not None
    assert (quote.text, quote.speaker, quote.language) == ("Words said.", "A speaker", "en")
    assert timeline.sources[quote.source].url == A


def test_the_address_of_a_licence_stays(folder: Path) -> None:
    credit = 'An agency, <a href="https://example.org/licence">CC BY</a>'
    timeline = loaded(imported(sheet(GOOD | {"Media": "https://example.org/film", "Media Credit": credit})))
    (source,) = timeline.sources.values()
    assert source.note == "An agency, CC BY (https://example.org/licence)"


@pytest.mark.parametrize("media", ["images/opening.jpg", "https://example.org/opening.jpg", "<img src='opening.png'>"])
def test_caption_and_credit_of_a_picture_are_told_in_full(folder: Path, media: str) -> None:
    caption = "The mayor opens the bridge on a rainy day in front of a large crowd of people"
    credit = '<a href="https://example.org/licence">Town archive</a>'
    result = imported(sheet(GOOD | {"Media": media, "Media Caption": caption, "Media Credit": credit}))
    assert losses(result, "Media Caption") == [f"'{caption}'; not carried, for its picture is not"]
    assert losses(result, "Media Credit") == [
        "'Town archive (https://example.org/licence)'; not carried, for its picture is not"
    ]
    assert losses(result, "Media")[0].startswith("the picture ")


def test_identity_from_position(folder: Path) -> None:
    """Names of headlines in other scripts, and of equal ones, stay when rows are added above."""
    headlines = ("조약", "条約", "Договор", "Συνθήκη", "さくら", "***", "A treaty")
    rows = [GOOD | {"Headline": name} for name in headlines] + [
        GOOD | {"Text": f"Other {number}"} for number in range(3)
    ]
    before = {event.summary + event.title: event.id for event in loaded(imported(sheet(*rows))).events}
    more = [GOOD | {"Headline": "New"}, GOOD | {"Headline": "新"}, *reversed(rows)]
    after = {event.summary + event.title: event.id for event in loaded(imported(sheet(*more))).events}
    assert {key: after[key] for key in before} == before
    assert "1961-07-06-joyak" in before.values()
    assert {"1961-07-06-dogovor", "1961-07-06-synthiki", "1961-07-06-sakura"} <= set(before.values())


@pytest.mark.parametrize("date", ["1962", "1962-07"])
def test_a_headline_that_begins_with_digits_is_no_part_of_the_date(folder: Path, date: str) -> None:
    (event,) = loaded(imported(f"date,title\n{date},12 angry men\n")).events
    assert event.id == f"{date}-event-12-angry-men"


def test_all_or_nothing(folder: Path) -> None:
    rows = [GOOD | {"Year": "0"}, GOOD, GOOD | {"Headline": ""}, GOOD | {"Month": "13", "Headline": "x"}]
    Path("sheet.csv").write_text(sheet(*rows), encoding="utf-8")
    with pytest.raises(DataError) as error:
        import_file(Path("sheet.csv"))
    assert len(error.value.problems) == 3
    result = import_file(Path("sheet.csv"), skip=True)
    assert [event.title for event in loaded(result).events] == ["A treaty"]
    assert [(problem.record, problem.field) for problem in result.skipped] == [
        ("row 2", "Year"), ("row 4", "Headline"), ("row 5", "Month"),
    ]  # fmt: skip


def test_all_rows_skipped_is_no_list(folder: Path) -> None:
    Path("sheet.csv").write_text(sheet(GOOD | {"Headline": ""}), encoding="utf-8")
    with pytest.raises(DataError, match="row 2: Headline: no words"):
        import_file(Path("sheet.csv"), skip=True)


def test_years_before_the_common_era(folder: Path) -> None:
    """-44 is 44 BCE, as TimelineJS3 shows it, and EDTF counts a year 0."""
    Path("sheet.csv").write_text(sheet(GOOD | {"Year": "-44", "Month": "3", "Day": "15"}, GOOD), encoding="utf-8")
    result = import_file(Path("sheet.csv"), skip=True)
    if best("-0043-03-15", "1961") == "1961":
        assert [problem.record for problem in result.skipped] == ["row 2"]
    else:
        assert result.records[0]["date"] == "-0043-03-15"


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
