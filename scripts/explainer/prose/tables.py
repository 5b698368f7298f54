"""Dates in tables stay on one line: "23 December 2024" is no three lines of a narrow column."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..part import Settings

_DATE = re.compile(r"\b((?:\d{1,2}[–-])?\d{1,2}) ([^\W\d_]+) (\d{4})\b")
_UNBROKEN = "\N{NO-BREAK SPACE}"


class DatesInTables(Treeprocessor):
    """Joins the parts of a date that begins a cell by spaces at which no line breaks."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(md)

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th") and cell.text and (date := _DATE.match(cell.text)):
                joined = _UNBROKEN.join(date.groups()) + cell.text[date.end() :]
                cell.text = AtomicString(joined) if isinstance(cell.text, AtomicString) else joined
