"""The table that says the same as a drawing, in the little Markdown of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .amounts import where
from .grids import articles, grid
from .model import Point
from .subject import Subject


@dataclass(frozen=True)
class Twin:
    """A table: its heads, and its rows."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def twin(one: Subject) -> Twin:
    """Return the table of a figure: a row for each of its points, or for each row of its matrix."""
    if one.figure.of == "articles":
        return _of_articles(one)
    return _of_points(one) if one.figure.points else _of_grid(one)


def _of_articles(one: Subject) -> Twin:
    rows = [[row.title, row.note, one.word(f"known-{row.cells['content']}")] for row in articles(one)]
    return Twin([one.word(f"head-{name}") for name in ("number", "point", "status")], rows)


def _of_grid(one: Subject) -> Twin:
    shown = grid(one)
    heads = [" ".join(part for part in (column.title, column.note) if part) for column in shown.columns]
    told = len({has for row in shown.rows for has in row.cells.values()}) > 1
    rows = []
    for row in shown.rows:
        name = f"{row.title}, {row.note}" if row.note else row.title
        cells = [row.cells.get(column.id) for column in shown.columns]
        if told:
            rows.append([name, *(one.word(f"has-{has or 'untold'}") for has in cells)])
        else:  # one mark a row: the column says it
            rows.append([name, next((head for head, has in zip(heads, cells, strict=True) if has), "")])
    return Twin([one.word("head-point"), *(heads if told else [one.word("head-statement")])], rows)


def _of_points(one: Subject) -> Twin:
    """Return the columns that any point fills, the sources with what is said."""
    points, titles = one.figure.points, one.titles()
    columns = {
        "date": [one.when(point.date) for point in points],
        "point": [point.title or "" for point in points],
        "place": [where(point.place, one.lang) for point in points],
        "kind": [titles.get(point.kind or "", "") for point in points],
        "group": [titles.get(point.group or "", "") for point in points],
        "statement": [_cited(point) for point in points],
        "who": [point.who or "" for point in points],
        "status": [f"[status: {point.status}]" if point.status else "" for point in points],
    }
    kept = {name: cells for name, cells in columns.items() if any(cells)}
    return Twin([one.word(f"head-{name}") for name in kept], list(zip(*kept.values(), strict=True)))


def _cited(point: Point) -> str:
    return f"{point.says} [{'; '.join(f'@{key}' for key in point.sources)}]" if point.sources else point.says
