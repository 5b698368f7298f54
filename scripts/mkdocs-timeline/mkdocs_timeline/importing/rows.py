"""What every format is read into: rows with named cells, and a ledger of what went wrong or was left behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..records import Problem
from .wording import forbidden, spelt, without

SHEET = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip
"""Columns of TimelineJS3's spreadsheet, by whose names the cells of every row are known."""

ID, LINK, DATE, END, SOURCE, PLACE, NOTE = "Id", "Link", "Date", "End Date", "Source", "Place", "Note"
"""Cells that other formats have: a whole date, its end, where it is from, where it happened, what to know."""

CELLS = (*SHEET, ID, LINK, DATE, END, SOURCE, PLACE, NOTE)

Kind = Literal["event", "title", "era"]
Order = Literal["", "dmy", "mdy"]


@dataclass(frozen=True)
class Options:
    """What the user says of the file."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Name that the file gives to a cell, by the cell's own name."""
    order: Order = ""
    """What a date such as 6/7/1961 begins with: the day or the month; empty when nobody says."""
    encoding: str = ""
    """Encoding of the text, where it is not UTF-8."""


@dataclass(frozen=True)
class Loss:
    """Something that the event list does not hold, or holds in another form.

    Prints as ``file:line: record: field: what was found; what became of it``.
    """

    file: str
    line: int
    record: str
    field: str
    found: str
    outcome: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(
            [where, *(part for part in (self.record, self.field) if part), f"{self.found}; {self.outcome}"]
        )


@dataclass
class Ledger:
    """Collects the problems and losses of one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with single rows, which can be skipped."""
    faults: list[Problem] = field(default_factory=list)
    """What is wrong with the file as a whole."""
    losses: list[Loss] = field(default_factory=list)

    def wrong(self, line: int, record: str, name: str, found: str, expected: str) -> None:
        """Note a problem with a row."""
        self.problems.append(Problem(self.file, line, record, name, found, expected))

    def fault(self, line: int, record: str, name: str, found: str, expected: str) -> None:
        """Note a problem with the file, which nothing but a change to the file mends."""
        self.faults.append(Problem(self.file, line, record, name, found, expected))

    def lost(self, line: int, record: str, name: str, found: str, outcome: str) -> None:
        """Note a loss, which stops nothing."""
        self.losses.append(Loss(self.file, line, record, name, found, outcome))


@dataclass(frozen=True)
class Row:
    """A row of a spreadsheet, an object of a JSON file, an entry of a calendar."""

    kind: Kind
    cells: Mapping[str, str]
    """Text by the name of the cell; cells without text are absent."""
    ledger: Ledger
    line: int
    record: str
    """How messages call it: "row 3", "event 2"."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the file calls a cell, where that is not the cell's own name."""
    order: Order = ""
    """What a date such as 6/7/1961 begins with, where the format says so: the day or the month."""

    def cell(self, column: str) -> str:
        """Return the text of a cell, or an empty string."""
        return self.cells.get(column, "")

    def called(self, column: str) -> str:
        """Return what the file calls a cell."""
        return self.names.get(column, column)

    def wrong(self, column: str, found: str, expected: str) -> None:
        """Note a problem with a cell."""
        self.ledger.wrong(self.line, self.record, self.called(column), found, expected)

    def lost(self, column: str, outcome: str, found: str = "") -> None:
        """Note that a cell, or something in it, is not carried as it is."""
        shown = found or quoted(self.cell(column))
        self.ledger.lost(self.line, self.record, self.called(column), shown, outcome)


def cleaned(
    cells: Mapping[str, str], line: int, record: str, names: Mapping[str, str], ledger: Ledger
) -> dict[str, str]:
    """Return the cells without the characters that a list may not hold, and without empty cells."""
    out = {}
    for column, written in cells.items():
        text = spelt(written)
        if found := forbidden(text):
            outcome = "left out, for it shows nothing and can change what is seen"
            ledger.lost(line, record, names.get(column, column), f"the character {', '.join(found)}", outcome)
        if clean := without(text).strip():
            out[column] = clean
    return out


def cut_off(text: str) -> tuple[str, str]:
    """Say that YAML takes what follows a bare text and `` #`` for a comment."""
    return f"{quoted(text)} with # behind it, where YAML cuts it off", "quotation marks around the whole text"


def quoted(text: str, limit: int = 60) -> str:
    """Return text in quotation marks on one line, cut where it is long."""
    line = " ".join(text.split())
    return repr(line if len(line) <= limit else f"{line[: limit - 1]}…")
