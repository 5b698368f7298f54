"""The date cells of a slide as EDTF text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text import PartialDate, parse, tables, when_in_words
from .slide import Slide, quoted

_ABOUT = re.compile(r"(?:c\.|ca\.|circa|about|around|approximately|~)\s*\S", re.IGNORECASE)
_BEFORE_CHRIST = re.compile(r"^[-\u2212]|b\.?\s*c\.?(?:\s*e\.?)?$", re.IGNORECASE)


def date_of(slide: Slide) -> str | None:
    """Return the date or interval of a slide, or None after noting what is wrong with it."""
    before = len(slide.ledger.problems)
    start, end = _day(slide, ""), _day(slide, "End ")
    for column in ("Time", "End Time"):
        if slide.cell(column):
            slide.lost(column, "not carried; dates are known to the day at most")
    if len(slide.ledger.problems) > before or start is None:
        return None
    if end is not None and end.last < start.first:
        slide.wrong("End Year", f"an end, {end.iso}, before the start, {start.iso}", "an end on or after the start")
        return None
    return _shown_as(slide, start.iso, end.iso if end else "")


def _shown_as(slide: Slide, start: str, end: str) -> str:
    """Read back what `display_date` says in our words, or that a date is approximate."""
    shown = " ".join(slide.cell("Display Date").split())
    same = end if end != start else ""
    plain = f"{start}/{same}" if same else start
    if not shown:
        return plain
    for text in _candidates(start, end):
        if any(when_in_words(parse(text), lang) == shown for lang in tables()):
            return text
    if _ABOUT.match(shown) and not same:
        slide.lost("Display Date", "kept as an approximate date; its words are made from the date")
        return f"{plain}~"
    slide.lost("Display Date", "not carried; the words are made from the date")
    return plain


def _candidates(start: str, end: str) -> Iterator[str]:
    for doubt in ("", "~", "?", "%"):
        if end:
            yield from (f"{start}{doubt}/{end}{other}" for other in ("", "~", "?", "%"))
        else:
            yield from (form.format(f"{start}{doubt}") for form in ("{}", "{}/..", "{}/", "/{}", "../{}"))
    if len(start) == 4 and not end:
        vaguer = (f"{start[:3]}X", f"{start[:2]}XX", f"{start}-XX", f"{start}-XX-XX")
        yield from (*vaguer, *(f"{start}-{season}" for season in range(21, 25)))
    if len(start) == 7 and not end:
        yield f"{start}-XX"


def _day(slide: Slide, which: str) -> PartialDate | None:
    year, month, day = (slide.cell(f"{which}{part}") for part in ("Year", "Month", "Day"))
    if not year:
        if not which:
            slide.wrong("Year", "nothing", "a year, e.g. 1961")
        elif month or day:
            part = "End Month" if month else "End Day"
            slide.lost(part, "not carried, for there is no End Year")
        return None
    if day and not month:
        slide.wrong(f"{which}Month", f"nothing, although there is a day, {quoted(day)}", "a month from 1 to 12")
        return None
    numbers = [
        _year(slide, which, year),
        _part(slide, f"{which}Month", month, 12),
        _part(slide, f"{which}Day", day, 31),
    ]
    if numbers[0] is None or (month and numbers[1] is None) or (day and numbers[2] is None):
        return None
    found = PartialDate(numbers[0], numbers[1], numbers[2])
    try:
        parse(found.iso)
    except ValueError:
        slide.wrong(f"{which}Day", f"{found.iso}, which is no day of the calendar", "a day that the month has")
        return None
    return found


def _number(text: str) -> int | None:
    """Read a whole number as spreadsheets write it: 1961, 1,961 or 1961.0."""
    plain = re.sub(r"[\s,]", "", text)
    match = re.fullmatch(r"([0-9]{1,9})(?:\.0+)?", plain)
    return int(match.group(1)) if match else None


def _year(slide: Slide, which: str, text: str) -> int | None:
    number = _number(text)
    if number is not None and 1 <= number <= 9999:
        return number
    before = ", a year before the common era" if _BEFORE_CHRIST.search(text) else ""
    slide.wrong(f"{which}Year", quoted(text) + before, "a year from 1 to 9999, e.g. 1961")
    return None


def _part(slide: Slide, column: str, text: str, most: int) -> int | None:
    if not text:
        return None
    number = _number(text)
    if number is None or not 1 <= number <= most:
        slide.wrong(column, quoted(text), f"a number from 1 to {most}")
        return None
    return number
