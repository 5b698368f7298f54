"""The events as CSV (RFC 4180) that a spreadsheet opens right, and its cells.

A byte-order mark at the start tells Excel that the letters are UTF-8. A cell that a spreadsheet would take for a day or
a formula is kept a text: a date stands behind a tab, which no program shows, a formula behind an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from ..events import Timeline
from ..text import inline
from .data import event_data

COLUMNS = (
    "id", "date", "from", "to", "title", "summary", "era", "theme", "actors", "place", "status", "sourcing",
    "weight", "sources", "note", "differ", "see",
)  # fmt: skip
"""Columns of the CSV file; lists are joined by a space, summary and notes without Markdown marks."""
MORE = (
    "short", "image.file", "image.alt", "image.credit", "image.licence", "link.url", "link.label", "link.kind",
)  # fmt: skip
"""Columns that stand behind those, for the fields that some event has."""


BYTE_ORDER_MARK = "\ufeff"
_LIKE_A_DATE = re.compile(r"-?\d+(?:[-/.:]\d+)+|0\d+")
_FORMULA = "=+-@＝＋－＠"


def as_csv(timeline: Timeline) -> str:
    """Return one row for each event, with a header row."""
    rows = [_row(event_data(event)) for event in timeline.events]
    return written([*COLUMNS, *(name for name in MORE if any(name in row for row in rows))], rows)


def written(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows as CSV; what a row does not have is empty, what is no column is left out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _row(data: dict[str, object]) -> dict[str, object]:
    lists = {key: " ".join(map(str, value)) for key, value in data.items() if isinstance(value, list)}
    texts = {key: inline.plain(str(data.get(key) or "")) for key in ("summary", "note", "differ")}
    inner = {f"{key}.{name}": text for key in ("image", "link") for name, text in _record(data.get(key))}
    return {**data, **lists, **texts, **inner}


def _record(value: object) -> Iterable[tuple[str, object]]:
    return value.items() if isinstance(value, dict) else ()


def _cell(value: object) -> object:
    """Keep a spreadsheet from reading text as a date or a formula."""
    if value is None or not isinstance(value, str):
        return "" if value is None else value
    if _LIKE_A_DATE.fullmatch(value):
        return f"\t{value}"
    return f"'{value}" if value.lstrip()[:1] in tuple(_FORMULA) or value[:1] in ("\t", "\r") else value
