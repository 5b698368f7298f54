"""``/// figure | id``: a drawing with its finding, the same as a table, its sources, and its files to take away."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import add, append, stop_at_data_errors, write

from ..data import DataBlock, citations
from .forms import FORMS
from .grids import filled
from .kit.canvas import NARROW, WIDE, Canvas
from .listing import FIGURES
from .model import Figure
from .subject import Subject, subject
from .takeaway import address
from .twin import twin


class FigureBlock(DataBlock):
    """Shows one figure of the list."""

    NAME = "figure"
    ARGUMENT_EXAMPLE = "boats"
    SIZES: ClassVar = {"wide": WIDE, "narrow": NARROW}

    def on_create(self, parent: Element) -> Element:
        figure = self.record(FIGURES, self.argument)
        with stop_at_data_errors():
            one = subject(figure, self.place.docs, self.lang, self.place.link, self.config["home"])
        figure = one.figure
        box = add(parent, "figure", class_=f"chart {figure.form}", id=f"figure-{figure.id}")
        caption = add(box, "figcaption")
        add(caption, "p", filled(one, figure.title), class_="title")
        drawings = add(box, "div", class_="drawings")
        for name, width in self.SIZES.items():
            canvas = Canvas(width)
            FORMS[figure.form](canvas, one)
            add(drawings, "div", class_=name, data_search_exclude="").append(canvas.finished(filled(one, figure.alt)))
        if figure.note:
            write(box, "p", figure.note, class_="note")
        self._table(box, one)
        self._sources(box, figure)
        self._files(box, figure)
        return box

    def _table(self, box: Element, one: Subject) -> None:
        table = twin(one)
        fold = add(box, "details", class_="chart-fold")
        add(fold, "summary", one.word("figure-table"))
        body = self.table(fold, "twin", *table.heads)
        for cells in table.rows:
            row = add(body, "tr")
            for head, cell in zip(table.heads, cells, strict=True):
                write(row, "td", cell, data_l=head)

    def _sources(self, box: Element, figure: Figure) -> None:
        keys = list(dict.fromkeys(citations(figure)))
        if not keys:
            return
        fold = add(box, "details", class_="chart-fold")
        add(fold, "summary", self.word("figure-sources", count=len(keys)))
        line = add(fold, "p", class_="src")
        for at, key in enumerate(keys):
            append(line, "; " if at else "")
            self.source_line(line, key)
            write(line, "span", f"[@{key}]")

    def _files(self, box: Element, figure: Figure) -> None:
        line = add(box, "p", f"{self.word('figure-take')} ", class_="take")
        for ending in ("csv", "svg"):
            if target := address(figure, ending):
                append(line, " " if len(line) else "")
                name = target.rpartition("/")[2]
                add(line, "a", self.word(f"figure-{ending}"), href=self.place.link(f"data/{target}"), download=name)
