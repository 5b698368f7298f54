"""What dates with names of months, seasons and eras probably mean: "6 July 1961", "Spring 1961", "44 BC"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from .forms import numeric
from .tables import month_names

_BEFORE = re.compile(
    r"(.*\d.*?)\s*b\.?\s?c\.?(?:\s?e\.?)?|기원전\s*(.*\d.*)|(.*\d.*?)\s*(?:v\. ?chr\.?|av\. ?j\.?-?c\.?)"
)
_AFTER = re.compile(r"(?:ad|a\.d\.|서기)\s*(.*\d.*)|(.*\d.*?)\s*(?:ad|a\.d\.|ce|c\.e\.|n\. ?chr\.?)")
_WINTER = re.compile(r"(\w+) (\d{4})\s?[-/–]\s?(\d{4}|\d\d)")
_FILLER = re.compile(
    r"of|the|de|del|d|den|year|in|on|년|年|early|late|mid|middle|beginning|start|end|초|초반|중반|말|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)


def named(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Yield what a text with words can mean, in EDTF."""
    if match := _BEFORE.fullmatch(text):
        yield from (_negated(one) for one in _plain(_four_digits(next(filter(None, match.groups()))), fits))
    elif match := _AFTER.fullmatch(text):
        yield from _plain(_four_digits(next(filter(None, match.groups()))), fits)
    elif match := _WINTER.fullmatch(text):
        yield f"{match[2]}-24" if month_names().get(match[1]) == "24" and _follows(match[2], match[3]) else ""
    else:
        yield from _written_out(text, fits)


def _follows(year: str, end: str) -> bool:
    """Tell whether the end of "1961/62" is the next year."""
    return str(int(year) + 1).endswith(end)


def _plain(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    yield f"Y{text}" if re.fullmatch(r"\d{5,}", text) else text
    yield from numeric(text, fits)
    yield from _written_out(text, fits)


def _four_digits(text: str) -> str:
    """Give the last number, which is the year, four digits."""
    return re.sub(r"(\d[\d,]*)(?=\D*$)", lambda match: match[1].replace(",", "").zfill(4), text)


def _negated(text: str) -> str:
    """Count a year BC as EDTF does: 44 BC is -0043."""
    match = re.match(r"Y?(\d+)", text)
    if not match or "X" in text:
        return ""
    year = int(match[1]) - 1
    head = f"Y-{year}" if year > 9999 else f"-{year:04d}" if year > 0 else "0000"
    return head + text[match.end() :]


def _written_out(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Read a month or a season with a year of three digits or more, and a day; any other word makes it unreadable."""
    plain = unicodedata.normalize("NFD", re.sub("[년年]", r"\g<0> ", text))
    plain = "".join(char for char in plain if not unicodedata.combining(char) or char == "\u0306")
    plain = unicodedata.normalize("NFC", plain)
    words = re.findall(r"\d+(?:st|nd|rd|th|er)?|[^\W\d]+", plain)
    months = [number for word in words if (number := month_names().get(word))]
    years = [word for word in words if re.fullmatch(r"\d{3,4}", word)]
    days = [found[0] for word in words if (found := re.match(r"\d{1,2}(?!\d)", word))]
    rest = [
        word for word in words if not word[0].isdigit() and word not in month_names() and not _FILLER.fullmatch(word)
    ]
    if rest or len(months) != 1 or len(years) != 1 or len(days) > 1:
        return
    year, month = years[0].zfill(4), months[0]
    whole = "-".join([year, month, *(day.zfill(2) for day in days)])
    yield whole if fits(whole) else f"{year}-{month}"
