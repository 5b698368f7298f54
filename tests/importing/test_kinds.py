"""The kinds of fault that people's real files showed, each by its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.importing import import_file

from tests.importing.sheets import GOOD, best, imported, loaded, losses, sheet

A = "https://example.org/a"


def only(content: str, name: str = "sheet.csv") -> tuple[str, str | None]:
    """Return date and note of the one event of a file."""
    (event,) = loaded(imported(content, name)).events
    return event.date, event.note


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
        ("1961년 여름", ["1961-22"], False),
        ("1961년 봄", ["1961"], True),
        ("여름 1961", ["1961-22"], False),
        ("1961年夏", ["1961-22"], False),
        ("1961년 여름경", ["1961-22~"], False),
        ("1961년 초여름", ["1961-22"], True),
        ("7월", ["1961-07"], False),
        ("7월 초", ["1961-07"], True),
        ("1961년 7월 이전", ["/1961-07"], True),
        ("1960년대 초", ["196X"], True),
        ("60년대", ["196X"], False),
        ("the sixties", ["196X"], False),
        ("late '60s", ["196X"], True),
        ("mid-1960s", ["196X"], True),
        ("196?", ["196X"], False),
        ("19--", ["19XX"], False),
        ("end of the 20th century", ["19XX"], True),
        ("1961 or 1962", ["1961"], True),
        ("night of 6 July 1961", ["1961-07-06"], True),
        ("no later than 1961", ["1961"], True),
        ("Summer 1961", ["1961-22"], False),
        ("1961?", ["1961?"], False),
        ("?", ["1961-07-06?"], False),
        ("before", ["/1961-07-06"], True),
        ("before August 1961", ["/1961-08"], True),
        ("vor 1962", ["/1962"], True),
        ("after 1960", ["1960/"], True),
        ("early July 1961", ["1961-07"], True),
        ("Ende 1961", ["1961"], True),
        ("the first days of 1961", ["1961"], True),
        ("1960s", ["196X"], False),
        ("Summer of love", ["1961"], True),
        ("Election day", ["1961-07-06"], True),
        ("6 July 1961", ["1961-07-06"], False),
    ],
)
def test_dropping_the_qualifier(folder: Path, shown: str, forms: list[str], kept: bool) -> None:
    """What is shown beside an exact date lowers its precision or stays as words."""
    date, note = only(sheet(GOOD | {"Display Date": shown}))
    assert date == best(*forms)
    assert note == (shown if kept else None)


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
        "1961-07-06T09:30",
        "1961-07-06T11:00",
        "1961-07-06T23:15:10",
    ]


def test_a_default_that_claims_something_about_the_world(folder: Path) -> None:
    text = imported(sheet(GOOD)).text
    assert not any(word in text for word in ("status", "weight", "affiliation", "sourcing", "read:", "language"))


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


@pytest.mark.parametrize(
    ("cells", "link"),
    [
        ({"Media": f"{A}/The%20bridge.jpg"}, ("The bridge.jpg", "document")),
        ({"Media": f"{A}/bridge.jpg", "Alt Text": "A bridge"}, ("A bridge", "document")),
        ({"Media": f"{A}/bridge.jpg", "Media Credit": "An agency"}, ("bridge.jpg (An agency)", "document")),
        ({"Media": f"<img src='{A}/bridge.jpg'>", "Media Caption": "<i>Opening</i>"}, ("Opening", "document")),
        ({"Media": f"{A}/b.jpg", "Media Caption": "https://example.org/"}, ("b.jpg", "document")),
        ({"Media": "https://www.youtube.com/watch?v=x", "Media Caption": "The speech"}, ("The speech", "recording")),
        ({"Media": "https://youtu.be/x"}, ("x", "recording")),
        ({"Media": f"{A}/speech.mp3"}, ("speech.mp3", "recording")),
        ({"Media": f"{A}/treaty.pdf"}, ("treaty.pdf", "document")),
        ({"Media": "https://example.org/"}, ("example.org", "page")),
    ],
)
def test_an_address_of_media_becomes_a_link(folder: Path, cells: dict[str, str], link: tuple[str, str]) -> None:
    result = imported(sheet(GOOD | cells))
    (event,) = loaded(result).events
    assert event.image is None
    assert event.link is not None
    assert (event.link.label, event.link.kind) == link
    assert losses(result, "Media")[0].endswith("kept as a link; nothing is loaded from it")


def test_the_address_in_a_credit_is_reported(folder: Path) -> None:
    credit = '<a href="https://example.org/licence">Town archive</a>'
    result = imported(sheet(GOOD | {"Media": f"{A}/b.jpg", "Media Credit": credit}))
    assert losses(result, "Media Credit") == [
        "'Town archive (https://example.org/licence)'; kept in the words of the link, without its address"
    ]


@pytest.mark.parametrize("media", ["images/opening.jpg", "<img src='opening.png'>", "https://me@example.org/a.jpg"])
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
    assert result.records[0]["date"] == "-0043-03-15"


@pytest.mark.parametrize("name", ["&#x202e;", "&#x200b", "&shy;", "&amp;#8203; &#8203;"])
def test_a_character_that_nobody_sees_is_left_out_where_html_names_it(folder: Path, name: str) -> None:
    result = imported(f'date,title,group\n1961,"A {name} title","Group {name}"\n')
    (event,) = loaded(result).events
    assert event.title.isascii()
    assert any("shows nothing and can change what is seen" in str(one) for one in result.losses)


@pytest.mark.parametrize(
    ("given", "date", "made"),
    [
        ("1961-07-06-a", "1961-07-09", "1961-07-09-a-title"),
        ("1961-07-a", "1961", "1961-event-a-title"),
        ("1961-07-a", "1961-07-09", "1961-07-a"),
        ("1961-a", "1961-07-09", "1961-a"),
    ],
)
def test_an_id_that_starts_with_another_date_is_an_alias(folder: Path, given: str, date: str, made: str) -> None:
    (event,) = loaded(imported(f"id,date,title\n{given},{date},A title\n")).events
    assert event.id.replace("event-", "") == made.replace("event-", "")
    assert list(event.aliases) == ([] if given == made else [given])
