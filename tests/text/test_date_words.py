"""Dates in words: every year and every doubt is said, in English and in Korean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_timeline.text import dates
from mkdocs_timeline.text.dates.words import when_in_words


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
