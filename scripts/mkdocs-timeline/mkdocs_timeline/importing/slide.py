"""What both inputs are read into: slides with named cells, and a ledger of what went wrong or was left behind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..records import Problem

COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
    "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background",
)  # fmt: skip
"""Columns of the spreadsheet template, which also name the cells of a slide."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ID, LINK = "Unique id", "Link"
"""Cells that only the JSON form has."""

Kind = Literal["event", "title", "era"]


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
    losses: list[Loss] = field(default_factory=list)

    def wrong(self, line: int, record: str, name: str, found: str, expected: str) -> None:
        """Note a problem, which stops the import."""
        self.problems.append(Problem(self.file, line, record, name, found, expected))

    def lost(self, line: int, record: str, name: str, found: str, outcome: str) -> None:
        """Note a loss, which does not."""
        self.losses.append(Loss(self.file, line, record, name, found, outcome))


@dataclass(frozen=True)
class Slide:
    """A row of the spreadsheet, or an object of the JSON file."""

    kind: Kind
    cells: Mapping[str, str]
    """Text by column; cells without text are absent."""
    ledger: Ledger
    line: int
    record: str
    """How messages call it: "row 3", "event 2"."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the file calls a cell, where that is not the column's name."""

    def cell(self, column: str) -> str:
        """Return the text of a cell, or an empty string."""
        return self.cells.get(column, "")

    def wrong(self, column: str, found: str, expected: str) -> None:
        """Note a problem with a cell."""
        self.ledger.wrong(self.line, self.record, self.names.get(column, column), found, expected)

    def lost(self, column: str, outcome: str, found: str = "") -> None:
        """Note that a cell, or something in it, is not carried as it is."""
        self.ledger.lost(
            self.line, self.record, self.names.get(column, column), found or quoted(self.cell(column)), outcome
        )


def cleaned(
    cells: Mapping[str, str], line: int, record: str, names: Mapping[str, str], ledger: Ledger
) -> dict[str, str]:
    """Return the cells without the characters that a YAML file cannot hold, and without empty cells."""
    out = {}
    for column, text in cells.items():
        clean = _FORBIDDEN.sub("", text).strip()
        if found := sorted(set(_FORBIDDEN.findall(text))):
            shown = ", ".join(f"U+{ord(char):04X}" for char in found)
            ledger.lost(
                line, record, names.get(column, column), f"the character {shown}", "left out, for it is no text"
            )
        if clean:
            out[column] = clean
    return out


def quoted(text: str, limit: int = 60) -> str:
    """Return text in quotation marks on one line, cut where it is long."""
    line = " ".join(text.split())
    return repr(line if len(line) <= limit else f"{line[: limit - 1]}…")
