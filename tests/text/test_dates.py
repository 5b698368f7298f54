"""Dates: the same reading as the `edtf` library, words that say what is known, and no time zone anywhere."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from datetime import date
from time import struct_time

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_timeline.text import dates
from mkdocs_timeline.text.date_words import when_in_words

years = st.integers(1, 9999).map("{:04}".format) | st.sampled_from(["0000", "61", "12024", "2024", "1900", "2000"])
months = st.integers(0, 14).map("{:02}".format) | st.sampled_from(["", "7", "99"])  # 21 to 41 would be seasons
days = months | st.sampled_from(["28", "29", "30", "31", "32"])
partial = st.builds(
    lambda year, month, day, about: "-".join(part for part in (year, month, day if month else "") if part) + about,
    years,
    months,
    days,
    st.sampled_from(["", "", "~"]),
)
noise = st.text("0123456789-/.", max_size=12).filter(lambda text: not re.search(r"^-|/-|-[234]", text))
texts = partial | st.builds("{}/{}".format, partial | st.just(""), partial | st.sampled_from(["", "..", "x"])) | noise


def ours(text: str) -> tuple[date | None, date | None] | None:
    """First and last day by our reading, None for an end without a day; None alone when it is not accepted."""
    try:
        when = dates.parse(text)
    except ValueError:
        return None
    return (when.start.first if when.start else None, when.end.last if when.end else None)


def theirs(text: str) -> tuple[date | None, date | None] | None:
    """The same by the reading of `edtf`, less what it reads beyond our subset or otherwise than the standard.

    It takes what is no date: reversed intervals, the year 0000, and 29 February of any year. It takes open starts
    (``../1961``), which are outside the subset. It widens an unknown end by ten years, so such an end is not asked
    for. And ``/..``, which it refuses, it refuses with a TypeError.
    """
    left, _, right = text.partition("/")
    if left == ".." or "0000" in text.replace("/", "-").split("-"):
        return None
    try:
        found = edtf.parse_edtf(text)
        first = _day(found.lower_strict()) if left else None
        last = _day(found.upper_strict()) if right or "/" not in text else None
    except (edtf.EDTFParseException, ValueError, TypeError):
        return None
    return None if first and last and first > last else (first, last)


def _day(value: struct_time | float) -> date | None:
    return None if isinstance(value, float) and math.isinf(value) else date(*value[:3])


@settings(max_examples=400)
@given(texts)
@example("1961-07-06/1961-07-05")
@example("2024-02-29")
@example("2023-02-29")
@example("1961-07-31/1961-07")
@example("1961~/..")
@example("/1961-07~")
def test_same_days_as_the_edtf_library(text: str) -> None:
    assert ours(text) == theirs(text)


def at_precision(day: date, parts: int, about: str) -> str:
    return "-".join(day.isoformat().split("-")[:parts]) + about


valid_days = st.builds(at_precision, st.dates(), st.integers(1, 3), st.sampled_from(["", "~"]))
ordered = st.lists(valid_days, min_size=2, max_size=2).map(sorted).map("/".join)
valid = (
    valid_days | ordered | valid_days.map("{}/..".format) | valid_days.map("{}/".format) | valid_days.map("/{}".format)
)


@settings(max_examples=300)
@given(valid, st.sampled_from(["en", "ko"]))
def test_words_name_every_year_and_every_doubt(text: str, lang: str) -> None:
    when = dates.parse(text)
    words = when_in_words(when, lang)
    assert all(str(part.year) in words for part in (when.start, when.end) if part)
    assert words.count("경" if lang == "ko" else "about ") == text.count("~")
    assert ("unknown" in words or "불명" in words) == (text[0] == "/" or text[-1] == "/")
    assert ("since" in words or "계속" in words) == text.endswith("..")


@settings(max_examples=200)
@given(valid)
def test_a_date_keeps_its_text_and_its_first_day_is_not_after_its_last(text: str) -> None:
    when = dates.parse(text)
    assert when.text == text
    assert when.about == ("~" in text)
    assert when.first <= (when.last or date.max)


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("1961-07-06", "6 July 1961", "1961년 7월 6일"),
        ("1961-07", "July 1961", "1961년 7월"),
        ("1961", "1961", "1961년"),
        ("0961", "961", "961년"),
        ("1961~", "about 1961", "1961년경"),
        ("1961-07~", "about July 1961", "1961년 7월경"),
        ("1950-06-25/1953-07-27", "25 June 1950 to 27 July 1953", "1950년 6월 25일부터 1953년 7월 27일까지"),
        ("1949-03-05/1949-03-17", "5 to 17 March 1949", "1949년 3월 5일부터 1949년 3월 17일까지"),
        ("1949-03-05/1949-04-17", "5 March to 17 April 1949", "1949년 3월 5일부터 1949년 4월 17일까지"),
        ("1949-03/1949-05", "March to May 1949", "1949년 3월부터 1949년 5월까지"),
        ("1949-03/1949-03-17", "March 1949 to 17 March 1949", "1949년 3월부터 1949년 3월 17일까지"),
        ("1949-03-05~/1949-03-17", "about 5 March 1949 to 17 March 1949", "1949년 3월 5일경부터 1949년 3월 17일까지"),
        ("1949/1949", "1949 to 1949", "1949년부터 1949년까지"),
        ("2024-12-04/..", "since 4 December 2024", "2024년 12월 4일부터 계속"),
        ("1949/", "from 1949, end unknown", "1949년부터 (종료 불명)"),
        ("/1949", "until 1949, start unknown", "1949년까지 (시작 불명)"),
    ],
)
def test_words(text: str, english: str, korean: str) -> None:
    when = dates.parse(text)
    assert (when_in_words(when), when_in_words(when, "ko")) == (english, korean)


PROGRAM = """
import time
from pathlib import Path
from mkdocs_timeline import View, as_csv, as_json, load, render, to_html
from mkdocs_timeline.export import standalone
timeline = load([Path("events.yml")])
print(time.strftime("%z"), hash(0))
print(as_json(timeline), as_csv(timeline), to_html(render(timeline, View())), standalone(timeline, "x"))
"""
EVENTS = """schema: 1
sources: [{id: s, title: x, publisher: x, published: "2024-12-05", kind: news}]
events:
  - {id: 2024-06-19-x, date: "2024-06-19", title: x, summary: x, theme: x, sources: [s]}
  - {id: 2024-01-01-x, date: "2024-01-01/..", title: x, summary: x, theme: x, sources: [s]}
  - {id: 2023-x, date: "2023~", title: x, summary: x, theme: x, sources: [s]}
"""


def test_no_time_zone_moves_a_date(folder: object) -> None:
    with open("events.yml", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(EVENTS)
    outputs = {}
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "UTC"):
        environment = {**os.environ, "TZ": zone, "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True)
        offset, _, outputs[zone] = run.stdout.partition(b"\n")
        assert offset.split()[0] == {"UTC": b"+0000", "Pacific/Kiritimati": b"+1400"}.get(zone, offset.split()[0])
    assert len(set(outputs.values())) == 1
    assert b"19 June 2024" in outputs["UTC"]
