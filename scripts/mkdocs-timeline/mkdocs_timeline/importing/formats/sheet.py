"""A table to rows: TimelineJS3's template, or anybody's own with a date and a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...text import nearest
from ..rows import DATE, SHEET, Kind, Ledger, Options, Row, cleaned, quoted
from .columns import assigned, is_header, plain_column, template_column
from .table import Line

_FIRST_ROWS = 10
"""How far down a header is looked for, below a title."""
_EXPECTED = (
    f"the columns of TimelineJS3's template: {', '.join(SHEET)}; "
    "or a date and a title, or --columns date=When,title=What"
)


def likeness(names: Sequence[str]) -> int:
    """Count the cells of a row that can be names of columns."""
    return len({cell for name in names if (cell := plain_column(name) or template_column(name))})


def rows_of_table(lines: Sequence[Line], ledger: Ledger, options: Options) -> list[Row]:
    """Return the rows of a table; problems and losses go to the ledger."""
    if not lines:
        return []
    at = _header_at(lines, options)
    header = lines[at]
    for line in lines[:at]:
        if words := ", ".join(cell.strip() for cell in line.cells if cell.strip()):
            ledger.lost(line.line, f"row {line.number}", "", quoted(words), "not carried; it stands above the header")
    template = is_template(header.cells) and not options.columns
    columns = _columns(header, ledger, options, template)
    if not columns:
        return []
    names = {cell: header.cells[number].strip() for number, cell in columns.items()}
    rows = [
        row
        for line in lines[at + 1 :]
        if any(cell.strip() for cell in line.cells)
        and (row := _row(line, len(header.cells), columns, names if not template else {}, ledger, options))
    ]
    if not any(row.kind == "event" for row in rows) and not ledger.problems and not ledger.faults:
        ledger.fault(0, "", "", "no row with an event", "one row for each event below the header")
    return rows


def is_template(names: Sequence[str]) -> bool:
    """Tell whether a header is that of TimelineJS3's template."""
    return {"Year", "Headline"} <= {template_column(name) for name in names}


def _header_at(lines: Sequence[Line], options: Options) -> int:
    """Return where the header stands: the first row that can be one, else the first row that is not empty."""
    for number, line in enumerate(lines[:_FIRST_ROWS]):
        if is_header(assigned(line.cells, options.columns, template=False).values()):
            return number
    return next((number for number, line in enumerate(lines) if any(cell.strip() for cell in line.cells)), 0)


def _columns(header: Line, ledger: Ledger, options: Options, template: bool) -> Mapping[int, str]:
    """Return the cell that each position is. Nothing can be read without dates and headlines."""
    record = f"row {header.number}"
    names = [name.strip() for name in header.cells]
    found = assigned(names, options.columns, template)
    for cell, column in options.columns.items():
        if cell not in found.values():
            expected = (
                nearest(column, [name for name in names if name]) if any(names) else "a row with names of columns"
            )
            ledger.fault(header.line, record, "", f"no column {column!r}, which --columns names", expected)
    for number, name in enumerate(names):
        if number in found and found[number] in [found[other] for other in found if other < number]:
            ledger.fault(header.line, record, name, "this column a second time", "each column once")
        elif name and number not in found:
            outcome = "not read" if not template else f"not read, for it is not {nearest(name, SHEET)}"
            ledger.lost(header.line, record, name, "an unknown column", outcome)
    if not is_header(found.values()) and not ledger.faults:
        missing = [
            name
            for name, there in (("Year", {"Year", DATE}), ("Headline", {"Headline"}))
            if not there & {*found.values()}
        ]
        shown = quoted(", ".join(name for name in names if name), 120)
        ledger.fault(header.line, record, "", f"no column {' and no column '.join(missing)}, but {shown}", _EXPECTED)
    return {} if ledger.faults else found


def _row(
    line: Line, width: int, columns: Mapping[int, str], names: Mapping[str, str], ledger: Ledger, options: Options
) -> Row | None:
    record = f"row {line.number}"
    if surplus := [cell for cell in line.cells[width:] if cell.strip()]:
        expected = "as many as the header has; a cell with a comma stands in quotation marks"
        ledger.wrong(line.line, record, "", f"cells beyond the last column, {quoted(', '.join(surplus))}", expected)
        return None
    found = {name: line.cells[at] for at, name in columns.items() if at < len(line.cells)}
    cells = cleaned(found, line.line, record, names, ledger)
    kind, known = _kind(cells.get("Type", ""))
    row = Row(kind, cells, ledger, line.line, record, names, options.order)
    if not known:
        row.lost("Type", "read as an event; the types are title and era")
    return row


def _kind(text: str) -> tuple[Kind, bool]:
    kinds: dict[str, Kind] = {"": "event", "event": "event", "title": "title", "era": "era"}
    kind = kinds.get(text.casefold())
    return kind or "event", kind is not None
