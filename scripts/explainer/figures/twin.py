"""The table that says the same as a drawing, in the little Markdown of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .subject import Subject


@dataclass(frozen=True)
class Twin:
    """A table: its heads, and its rows."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def twin(one: Subject) -> Twin:
    """Return a row for each point: the columns that any of them fills, its sources with what is said."""
    points, titles = one.figure.points, one.titles()
    columns = {
        "date": [one.when(point.date) for point in points],
        "point": [point.title or "" for point in points],
        "group": [titles.get(point.group or "", "") for point in points],
        "statement": [f"{point.says} [{'; '.join(f'@{key}' for key in point.sources)}]" for point in points],
        "who": [point.who or "" for point in points],
        "status": [f"[status: {point.status}]" if point.status else "" for point in points],
    }
    kept = {name: cells for name, cells in columns.items() if any(cells)}
    return Twin([one.word(f"head-{name}") for name in kept], list(zip(*kept.values(), strict=True)))
