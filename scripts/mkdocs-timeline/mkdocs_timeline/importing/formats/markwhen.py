"""Markwhen: lines that begin with a date or a span and a colon, with the words after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..rows import DATE, Ledger, Options, Order, Row, cleaned, quoted

_EVENT = re.compile(
    r"\s*(?P<date>[^:#\n]{3,80}?(?:T?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]m)?Z?[^:#\n]{0,40}?)*)\s*:(?:\s+|$)(?P<words>.*)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"(title|description|dateFormat|author|tags|timezone|view|edit|[A-Za-z][\w-]*)\s*:", re.IGNORECASE)
_SECTION = re.compile(r"\s*(?:(end\s?)?(section|group)\b(.*)|(#{1,6}|\*{3})\s+(.*))", re.IGNORECASE)
_DATE_LIKE = re.compile(r"\d{3,4}|\bnow\b|\d{1,2}[/.]\d{1,2}", re.IGNORECASE)
_NAMES = {DATE: "date", "Headline": "event", "Group": "tag"}


def is_markwhen(text: str) -> bool:
    """Tell whether some line of a text is an event of markwhen."""
    return any(_event(line) for line in text.splitlines()[:200])


def _event(line: str) -> re.Match[str] | None:
    match = _EVENT.fullmatch(line)
    return (
        match
        if match and _DATE_LIKE.search(match["date"]) and not re.match(r"\s*[A-Za-z]\w*$", match["date"])
        else None
    )


def rows_of_markwhen(text: str, ledger: Ledger, options: Options) -> list[Row]:
    """Return the rows; what markwhen knows beyond dates, spans, tags and words is reported."""
    lines = text.splitlines()
    order = options.order or _order(lines)
    rows = []
    for number, (line, match, more, section) in enumerate(_events(lines, ledger), 1):
        record, words = f"event {number}", match["words"].strip()
        tags = re.findall(r"(?<![\w&])#([\w-]+)", words)
        title = " ".join(re.sub(r"(?<![\w&])#[\w-]+", " ", words).split())
        if len(tags) > 1:
            ledger.lost(line, record, "tag", quoted(", ".join(tags[1:])), "not carried; an event has one theme")
        cells = {
            DATE: match["date"].strip(),
            "Headline": title or (more[0] if more else ""),
            "Group": tags[0] if tags else section,
        }
        cells["Text"] = "\n".join(more if title else more[1:]).strip()
        rows.append(Row("event", cleaned(cells, line, record, _NAMES, ledger), ledger, line, record, _NAMES, order))
    if not rows and not ledger.faults:
        ledger.fault(0, "", "", "no line with a date and words", "lines such as 1961-07-06: What happened")
    return rows


def _order(lines: Sequence[str]) -> Order:
    """Markwhen reads 7/6/1961 as 6 July, unless the header says that the day comes first."""
    said = next((line for line in lines[:40] if re.match(r"\s*dateFormat\s*:", line)), "")
    return "dmy" if re.search(r":\s*['\"]?d", said) else "mdy"


def _events(lines: Sequence[str], ledger: Ledger) -> Iterator[tuple[int, re.Match[str], list[str], str]]:
    """Yield each event with its line, the lines of text below it, and the section that it stands in."""
    held: tuple[int, re.Match[str], list[str], str] | None = None
    section, fenced = "", False
    for number, line in enumerate(lines, 1):
        if line.strip() == "---":
            fenced = not fenced and number < 3
        elif fenced or line.lstrip().startswith("//"):
            continue
        elif match := _event(line):
            if held:
                yield held
            held = number, match, [], section
        elif found := _SECTION.fullmatch(line):
            section = "" if found[1] else re.sub(r"#[\w-]+", "", found[3] or found[5] or "").strip()
        elif held:
            held[2].append(line.strip())
        elif line.strip() and not _HEADER.match(line):
            ledger.lost(number, "", "", quoted(line), "not carried; it stands before the first event")
    if held:
        yield held
