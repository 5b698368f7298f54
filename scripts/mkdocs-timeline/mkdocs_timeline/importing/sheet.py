"""TimelineJS3's spreadsheet, saved as CSV: rows to slides."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from ..text import nearest
from .slide import COLUMNS, Kind, Ledger, Slide, cleaned, quoted

_KNOWN = {name.casefold(): name for name in COLUMNS} | {"tag": "Group"}  # the first TimelineJS called it Tag
_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
_EXPECTED = f"the columns of TimelineJS3's template: {', '.join(COLUMNS)}"


def slides_of_sheet(text: str, ledger: Ledger) -> list[Slide]:
    """Return the slides of a spreadsheet; problems and losses go to the ledger."""
    delimiter = max(_DELIMITERS, key=lambda one: sum(_column(name) != "" for name in _first_row(text, one)))
    rows = _rows(text, delimiter, ledger)
    _, header = next(rows, (1, []))
    columns = _columns(header, ledger)
    if not columns:
        return []
    slides = [
        slide
        for number, (line, row) in enumerate(rows, 2)
        if any(cell.strip() for cell in row) and (slide := _slide(number, line, row, len(header), columns, ledger))
    ]
    if not any(slide.kind == "event" for slide in slides) and not ledger.problems:
        ledger.wrong(0, "", "", "no row with an event", "one row for each event below the header")
    return slides


def _column(name: str) -> str:
    """Return the template's name of a column, whatever its case and spaces; empty for an unknown one."""
    return _KNOWN.get(" ".join(name.split()).casefold(), "")


def _first_row(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(text: str, delimiter: str, ledger: Ledger) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            expected = f"{_DELIMITERS[delimiter]}-separated cells, quotation marks inside a cell doubled"
            ledger.wrong(line, "", "", f"a row that is not CSV ({error})", expected)
            return
        yield line, row


def _columns(header: list[str], ledger: Ledger) -> Mapping[int, str]:
    """Return the template's column at each position. Nothing can be read without years and headlines."""
    found: dict[int, str] = {}
    for number, name in enumerate(header):
        column = _column(name)
        if column and column in found.values():
            ledger.wrong(1, "row 1", name, "this column a second time", "each column once")
        elif column:
            found[number] = column
        elif name.strip():
            ledger.lost(
                1, "row 1", name.strip(), "an unknown column", f"not read, for it is not {nearest(name, COLUMNS)}"
            )
    missing = [name for name in ("Year", "Headline") if name not in found.values()]
    if missing:
        names = ", ".join(name.strip() for name in header if name.strip())
        old = " (Start Date is a column of the first TimelineJS)" if "Start Date" in header else ""
        found_instead = f"no column {' and no column '.join(missing)}, but {quoted(names, 120)}{old}"
        ledger.wrong(1, "row 1", "", found_instead, _EXPECTED)
        return {}
    return found


def _slide(
    number: int, line: int, row: list[str], width: int, columns: Mapping[int, str], ledger: Ledger
) -> Slide | None:
    record = f"row {number}"
    if surplus := [cell for cell in row[width:] if cell.strip()]:
        expected = "as many as the header has; a cell with a comma stands in quotation marks"
        ledger.wrong(line, record, "", f"cells beyond the last column, {quoted(', '.join(surplus))}", expected)
        return None
    found = {name: row[at] for at, name in columns.items() if at < len(row)}
    cells = cleaned(found, line, record, {}, ledger)
    kind, known = _kind(cells.get("Type", ""))
    slide = Slide(kind, cells, ledger, line, record)
    if not known:
        slide.lost("Type", "read as an event; the types are title and era")
    return slide


def _kind(text: str) -> tuple[Kind, bool]:
    kinds: dict[str, Kind] = {"": "event", "event": "event", "title": "title", "era": "era"}
    kind = kinds.get(text.casefold())
    return kind or "event", kind is not None
