"""What a matrix shows, from the points of the figure or from one of the edition's lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..data import edition_of
from ..treaty import ARTICLES, COMPARISON, READINGS
from .model import Group, Has
from .subject import Subject

UNREAD: Has = "unread"
CONTENT: Mapping[str, Has] = {"primary": "full", "several": "part", "single": "part", "none": "none"}
"""How far an article is known, by how well its content is shown."""


@dataclass(frozen=True)
class Row:
    """A row: its words, where they lead to, its ink, and what stands in each column."""

    id: str
    title: str
    note: str
    target: str
    ink: str
    cells: Mapping[str, Has]


@dataclass(frozen=True)
class Grid:
    """Rows and columns of a matrix."""

    columns: list[Group]
    rows: list[Row]


def grid(one: Subject) -> Grid:
    """Return what the figure's matrix shows. Raises `DataError`."""
    rows = {"comparison": _comparison, "readings": _readings}.get(one.figure.of or "", _points)
    return Grid(one.figure.kinds, list(rows(one)))


def _points(one: Subject) -> Iterator[Row]:
    for group in one.figure.groups:
        points = [point for point in one.figure.points if point.group == group.id]
        cells = {point.kind: point.has for point in points if point.kind and point.has}
        yield Row(group.id, group.title, group.note or "", "", "grey", cells)


def _comparison(one: Subject) -> Iterator[Row]:
    """Yield a row for each group, the id of which is that of a row of the comparison."""
    known, page = COMPARISON.load(one.docs), edition_of(one.docs).pages.get(COMPARISON.name, "")
    for group in one.figure.groups:
        record = known[group.id]
        cells = {name: UNREAD if cell.gap else cell.has for name, cell in record.cells.items()}
        yield Row(group.id, group.title, group.note or "", f"{page}#{record.id}", "grey", cells)


def _readings(one: Subject) -> Iterator[Row]:
    page = edition_of(one.docs).pages.get(READINGS.name, "")
    for reading in READINGS.load(one.docs).values():
        if reading.answer:
            note = f"{reading.side} · {one.when(reading.date)}"
            yield Row(
                reading.id, reading.who, note, f"{page}#{reading.id}", one.ink(reading.actor), {reading.answer: "full"}
            )


def articles(one: Subject) -> list[Row]:
    """Return the articles as rows of a single column, each titled by its number; the preamble has none."""
    page = edition_of(one.docs).pages.get(ARTICLES.name, "")
    return [
        Row(
            record.id,
            str(record.number),
            record.title,
            f"{page}#{record.id}",
            "grey",
            {"content": CONTENT[record.content]},
        )
        for record in ARTICLES.load(one.docs).values()
        if record.number
    ]


def filled(one: Subject, text: str) -> str:
    """Fill the counts into a text about the articles: ``{full}``, ``{part}`` and ``{none}``."""
    if one.figure.of != ARTICLES.name:
        return text
    found = [row.cells["content"] for row in articles(one)]
    return text.format_map({has: found.count(has) for has in ("full", "part", "none")})
