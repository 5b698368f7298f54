"""A date in words, with what qualifies it: about, perhaps, before, since, early, a season, a decade, an interval."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from ...text import parse
from ..rows import Order
from . import terms
from .days import Day, Unread, day_of, year_text

__all__ = ["Reading", "Unread", "accepted", "read", "takes", "year_text"]

_ABOUT, _UNCERTAIN, _PART = terms.one_of(terms.ABOUT), terms.one_of(terms.UNCERTAIN), terms.one_of(terms.PART)
_BEFORE, _AFTER, _SINCE = terms.one_of(terms.BEFORE), terms.one_of(terms.AFTER), terms.one_of(terms.SINCE)
_ONGOING = {terms.folded(word) for word in terms.ONGOING}
_DECADE = re.compile(
    r"(?:annees|anos|anni|les|the)?\s*(?P<head>\d{3})0(?:'?s|er|-?е|년대|年代)|(?:annees|anos|anni) (?P<also>\d{3})0"
)
_SHORT_DECADE = re.compile(rf"(?:the )?(?:'?(?P<tens>[1-9])0(?:'?s|년대|年代)|(?P<name>{'|'.join(terms.DECADES)}))")
_BEFORE_CHRIST = re.compile(rf"(?<!\w)(?:{terms.BEFORE_CHRIST})(?!\w)|기원전|公元前|紀元前")
_BOTH_BEFORE_CHRIST = re.compile(
    rf"(\d+)\s*[-–—]\s*(\d+)\s*(?:{terms.BEFORE_CHRIST})|(?:기원전|公元前) ?(\d+)\s*[-–~]\s*(\d+)년?"
)
_CENTURY = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.|e|eme)? ?(?:century|c\.|jahrhundert|jh|siecle|secolo|век|в\.)"
    r"|(?:siglo|seculo) (\d{1,2})|(\d{1,2})(?:세기|世紀|世纪)"
)
_QUARTER = re.compile(r"(\d{4})[- ]?q[1-4]|q[1-4][ /-]?(\d{4})|(\d{4})년 ?[1-4]분기")
_UNSPECIFIED = re.compile(r"(\d{4}(?:-\d\d)?)-xx(?:-xx)?|(\d{3})x|(\d\d)xx")
_SPLIT = re.compile(
    r"\s+(?:to|until|till|through|bis|a|al|hasta|до|~|-|/)\s+|\s*[–—−]\s*"
    r"|(?<=\d{4})\s*[-/~]\s*(?=\d{4}(?!\d))|\.\.+|\s*/\s*"
)
_SHORT_END = re.compile(r"(\d\d)(\d\d)\s*[-–/]\s*(\d\d)")
_SAME_MONTH = re.compile(
    r"(\d{1,2})\.?\s*[-–/]\s*(\d{1,2})\.?\s+(\D+\d{4})|(\D+?)\s*(\d{1,2})\s*[-–]\s*(\d{1,2}),?\s+(\d{4})"
)


@dataclass(frozen=True)
class Reading:
    """What a text says of a date."""

    forms: tuple[str, ...]
    """EDTF texts, the best first; the first that the parser takes is the date."""
    keep: bool = False
    """Whether the words hold more than the best form."""


def takes(text: str) -> bool:
    """Tell whether the parser takes an EDTF text."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def accepted(reading: Reading) -> tuple[str, bool] | None:
    """Return the first form that the parser takes, and whether it is all that was said."""
    for number, form in enumerate(reading.forms):
        if takes(form):
            return form, number == 0 and not reading.keep
    return None


def read(text: str, order: Order = "", year: str = "") -> Reading:
    """Read a date or an interval in words; ``year`` is added where none is named. Raises `Unread`."""
    plain = _plain(text)
    if takes(plain) and not re.fullmatch(r"\d{1,2}/\d{4}", plain):
        return Reading((plain,))
    try:
        return _single(plain, order, year)
    except Unread as error:
        if (reading := _interval(plain, order, year)) is not None:
            return reading
        raise error from None


def _plain(text: str) -> str:
    """Return a text with plain digits, spaces and quotation marks taken off."""
    line = " ".join(text.replace("\u2212", "-").split()).strip("\"'“”‘’„«»[] \t")
    return "".join(str(int(char)) if char.isdecimal() else char for char in line)


def _single(text: str, order: Order, year: str) -> Reading:
    rest, signs = terms.folded(text) if text else "", ""
    if re.fullmatch(r"\d{3}[?*_-]|\d\d[?*_-]{2}", rest):
        rest = re.sub(r"\D", "x", rest)
    # Some signs of this era hold a word for "before" or "about".
    rest, found = " ".join(_BEFORE_CHRIST.sub(" bc ", rest).split()), {}
    for name, pattern in (("?", _UNCERTAIN), ("~", _ABOUT), ("<", _BEFORE), ("..", _SINCE), (">", _AFTER)):
        clean = pattern.sub(" ", rest, count=2)
        found[name], rest = clean != rest and bool(rest), " ".join(clean.split()).strip(" ,;()")
    if match := re.fullmatch(r"(\S+)([?~%])", rest):
        rest, found[match[2]] = match[1], True
    signs = "%" if found.get("%") or (found["?"] and found["~"]) else "?" if found["?"] else "~" if found["~"] else ""
    reading = _named(rest, order, year, text)
    forms = _signed(reading.forms, signs)
    if found["<"]:
        return Reading(tuple(f"/{form}" for form in forms if "/" not in form) or forms, keep=True)
    if found[".."] or found[">"]:
        end = ".." if found[".."] else ""
        return Reading(tuple(f"{form}/{end}" for form in forms if "/" not in form) or forms, reading.keep or found[">"])
    return Reading(forms, reading.keep)


def _signed(forms: tuple[str, ...], sign: str) -> tuple[str, ...]:
    """Add a sign of EDTF; where the parser does not know it, "about" stands in for "about and perhaps"."""
    if not sign:
        return forms
    marked = tuple(f"{form}{sign}" for form in forms if "/" not in form)
    return (*marked, *(f"{form}~" for form in forms if sign == "%" and "/" not in form), *forms)


def _named(rest: str, order: Order, year: str, text: str) -> Reading:
    if match := _QUARTER.fullmatch(rest):
        return Reading((next(filter(None, match.groups())),), keep=True)
    if match := _UNSPECIFIED.fullmatch(rest):
        return Reading(
            (rest.upper(), match[1] or (f"{match[2]}0/{match[2]}9" if match[2] else f"{match[3]}00/{match[3]}99"))
        )
    for keep in (False, True):
        if some := _some_years(rest, year):
            return Reading(some, keep)
        day = day_of(rest, order) or (day_of(f"{rest} {year}".strip(), order) if year else None)
        if day is not None:
            return _of_day(day, keep, text)
        rest = " ".join(_PART.sub(" ", rest).split()).strip("- ")
        rest = re.sub(r"^(?:\d(?:st|nd|rd|th)|초|말|중반)\s+|\s*(?:초|말)$", "", rest)
    raise Unread(f"{text!r}, which is no date that can be read")


def _some_years(rest: str, year: str) -> tuple[str, ...]:
    """Return a decade or a century as EDTF, with what stands in for it."""
    if match := _DECADE.fullmatch(rest):
        head = match["head"] or match["also"]
        return f"{head}X", f"{head}0/{head}9"
    if match := _SHORT_DECADE.fullmatch(rest) if re.fullmatch(r"\d{4}", year) else None:
        return (f"{year[:2]}{match['tens'] or terms.DECADES.index(match['name']) + 2}X",)
    if match := _CENTURY.fullmatch(re.sub(r"^bc | bc$", "", rest)):
        number = int(next(filter(None, match.groups())))
        if "bc" in rest:
            return (f"-{number - 1:02d}XX",)  # the fifth is 500 to 401 BC, the years -499 to -400
        return f"{number - 1:02d}XX", f"{(number - 1) * 100 + 1:04d}/{number * 100:04d}"
    return ()


def _of_day(day: Day, keep: bool, text: str) -> Reading:
    plain = day.edtf
    if day.season:
        return Reading((plain, year_text(day.year)), keep)
    if not takes(plain) and 1 <= day.year <= 9999:
        raise Unread(f"{plain}, which is no day of the calendar", "a day that the month has")
    if not takes(plain):
        before = "before the common era" if day.year < 1 else "of more than four digits"
        raise Unread(f"{text!r}, a year {before}", "a year from 1 to 9999, e.g. 1961")
    if day.time:
        zone = "Z" if day.zone[:1] in ("z", "u", "g") else day.zone
        ends = dict.fromkeys((zone, f":00{zone}", "", ":00"))
        return Reading((*(f"{plain}T{day.time}{end}" for end in ends), plain), keep)
    return Reading((plain,), keep)


def _interval(text: str, order: Order, year: str) -> Reading | None:
    if match := re.fullmatch(r"\.\.\s*/\s*(.+)", text):
        ends = _single(match[1], order, year)
        return Reading((*(f"../{form}" for form in ends.forms), *(f"/{form}" for form in ends.forms)), ends.keep)
    if match := _SHORT_END.fullmatch(text):
        start, end = f"{match[1]}{match[2]}", f"{match[1]}{match[3]}"
        return Reading((f"{start}/{end}",)) if end > start else None
    if match := _BOTH_BEFORE_CHRIST.fullmatch(terms.folded(text)):
        begun, ended = (int(number) for number in match.groups() if number)
        return Reading((f"{year_text(1 - begun)}/{year_text(1 - ended)}",)) if begun > ended > 0 else None
    if match := _SAME_MONTH.fullmatch(text):
        first, last = match[1] or match[5], match[2] or match[6]
        rest = match[3] or f"{match[4]} {match[7]}"
        sides = [f"{first} {rest}", f"{last} {rest}"]
    else:
        sides = _SPLIT.split(text)
    if len(sides) != 2 or not any(sides):
        return None
    try:
        return _joined(sides[0].strip(), sides[1].strip(), order, year)
    except Unread:
        return None


def _joined(left: str, right: str, order: Order, year: str) -> Reading | None:
    if terms.folded(right) in _ONGOING:
        ends = Reading(("..",))
    else:
        ends = _single(right, order, year) if right else Reading(("",), keep=True)
    known = re.match(r"-?\d{4}", ends.forms[0])
    starts = _single(left, order, known.group() if known else year) if left else Reading(("",), keep=True)
    pairs = itertools.product(starts.forms, ends.forms)
    forms = tuple(f"{start}/{end}" for start, end in pairs if "/" not in f"{start}{end}")
    return Reading(forms, starts.keep or ends.keep) if any(map(takes, forms)) else None
