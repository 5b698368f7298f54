"""What a reader can take away of a figure: its points as CSV, and the drawing as a file that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from mkdocs_timeline.events import without_code
from mkdocs_timeline.text import inline

from ..data import citations, edition_of, rows_as_csv
from ..sources import CITATION
from .forms import FORMS
from .grids import filled
from .kit.canvas import LINE, WIDE, Canvas
from .kit.letters import wrap
from .listing import FIGURES
from .model import Figure
from .subject import Subject, subject

BLOCK = re.compile(r"^/{3,} *figure *\| *([a-z0-9-]+) *$", re.MULTILINE)
LISTS = ("articles", "comparison", "readings")
"""Lists that are exported as CSV."""
EDGE, TITLE = 16, 18
"""Room around a drawing that stands alone, and size of its title."""
OTHER = 0.88
"""How much of a line is filled, since another letter may stand in where a reader lacks ours."""


def address(figure: Figure, ending: str) -> str:
    """Return where a file of a figure lies, from the data folder; nothing for data that stand in a list already."""
    if ending == "csv" and figure.of:
        return f"{figure.of}.csv" if figure.of in LISTS else ""
    return f"figures/{figure.id}.{ending}"


def files(docs: Path) -> Mapping[str, str]:
    """Return the files of every figure by their path from the data folder. Raises `DataError`."""
    if not (docs / "data" / FIGURES.name).is_dir():
        return {}
    edition = edition_of(docs)
    out = {}
    for figure in FIGURES.load(docs).values():
        if figure.points:
            out[address(figure, "csv")] = rows_as_csv(figure.points)
        out[address(figure, "svg")] = standing(subject(figure, docs, edition.languages[0]), edition.name)
    return out


def uses(docs: Path) -> Mapping[str, list[str]]:
    """Return each source that a figure cites, with the pages that show the figure. Raises `DataError`."""
    if not (docs / "data" / FIGURES.name).is_dir():
        return {}
    figures = FIGURES.load(docs)
    used: dict[str, list[str]] = {}
    for path in sorted(docs.rglob("*.md")):
        text = without_code(path.read_text(encoding="utf-8", errors="replace"))
        for name in dict.fromkeys(BLOCK.findall(text)):
            for key in citations(figures[name]) if name in figures else ():
                pages = used.setdefault(key, [])
                if (page := path.relative_to(docs).as_posix()) not in pages:
                    pages.append(page)
    return used


def standing(one: Subject, edition: str) -> str:
    """Return the drawing as a file, with its title, its note and its own style."""
    canvas = Canvas(WIDE, LINE)
    for line in wrap(filled(one, one.figure.title), WIDE * OTHER, TITLE, strong=True):
        canvas.text(0, canvas.top, line, "title strong")
        canvas.top += TITLE + 4
    FORMS[one.figure.form](canvas, one)
    note = inline.plain(re.sub(rf"\s*{CITATION}", "", one.figure.note or ""))
    canvas.top = canvas.prose(0, canvas.top + 2 * LINE, note, WIDE * OTHER, "note") if note else canvas.top + 2 * LINE
    canvas.text(0, canvas.top, one.word("figure-origin", edition=edition), "note")
    canvas.top += LINE / 2
    root = canvas.finished(filled(one, one.figure.alt))
    root.set("xmlns", "http://www.w3.org/2000/svg")
    wide, high = WIDE + 2 * EDGE, canvas.top + 2 * EDGE
    root.set("viewBox", f"{-EDGE} {-EDGE} {wide:g} {high:g}")
    root.set("width", f"{wide:g}")
    root.set("height", f"{high:g}")
    sheet = Element("style")
    sheet.text = _style(one.figure.form)
    paper = {"class": "paper", "x": f"{-EDGE}", "y": f"{-EDGE}", "width": f"{wide:g}", "height": f"{high:g}"}
    root[:0] = [sheet, Element("rect", paper)]
    return tostring(root, encoding="unicode") + "\n"


@cache
def _style(form: str) -> str:
    """Return the style of every drawing, with what a form has of its own."""
    here = Path(__file__).parent
    files = (here / "standing.css", here / f"standing_{form}.css")
    return "".join(file.read_text(encoding="utf-8") for file in files if file.is_file())
