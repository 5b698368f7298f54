"""Timelines made elsewhere: TimelineJS3's spreadsheet (CSV) or JSON in, an event list out.

The result is a complete file that `load` accepts: events with the eras, themes and sources that they name. What the
list cannot hold is reported, place by place; what cannot be understood stops the import, all of it in one run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..records import DataError
from .convert import convert
from .from_json import slides_of_json
from .reading import is_json, read_text
from .sheet import slides_of_sheet
from .slide import Ledger, Loss
from .writing import as_yaml

__all__ = ["Imported", "Loss", "import_file"]


@dataclass(frozen=True)
class Imported:
    """An event list made from another file."""

    text: str
    """The list as YAML."""
    events: int
    """How many events it holds."""
    losses: Sequence[Loss]
    """What it does not hold, or not as it was, in file order."""


def import_file(path: Path) -> Imported:
    """Read a spreadsheet or JSON file of TimelineJS3. Raises `DataError` with every problem."""
    ledger = Ledger(path.as_posix())
    text = read_text(path, ledger)
    slides = slides_of_json(text, ledger) if is_json(path, text) else slides_of_sheet(text, ledger)
    records = convert(slides, ledger)
    if ledger.problems:
        raise DataError(ledger.problems)
    return Imported(as_yaml(records, path.name), len(records.events), tuple(ledger.losses))
