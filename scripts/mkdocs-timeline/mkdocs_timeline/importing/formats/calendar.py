"""iCalendar (RFC 5545): the events of a calendar to rows, each on the day that its place had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..rows import DATE, END, ID, LINK, PLACE, Ledger, Row, cleaned, quoted

_CELLS = {"SUMMARY": "Headline", "DESCRIPTION": "Text", "CATEGORIES": "Group", "LOCATION": PLACE, "URL": LINK,
          "DTSTART": DATE, "DTEND": END, "UID": ID}  # fmt: skip
_NAMES = {cell: name for name, cell in _CELLS.items()}
_SILENT = ("BEGIN", "END", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS")
_PROPERTY = re.compile(
    r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)", re.DOTALL
)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?")


@dataclass(frozen=True)
class Property:
    """A line of a calendar, unfolded."""

    line: int
    name: str
    parameters: str
    value: str

    @property
    def text(self) -> str:
        """The value with its escapes undone."""
        return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], self.value)


def rows_of_calendar(text: str, ledger: Ledger) -> list[Row]:
    """Return the rows of a calendar; problems and losses go to the ledger."""
    found = list(_properties(text, ledger))
    zone = next((one.value.strip() for one in found if one.name == "X-WR-TIMEZONE"), "")
    rows = [_row(event, number, zone, ledger) for number, event in enumerate(_events(found, ledger), 1)]
    if not rows and not ledger.faults:
        ledger.fault(0, "", "", "no event", "a calendar with BEGIN:VEVENT")
    return rows


def _events(found: Iterable[Property], ledger: Ledger) -> Iterator[dict[str, Property]]:
    """Yield the properties of each event, without those of an alarm in it."""
    event: dict[str, Property] | None = None
    inside = 0
    for one in found:
        kind = one.value.strip().upper()
        if event is None:
            event, inside = ({"BEGIN": one}, 0) if (one.name, kind) == ("BEGIN", "VEVENT") else (None, 0)
        elif one.name == "END" and kind == "VEVENT" and not inside:
            yield event
            event = None
        elif one.name in ("BEGIN", "END"):
            inside = max(0, inside + (1 if one.name == "BEGIN" else -1))
        elif not inside:
            event.setdefault(one.name, one)
    if event is not None:
        ledger.fault(event["BEGIN"].line, "", "", "an event that does not end", "END:VEVENT")


def _properties(text: str, ledger: Ledger) -> Iterator[Property]:
    """Yield each property with the line that it starts on; a line that begins with a space goes on."""
    number, start, held = 0, 1, ""
    for line in [*re.split(r"\r\n|\r|\n", text), ""]:
        number += 1
        if line[:1] in (" ", "\t"):
            held += line[1:]
            continue
        if held and (match := _PROPERTY.fullmatch(held)):
            yield Property(start, match[1].upper(), match[2], match[3])
        elif held.strip():
            ledger.lost(start, "", "", quoted(held), "not read, for it is no property of a calendar")
        start, held = number, line


def _row(found: Mapping[str, Property], number: int, zone: str, ledger: Ledger) -> Row:
    record, line = f"event {number}", found["BEGIN"].line
    cells: dict[str, str] = {}
    for name, one in found.items():
        if name in ("DTSTART", "DTEND"):
            cells[_CELLS[name]] = _moment(one, zone, record, ledger)
        elif name in _CELLS:
            cells[_CELLS[name]] = one.text
        elif name not in _SILENT and not name.startswith("X-"):
            outcome = (
                "not carried; only the first time is" if name == "RRULE" else "not carried; the list has no such field"
            )
            ledger.lost(one.line, record, name, quoted(one.value), outcome)
    if ID in cells:
        cells[ID] = cells[ID].partition("@")[0]
        if not re.match(r"\d{4}-", cells[ID]):
            del cells[ID]
    if "Group" in cells:
        cells["Group"] = cells["Group"].partition(",")[0]
    _last_day(cells, found)
    return Row("event", cleaned(cells, line, record, _NAMES, ledger), ledger, line, record, _NAMES)


def _moment(one: Property, zone: str, record: str, ledger: Ledger) -> str:
    """Return a moment as the day, and the time, of its place. A moment in UTC is put into the calendar's own zone."""
    match = _MOMENT.fullmatch(one.value.strip())
    if not match:
        return one.value
    day = "-".join(match.group(1, 2, 3))
    if match[4] is None:
        return day
    clock = f"{match[4]}:{match[5]}"
    if not match[7]:
        return f"{day}T{clock}"
    try:
        local = datetime.strptime(f"{day} {clock}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    except (ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        ledger.lost(
            one.line, record, one.name, quoted(one.value), "kept as the day in UTC; its place may have had another"
        )
        return f"{day}T{clock}"
    return local.strftime("%Y-%m-%dT%H:%M").rjust(16, "0")


def _last_day(cells: dict[str, str], found: Mapping[str, Property]) -> None:
    """The end of whole days is the day after the last; an end at midnight, or on the same day, adds nothing."""
    end, start = cells.get(END, ""), cells.get(DATE, "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", end) and "T" not in found["DTEND"].value:
        try:
            cells[END] = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
        except (ValueError, OverflowError):
            return
    if cells.get(END, "")[:10] <= start[:10]:
        cells.pop(END, None)
