"""One calendar date as people write it, to the precision that it is written to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..rows import Order
from .terms import BEFORE_CHRIST, COMMON_ERA, FILLERS, SEASONS, folded, month_number

_TIME = re.compile(
    r"(?P<rest>.+?)[t,\s]\s*(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?"
)
_FORMS = tuple(map(re.compile, (
    r"(?P<year>\d{4})\s?[-./]\s?(?P<month>\d{1,2})(?:\s?[-./]\s?(?P<day>\d{1,2}))?\.?",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
    r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    r"(?P<year>\d{1,4})[년年]\s?(?:(?P<month>\d{1,2})[월月]\s?(?:(?P<day>\d{1,2})[일日]?)?)?",
    r"(?P<year>\d{3,4})",
)))  # fmt: skip
_EDTF = re.compile(r"(?P<year>-\d{4}|y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_SEASON = re.compile(r"(\d{4})-2([1-4])")
_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|'\d\d|\d{1,2}")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|[.일日])?")


class Unread(ValueError):
    """A date that cannot be read, or not in one way only. Says what is expected."""

    def __init__(self, found: str, expected: str = "a date, e.g. 1961-07-06, 1961-07, 1961 or 6 July 1961") -> None:
        super().__init__(found)
        self.found, self.expected = found, expected


@dataclass(frozen=True)
class Day:
    """What a text names of a date; the year is astronomical, so that 44 BCE is -43."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    time: str = ""
    zone: str = ""

    @property
    def edtf(self) -> str:
        """The date as EDTF, without its time."""
        parts = [number for number in (self.month, self.day) if number is not None]
        if self.season:
            parts = [20 + self.season]
        return "-".join([year_text(self.year), *(f"{number:02d}" for number in parts)])


def year_text(year: int) -> str:
    """Return a year, counted with a year 0, as EDTF."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def day_of(text: str, order: Order) -> Day | None:
    """Read one date; None when the text is none. Raises `Unread` when it may be read in two ways."""
    if match := _TIME.fullmatch(text):
        day = day_of(match["rest"].strip(" ,"), order)
        return replace(day, time=_clock(match), zone=match["zone"] or "") if day and day.day else None
    if match := _EDTF.fullmatch(text):
        return _of_match(match)
    if match := _SEASON.fullmatch(text):
        return Day(int(match[1]), season=int(match[2]))
    if match := re.fullmatch(rf"(.+?)\s?(?:{BEFORE_CHRIST})|(?:{BEFORE_CHRIST})\s?(.+)", text):
        return _before_christ(match[1] or match[2], order)
    if match := re.fullmatch(rf"(.+?)\s?(?:{COMMON_ERA})|(?:{COMMON_ERA})\s?(.+)", text):
        rest = match[1] or match[2]
        return Day(int(rest)) if re.fullmatch(r"0*[1-9]\d{0,3}", rest) else day_of(rest, order)
    if match := re.fullmatch(r"[-−](\d{1,9})", text):
        return Day(1 - int(match[1])) if int(match[1]) else None
    return _numeric(text, order) or _worded(text)


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    return f"{hour:02d}:{match['minute']}"


def _before_christ(text: str, order: Order) -> Day | None:
    if re.fullmatch(r"[\d,. ]{1,12}", text) and (digits := re.sub(r"\D", "", text)):
        return Day(1 - int(digits)) if int(digits) else None
    match = re.fullmatch(r"(.*\D)(\d{1,3})", text)
    day = _worded(f"{match[1]}{int(match[2]):04d}") if match else day_of(text, order)
    return replace(day, year=1 - day.year) if day else None


def _of_match(match: re.Match[str]) -> Day:
    parts = {name: int(value.lstrip("y")) for name, value in match.groupdict().items() if value}
    return Day(parts["year"], parts.get("month"), parts.get("day"))


def _numeric(text: str, order: Order) -> Day | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _of_match(match)
    if match := _NUMBERS.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        return _ordered(text, first, second, year, order)
    if _SHORT_YEAR.fullmatch(text):
        raise Unread(f"{text!r}, a year of two digits", "a year of four digits, e.g. 1961")
    return None


def _ordered(text: str, first: int, second: int, year: int, order: Order) -> Day:
    if order == "dmy" or first > 12:
        return Day(year, second, first)
    if order == "mdy" or second > 12 or first == second:
        return Day(year, first, second)
    raise Unread(
        f"{text!r}, which can be {Day(year, second, first).edtf} or {Day(year, first, second).edtf}",
        "a date that can be read in one way, e.g. 1961-07-06, or --dates dmy or --dates mdy",
    )


def _worded(text: str) -> Day | None:
    """Read a year with a month or a season by its name, and perhaps a day, in any order."""
    year, found, days = None, None, []
    text = re.sub(r"(?<=\d)[년年]の?\s*", " ", text)
    for token in (token.strip(",;()") for token in text.replace(",", " ").split()):
        if not token or folded(token) in FILLERS:
            continue
        if re.fullmatch(r"\d{4}\.?", token) and year is None:
            year = int(token[:4])
        elif match := _ORDINAL.fullmatch(token):
            days.append(int(match[1]))
        elif found is None and (month_number(token) or SEASONS.get(folded(token))):
            found = token
        else:
            return None
    if year is None or found is None or len(days) > 1:
        return None
    month = month_number(found)
    if month is None:
        return Day(year, season=SEASONS[folded(found)]) if not days else None
    return Day(year, month, days[0] if days else None)
