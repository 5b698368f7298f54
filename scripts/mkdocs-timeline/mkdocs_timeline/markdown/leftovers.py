"""What blocks leave on a page: headings under another name, and text of blocks that were misread."""

from __future__ import annotations

import re
from typing import Any, NoReturn
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..html import settle
from ..records import Problem, shown
from .block import start_of
from .build_error import Stop
from .page import place_of
from .site.settings import wrong_settings
from .timeline_block import INSIDE, TimelineBlock

NAME = TimelineBlock.NAME


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
            elif element.tag == "p" and re.match(start_of(NAME), element.text or ""):
                self._stop("options that cannot be read", number + 1)

    def _empty(self, timeline: Element, number: int) -> None:
        for inside in timeline.findall(INSIDE):
            if text := " ".join("".join(inside.itertext()).split()):
                self._stop(f"{shown(text)} inside the block", number)
            timeline.remove(inside)

    def _stop(self, found: str, number: int) -> NoReturn:
        place = place_of(self.md, self.config["docs"])
        expected = "options indented by four spaces straight below the first line, e.g. group: era, then ///"
        raise Stop([Problem(place.shown(), place.line_of(start_of(NAME), number), NAME, "", found, expected)])
