"""TimelineJS3's spreadsheet: what is read, what is said to be lost, and what stops with row and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.sheets import GOOD, best, imported, loaded, sheet


def test_every_column_is_carried_or_reported(folder: Path) -> None:
    full = GOOD | {"Time": "10:30", "End Year": "1961", "End Month": "7", "End Day": "8", "End Time": "11:00",
                   "Display Date": "Summer 1961", "Media": "https://example.org/a.jpg", "Media Credit": "An agency",
                   "Media Caption": "A <i>photograph</i>", "Media Thumbnail": "https://example.org/t.jpg",
                   "Alt Text": "Two men", "Background": "#fff"}  # fmt: skip
    result = imported(sheet(full))
    timeline = loaded(result)
    (event,) = timeline.events
    assert (event.date, event.title) == (best("1961-22", "1961"), "A treaty")
    assert (event.summary, event.theme) == ("Words.", "treaty")
    assert event.link is not None
    assert (event.link.url, event.link.label) == ("https://example.org/a.jpg", "A photograph (An agency)")
    said = [str(loss) for loss in result.losses if "Time" not in loss.field and loss.field != "Display Date"]
    assert any(loss.field == "Display Date" and f"kept as {event.date}" in loss.outcome for loss in result.losses)
    assert said == [
        "sheet.csv:2: row 2: Media: the picture https://example.org/a.jpg; kept as a link; nothing is loaded from it",
        "sheet.csv:2: row 2: Media Thumbnail: 'https://example.org/t.jpg'; not carried; the list has no such field",
        "sheet.csv:2: row 2: Alt Text: 'Two men'; not carried; the list has no such field",
        "sheet.csv:2: row 2: Background: '#fff'; not carried; the list has no such field",
        "sheet.csv:2: row 2: Media: no address of a source; the file itself stands in as source; name a better one",
    ]


def test_title_and_eras(folder: Path) -> None:
    rows = [
        {"Headline": "My timeline", "Text": "About it", "Type": "title"},
        {"Year": "1960", "End Year": "1969", "Headline": "The sixties", "Type": "era"},
        GOOD | {"Media": "https://example.org/"},
    ]
    result = imported(sheet(*rows))
    timeline = loaded(result)
    assert [(era.id, era.span) for era in timeline.vocabulary.eras.values()] == [("the-sixties", "1960/1969")]
    assert timeline.events[0].era == "the-sixties"
    assert "row 2: Headline: 'My timeline'; the title slide is not carried" in str(result.losses[0])


def test_an_event_in_two_eras_is_in_none(folder: Path) -> None:
    eras = [{"Year": "1960", "End Year": end, "Headline": end, "Type": "era"} for end in ("1969", "1961")]
    timeline = loaded(imported(sheet(*eras, GOOD, GOOD | {"Year": "1965"})))
    assert [event.era for event in timeline.events] == [None, "1969"]


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({"Year": "1961"}, "1961"),
        ({"Year": "1,961", "Month": "07"}, "1961-07"),
        ({"Year": "1961.0", "Month": "7.0", "Day": "6.0"}, "1961-07-06"),
        ({"Year": "476"}, "0476"),
        ({"Year": "1961", "End Year": "1961"}, "1961"),
        ({"Year": "1961", "End Year": "1962", "End Month": "2"}, "1961/1962-02"),
        ({"Year": "1961", "Month": "7", "End Year": "1961"}, "1961-07/1961"),
        ({"Year": "1961", "Display Date": "c. 1961"}, "1961~"),
        ({"Year": "1961", "Display Date": "about 1961"}, "1961~"),
        ({"Year": "1961", "Display Date": "since 1961"}, "1961/.."),
        ({"Year": "1961", "Display Date": "from 1961, end unknown"}, "1961/"),
        ({"Year": "1961", "Display Date": "until 1961, start unknown"}, "/1961"),
        ({"Year": "1961", "Display Date": "1961년부터 계속"}, "1961/.."),
    ],
)
def test_dates(folder: Path, cells: dict[str, str], date: str) -> None:
    (event,) = loaded(imported(sheet({"Headline": "A treaty"} | cells))).events
    assert event.date == date


def as_bytes(text: str) -> dict[str, bytes]:
    """Return a sheet as different programs save it."""
    return {
        "windows": text.replace("\n", "\r\n").encode(),
        "mac": text.replace("\n", "\r").encode(),
        "mark": text.encode("utf-8-sig"),
        "utf-16": text.encode("utf-16"),
        "utf-16-be": b"\xfe\xff" + text.encode("utf-16-be"),
    }


@pytest.mark.parametrize("form", as_bytes(""))
def test_however_it_was_saved(folder: Path, form: str) -> None:
    text = sheet(GOOD | {"Headline": '조약, "treaty"'}, GOOD)
    assert imported(as_bytes(text)[form]).text == imported(text).text


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(folder: Path, delimiter: str) -> None:
    rows = (GOOD | {"Text": "a, b"}, GOOD)
    assert imported(sheet(*rows, delimiter=delimiter)).text == imported(sheet(*rows)).text


def test_headers_in_other_letters_and_unknown_ones(folder: Path) -> None:
    result = imported("year, HEADLINE ,Headlin,\n1961,x,y,\n")
    assert loaded(result).events[0].title == "x"
    assert str(result.losses[0]).startswith(
        "sheet.csv:1: row 1: Headlin: an unknown column; not read, for it is not one"
    )
    assert "nearest: Headline" in str(result.losses[0])


@pytest.mark.parametrize(
    ("markup", "summary", "lost"),
    [
        ("Plain & simple, 1 < 2", "Plain & simple, 1 < 2", []),
        ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\n\nthree", []),
        ("one\n\ntwo\nthree", "one\n\ntwo three", []),
        ("<b>bold</b> <em>em</em> <code>x</code>", "**bold** *em* `x`", []),
        ("<strong>a*b</strong>", "a\\*b", []),
        ('<a href="https://example.org/(x)">a [link]</a>', "a \\[link\\]", []),
        ('<a href="https://example.org/(x)">a link</a>', "[a link](https://example.org/%28x%29)", []),
        ("&lt;b&gt; &amp;amp; *no*", "\\<b> \\&amp; \\*no\\*", []),
        ('<a href="javascript:alert(1)">x</a>', "x", ["a link to 'javascript:alert(1)'"]),
        ('x<script>alert("y")</script>', "x", ["<script>"]),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb", []),
        ('x<img src="https://example.org/i.png">', "x", ["<img> https://example.org/i.png"]),
        ("a <founded> b", "a b", ["<founded>"]),
        ("<b>never closed", "**never closed**", []),
        ("closed</b> only", "closed only", []),
    ],
)
def test_html_in_a_text(folder: Path, markup: str, summary: str, lost: list[str]) -> None:
    result = imported(sheet(GOOD | {"Text": markup, "Media": "https://example.org/"}))
    assert loaded(result).events[0].summary == summary
    assert [loss.found for loss in result.losses if loss.field == "Text"] == lost


def test_addresses_become_sources_once_each(folder: Path) -> None:
    link = '<a href="https://example.org/a">A page</a>'
    rows = [GOOD | {"Text": f"{link} and {link}"}, GOOD | {"Media": "https://example.org/a"}]
    timeline = loaded(imported(sheet(*rows)))
    assert [(one.id, one.title, one.url) for one in timeline.sources.values()] == [
        ("example-org-a", "[A page]", "https://example.org/a")
    ]
    assert [event.sources for event in timeline.events] == [["example-org-a"]] * 2


@pytest.mark.parametrize(
    ("media", "url"),
    [
        ('<iframe src="https://example.org/v?x=1"></iframe>', "https://example.org/v?x=1"),
        ("//example.org/x", "https://example.org/x"),
        ("HTTP://example.org/a b'c", "http://example.org/a%20b%27c"),
    ],
)
def test_media_that_hold_an_address(folder: Path, media: str, url: str) -> None:
    timeline = loaded(imported(sheet(GOOD | {"Media": media})))
    assert [source.url for source in timeline.sources.values()] == [url]


@pytest.mark.parametrize("media", ["page.php", "javascript:alert(1)", "https://"])
def test_media_without_an_address(folder: Path, media: str) -> None:
    result = imported(sheet(GOOD | {"Media": media, "Media Caption": "c"}))
    timeline = loaded(result)
    assert [source.title for source in timeline.sources.values()] == ["[sheet.csv]"]
    fields = [(loss.field, loss.outcome) for loss in result.losses]
    assert ("Media", "not carried; it is no web address") in fields
    assert ("Media", "the file itself stands in as source; name a better one") in fields
    assert ("Media Caption", "kept in the note, for there is no address that it belongs to") in fields
    assert timeline.events[0].note == "c"


def test_a_row_without_group_or_text(folder: Path) -> None:
    bare = {"Year": "1961", "Headline": "조약 *x", "Media": "https://example.org/"}
    result = imported(sheet(bare, bare | {"Headline": "y"}))
    timeline = loaded(result)
    assert [event.id for event in timeline.events] == ["1961-x", "1961-y"]
    assert timeline.events[0].summary == "조약 \\*x"
    assert timeline.vocabulary.themes["events"].title == "Events"
    assert [str(loss) for loss in result.losses if loss.field in ("Group", "Text")] == [
        "sheet.csv:2: row 2: Text: nothing; the headline stands in for the summary",
        "sheet.csv:3: row 3: Text: nothing; the headline stands in for the summary",
        "sheet.csv:2: row 2: Group: nothing, here and in 1 more; filed under the theme Events",
    ]


def test_control_characters_are_left_out(folder: Path) -> None:
    result = imported(sheet(GOOD | {"Headline": "a\x01b\x7f"}))
    assert loaded(result).events[0].title == "ab"
    assert "Headline: the character U+0001, U+007F; left out" in str(result.losses[0])
