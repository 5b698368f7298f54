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
