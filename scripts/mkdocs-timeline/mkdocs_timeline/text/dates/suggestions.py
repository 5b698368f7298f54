"""Which date was probably meant by a text that is none: "c. 1961", "6 July 1961", "1961–1962", "2024-12-04/now".

What is proposed is always a date that can be read. Where a text has two readings, both are given; where it is
vague, so is the proposal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from .forms import folded, numeric
from .names import named

Fits = Callable[[str], bool]
LONGEST = 60
"""No longer text is looked at."""

_ABOUT = r"약|c(?:irca|a)?\.?|about|around|approx(?:imately|\.)?|roughly|um|etwa|vers|env(?:iron|\.)?|hacia|~|≈|±"
_PERHAPS = r"perhaps|possibly|probably|maybe|likely|\?"
_DOUBTS = (
    ("~", re.compile(rf"(?:{_ABOUT})\s*(.*\d.*)|(.*\d.*?)\s*(?:ca\.?|approx\.?|경|쯤)")),
    ("?", re.compile(rf"(?:{_PERHAPS})\s*(.*\d.*)|(.*\d.*?)\s+\?|(.*\d.*?)\s*\(\?\)")),
)
_UNTIL = re.compile(
    r"(?:before|until|till|up to|by|bis|vor|avant|jusqu'en|<=?|≤|–|-(?=\d{4}$))\s*(.*\d.*)|(.*\d.*?)\s*(?:이전|까지)"
)
_SINCE = re.compile(
    r"(?:after|since|from|as of|seit|nach|ab|depuis|après|>=?|≥)\s*(.*\d.*)"
    r"|(.*\d.*?)\s*(?:onwards?|이후|부터|ff?|[-–+])"
)
_UNKNOWN = re.compile(r"unknown|unbekannt|미상|\?")
_NOW = re.compile(r"\.\.\.?|now|present|the present|today|ongoing|open|current|heute|현재|오늘|…")
_TIME = re.compile(r"(.*\d.*?)[\s,]+(\d\d?:\d\d(?::\d\d)?)\s?(?:z|utc|gmt|kst|jst|[+-][\d:]+)?")
_BETWEEN = re.compile(
    r"(?:between|from|either)\s+(.+?)\s+(?:and|or|to|until|till)\s+(.+)|zwischen\s+(.+?)\s+und\s+(.+)"
)
_PARTS = re.compile(
    r"\s*(?:/|–|\.\.\.?|…|\s-\s|\s(?:to|until|till|through|bis|or|and|oder|und|또는|&)\s"
    r"|(?<=[\d월])\s*[~〜-](?=\s*(?:\d{1,2}월|\d{4}|[a-z]|\d{1,2}[ ,])))\s*"
)
_SET = re.compile(r"[\[{]\s*(.*?)\s*[\]}]")


def suggestion(text: str, fits: Fits) -> str:
    """Say which date was probably meant, in quotation marks, or return "". ``fits`` tells what can be read."""
    if len(text) > LONGEST:
        return ""
    plain = folded(text)
    found = dict.fromkeys(one for one in _meant(plain, fits) if fits(one))
    said = [f'"{one}"{_gloss(one, plain) if len(found) > 1 else ""}' for one in found]
    return " or ".join(said[:2])


def _gloss(text: str, given: str) -> str:
    """Tell two readings of one text apart."""
    if re.fullmatch(r"-\d{4}", text):
        return f" ({1 - int(text)} BC)"
    if given.endswith("00-02-29"):
        return " (29 February of the Julian calendar)" if text.count("-") == 2 else ""
    if match := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", text):
        return f" (day {int(match[2])} of month {int(match[1])})"
    if re.fullmatch(r"\d{2}(\dX|XX)", text):
        return f" ({10 ** text.count('X')} years)"
    return ""


def _meant(text: str, fits: Fits) -> Iterable[str]:
    if fits(text) or fits(text.upper()):
        return [text if fits(text) else text.upper()]
    found = [text.replace("–", "-")] if fits(text.replace("–", "-")) else []
    for reader in (_single, _bounded, _several):
        found = found or [one for one in reader(text, fits) if fits(one)]
    return found


def _single(text: str, fits: Fits) -> list[str]:
    """Read one date, with a word or a sign of doubt before, after or within it."""
    if fits(text) or fits(text.upper()):
        return [text if fits(text) else text.upper()]
    # The number of a century is none of a year, whatever era stands behind it.
    others = () if "century" in text or "세기" in text else named(text, fits)
    plain = [one for one in (*numeric(text, fits), *others) if fits(one)]
    if plain:
        return plain
    for sign, pattern in _DOUBTS:
        if match := pattern.fullmatch(text):
            return [_doubted(one, sign) for one in _single(_only(match), fits)]
    if match := _TIME.fullmatch(text):
        return [f"{one}T{match[2].zfill(5)}" for one in _single(match[1], fits)]
    signs = set() if re.search(r"\d~\d|/", text) else set(re.findall("[~?%]", text))
    rest = re.sub(r"[~?%]", "", text).strip() if signs else ""
    return [_doubted(one, "%" if len(signs) > 1 else min(signs)) for one in (_single(rest, fits) if rest else ())]


def _doubted(text: str, sign: str) -> str:
    """Add a sign to a date that may have the other already. A date in doubt has no time."""
    text = text.partition("T")[0]
    if text[-1] not in "~?%":
        return text + sign
    return text if text[-1] in (sign, "%") else f"{text[:-1]}%"


def _only(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def _bounded(text: str, fits: Fits) -> Iterator[str]:
    """Read "before 1949", "since 1961", "1961–"."""
    if match := _SET.fullmatch(text):
        text = match[1]
    if match := _UNTIL.fullmatch(text):
        yield from (f"../{one}" for one in _single(_only(match), fits))
    if match := _SINCE.fullmatch(text):
        yield from (f"{one}/.." for one in _single(_only(match), fits))


def _several(text: str, fits: Fits) -> Iterator[str]:
    """Read an interval, also one that is written as a set."""
    if match := _SET.fullmatch(text):
        text = re.sub(r",.*,|,", "/", match[1])
        yield from _single(text, fits)
    between = _BETWEEN.fullmatch(text)
    parts = [part for part in between.groups() if part] if between else _PARTS.split(text)
    if len(parts) < 2:
        return
    left, right = parts[0].strip(), parts[-1].strip()
    if not left or not right:
        yield from (f"../{one}" for one in (_day(right, fits) if right else []))
        yield from (f"{one}/.." for one in (_day(left, fits) if left else []))
    elif _NOW.fullmatch(right) or _UNKNOWN.fullmatch(right):
        yield from (f"{one}/{'' if _UNKNOWN.fullmatch(right) else '..'}" for one in _day(left, fits))
    elif left == "open" or _UNKNOWN.fullmatch(left):
        yield from (f"{'..' if left == 'open' else ''}/{one}" for one in _day(right, fits))
    else:
        yield from _interval(left, right, fits)


def _day(text: str, fits: Fits) -> list[str]:
    """Read an end of an interval, which has no time."""
    return [one.partition("T")[0] for one in _single(text, fits)]


def _interval(left: str, right: str, fits: Fits) -> Iterator[str]:
    """Read both ends; what one leaves out is taken from the other: "5 to 17 March 1949", "1700-02-11/22"."""
    words = right.split()
    starts = (one for cut in range(len(words)) for one in _day(" ".join([left, *words[cut:]] if cut else [left]), fits))
    if (start := next(starts, None)) is None:
        return
    whole = "-".join([*start.split("-")[: 1 if "-" in right else -1], right])
    words = left.split()
    longer = (one for cut in range(1, len(words)) for one in _day(" ".join([*words[:cut], right]), fits))
    for end in (*([whole] if re.fullmatch(r"\d\d(-\d\d)?", right) else []), *_day(right, fits), *longer):
        first, last = start.partition("/")[0], end.rpartition("/")[2]
        yield from (one for one in (f"{first}/{last}", f"{last}/{first}") if fits(one))
