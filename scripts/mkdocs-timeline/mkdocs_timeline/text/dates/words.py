"""Dates in words, as precise as they are known and in the order of the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .partial import PartialDate, When
from .tables import table


def day_in_words(day: PartialDate, lang: str = "en") -> str:
    """Return one date in words: "6 July 1961", "about 1961", "the 1960s", "15 March 44 BC". A time is not said."""
    words = table(lang)
    text = _known(day, words)
    for name, holds in ((f"no-{day.unspecified}", day.unspecified), ("about", day.about), ("uncertain", day.uncertain)):
        text = words[name].format(date=text) if holds else text
    return text


def _known(day: PartialDate, words: Mapping[str, Any]) -> str:
    if day.years > 1:
        return _some_years(day, words)
    year = _year(day.year, words)
    if day.season:
        return str(words["season"]).format(year=year, season=words["seasons"][day.season - 21])
    if not day.month:
        return year
    month = words["months"][day.month - 1]
    return str(words["day" if day.day else "month"]).format(year=year, month=month, day=day.day)


def _some_years(day: PartialDate, words: Mapping[str, Any]) -> str:
    """Return "the 1960s"; not for a century or 190X, since "the 1900s" would be either of the two."""
    if day.years == 10 and day.year > 0 and day.year % 100:
        return str(words["decade"]).format(n=day.year)
    first, last = day.year, day.year + day.years - 1
    return str(words["some-years"]).format(first=_year(first, words), last=_year(last, words))


def _year(year: int, words: Mapping[str, Any]) -> str:
    kind = "year-before" if year < 1 else "early-year" if year < 100 else "year"
    return str(words[kind]).format(n=_counted(year, words))


def _counted(year: int, words: Mapping[str, Any]) -> str:
    """Return the number of a year in its era, grouped from five digits. The year 0 is 1 BC, -1 is 2 BC."""
    number = year if year > 0 else 1 - year
    return f"{number:,}".replace(",", words["thousands"]) if number > 9999 else str(number)


def year_in_words(year: int, lang: str = "en") -> str:
    """Return a year as an axis or a heading shows it: "1961", "17,000", "44 BC"."""
    words = table(lang)
    kind = "tick-before" if year < 1 else "tick-first" if year == 1 else "tick"
    return str(words[kind]).format(n=_counted(year, words))


def year_patterns(lang: str = "en") -> list[str]:
    """Return how an axis says a year, the year 1 and a year before it, and the language that groups its digits."""
    return [*(str(table(lang)[key]) for key in ("tick", "tick-first", "tick-before")), lang]


def years_in_words(when: When, lang: str = "en") -> str:
    """Return the year that a date begins in, or the years: "1961", "44 BC", "the 1960s"."""
    day = when.anchor
    if day.years == 1:
        return year_in_words(day.year, lang)
    return day_in_words(PartialDate(day.year, years=day.years), lang)


def month_in_words(month: int, lang: str = "en") -> str:
    """Return a month as an axis shows it: "Jul", "7월"."""
    return str(table(lang)["short-months"][month - 1])


def day_on_axis(month: int, day: int, lang: str = "en") -> str:
    """Return a day as an axis shows it: "Jul 6", "7월 6일"."""
    return axis_pattern(lang).format(month=month_in_words(month, lang), day=day)


def axis_pattern(lang: str = "en") -> str:
    """Return how an axis puts together a day, for a script that does the same."""
    return str(table(lang)["axis-day"])


def when_parts(when: When, lang: str = "en") -> list[str | PartialDate | tuple[str, PartialDate]]:
    """Return the words of a date as a list of plain words and dates.

    A tuple holds a shortened text with the date it means, so that "5 to 17 March 1949" keeps two machine
    readable dates.
    """
    if not when.interval or (when.start == when.end and when.anchor.day and not when.doubtful):
        return [when.anchor]
    words, out = table(lang), list[str | PartialDate | tuple[str, PartialDate]]()
    for part in re.split(r"(\{start\}|\{end\})", words[_form(when)]):
        day = {"{start}": when.start, "{end}": when.end}.get(part)
        if day is None:
            out += [part] if part else []
        elif part == "{start}" and when.end and words["shortens"]:
            out.append((_shortened(day, when.end, lang), day))
        else:
            out.append(day)
    return out


def _form(when: When) -> str:
    """Return the name of the words for an interval with these ends."""
    if when.start is None:
        return "until" if when.since == "open" else "until-unknown"
    if when.end is None:
        return "since" if when.until == "open" else "from"
    return "interval"


def _shortened(start: PartialDate, end: PartialDate, lang: str) -> str:
    """Leave out what the end repeats: "5" of "5 to 17 March 1949"."""
    plain = not any(part.doubtful or part.unspecified or part.years > 1 for part in (start, end))
    whole = day_in_words(start, lang)
    if not plain or start.year != end.year or not (start.month and end.month):
        return whole
    if start.day and end.day and start.month == end.month:
        return str(start.day)
    if bool(start.day) == bool(end.day):
        year = _year(start.year, table(lang))
        return whole.removesuffix(year).rstrip() if whole.endswith(year) else whole
    return whole


def when_in_words(when: When, lang: str = "en") -> str:
    """Return a date or interval in words: "25 June 1950 to 27 July 1953", "since 4 December 2024"."""
    out = []
    for part in when_parts(when, lang):
        if isinstance(part, tuple):
            out.append(part[0])
        else:
            out.append(part if isinstance(part, str) else day_in_words(part, lang))
    return "".join(out)
