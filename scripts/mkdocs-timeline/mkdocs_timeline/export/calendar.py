"""The timeline as a calendar (iCalendar, RFC 5545): all-day events, for a calendar application or a class plan.

A calendar knows days of the years 1 to 9999 only. An event whose first day is known stands on its days, or on its
first day when its end is open, unknown or vague; its description gives the date in words. An event known to the month
or the year, or only about or uncertain, is left out, for any day would be invented; the calendar's description says how
many are missing.
Dates have no time zone: they are local to the place of the event and no reader's zone shifts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..events import Event, Timeline, history
from ..html import short_reference
from ..text import PartialDate, When, inline, when_in_words, word
from .publisher import Site

MAX_OCTETS = 75
"""Longest line, without its end, in octets of UTF-8."""
_NO_DAY = "1970-01-01"
"""Stands for the day of the last change where nothing says; the format requires one."""


def as_calendar(timeline: Timeline, site: Site) -> str:
    """Return the calendar, lines folded and ended as RFC 5545 asks."""
    shown = [(event, days) for event in timeline.events if (days := days_of(event.when))]
    title = word("calendar-title", site.lang).format(site.title)
    left_out = len(timeline.events) - len(shown)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mkdocs-timeline//events//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(title)}",
        f"X-WR-CALNAME:{_escaped(title)}",
    ]
    if left_out:
        lines.append(f"DESCRIPTION:{_escaped(word('calendar-left-out', site.lang).format(left_out))}")
    for event, (first, after) in shown:
        lines += _event(event, first, after, timeline, site)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def days_of(when: When) -> tuple[date, date | None] | None:
    """Return the first day and the day after the last; the latter is None for one day, the whole for no exact day."""
    start = _exact(when.start)
    if start is None:
        return None
    end = _exact(when.end)
    if end is None or end == start or end == date.max:
        return start, None
    return start, end + timedelta(days=1)


def _exact(day: PartialDate | None) -> date | None:
    return day.first.as_date() if day is not None and day.day is not None and not day.doubtful else None


def _event(event: Event, first: date, after: date | None, timeline: Timeline, site: Site) -> Iterator[str]:
    changed = _digits(history.changed(event, timeline) or _NO_DAY)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{site.key}"
    yield f"DTSTAMP:{changed}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_digits(first.isoformat())}"
    if after:
        yield f"DTEND;VALUE=DATE:{_digits(after.isoformat())}"
    if event.corrected:
        yield f"SEQUENCE:{len(event.corrected)}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(_description(event, timeline, site.lang))}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    theme = timeline.vocabulary.themes.get(event.theme)
    yield f"CATEGORIES:{_escaped(theme.title if theme else event.theme)}"
    if site.url:
        yield f"URL:{site.event(event.id)}"
    if event.link:
        yield f"ATTACH:{event.link.url}"
    if event.image and site.url:
        yield f"ATTACH:{site.file(event.image.file)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(event: Event, timeline: Timeline, lang: str) -> str:
    sources = "; ".join(short_reference(timeline.sources[key], lang) for key in event.sources)
    when = when_in_words(event.when, lang)
    status = f"{word(event.status, lang)}. " if event.status else ""
    return f"{when}\n{inline.plain(event.summary)}\n{status}{word('sources', lang)}: {sources}"


def _digits(day: str) -> str:
    return day.replace("-", "")


def _escaped(text: str) -> str:
    """Escape a TEXT value (RFC 5545, 3.3.11)."""
    plain = re.sub(r"\r\n?|\x85|\u2028|\u2029", "\n", text)
    return re.sub(r"[\\;,]", r"\\\g<0>", plain).replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line with its end, folded between characters so that no part is longer than 75 octets."""
    parts, part, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8"))
        if size + octets > MAX_OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + char, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"
