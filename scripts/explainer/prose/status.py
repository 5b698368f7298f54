"""``[status: assessed]``: a label that says who stands behind a statement."""

from __future__ import annotations

import re
from typing import get_args
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from mkdocs_timeline.events import Status
from mkdocs_timeline.markdown import Stop, place_of
from mkdocs_timeline.records import Problem
from mkdocs_timeline.text import nearest, word

from ..part import Settings

PATTERN = r"\[status: *(?P<status>[^\]\[]*)\]"


class StatusMark(InlineProcessor):
    """Turns the mark into a label; an unknown status stops the build."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(PATTERN, md)
        self.docs = settings["docs"]
        self.lang = settings["lang"]

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        status = m.group("status").strip()
        if status not in get_args(Status):
            place = place_of(self.md, self.docs)
            line = place.line_of(rf".*\[status: *{re.escape(m.group('status'))}\]")
            expected = nearest(status, get_args(Status)) + ", e.g. [status: assessed]"
            raise Stop([Problem(place.shown(), line, "status", "", repr(status), expected)])
        label = Element("span", {"class": "status", "data-status": status})
        label.text = AtomicString(word(status, self.lang))
        return label, m.start(0), m.end(0)
