"""Dates in words, as precise as they are known and in the order of the language."""

from __future__ import annotations

from .dates import PartialDate, When

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day_in_words(day: PartialDate, lang: str = "en") -> str:
    """Return one date in words at its precision: "6 July 1961", "July 1961", "about 1961"."""
    text = _korean(day) if lang == "ko" else _english(day)
    if not day.about:
        return text
    return f"{text}경" if lang == "ko" else f"about {text}"


def _english(day: PartialDate) -> str:
    month = _MONTHS[day.month - 1] if day.month else None
    return " ".join(str(part) for part in (day.day, month, day.year) if part)


def _korean(day: PartialDate) -> str:
    parts = ((day.year, "년"), (day.month, "월"), (day.day, "일"))
    return " ".join(f"{number}{unit}" for number, unit in parts if number)


def month_in_words(month: int, lang: str = "en") -> str:
    """Return a month as an axis shows it: "Jul", "7월"."""
    return f"{month}월" if lang == "ko" else _MONTHS[month - 1][:3]


def day_on_axis(month: int, day: int, lang: str = "en") -> str:
    """Return a day as an axis shows it: "Jul 6", "7월 6일"."""
    return axis_pattern(lang).format(month=month_in_words(month, lang), day=day)


def axis_pattern(lang: str = "en") -> str:
    """Return how an axis puts together a day, for a script that does the same."""
    return "{month} {day}일" if lang == "ko" else "{month} {day}"


def when_parts(when: When, lang: str = "en") -> list[str | PartialDate | tuple[str, PartialDate]]:
    """Return the words of a date as a list of plain words and dates.

    A tuple holds a shortened text with the date it means, so that "5 to 17 March 1949" keeps two machine
    readable dates.
    """
    start, end = when.start, when.end
    if not when.interval and start is not None:
        return [start]
    if lang == "ko":
        return _korean_interval(when)
    if start is None and end is not None:
        return ["until ", end, ", start unknown"]
    assert start is not None
    if end is None:
        return ["since ", start] if when.until == "open" else ["from ", start, ", end unknown"]
    return [(_shortened(start, end), start), " to ", end]


def _korean_interval(when: When) -> list[str | PartialDate | tuple[str, PartialDate]]:
    start, end = when.start, when.end
    if start is None and end is not None:
        return [end, "까지 (시작 불명)"]
    assert start is not None
    if end is None:
        return [start, "부터 계속"] if when.until == "open" else [start, "부터 (종료 불명)"]
    return [start, "부터 ", end, "까지"]


def _shortened(start: PartialDate, end: PartialDate) -> str:
    """Leave out what the end repeats: "5" of "5 to 17 March 1949"."""
    if start.about or end.about or start.year != end.year or not (start.month and end.month):
        return day_in_words(start)
    if start.day and end.day and start.month == end.month:
        return str(start.day)
    if bool(start.day) == bool(end.day):
        return _english(PartialDate(start.year, start.month, start.day)).rsplit(" ", 1)[0]
    return day_in_words(start)


def when_in_words(when: When, lang: str = "en") -> str:
    """Return a date or interval in words: "25 June 1950 to 27 July 1953", "since 4 December 2024"."""
    out = []
    for part in when_parts(when, lang):
        if isinstance(part, tuple):
            out.append(part[0])
        else:
            out.append(part if isinstance(part, str) else day_in_words(part, lang))
    return "".join(out)
