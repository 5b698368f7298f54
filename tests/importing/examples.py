"""One small file of each format that is read, by a name that ends as such files do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.export.samples import SITE, golden
from tests.importing.sheets import GOOD, sheet

SHEET = sheet(
    {"Headline": "My timeline", "Text": "About it", "Type": "title"},
    {"Year": "1960", "End Year": "1969", "Headline": "The sixties", "Type": "era"},
    GOOD | {"Display Date": "c. 1961", "Media": "https://example.org/a", "Media Credit": "An agency", "Time": "10:30"},
    GOOD | {"Headline": "<i>Second</i>", "Media": "<blockquote>Words said.</blockquote>", "End Year": "1962"},
)
PLAIN = (
    "date,title,text,source,place,type\n1961-07-06,A treaty,Words & <b>more</b>,https://example.org/a,Moscow,x\n"
    '"6 July 1962 – 8 July 1962","Second","a, b",A book,,\n'
)
VERSION_3: dict[str, Any] = {
    "title": {"text": {"headline": "T"}},
    "events": [
        {
            "start_date": {"year": 1961, "month": "7", "hour": "9", "minute": "5"},
            "end_date": {"year": "1962"},
            "text": {"headline": "A", "text": "<p>T</p>"},
            "media": {"url": "https://example.org/a", "caption": "C", "credit": "K"},
            "unique_id": "1961-07-a",
            "group": "G",
        },
        {"start_date": {"year": 1963}, "text": {"headline": "B"}, "display_date": "early 1963"},
    ],
    "eras": [{"start_date": {"year": 1960}, "end_date": {"year": 1969}, "text": {"headline": "Era"}}],
}
VERSION_2: dict[str, Any] = {
    "timeline": {
        "headline": "H",
        "type": "default",
        "date": [
            {"startDate": "1961,7,6", "endDate": "1961,7,8", "headline": "A", "text": "T", "tag": "G"},
            {"startDate": "1962", "headline": "B", "asset": {"media": "https://example.org/b", "credit": "K"}},
        ],
        "era": [{"startDate": "1960", "endDate": "1970", "headline": "E"}],
    }
}
VIS: dict[str, Any] = {
    "groups": [{"id": 1, "content": "Talks"}],
    "items": [
        {"id": 1, "content": "A <b>treaty</b>", "start": "1961-07-06T10:00:00.000Z", "group": 1, "className": "x"},
        {"id": 2, "content": "B", "start": "1962", "end": "1963", "type": "range", "title": "More"},
    ],
}
CHRONO = [
    {
        "title": "July 1961",
        "cardTitle": "A",
        "cardSubtitle": "s",
        "cardDetailedText": ["t", "u"],
        "url": "https://example.org/a",
    },
    {"title": "1962", "cardTitle": "B", "media": {"type": "IMAGE", "source": {"url": "https://example.org/i.jpg"}}},
]
OBJECTS = {"events": [{"name": "Neolithic", "begin": 500, "end": 700, "description": "d"}, {"name": "Rome", "at": 476}]}
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
X-WR-TIMEZONE:Asia/Seoul\r
BEGIN:VEVENT\r
UID:1961-07-06-a@example.org\r
DTSTART;VALUE=DATE:19610706\r
DTEND;VALUE=DATE:19610709\r
SUMMARY:A treaty\\, signed\r
DESCRIPTION:Words that are so long that the line is\r
  folded\\nand go on\r
CATEGORIES:Talks,More\r
LOCATION:Moscow\r
BEGIN:VALARM\r
SUMMARY:No\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20241203T172700Z\r
SUMMARY:At night\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID="Asia/Seoul":20241204T003000\r
DTEND;TZID="Asia/Seoul":20241204T043000\r
SUMMARY:After midnight\r
RRULE:FREQ=YEARLY\r
END:VEVENT\r
END:VCALENDAR\r
"""
MARKWHEN = """title: Log
dateFormat: d/M/yyyy

// a note
section Talks #x
06/07/1961: A treaty #talks
  More words
1962 / 1963: Another
end section
2024-12-03T22:27:00Z - now: Goes on
since 1970: Third
"""
NEOTEROI = """- title: Launch
  content: First
  sub_title: 2022-Q1
  icon: ':x:'
- title: Second
  sub_title: 2023
  key: a
"""
OBSIDIAN = (
    "# Notes\n\n<span class='ob-timelines' data-date='1961-07-06-00' data-title='A treaty' data-class='x'>"
    "Words</span>\n"
    "<div class=\"ob-timelines\" data-date='1962-00-00' data-end='1963' data-title='B'></div>\n"
    "::timeline::\n- title: In a page\n  content: c\n  sub_title: 1964\n::/timeline::\n"
)


def texts() -> dict[str, str]:
    """Return every example that is text."""
    from mkdocs_timeline.export import as_csv, as_json
    from mkdocs_timeline.export.timelinejs import as_timelinejs

    return {
        "sheet.csv": SHEET,
        "plain.csv": PLAIN,
        "plain.tsv": PLAIN.replace(",", "\t"),
        "own.csv": as_csv(golden()),
        "own.json": as_json(golden()),
        "list.yml": (Path(__file__).parents[1] / "export/golden/events.yml").read_text(encoding="utf-8"),
        "ours.timelinejs.json": as_timelinejs(golden(), SITE),
        "version-3.json": json.dumps(VERSION_3, indent=1),
        "version-2.json": json.dumps(VERSION_2, indent=1),
        "version-2.jsonp": f"storyjs_jsonp_data = {json.dumps(VERSION_2, indent=1)};",
        "vis.json": json.dumps(VIS, indent=1),
        "chrono.json": json.dumps(CHRONO, indent=1),
        "objects.json": json.dumps(OBJECTS, indent=1),
        "calendar.ics": CALENDAR,
        "log.mw": MARKWHEN,
        "neoteroi.yml": NEOTEROI,
        "page.md": OBSIDIAN,
    }


def workbook(folder: Path) -> Path:
    """Write a workbook with a day, a number and a formula in its cells."""
    from datetime import date

    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    page.title = "Events"
    page.append(["My events"])
    page.append(["Date", "Title", "Text"])
    page.append([date(1961, 7, 6), "A treaty", "Words"])
    page.append([1962, "Second", "=1+1"])
    book.create_sheet("Other").append(["x"])
    book.save(folder / "book.xlsx")
    return folder / "book.xlsx"
