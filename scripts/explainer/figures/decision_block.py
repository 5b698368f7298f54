"""``/// decision``: a numbered list of conditions, with the same chain drawn above it."""

from __future__ import annotations

import re
from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Option, Stop, add

from ..sources import EditionBlock
from .decision import Chain, draw

WIDE, NARROW = (600, 150), (282, 92)
"""Width of the drawing and of its side for the answers "no", in pixels."""


class Decision(EditionBlock):
    """``/// decision | Title``: the body is a numbered list; the strong words of each item are its question."""

    NAME = "decision"
    ARGUMENT_EXAMPLE = "When would help be due?"
    OPTION_TABLE: ClassVar = (Option("outcome", required=True), Option("otherwise", required=True))

    def on_create(self, parent: Element) -> Element:
        figure = add(parent, "figure", class_="figure decision")
        add(figure, "p", self.argument, class_="title")
        return figure

    def on_end(self, block: Element) -> None:
        items = [item for listing in block.iter("ol") for item in listing.iter("li")]
        questions = [re.match(r"\s*\*\*(.+?)\*\*", "".join(item.itertext())) for item in items]
        if not questions or not all(questions):
            expected = "a numbered list whose items start with a question in strong letters, e.g. 1. **Was there one?**"
            raise Stop([self.problem("", f"{len(items)} items", expected)])
        asked = [found.group(1) for found in questions if found]
        chain = Chain(asked, self.given["outcome"], self.given["otherwise"], self.lang)
        drawings = Element("div", {"class": "drawings"})
        for name, (width, side) in (("only-wide", WIDE), ("only-narrow", NARROW)):
            draw(add(drawings, "div", class_=name), chain, width, side)
        block.insert(1, drawings)
