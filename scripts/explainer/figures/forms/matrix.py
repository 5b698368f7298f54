"""Rows against columns: a mark in each cell says how far a thing is there. The words of a row lead to its section."""

from __future__ import annotations

from ..grids import Grid, Row, grid
from ..kit.canvas import LINE, SMALL, Canvas
from ..kit.letters import breadth, wrap
from ..model import Group, Has
from ..subject import Subject

LEFT, SIZE, GAP = 216, 15, 14
"""Width of the words on the left, size of a mark, room after the key's words."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw the heads, the rows, and a key of the marks that occur."""
    shown = grid(subject)
    left = 0 if canvas.narrow else LEFT
    pitch = (canvas.width - left) / len(shown.columns)
    centres = {column.id: left + pitch * (at + 0.5) for at, column in enumerate(shown.columns)}
    _heads(canvas, shown.columns, centres, pitch)
    for row in shown.rows:
        _row(canvas, row, centres, subject)
    _key(canvas, shown, subject)


def _heads(canvas: Canvas, columns: list[Group], centres: dict[str, float], pitch: float) -> None:
    """Write the titles of the columns, which end on one line, and their notes, which begin on the next."""
    titles = [wrap(one.title, pitch, SMALL, strong=True) for one in columns]
    notes = [wrap(one.note or "", pitch, SMALL) for one in columns]
    base = canvas.top + LINE * max(map(len, titles))
    for column, title, note in zip(columns, titles, notes, strict=True):
        canvas.lines(centres[column.id], base - LINE * (len(title) - 1), title, "strong head", "middle")
        canvas.lines(centres[column.id], base + LINE, note, "who head", "middle")
    canvas.top = base + LINE * max(map(len, notes)) + 8
    canvas.rule(0, canvas.top, canvas.width, canvas.top, "zero")


def _row(canvas: Canvas, row: Row, centres: dict[str, float], subject: Subject) -> None:
    width = canvas.width if canvas.narrow else LEFT - 10
    lines = wrap(row.title, width, SMALL)
    words = canvas.linked(subject.link(row.target)) if subject.link and row.target else canvas
    bottom = words.lines(0, canvas.top + LINE, lines, "name")
    if row.note:
        bottom = canvas.lines(0, bottom, wrap(row.note, width, SMALL), "who")
    end = bottom - LINE + 7
    middle = end + SIZE / 2 if canvas.narrow else (canvas.top + end) / 2
    group = canvas.group("point", data_point=row.id, data_ink=row.ink)
    for name, x in centres.items():
        cell(group, x, middle, row.cells.get(name))
    canvas.top = middle + SIZE / 2 + 7 if canvas.narrow else end
    canvas.rule(0, canvas.top, canvas.width, canvas.top, "row")


def cell(canvas: Canvas, x: float, y: float, has: Has | None) -> None:
    """Draw a mark around a centre: filled, half filled, empty, a question mark, or a dot for nothing to tell."""
    left, top = x - SIZE / 2, y - SIZE / 2
    if has == "unread":
        canvas.text(x, y + 5, "?", "unread", "middle")
    elif has is None:
        canvas.circle(x, y, 1.2, "untold")
    else:
        canvas.rect(left, top, SIZE, SIZE, "mark has-full" if has == "full" else f"mark frame has-{has}")
        if has == "part":
            canvas.rect(left, y, SIZE, SIZE / 2, "half")


def _key(canvas: Canvas, shown: Grid, subject: Subject) -> None:
    """Say what the marks mean that occur; where there is one kind alone, its column says it."""
    columns = [column.id for column in shown.columns]
    found = {row.cells.get(name) for row in shown.rows for name in columns}
    marks: list[Has | None] = [one for one in ("full", "part", "none", "unread", None) if one in found]
    x, y = 0.0, canvas.top + 26
    for has in marks if len(found - {None}) > 1 else ():
        words = subject.word(f"has-{has or 'untold'}")
        if x + SIZE + 6 + breadth(words, SMALL) > canvas.width:
            x, y = 0, y + LINE + 4
        cell(canvas.group("legend"), x + SIZE / 2, y - 5, has)
        canvas.text(x + SIZE + 6, y, words, "who")
        x += SIZE + 6 + breadth(words, SMALL) + GAP
        canvas.top = y + 6
