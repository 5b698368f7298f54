"""What dates in figures probably mean: other orders, signs and digits, weeks, quarters, decades, EDTF of level 2."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from .days import leap

_QUOTES = "\"'`\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f«»‹›「」"
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2212\ufe63", "-") | dict.fromkeys("\u2012\u2014\u2015", "–"))
_PARTS_OF_YEAR = {
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
    # The spring of the south is not called autumn: its months are named.
    29: (9, 11),
    31: (3, 5),
    32: (6, 8),
}


def folded(text: str) -> str:
    """Return text in small letters without quotation marks, odd spaces, invisible signs and other scripts' digits."""
    plain = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
    out = "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in plain)
    out = "".join(char for char in out if (char.isprintable() or char.isspace()) and char not in _QUOTES)
    out = re.sub(r"(?<!\.)\.$", "", " ".join(out.lower().split()).rstrip(",;"))
    return out[1:-1] if re.fullmatch(r"\([^()]*\)", out) else out


def numeric(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Return what a text in figures means, in EDTF: several dates only where it has as many readings."""
    for pattern, reader in _FORMS:
        if match := re.fullmatch(pattern, text):
            found = [one for one in reader(*(group or "" for group in match.groups())) if fits(one)]
            if found:
                return found if reader in _AMBIGUOUS else found[:1]
    return []


def dated(year: str, month: str = "", day: str = "") -> Iterator[str]:
    """Yield a date with two digits for month and day. "00" says that one is unknown; a month over 12 may be the day."""
    year, numbers = year.zfill(4), [int(part) for part in (month, day) if part]
    known = [number for number in numbers if number]
    yield "-".join(
        [year, *(f"{number:02d}" for number in (known if len(known) == len(numbers) else numbers[: numbers.index(0)]))]
    )
    if len(known) == 2:
        yield f"{year}-{known[1]:02d}-{known[0]:02d}"
        yield f"{year}-{known[0]:02d}"
    yield year


def _julian(century: str) -> Iterator[str]:
    """Yield the Gregorian day of a 29 February that only the Julian calendar has, or the month.

    It is 11 March in 1700, and a day later in each such year after.
    """
    before = int(century) - 1
    if before >= 15:
        yield f"{century}00-03-{before - before // 4 - 1:02d}"
    yield f"{century}00-02"


def _either(one: str, other: str, year: str) -> Iterator[str]:
    """Yield both readings of "6.7.1961"."""
    for month, day in ((other, one), (one, other)):
        if 1 <= int(month) <= 12:
            yield f"{year}-{int(month):02d}-{int(day):02d}"


def _short(digits: str) -> Iterator[str]:
    yield f"{digits}X" if int(digits) >= 100 else ""
    yield digits.zfill(4)


def _month(one: str, other: str, year: str) -> Iterator[str]:
    """Yield the month of a day that it does not have."""
    yield from (f"{year}-{int(month):02d}" for month in (other, one))


def _long(sign: str, digits: str) -> Iterator[str]:
    yield f"Y{sign}{digits}"


def _decades(one: str, other: str) -> Iterator[str]:
    digits = one or other
    yield f"{digits}X"
    yield f"{digits[:2]}XX" if digits.endswith("0") else ""


def _before(digits: str) -> Iterator[str]:
    """Yield a negative year as EDTF counts, and as the year of that number BC."""
    yield f"-{digits.zfill(4)}"
    yield f"-{int(digits) - 1:04d}" if int(digits) > 1 else "0000"


def _hidden(digits: str, signs: str) -> Iterator[str]:
    yield digits + "X" * len(signs)


def _century(number: str) -> Iterator[str]:
    yield f"{int(number) - 1:02d}XX"


def _century_before(number: str) -> Iterator[str]:
    """Yield the hundred years of a century BC: the fifth is 500 to 401 BC, the years -499 to -400."""
    yield f"-{int(number) - 1:02d}XX"


def _quarter(year: str, number: str) -> Iterator[str]:
    yield f"{year}-{3 * int(number) - 2:02d}/{year}-{3 * int(number):02d}"


def _half(number: str, year: str) -> Iterator[str]:
    yield f"{year}-01/{year}-06" if number in ("1", "first") else f"{year}-07/{year}-12"


def _roman(day: str, month: str, year: str) -> Iterator[str]:
    numbers = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    yield from dated(year, str(numbers.index(month) + 1), day) if month in numbers else ()


def _week(year: str, week: str, day: str) -> Iterator[str]:
    try:
        first = date.fromisocalendar(int(year), int(week), int(day or 1))
        yield first.isoformat() if day else f"{first.isoformat()}/{(first + timedelta(6)).isoformat()}"
    except (ValueError, OverflowError):
        return


def _ordinal(year: str, number: str) -> Iterator[str]:
    if 1 <= int(year) < 9999 and 1 <= int(number) <= 365 + leap(int(year)):
        yield (date(int(year), 1, 1) + timedelta(int(number) - 1)).isoformat()


def _coded(year: str, code: str) -> Iterator[str]:
    """Yield the season or the months of a level 2 code, or the interval of "1961-62"."""
    if 25 <= int(code) <= 28:
        yield f"{year}-{int(code) - 4}"
    elif code == "30":
        yield f"{year}-12/{int(year) + 1:04d}-02"
    elif int(code) in _PARTS_OF_YEAR:
        first, last = _PARTS_OF_YEAR[int(code)]
        yield f"{year}-{first:02d}/{year}-{last:02d}"
    elif int(code) > int(year[2:]):
        yield f"{year}/{year[:2]}{code}"
    else:
        yield year


def _timed(day: str, time: str, rest: str) -> Iterator[str]:
    yield f"{day}T{time.zfill(5)}" if ":" in time and not rest.endswith(("am", "pm", "a.m.", "p.m.")) else ""
    yield day


def _untimed(date: str) -> Iterator[str]:
    yield date


def _unspecified(year: str, rest: str) -> Iterator[str]:
    """Yield a vaguer date for "1961-xx-06", "1961-1x", "1961-07-0x"."""
    if re.fullmatch(r"\dxxx", year):
        yield f"{year[0]}000/{year[0]}999"
    known = year.replace("x", "X") if re.fullmatch(r"\d\d(\d\d|\dx|xx)", year) else f"{year[:2]}XX"
    if "x" in year or not rest:
        yield known if year[:2].isdigit() else ""
    elif match := re.fullmatch(r"-(\d\d)-(?:\dx|x\d)", rest):
        yield f"{year}-{match[1]}-XX"
    else:
        yield year


def _exponent(number: str, power: str) -> Iterator[str]:
    year = int(number) * 10 ** int(power or 0)
    yield f"Y{year}" if abs(year) > 9999 else f"{year:0{5 if year < 0 else 4}d}"


def _early(part: str, digits: str) -> Iterator[str]:
    yield f"{digits}X" if part and len(digits) == 3 else digits


_FORMS: tuple[tuple[str, Callable[..., Iterator[str]]], ...] = (
    (r"(\d{4})-(2[5-9]|3\d|[4-9]\d)", _coded),
    (r"(\d\d)00-02-29", _julian),
    (
        r"(\d\d)(\d\d)/(1[3-9]|[2-9]\d)",
        lambda century, first, last: iter([f"{century}{first}/{century}{last}"]),
    ),
    (r"(\d{4})(-|/|\.\s?|\s)(\d{1,2})(?:\2(\d{1,2}))?", lambda year, _, month, day: dated(year, month, day)),
    (r"(\d{4})\s?[년年](?:\s?(\d{1,2})\s?[월月](?:\s?(\d{1,2})\s?[일日])?)?", dated),
    (r"\+(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", dated),
    (r"(\d{4})(0[1-9]|1[0-2])(\d\d)", dated),
    (r"(1[0-9]{3}|20[0-9]{2})(0[1-9]|1[0-2])", dated),
    (r"(\d{1,2})\s?[-./\s]\s?(\d{1,2})\s?[-./\s]\s?(\d{4})", _either),
    (r"(\d{1,2})\s?[-./\s]\s?(\d{1,2})\s?[-./\s]\s?(\d{4})", _month),
    (r"(\d{1,2})[-./\s]{1,2}([ivx]{1,4})[-./\s]{1,2}(\d{4})", _roman),
    (r"(\d{1,2})[-./](\d{4})", lambda month, year: dated(year, month)),
    (r"(\d{3})", _short),
    (r"y?(-?)0*([1-9]\d{4,})", _long),
    (r"y(\d{4})", dated),
    (r"-(\d{1,3})", _before),
    (r"-0000", lambda: iter(["0000"])),
    (r"(?:the )?(\d{3})0\s?s|(?:the )?(\d{3})0\s?년대", _decades),
    (r"(\d{3})([x?*_u-])|(\d\d)([x?*_u-]{2})", lambda a, b, c, d: _hidden(a or c, b or d)),
    (
        r"(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|c\.?)|(\d{1,2})\s?(?:세기|世紀|世纪)",
        lambda one, other: _century(one or other),
    ),
    (
        r"(?:the )?(\d{1,2})(?:st|nd|rd|th) century (?:bc|bce)|기원전 (\d{1,2})세기",
        lambda one, other: _century_before(one or other),
    ),
    (r"(?:the )?(?:h([12])|(first|second) half of)[-/\s]?(\d{4})", lambda one, other, year: _half(one or other, year)),
    (r"(\d{4})[-/\s]?h([12])", lambda year, number: _half(number, year)),
    (r"(\d{4})년 ?[상하]반기", lambda year: iter([year])),
    (r"(\d{4})년? ?(?:초반?|말|중반|후반)", lambda year: iter([year])),
    (r"(\d{4})[-\s]?q([1-4])", _quarter),
    (r"q([1-4])[-/\s]?(\d{4})", lambda number, year: _quarter(year, number)),
    (r"(\d{4})[-\s]?w(\d\d)(?:-?([1-7]))?", _week),
    (r"(\d{4})-(\d{3})", _ordinal),
    (
        r"(\d{4}-\d\d-\d\d)[t\s,]+(\d\d?:\d\d(?::\d\d)?|[\d:.,]*)((?:[.,]\d+)?\s?(?:z|utc|gmt|kst|jst|[ap]\.?m\.?|[+-][\d:]+)?)",
        _timed,
    ),
    (r"(\d{4}(?:-\d\d){0,2})t[^~?%/]*", _untimed),
    (r"([\dx]{4})((?:-[\dx]{2}){0,2})", _unspecified),
    (r"y(-?\d{1,12})(?:e([1-9]))?(?:s\d{1,2})?", _exponent),
    (r"(\d{4}-2[1-4])\^\w+", lambda season: iter([season])),
    (r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(?:\d\d)?z?", lambda *parts: iter(["{}-{}-{}T{}:{}".format(*parts)])),
    (r"(\d{2})\d{2}s2", lambda digits: iter([f"{digits}XX"])),
    (
        r"(?:(?:the )?(?:early|mid|late|end of|beginning of|start of)[-\s](?:the )?)(\d{3,4})(?:0s)?",
        lambda digits: _early("s", digits),
    ),
)
"""Forms in small letters with the function that reads their groups; the first that gives a date is taken."""
_AMBIGUOUS = (_julian, _either, _short, _decades, _before)
