"""A drawn strip: marks at their dates, whatever the dates are."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline import Event, Theme, Timeline, Vocabulary
from mkdocs_timeline.events.load import Span
from mkdocs_timeline.strip.axis import Axis, domain
from mkdocs_timeline.strip.figure import Scene, strip
from mkdocs_timeline.strip.lanes import stack
from mkdocs_timeline.strip.shapes import SHAPES, shape
from mkdocs_timeline.strip.sizes import MAX_LEVELS, RADIUS
from mkdocs_timeline.text import CalendarDay, dates, days_in


def event(when: str, number: int = 0, weight: int = 2, theme: str = "treaty") -> Event:
    fixed = {"title": "T", "summary": "S", "sources": ["s"]}
    name = f"{when.strip('/.').lstrip('-')[:4].lower()}-{number}"
    return Event.model_validate({"id": name, "date": when, "theme": theme, "weight": weight, **fixed})


def drawn(*events: Event, vocabulary: Vocabulary | None = None) -> list[Element]:
    timeline = Timeline(tuple(events), {}, vocabulary or Vocabulary())
    return list(strip(Scene(timeline, events, form="ribbon")))


def words(svg: Element, name: str) -> list[str]:
    return [one.text or "" for one in svg.iter("text") if name in (one.get("class") or "").split()]


def count_marks(svg: Element) -> int:
    return sum((one.get("d") or "").count("M") for one in svg.iter("path") if "tl-mark" in (one.get("class") or ""))


def test_no_event_draws_nothing() -> None:
    assert drawn() == []


@pytest.mark.parametrize(
    "when",
    [
        "1961",
        "1961-07",
        "1961-07-06",
        "1961~",
        "1961/..",
        "1961/",
        "/1961",
        "1945/2025",
        "196X",
        "19XX",
        "1961-24",
        "1961?",
        "1961-XX",
        "../1961",
        "-0043-03-15",
        "0000",
        "Y17000",
        "Y-170000002",
        "-0500/2025",
        "2024-12-03T22:27",
    ],
)
def test_one_event_of_any_kind_of_date_is_one_mark_in_every_width(when: str) -> None:
    pictures = drawn(event(when))
    assert len(pictures) == 4
    assert [count_marks(one) for one in pictures] == [1, 1, 1, 1]
    assert all(words(one, "tl-tick") for one in pictures)


def test_crowds_are_counted_and_the_count_is_written() -> None:
    crowd = [event("2024-06-19", number) for number in range(200)]
    for svg in drawn(event("1945"), *crowd):
        assert count_marks(svg) == 0
        assert "200" in words(svg, "tl-most")


def test_kinds_of_uncertainty_look_different() -> None:
    sure, about, still, unknown, uncertain = (
        drawn(event(when), event("1990"))[0] for when in ("1961/1970", "1961~/1970", "1961/..", "1961/", "1961/1970?")
    )

    def bar(svg: Element) -> tuple[str, bool]:
        (found,) = [one for one in svg.iter("path") if "tl-bar" in (one.get("class") or "")]
        return found.get("class") or "", "l4 3" in (found.get("d") or "")

    assert bar(sure) == ("tl-bar", False)
    assert bar(about) == ("tl-bar tl-soft", False)
    assert bar(uncertain) == ("tl-bar tl-soft", False)
    assert bar(still) == ("tl-bar", True)
    assert bar(unknown) == ("tl-bar tl-soft", False)
    lengths = {re.findall(r"H([\d.]+)", bar_d(one))[0] for one in (sure, unknown)}
    assert len(lengths) == 2


def bar_d(svg: Element) -> str:
    return next(one.get("d") or "" for one in svg.iter("path") if "tl-bar" in (one.get("class") or ""))


def test_a_span_is_a_bar_in_a_named_row() -> None:
    span = Span.model_validate({"id": "t", "title": "Treaty", "row": "Promise", "span": "1961-09-10/1996-09-10"})
    (svg, *_) = drawn(event("1945"), event("2025"), vocabulary=Vocabulary(spans={"t": span}))
    assert "Promise" in words(svg, "tl-lane")
    (bar,) = [one for one in svg.iter("rect") if "tl-span-bar" in (one.get("class") or "")]
    assert float(bar.get("width") or 0) == pytest.approx(0.43 * (960 - 2), rel=0.02)


@given(
    st.lists(st.tuples(st.dates(date(1945, 1, 1), date(2026, 1, 1)), st.sampled_from([1, 2, 3])), max_size=60),
    st.sampled_from([280, 960]),
)
def test_marks_stand_at_their_dates_and_never_overlap(days: list[tuple[date, int]], width: int) -> None:
    axis = Axis(CalendarDay(1945, 1, 1), CalendarDay(2026, 1, 1), 0, width)
    marks = stack(
        [event(day.isoformat(), number, weight) for number, (day, weight) in enumerate(days)], axis, MAX_LEVELS
    )
    for mark in marks or []:
        assert mark.x == axis.x(mark.event.when.first)
        assert mark.level < MAX_LEVELS
    for level in {mark.level for mark in marks or []}:
        row = sorted((mark.x, RADIUS[mark.event.weight]) for mark in marks or [] if mark.level == level)
        assert all(b - a >= ra + rb for (a, ra), (b, rb) in pairwise(row))


@given(
    st.integers(-12_000, 9000) | st.integers(-(10**10), 10**10),
    st.integers(1, 12),
    st.integers(0, 1100) | st.integers(0, 10**10),
    st.integers(200, 1200),
)
def test_ticks_keep_their_distance_and_stay_inside(year: int, month: int, length: int, width: int) -> None:
    first = CalendarDay(year, month, 1)
    ticks = Axis(first, CalendarDay(year + length, 12, 31), 0, width).ticks()
    assert all(0 <= x <= width for x, _ in ticks)
    assert all(b - a >= 50 for (a, _), (b, _) in pairwise(ticks))
    assert len({label for _, label in ticks if not label.isalpha()}) == len(
        [1 for _, one in ticks if not one.isalpha()]
    )


@pytest.mark.parametrize(
    ("first", "last", "english", "korean"),
    [
        (
            "-0250", "0250", ["200 BC", "100 BC", "AD 1", "100", "200"],
            ["기원전 200", "기원전 100", "서기 1", "100", "200"],
        ),
        (
            "Y-20500", "-8500", ["20,000 BC", "18,000 BC", "16,000 BC", "14,000 BC", "12,000 BC", "10,000 BC"],
            ["기원전 20,000", "기원전 15,000", "기원전 10,000"],
        ),
        ("0150", "Y10500", ["2000", "4000", "6000", "8000", "10,000"], ["2000", "4000", "6000", "8000", "10,000"]),
        ("-0001-01", "-0001-12", ["2 BC", "Apr", "Jul", "Oct"], ["기원전 2", "4월", "7월", "10월"]),
    ],
)  # fmt: skip
def test_ticks_are_round_years_of_their_era(first: str, last: str, english: list[str], korean: list[str]) -> None:
    axis = Axis(dates.parse(first).first, dates.parse(last).anchor.last, 0, 480)
    for lang, labels in (("en", english), ("ko", korean)):
        shown = [label for _, label in axis.ticks(lang)]
        assert shown == labels


@given(st.lists(st.integers(-(10**11), 10**11), min_size=1, max_size=60))
def test_any_years_are_drawn(years: list[int]) -> None:
    names = [
        f"-{-year:04}" if -9999 <= year < 0 else f"{year:04}" if 0 <= year <= 9999 else f"Y{year}" for year in years
    ]
    events = [event(name, number) for number, name in enumerate(names)]
    first, last = domain(events)
    assert (first.year, last.year) == (min(years), max(years))
    assert last.day == days_in(last.year, last.month)
    assert len(drawn(*sorted(events, key=lambda one: one.when.order))) == 4


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_a_shape_is_closed_and_scales(name: str) -> None:
    assert shape(name, 3).startswith("m")
    assert shape(name, 3).endswith("z")
    assert shape(name, 3) != shape(name, 6)


def test_every_shape_of_the_vocabulary_can_be_drawn() -> None:
    assert set(SHAPES) == set(Theme.model_fields["shape"].annotation.__args__)  # type: ignore[union-attr]
