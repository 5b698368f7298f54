"""What blocks leave on a page: headings under another name, and text of blocks that were misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NoReturn
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..html import settle, settle_drawings
from ..records import Problem, shown
from .block import start_of
from .build_error import Stop
from .page import place_of
from .site.settings import wrong_settings
from .timeline_block import INSIDE, TimelineBlock

NAME = TimelineBlock.NAME
INDENTED = "options indented by four spaces straight below the first line, e.g. group: era, then ///"
_HEAD = re.compile(r"^\s*/{3,}\s*(?P<name>[\w-]+).*$", re.MULTILINE)


class Drawings(Treeprocessor):
    """Names the links in drawings as drawings do, once those to pages are resolved."""

    def run(self, root: Element) -> None:
        settle_drawings(root)


class Leftovers(Treeprocessor):
    """Makes headings of the events once the contents list is made, and finds blocks and settings that are wrong."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self.config = config

    def run(self, root: Element) -> None:
        if problems := wrong_settings(self.md, self.config):
            raise Stop(problems)
        settle(root)
        number = 0
        for element in root.iter():
            if element.tag == "mkdocs-timeline":
                number += 1
                self._empty(element, number)
            elif found := next(_misread(element), None):
                self._misread(found, number + 1)

    def _empty(self, timeline: Element, number: int) -> None:
        for inside in timeline.findall(INSIDE):
            if text := " ".join("".join(inside.itertext()).split()):
                self._stop(f"{shown(text)} inside the block", number)
            timeline.remove(inside)

    def _misread(self, found: re.Match[str], number: int) -> NoReturn:
        if found["name"].lower() == NAME:
            self._stop("options that cannot be read", number)
        place = place_of(self.md, self.config["docs"])
        line = place.line_of(rf"/{{3,}}\s*{re.escape(found['name'])}\b")
        expected = f"{NAME} and no other name, e.g. /// {NAME} | {TimelineBlock.ARGUMENT_EXAMPLE}, then ///"
        said = f"the block {shown(found.group().strip())}, which nobody reads"
        raise Stop([Problem(place.shown(), line, NAME, "", said, expected)])

    def _stop(self, found: str, number: int, expected: str = INDENTED) -> NoReturn:
        place = place_of(self.md, self.config["docs"])
        raise Stop([Problem(place.shown(), place.line_of(start_of(NAME), number), NAME, "", found, expected)])


def _misread(element: Element) -> Iterator[re.Match[str]]:
    """Yield lines that were meant as this block and stayed text; text of data is final and none of them."""
    if element.tag in ("code", "pre"):
        return
    for text in (element.text, *(child.tail for child in element)):
        if text and not isinstance(text, AtomicString):
            yield from (found for found in _HEAD.finditer(text) if get_close_matches(found["name"].lower(), [NAME]))
