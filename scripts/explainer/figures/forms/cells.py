"""A cell for each article, filled by how well its content is shown, with its number as a link."""

from __future__ import annotations

from ..grids import articles
from ..kit.canvas import LINE, SMALL, Canvas
from ..kit.letters import breadth
from ..model import Has
from ..subject import Subject

GAP, MOST = 6, 12
"""Room between cells, and how many stand in a row of a wide drawing."""


def draw(canvas: Canvas, subject: Subject) -> None:
    """Draw the cells in rows, then what their three fills mean."""
    rows = articles(subject)
    across = MOST // 2 if canvas.narrow else MOST
    size = (canvas.width - GAP * (across - 1)) / across
    for at, row in enumerate(rows):
        x, y = (at % across) * (size + GAP) + 0.5, canvas.top + at // across * (size + GAP) + 0.5
        group = canvas.group("point", data_point=row.id)
        _cell(group, x, y, size - 1, row.cells["content"])
        words = group.linked(subject.link(row.target)) if subject.link else group
        canvas.role = group.role
        words.text(x + size / 2, y + size / 2 + 6, row.title, f"number has-{row.cells['content']}", "middle")
    canvas.top += -(-len(rows) // across) * (size + GAP)
    _key(canvas, subject)


def _cell(canvas: Canvas, x: float, y: float, size: float, has: Has) -> None:
    canvas.rect(x, y, size, size, f"cell has-{has}")
    if has == "part":
        canvas.path(f"M{x:.1f} {y + size:.1f}L{x + size:.1f} {y:.1f}V{y + size:.1f}z", "half")


def _key(canvas: Canvas, subject: Subject) -> None:
    counts = [row.cells["content"] for row in articles(subject)]
    y = canvas.top + 18
    x = 0.0
    for has in ("full", "part", "none"):
        words = f"{subject.word(f'known-{has}')}: {counts.count(has)}"
        if x + 22 + breadth(words, SMALL) > canvas.width:
            x, y = 0, y + LINE + 4
        _cell(canvas.group("legend"), x + 0.5, y - 12, 14, has)
        canvas.text(x + 21, y, words, "who")
        x += 22 + breadth(words, SMALL) + 16
    canvas.top = y + 8
