"""The date cells of a row as EDTF text, together with what its words say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..rows import DATE, END, Row, quoted
from . import terms
from .display import as_shown
from .phrases import Reading, Unread, accepted, read, takes, year_text

_YEARS = "a year, e.g. 1961, or -44 for 44 BC"


@dataclass(frozen=True)
class Dated:
    """The date of a row."""

    text: str
    """The date or interval as EDTF."""
    words: str = ""
    """What the author wrote, where the date does not hold all of it."""


def date_of(row: Row) -> Dated | None:
    """Return the date or interval of a row, or None after noting what is wrong with it."""
    before = len(row.ledger.problems)
    start, end = _start(row), _side(row, "End ")
    if len(row.ledger.problems) > before or start is None:
        return None
    text = _together(row, start.text, end.text if end else "")
    if text is None:
        return None
    words = "; ".join(dict.fromkeys(one.words for one in (start, end) if one and one.words))
    date, kept = as_shown(row, text)
    return Dated(date, "; ".join(filter(None, (words, kept))))


def _start(row: Row) -> Dated | None:
    if row.cell(DATE) or row.cell("Year"):
        return _side(row, "")
    row.wrong(DATE if "Year" not in row.names and DATE in row.names else "Year", "nothing", "a year, e.g. 1961")
    return None


def _side(row: Row, which: str) -> Dated | None:
    whole = END if which else DATE
    if row.cell(whole):
        return _read(row, whole, row.cell(whole))
    year, month, day = (row.cell(f"{which}{part}") for part in ("Year", "Month", "Day"))
    if not year:
        if month or day:
            part = "End Month" if month else "End Day"
            row.lost(part, "not carried, for there is no End Year")
        return None
    if _number(year) is None:
        return _whole(row, which, year, month, day)
    return _of_parts(row, which, year, month, day)


def _read(row: Row, column: str, text: str) -> Dated | None:
    """Read a whole date; what the parser cannot take of it stays as words."""
    try:
        reading = read(text, row.order)
    except Unread as error:
        row.wrong(column, error.found, error.expected)
        return None
    found = accepted(reading)
    if found is None:
        row.wrong(column, f"{quoted(text)}, which no date of the list can say", "a date, e.g. 1961-07-06")
        return None
    date, exact = found
    if not exact:
        _report_words(row, column, date, text, reading)
    return Dated(date, "" if exact or _only_time_lost(date, reading) else text)


def _only_time_lost(date: str, reading: Reading) -> bool:
    return "T" in reading.forms[0] and not reading.keep


def _report_words(row: Row, column: str, date: str, text: str, reading: Reading) -> None:
    if not _only_time_lost(date, reading):
        row.lost(column, f"kept as {date}, its words in the note", quoted(text))
    elif "T" not in date:
        row.lost(column, f"kept as {date}; dates are known to the day at most", quoted(text))


def _whole(row: Row, which: str, year: str, month: str, day: str) -> Dated | None:
    """A cell for years that holds more than one: a whole date, or a year with words."""
    column = f"{which}Year"
    if terms.month_number(month or "") or _number(month or "") or day:
        more = f"{year} {month} {day}".strip()
        row.wrong(column, quoted(year) + _before_christ(year), _YEARS if month else f"{_YEARS}, for there is {more!r}")
        return None
    try:
        reading = read(year, row.order)
    except Unread as error:
        row.wrong(column, error.found, _YEARS if error.expected.startswith("a date,") else error.expected)
        return None
    found = accepted(reading)
    if found is None:
        row.wrong(column, quoted(year), _YEARS)
        return None
    row.lost(column, f"read as {found[0]}")
    return Dated(found[0], "" if found[1] else year)


def _of_parts(row: Row, which: str, year: str, month: str, day: str) -> Dated | None:
    number = _number(year)
    assert number is not None
    if day and not month:
        row.wrong(f"{which}Month", f"nothing, although there is a day, {quoted(day)}", "a month from 1 to 12")
        return None
    parts = [_year(row, which, year, number)]
    parts += [
        _part(row, f"{which}{name}", text, most)
        for name, text, most in (("Month", month, 12), ("Day", day, 31))
        if text
    ]
    if any(part is None for part in parts):
        return None
    text = "-".join(part for part in parts if part)
    if not takes(text):
        if number < 1:
            row.wrong(f"{which}Year", quoted(year) + _before_christ(year), _YEARS)
        else:
            row.wrong(f"{which}Day", f"{text}, which is no day of the calendar", "a day that the month has")
        return None
    return Dated(_with_time(row, which, text))


def _with_time(row: Row, which: str, day: str) -> str:
    column = f"{which}Time"
    if not row.cell(column):
        return day
    match = re.fullmatch(
        r"([01]?\d|2[0-3])(?::([0-5]\d))?(?::([0-5]\d))?(?:\.0+)?\s*([ap]m)?", row.cell(column).lower()
    )
    if match and len(day) >= len("1961-07-06"):
        hour = int(match[1]) % 12 + (12 if match[4] == "pm" else 0) if match[4] else int(match[1])
        form = f"{day}T{hour:02d}:{match[2] or '00'}" + (f":{match[3]}" if match[3] else "")
        if takes(form):
            return form
    row.lost(
        column, "not carried; dates are known to the day at most" if match else "not carried; it is no time of day"
    )
    return day


def _together(row: Row, start: str, end: str) -> str | None:
    if not end or end == start:
        return start
    if "/" in start or "/" in end:
        column = END if row.cell(END) else "End Year"
        row.wrong(column, f"an end, {end}, beside {start}", "one interval, or a start and an end")
        return None
    # An interval knows days; the hour of an end is told as lost.
    start, end = (_without_hour(row, side) for side in (start, end))
    text = start if start == end else f"{start}/{end}"
    if takes(text):
        return text
    bare = [re.sub(r"[~?%]$", "", side) for side in (start, end)]
    column = END if row.cell(END) else "End Year"
    row.wrong(column, f"an end, {bare[1]}, before the start, {bare[0]}", "an end on or after the start")
    return None


def _without_hour(row: Row, side: str) -> str:
    day, hour, time = side.partition("T")
    if hour:
        row.lost("Time", "not carried; an interval knows days", time)
    return day


def _number(text: str) -> int | None:
    """Read a whole number as spreadsheets write it: 1961, 1,961 or 1961.0; and a year such as 44 BC."""
    if re.fullmatch(
        rf"\d{{1,4}}\s*(?:{terms.BEFORE_CHRIST})|(?:{terms.BEFORE_CHRIST})\s*\d{{1,4}}년?", text.strip().lower()
    ):
        return -int(re.sub(r"\D", "", text))
    plain = re.sub(r"[\s,]", "", text.replace("\u2212", "-"))
    match = re.fullmatch(r"(-?[0-9]{1,9})(?:\.0+)?", plain)
    return int(match.group(1)) if match else None


def _before_christ(text: str) -> str:
    found = re.search(rf"^[-\u2212]|(?:{terms.BEFORE_CHRIST})$", text.strip().lower())
    return ", a year before the common era" if found else ""


def _year(row: Row, which: str, text: str, number: int) -> str | None:
    """Return a year as EDTF; -44 is 44 BCE, as TimelineJS3 shows it."""
    form = year_text(number if number > 0 else number + 1)
    if number == 0 or not takes(form):
        row.wrong(f"{which}Year", quoted(text) + _before_christ(text), _YEARS)
        return None
    if 0 < number < 100 and not text.startswith("0") and row.record.startswith("row "):
        row.lost(f"{which}Year", f"read as the year {number}, not as one of the last century")
    return form


def _part(row: Row, column: str, text: str, most: int) -> str | None:
    number = _number(re.sub(r"(?<=\d)(?:st|nd|rd|th|[.日일年년月월])$", "", text.strip().lower()))
    if number is None and most == 12 and (number := terms.month_number(text)):
        row.lost(column, f"read as the month {number}")
    if number is None or not 1 <= number <= most:
        row.wrong(column, quoted(text), f"a number from 1 to {most}")
        return None
    return f"{number:02d}"
