"""A dataset in other forms: JSON with the sources it uses, and CSV with one row for each record.

Neither holds the hour of its making: the same data always give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_timeline.export import written
from mkdocs_timeline.records import SCHEMA, Named
from mkdocs_timeline.text import inline
from pydantic import BaseModel

from ..sources import CITATION, sources
from .dataset import Dataset, R, citations

_MARKS = re.compile(rf"\s*{CITATION}|\{{[^}}]*\}}|\s*\[status: [a-z-]+\]")


def as_json(dataset: Dataset[R], docs: Path) -> str:
    """Return the records as they stand in the file, and the sources that they cite. Raises `DataError`."""
    records, known = dataset.load(docs).values(), sources(docs)
    keys = sorted({key for record in records for key in citations(record)})
    data = {
        "schema": SCHEMA,
        dataset.name: [_dump(record) for record in records],
        "sources": [_dump(known[key]) for key in keys],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_csv(dataset: Dataset[R], docs: Path) -> str:
    """Return one row for each record (RFC 4180), its text without marks and its sources in the last column.

    A field within a field is named ``outer.inner``, in a list ``outer.1.inner``; lists of words are joined by
    a space. Raises `DataError`.
    """
    return rows_as_csv(dataset.load(docs).values())


def rows_as_csv(records: Iterable[Named]) -> str:
    """Return one row for each of these records, as `as_csv` does for a list."""
    rows = []
    for record in records:
        row = dict(_cells(_dump(record)))
        row["sources"] = " ".join(dict.fromkeys(citations(record)))
        rows.append(row)
    return written(_columns(rows), rows)


FORMATS: Mapping[str, Callable[[Dataset[Any], Path], str]] = {"json": as_json, "csv": as_csv}
"""Export formats by file ending."""


def _dump(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(exclude_none=True)


def _cells(value: Any, name: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _cells(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for number, inner in enumerate(value, 1):
            yield from _cells(inner, f"{name}.{number}")
    elif isinstance(value, list):
        yield name, " ".join(map(str, value))
    else:
        yield name, inline.plain(_MARKS.sub("", value)) if isinstance(value, str) else value


def _columns(rows: list[dict[str, object]]) -> list[str]:
    """Return the names in the order of the fullest rows, sources last."""
    names: list[str] = []
    for row in sorted(rows, key=len, reverse=True):
        at = 0
        for name in row:
            if name in names:
                at = names.index(name) + 1
            else:
                names.insert(at, name)
                at += 1
    return [*(name for name in names if name != "sources"), "sources"]
