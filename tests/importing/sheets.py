"""Spreadsheets of TimelineJS3 for tests, and what their import says."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from mkdocs_timeline import DataError, Timeline, load
from mkdocs_timeline.importing import Imported, import_file
from mkdocs_timeline.importing.dating import takes
from mkdocs_timeline.importing.rows import SHEET as COLUMNS

HEADER = ",".join(COLUMNS)
TEMPLATE = (
    f"expected the columns of TimelineJS3's template: {', '.join(COLUMNS)}; "
    "or a date and a title, or --columns date=When,title=What"
)
EMPTY = ": an empty file, expected a spreadsheet as CSV, or one of the other formats that are read"
SAVED = "expected UTF-8 text; save the sheet as CSV UTF-8"
FEWER = "expected as many as the header has; a cell with a comma stands in quotation marks"
YEAR = "expected a year, e.g. 1961, or -44 for 44 BC"
CSV = "expected comma-separated cells, quotation marks inside a cell doubled"


def sheet(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, delimiter: str = ",") -> str:
    """Return a spreadsheet as CSV."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def imported(content: str | bytes, name: str = "sheet.csv") -> Imported:
    """Write a file into the working folder and import it."""
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return import_file(Path(name))


def loaded(result: Imported) -> Timeline:
    """Return the list that an import makes; it must stand every check."""
    Path("list.yml").write_text(result.text, encoding="utf-8")
    return load([Path("list.yml")])


def said(content: str | bytes, name: str = "sheet.csv") -> list[str]:
    """Return the problems that an import ends with."""
    with pytest.raises(DataError) as error:
        imported(content, name)
    return [str(problem) for problem in error.value.problems]


def best(*forms: str) -> str:
    """Return the first date that the parser takes: what it does not know yet falls back to what claims less."""
    return next(form for form in forms if takes(form))


GOOD = {"Year": "1961", "Month": "7", "Day": "6", "Headline": "A treaty", "Text": "Words.", "Group": "Treaty"}


def losses(result: Imported, field: str) -> list[str]:
    """Return what was found and what became of it, for each loss of a field."""
    return [f"{loss.found}; {loss.outcome}" for loss in result.losses if loss.field == field]
