"""Spreadsheets of TimelineJS3 for tests, and what their import says."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from mkdocs_timeline import DataError, Timeline, load
from mkdocs_timeline.importing import Imported, import_file
from mkdocs_timeline.importing.slide import COLUMNS

HEADER = ",".join(COLUMNS)
TEMPLATE = f"expected the columns of TimelineJS3's template: {', '.join(COLUMNS)}"
FEWER = "expected as many as the header has; a cell with a comma stands in quotation marks"
YEAR = "expected a year from 1 to 9999, e.g. 1961"
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


GOOD = {"Year": "1961", "Month": "7", "Day": "6", "Headline": "A treaty", "Text": "Words.", "Group": "Treaty"}
