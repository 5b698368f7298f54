"""What an author shows as the date of a row, against the date of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import WORDS, parse, when_in_words
from ..rows import Row
from . import terms
from .phrases import Unread, accepted, read, takes


def as_shown(row: Row, text: str) -> tuple[str, str]:
    """Let what the author shows as the date lower its precision; return it with the words that it cannot say."""
    shown = " ".join(row.cell("Display Date").split())
    if not shown:
        return text, ""
    for form in _candidates(text):
        if takes(form) and any(when_in_words(parse(form), lang) == shown for lang in WORDS):
            return form, ""
    found = _said(text, shown, row)
    if found is None:
        date, kept = _lowered(text, shown), True
    else:
        date, kept = found[0], not found[1]
    outcome = f"kept as {date}" + (", its words in the note" if kept else "; its words are made from the date")
    row.lost("Display Date", outcome)
    return date, shown if kept else ""


def _said(text: str, shown: str, row: Row) -> tuple[str, bool] | None:
    """Return the date that the words say, where it lies at the date of the cells.

    Words without a number, such as "circa" or "?", qualify the whole date; a season alone needs its year.
    """
    start = text.partition("/")[0] or text.strip("/")
    near = re.match(r"-?\d{4}", start)
    for words in (shown,) if re.search(r"\d", shown) else (f"{shown} {start}", shown):
        try:
            found = accepted(read(words, row.order, near.group() if near else ""))
        except Unread:
            continue
        if found and _meets(found[0], text):
            return found
    return None


def _meets(one: str, other: str) -> bool:
    """Tell whether two dates have a day in common, as far as they have bounds; an open side reaches on."""
    left, right = parse(one), parse(other)
    return (left.last is None or right.first <= left.last or one.endswith("/")) and (
        right.last is None or left.first <= right.last or one.startswith("/")
    )


def _lowered(text: str, shown: str) -> str:
    """Drop the day, and the month, where the words name a year, a season or a month and not those."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text.partition("T")[0])
    numbers = {int(number) for number in re.findall(r"\d+", shown)}
    words = [terms.folded(word) for word in re.findall(r"[^\W\d]+", shown)]
    season, months = any(word in terms.SEASONS for word in words), {terms.MONTHS.get(word) for word in words}
    if not match or (int(match[1]) not in numbers and not season and not months - {None}):
        return text
    month = int(match[2]) in months or int(match[2]) in numbers
    if match[3] and month and int(match[3]) in numbers:
        return text
    return f"{match[1]}-{match[2]}" if month else match[1]


def _candidates(text: str) -> Iterator[str]:
    """Yield what our own words may have said beside these cells."""
    start, _, end = text.partition("/")
    for about in ("", "~", "?", "%"):
        if end:
            yield from (f"{start}{about}/{end}{other}" for other in ("", "~", "?", "%"))
        else:
            yield from (form.format(f"{start}{about}") for form in ("{}", "{}/..", "{}/", "/{}", "../{}"))
    bare, vague = start.removeprefix("-"), list[str]()
    if len(bare) == len("1961") and not end:
        vague += [f"{start[:-1]}X", f"{start[:-2]}XX", f"{start}-XX", f"{start}-XX-XX"]
        vague += [f"{start}-{season}" for season in range(21, 25)]
    if len(bare) == len("1961-07") and not end:
        vague.append(f"{start}-XX")
    yield from (f"{form}{sign}" for form in vague for sign in ("", "~", "?", "%"))
