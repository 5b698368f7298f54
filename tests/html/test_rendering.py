"""What a reader gets of a timeline, whatever the page and without a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs_timeline import Style, View
from mkdocs_timeline.html.assets import style
from mkdocs_timeline.text.dates import parse

from tests.support.build import all_of, event, rendered, text_of, texts_of, timeline

ERAS = [
    {"id": "alliance", "title": "The alliance", "span": "1953-07-28/1991"},
    {"id": "realignment", "title": "Realignment", "span": "2023/.."},
]
EVENTS = [
    event("1961-07-06", title="Treaty of 1961", era="alliance", place="Moscow", note="Sources differ on the day."),
    event("1961-09", title="Visit of 1961", era="alliance", theme="diplomacy", weight=1, actors=["north-korea"]),
    event("1990-09-02", title="Memorandum of 1990", era="alliance", theme="diplomacy", weight=3, status="alleged"),
    event("2024-06-19", title="Treaty of 2024", era="realignment", actors=["north-korea", "russia"]),
    event("2024-12-04/..", title="In force", era="realignment", status="reported"),
]


def titles(folder: Path, view: View) -> list[str]:
    """Return the titles that a view shows, in order."""
    root = rendered(timeline(folder, *EVENTS, eras=ERAS), view)
    return [text_of(heading) for heading in root.iter() if heading.get("class") == "tl-title"]


def levels(folder: Path, view: View, style: Style) -> list[str]:
    """Return the tags of all headings in order, each once for a run of them."""
    root = rendered(timeline(folder, *EVENTS, eras=ERAS), view, style)
    tags = [one.tag for one in root.iter() if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    return [tag for number, tag in enumerate(tags) if number == 0 or tags[number - 1] != tag]


def test_an_event_is_an_item_of_an_ordered_list_complete_without_a_script(folder: Path) -> None:
    root = rendered(timeline(folder, *EVENTS, eras=ERAS))
    items = [item for listing in all_of(root, "ol", "tl-list") for item in listing]
    assert [(item.tag, item.get("class")) for item in items] == [("li", "tl-event")] * len(EVENTS)
    for item, record in zip(items, EVENTS, strict=True):
        heading = next(one for one in item.iter() if one.get("id") == record["id"])
        link = heading.find("a")
        assert link is not None
        assert (heading.tag, text_of(link), link.get("href")) == ("h3", record["title"], f"#{record['id']}")
        assert texts_of(item, "p", "tl-summary") == ["A summary."]
        assert "UNTS, 1962" in text_of(all_of(item, "p", "tl-sources")[0])
    assert all_of(root, "script") == all_of(root, "style") == []
    assert {name for one in root.iter() for name in one.attrib} & {"style", "hidden", "onclick"} == set()


@pytest.mark.parametrize(
    ("date", "words", "days", "marks"),
    [
        ("1961-07-06", "6 July 1961", ["1961-07-06"], []),
        ("1961~", "about 1961", ["1961"], ["tl-about"]),
        ("1949-03-05/1949-03-17", "5 to 17 March 1949", [], []),
        ("2024-12-04/..", "since 4 December 2024", [], ["tl-open"]),
        ("1949/", "from 1949, end unknown", [], ["tl-unknown"]),
        ("/1949", "until 1949, start unknown", [], ["tl-unknown", "tl-before"]),
        ("1949~/..", "since about 1949", [], ["tl-about", "tl-open"]),
        ("1949?", "1949 (uncertain)", ["1949"], ["tl-uncertain"]),
        ("1949-07%", "about July 1949 (uncertain)", ["1949-07"], ["tl-about", "tl-uncertain"]),
        ("../1949", "until 1949", [], ["tl-before"]),
        ("194X", "the 1940s", [], ["tl-vague"]),
        ("1949-21", "spring 1949", [], []),
        ("1949-XX", "1949, month unknown", ["1949"], []),
        ("0961", "961", ["0961"], []),
        ("-0043-03-15/0014", "15 March 44 BC to AD 14", [], []),
        ("Y17000", "17,000", ["17000"], []),
        ("2024-12-03T22:27:00+09:00", "3 December 2024", ["2024-12-03"], []),
    ],
)
def test_a_date_reads_and_looks_as_sure_as_it_is(
    folder: Path, date: str, words: str, days: list[str], marks: list[str]
) -> None:
    (item,) = all_of(rendered(timeline(folder, event(date))), "li", "tl-event")
    line = item[0]
    assert text_of(line) == words
    assert [time.get("datetime") for time in line.iter("time")] == days
    assert (line.get("class") or "").split() == ["tl-date", *marks]
    when = parse(date)
    assert item.get("data-from") == when.first.isoformat()
    assert item.get("data-to") == (when.last.isoformat() if when.last else "")


def test_the_marks_of_unsure_dates_are_styled_apart() -> None:
    css = style()
    rules = {
        mark: re.findall(rf"\.{mark}\b[^{{]*(\{{[^}}]*\}})", css)
        for mark in ("tl-about", "tl-uncertain", "tl-vague", "tl-open", "tl-unknown")
    }
    assert [mark for mark, found in rules.items() if not found] == []
    assert rules.pop("tl-uncertain") == rules.pop("tl-vague") == rules["tl-about"]
    assert len({str(found) for found in rules.values()}) == 3


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(), ["Treaty of 1961", "Visit of 1961", "Memorandum of 1990", "Treaty of 2024", "In force"]),
        (View(theme=("diplomacy",)), ["Visit of 1961", "Memorandum of 1990"]),
        (View(theme=("diplomacy", "treaty"), weight=3), ["Memorandum of 1990"]),
        (View(actor=("russia",)), ["Treaty of 2024"]),
        (View(era=("realignment",)), ["Treaty of 2024", "In force"]),
        (View(status=("alleged", "reported")), ["Memorandum of 1990", "In force"]),
        (View(place=("Moscow",)), ["Treaty of 1961"]),
        (View(ids=("2024-06-19-x", "1961-09-x")), ["Visit of 1961", "Treaty of 2024"]),
        (View(start=parse("1961-09-30").start), ["Visit of 1961", "Memorandum of 1990", "Treaty of 2024", "In force"]),
        (View(start=parse("2030").start), ["In force"]),
        (View(end=parse("1961").start), ["Treaty of 1961", "Visit of 1961"]),
        (View(end=parse("1961-09-01").start), ["Treaty of 1961", "Visit of 1961"]),
        (View(end=parse("1961-08").start), ["Treaty of 1961"]),
        (View(newest_first=True, weight=2), ["In force", "Treaty of 2024", "Memorandum of 1990", "Treaty of 1961"]),
        (View(theme=("war",)), []),
    ],
)
def test_a_view_shows_what_passes_every_filter(folder: Path, view: View, expected: list[str]) -> None:
    assert titles(folder, view) == expected


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(group="era"), [("alliance", "The alliance"), ("realignment", "Realignment")]),
        (View(group="era", newest_first=True), [("realignment", "Realignment"), ("alliance", "The alliance")]),
        (View(group="year"), [("year-1961", "1961"), ("year-1990", "1990"), ("year-2024", "2024")]),
        (View(group="none"), []),
    ],
)
def test_groups_have_headings_with_ids(folder: Path, view: View, expected: list[tuple[str, str]]) -> None:
    root = rendered(timeline(folder, *EVENTS, eras=ERAS), view)
    assert [(one.get("id"), text_of(one)) for one in all_of(root, "h2") if one.get("class") != "tl-title"] == expected


def test_years_before_1_and_beyond_9999_and_some_years_have_headings_with_ids(folder: Path) -> None:
    dates = ("Y-16999", "-0043-03-15", "-0043", "0000", "196X", "1961", "Y17000")
    events = timeline(folder, *(event(date, id=f"{parse(date).anchor.heads[0]}-x") for date in dates))
    found = [(one.get("id"), text_of(one)) for one in rendered(events, View(group="year")).iter("h2")]
    assert found == [
        ("year-y-16999", "17,000 BC"),
        ("year-minus-0043", "44 BC"),
        ("year-0000", "1 BC"),
        ("year-196x", "The 1960s"),
        ("year-1961", "1961"),
        ("year-y17000", "17,000"),
    ]
    korean = rendered(events, View(group="year"), Style(lang="ko"))
    assert [text_of(one) for one in korean.iter("h2")][:4] == ["기원전 17,000", "기원전 44", "기원전 1", "1960년대"]


def test_an_era_says_its_span_and_the_number_of_its_events(folder: Path) -> None:
    root = rendered(timeline(folder, *EVENTS, eras=ERAS), View(ids=("1961-07-06-x", "2024-06-19-x", "2024-12-04-x")))
    assert texts_of(root, "p", "tl-span") == ["28 July 1953 to 1991 · 1 event", "since 2023 · 2 events"]


@pytest.mark.parametrize(
    ("view", "heading", "expected"),
    [
        (View(), 2, ["h2", "h3", "h2", "h3"]),
        (View(), 4, ["h4", "h5", "h4", "h5"]),
        (View(group="none"), 2, ["h2"]),
        (View(group="none"), 5, ["h5"]),
        (View(group="year"), 5, ["h5", "h6", "h5", "h6", "h5", "h6"]),
    ],
)
def test_heading_levels_step_down_by_one(folder: Path, view: View, heading: int, expected: list[str]) -> None:
    assert levels(folder, view, Style(heading=heading)) == expected


def test_a_corrected_event_says_so_the_latest_first(folder: Path) -> None:
    corrected = [
        {"date": "2026-12-01", "what": "The day was *wrong*."},
        {"date": "2027-01-02", "what": "The place was wrong."},
    ]
    made = timeline(folder, event("1961", corrected=corrected))
    assert texts_of(rendered(made), "p", "tl-corrected") == [
        "Corrected on 2 January 2027: The place was wrong.",
        "Corrected on 1 December 2026: The day was wrong.",
    ]
    assert texts_of(rendered(made, style=Style(detail="brief")), "p", "tl-corrected") == []


def test_brief_leaves_out_the_detail_and_keeps_what_an_event_is(folder: Path) -> None:
    line = timeline(folder, *EVENTS, eras=ERAS)
    full, brief = text_of(rendered(line)), text_of(rendered(line, style=Style(detail="brief")))
    for detail in ("Moscow", "Sources differ on the day.", "Russia"):
        assert (detail in full, detail in brief) == (True, False)
    assert [one["title"] for one in EVENTS if str(one["title"]) not in brief] == []
    assert brief.count("UNTS, 1962") == len(EVENTS)
