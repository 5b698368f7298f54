"""A table as rows of text with the place of each: from comma-, semicolon- or tab-separated text, or a workbook."""

from __future__ import annotations

import csv
import importlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ..rows import Ledger

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
MAX_ROWS = 50_000
"""Most rows that are read: a longer list could not be loaded again."""
MAX_COLUMNS = 1_000
_SEPARATOR = re.compile(r"\"?sep=(.)\"?\r?\n?")


@dataclass(frozen=True)
class Line:
    """A row of a table."""

    number: int
    """Its number in the sheet, as the program shows it."""
    line: int
    """The line of the file that it starts on; 0 in a workbook."""
    cells: list[str]


def lines_of_text(text: str, ledger: Ledger, score: Callable[[list[str]], int]) -> list[Line]:
    """Return the rows of a text. The delimiter is the one with which some row looks most like a header."""
    match = _SEPARATOR.match(text)
    if match:
        text, skipped = text[match.end() :], 1
        delimiter = match[1] if match[1] in DELIMITERS else ","
    else:
        skipped = 0
        delimiter = max(DELIMITERS, key=lambda one: max(map(score, _head(text, one)), default=0))
    return _capped(_rows(text, delimiter, skipped, ledger), ledger)


def _head(text: str, delimiter: str) -> list[list[str]]:
    """Return the first rows as a delimiter cuts them, as far as they can be read."""
    reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
    out: list[list[str]] = []
    try:
        for row in reader:
            out.append(row)
            if len(out) == 10:
                break
    except csv.Error:
        pass
    return out


def _rows(text: str, delimiter: str, skipped: int, ledger: Ledger) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        line = reader.line_num + 1 + skipped
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            expected = f"{DELIMITERS[delimiter]}-separated cells, quotation marks inside a cell doubled"
            ledger.fault(line, "", "", f"a row that is not CSV ({error})", expected)
            return
        number += 1
        yield Line(number, line, row)


def _capped(rows: Iterator[Line], ledger: Ledger) -> list[Line]:
    out: list[Line] = []
    for row in rows:
        if len(out) > MAX_ROWS:
            ledger.fault(row.line, "", "", f"more than {MAX_ROWS:,} rows", f"at most {MAX_ROWS:,}; import parts of it")
            return []
        if len(row.cells) > MAX_COLUMNS:
            ledger.fault(row.line, f"row {row.number}", "", f"{len(row.cells):,} cells", f"at most {MAX_COLUMNS:,}")
            return []
        out.append(row)
    return out


def lines_of_workbook(path: Path, ledger: Ledger) -> list[Line]:
    """Return the rows of the first sheet that holds any. Formulas give the value that was saved with them."""
    expected = "the sheet saved as CSV UTF-8, or pip install 'mkdocs-timeline[xlsx]'"
    try:
        library = importlib.import_module("openpyxl")
    except ImportError:
        ledger.fault(0, "", "", "a workbook (.xlsx), which needs openpyxl", expected)
        return []
    try:
        book = library.load_workbook(path, read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if any(any(row) for row in _values(sheet, 50))]
        if len(sheets) > 1:
            names = ", ".join(str(sheet.title) for sheet in sheets[1:])
            ledger.lost(0, "", "", f"the sheets {names!r}", f"not read; only {sheets[0].title!r} is")
        rows = _values(sheets[0], MAX_ROWS + 2) if sheets else iter(())
        return _capped((Line(number, 0, [_shown(cell) for cell in row]) for number, row in enumerate(rows, 1)), ledger)
    except Exception as error:  # noqa: BLE001 - the library raises whatever its parsers raise on broken files
        reason = " ".join(str(error).split())[:100] or type(error).__name__
        ledger.fault(0, "", "", f"a workbook that cannot be read ({reason})", "the sheet saved as CSV UTF-8")
        return []


def _values(sheet: Any, most: int) -> Iterator[tuple[object, ...]]:
    sheet.reset_dimensions()  # what the file says of its size need not be so
    rows: Iterator[tuple[object, ...]] = sheet.iter_rows(values_only=True, max_row=most)
    return rows


def _shown(value: object) -> str:
    """Return a cell's value as text; a day without a time is only a day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
