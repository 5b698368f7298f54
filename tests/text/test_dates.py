"""Dates: the same reading as the `edtf` library, words that say what is known, and no time zone anywhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date, time

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_timeline.text import CalendarDay, dates, days_in
from mkdocs_timeline.text.dates.words import when_in_words

SIGNS = st.sampled_from(["", "", "", "~", "?", "%"])
years = (
    st.integers(0, 9999).map("{:04}".format)
    | st.integers(1, 9999).map("-{:04}".format)
    | st.sampled_from(["-0000", "61", "12024", "2024", "1900", "2000"])
)
months = st.integers(0, 26).map("{:02}".format) | st.sampled_from(["", "7", "99", "XX"])
days = st.integers(0, 13).map("{:02}".format) | st.sampled_from(["", "28", "29", "30", "31", "32", "XX"])
calendar = st.builds(
    lambda year, month, day: "-".join(part for part in (year, month, day if month else "") if part), years, months, days
)
some = st.builds(lambda year, hidden: year[: -len(hidden)] + hidden, years, st.sampled_from(["X", "X" * 2, "X" * 3]))
long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(1, 10**12 - 1))
one = st.builds("{}{}".format, calendar | some | long_years, SIGNS)
ends = one | st.sampled_from(["", "..", "x"])
noise = st.text("0123456789-/.XY~?%", max_size=12)
texts = one | st.builds("{}/{}".format, ends, ends) | noise
LEVEL_2 = (
    edtf.ExponentialYear,
    edtf.Level2Season,
    edtf.PartialUncertainOrApproximate,
    edtf.PartialUnspecified,
)


def ours(text: str) -> tuple[CalendarDay | None, CalendarDay | None] | None:
    """First and last day by our reading, None for an end without a day; None alone when it is not accepted."""
    try:
        when = dates.parse(text)
    except ValueError:
        return None
    return (when.start.first if when.start else None, when.end.last if when.end else None)


def theirs(text: str) -> tuple[CalendarDay | None, CalendarDay | None] | None:
    """The same by the reading of `edtf`, where it does not err. These are its errors:

    It takes reversed intervals and two open ends, which are no dates. It widens an unknown end by ten years. It refuses
    long years in intervals, and stops with an AttributeError or a TypeError at other ends with X. So each end is asked
    alone, and what an interval is stands here.
    """
    left, slash, right = text.partition("/")
    if not slash:
        day = reading(text)
        return day and (day[0], day[1])
    if left in ("", "..") and right in ("", ".."):
        return None
    first, last = (None if end in ("", "..") else reading(end) for end in (left, right))
    if (first is None and left not in ("", "..")) or (last is None and right not in ("", "..")):
        return None
    if first and last and first[0] > last[1]:
        return None
    return first and first[0], last and last[1]


def reading(text: str) -> tuple[CalendarDay, CalendarDay] | None:
    """First and last day of one date by `edtf`, which errs here too.

    It refuses a doubt about a season and about a long year, so it is asked without the sign. It takes 29 February of
    any year. It takes three unspecified digits and a qualified part of a date, which are level 2. Before the year 0 it
    swaps the ends of an unspecified month or day, so it is asked about the year 10,000 years later, whose days are the
    same.
    """
    plain = text[:-1] if text[-1:] in ("~", "?", "%") else text
    if "/" in plain or set("~?%.") & set(plain) or plain.count("X") > 2 + 2 * ("-XX-XX" in plain):
        return None
    try:
        shift = 10_000 if re.fullmatch(r"-(?!0000)\d{4}-.*XX", plain) else 0
        found = edtf.parse_edtf(f"{shift - int(plain[1:5]):04}{plain[5:]}" if shift else plain)
        if isinstance(found, LEVEL_2):
            return None
        first, last = (
            CalendarDay(year - shift, *rest[:2]) for year, *rest in (found.lower_strict(), found.upper_strict())
        )
    except (edtf.EDTFParseException, ValueError, TypeError, AttributeError):
        return None
    return None if first.day > days_in(first.year, first.month) else (first, last)


@settings(max_examples=1000)
@given(texts)
@example("1961-07-06/1961-07-05")
@example("2024-02-29")
@example("2023-02-29")
@example("-0004-02-29")
@example("1961-07-31/1961-07")
@example("1961~/..")
@example("/1961-07~")
@example("-004X")
@example("-00XX?")
@example("1961-24")
@example("1961-XX-06")
@example("Y170000002")
@example("../1949-21%")
def test_same_days_as_the_edtf_library(text: str) -> None:
    assert ours(text) == theirs(text)


@given(st.dates(), st.times(), st.sampled_from(["", "Z", "+09", "-12:00", "+14:00"]))
def test_a_time_orders_and_no_zone_shifts_the_day(day: date, time: time, zone: str) -> None:
    text = f"{day.isoformat()}T{time.isoformat('seconds')}{zone}"
    when = dates.parse(text)
    found = edtf.parse_edtf(text)
    assert when.first == when.last == CalendarDay(*found.lower_strict()[:3]) == CalendarDay(*day.timetuple()[:3])
    assert when.anchor.time == time.isoformat("seconds")


@pytest.mark.parametrize(
    ("text", "time"),
    [("2024-12-03T22:27", "22:27:00"), ("2024-12-03T24:00", "24:00:00"), ("2024-12-03T00:00:00+09:00", "00:00:00")],
)
def test_times_beyond_the_library(text: str, time: str) -> None:
    when = dates.parse(text)
    assert (when.anchor.time, when.first.isoformat(), when.last) == (time, "2024-12-03", when.first)


@given(st.text() | st.text("0123456789-/.,XYT:~?%[]{}()–— acbdefhjlmnoprstuy년월일경", max_size=40))
def test_any_text_is_a_date_or_a_message(text: str) -> None:
    try:
        found = dates.parse(text)
    except dates.DateFault as error:
        fault = error
    else:
        assert when_in_words(found)
        assert when_in_words(found, "ko")
        return
    assert str(fault)
    for proposed in re.findall(r'"([^"]+)"', fault.expected):
        assert dates.parse(proposed).text == proposed


@given(st.integers(-20_000, 20_000), st.integers(1, 12), st.integers(1, 31))
def test_days_are_counted_without_a_gap(year: int, month: int, day: int) -> None:
    one = CalendarDay(year, month, min(day, days_in(year, month)))
    after = CalendarDay(year, month, one.day + 1) if one.day < days_in(year, month) else None
    after = after or (CalendarDay(year, month + 1, 1) if month < 12 else CalendarDay(year + 1, 1, 1))
    assert after.toordinal() == one.toordinal() + 1
    assert after > one
    if plain := one.as_date():
        assert (plain.toordinal(), plain.isoformat()) == (one.toordinal(), one.isoformat())


@pytest.mark.parametrize(
    ("text", "machine", "iso", "head"),
    [
        ("1961-07-06", "1961-07-06", "1961-07-06", "1961-07-06"),
        ("0961~", "0961", "0961", "0961"),
        ("Y17000", "17000", "Y17000", "y17000"),
        ("Y-17000?", "", "Y-17000", "y-17000"),
        ("-0043-03-15", "", "-0043-03-15", "minus-0043-03-15"),
        ("0000", "", "0000", "0000"),
        ("196X", "", "196X", "196x"),
        ("-004X", "", "-004X", "minus-004x"),
        ("1961-XX", "1961", "1961-XX", "1961-xx"),
        ("1961-XX-XX", "1961", "1961-XX-XX", "1961-xx-xx"),
        ("1961-07-XX", "1961-07", "1961-07-XX", "1961-07-xx"),
        ("1961-22", "", "1961-22", "1961-22"),
    ],
)
def test_machine_readable_forms(text: str, machine: str, iso: str, head: str) -> None:
    day = dates.parse(text).anchor
    assert (day.machine, day.iso, day.heads[0]) == (machine, iso, head)
    assert day.heads[-1] in head


def test_the_first_day_orders_then_the_vaguer_then_the_time() -> None:
    ordered = [
        "Y-17000", "-0044-03-15", "-0043", "0000", "0001-01-01", "19XX", "190X", "1900", "/1961", "1961", "1961-01",
        "1961-01-01", "1961-01-01T08:00", "1961-01-01T22:27:00+09:00", "1961-01-01T24:00", "1961-01-02", "1961-21",
        "1961-03", "1961-24", "Y17000",
    ]  # fmt: skip
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda text: dates.parse(text).order) == ordered


@pytest.mark.parametrize(
    ("text", "first", "last", "holds"),
    [
        ("1961", "1961-07", "1962", True),
        ("1961", "1962", "1963", False),
        ("1961/..", "1999", "2000", True),
        ("../1961", "1900", "1901", True),
        ("../1961", "1962", "1963", False),
        ("/1961", "1900", "1901", False),
        ("196X", "1969", "1970", True),
        ("1961-22", "1961-09", "1961-10", False),
        ("-0043-03-15", "-0050", "-0040", True),
    ],
)
def test_what_touches_a_period(text: str, first: str, last: str, holds: bool) -> None:
    bounds = dates.parse(first).first, dates.parse(last).last
    assert dates.parse(text).touches(*bounds) is holds


def at_precision(day: date, parts: int, about: str) -> str:
    return "-".join(day.isoformat().split("-")[:parts]) + about


valid_days = st.builds(at_precision, st.dates(date(100, 1, 1)), st.integers(1, 3), st.sampled_from(["", "~"]))
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
    assert when.last is None or when.first <= when.last


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
        ("1949-03-05/1949-03-05", "5 March 1949", "1949년 3월 5일"),
        ("1961?", "1961 (uncertain)", "1961년(불확실)"),
        ("1961-07%", "about July 1961 (uncertain)", "1961년 7월경(불확실)"),
        ("196X", "the 1960s", "1960년대"),
        ("196X~", "about the 1960s", "1960년대경"),
        ("190X", "between 1900 and 1909", "1900년에서 1909년 사이"),
        ("19XX", "between 1900 and 1999", "1900년에서 1999년 사이"),
        ("00XX", "between 1 BC and AD 99", "기원전 1년에서 서기 99년 사이"),
        ("-004X", "between 50 BC and 41 BC", "기원전 50년에서 기원전 41년 사이"),
        ("1961-XX", "1961, month unknown", "1961년(월 불명)"),
        ("1961-07-XX", "July 1961, day unknown", "1961년 7월(일 불명)"),
        ("1961-XX-XX", "1961, month and day unknown", "1961년(월일 불명)"),
        ("1961-21", "spring 1961", "1961년 봄"),
        ("1961-24?", "winter 1961 (uncertain)", "1961년 겨울(불확실)"),
        ("-0043-03-15", "15 March 44 BC", "기원전 44년 3월 15일"),
        ("-0044", "45 BC", "기원전 45년"),
        ("0000", "1 BC", "기원전 1년"),
        ("0001", "AD 1", "서기 1년"),
        ("0061-07", "July AD 61", "서기 61년 7월"),
        ("Y17000", "17,000", "17,000년"),
        ("Y-16999~", "about 17,000 BC", "기원전 17,000년경"),
        ("-0058/-0050", "59 BC to 51 BC", "기원전 59년부터 기원전 51년까지"),
        ("-0043-03-15/-0043-03-17", "15 to 17 March 44 BC", "기원전 44년 3월 15일부터 기원전 44년 3월 17일까지"),
        ("-0043-03-15/-0043-04-17", "15 March to 17 April 44 BC", "기원전 44년 3월 15일부터 기원전 44년 4월 17일까지"),
        ("1961-21/1961-23", "spring 1961 to autumn 1961", "1961년 봄부터 1961년 가을까지"),
        ("196X/1972?", "the 1960s to 1972 (uncertain)", "1960년대부터 1972년(불확실)까지"),
        ("../1949", "until 1949", "1949년까지"),
        ("../1949~", "until about 1949", "1949년경까지"),
        ("2024-12-03T22:27:00+09:00", "3 December 2024", "2024년 12월 3일"),
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
