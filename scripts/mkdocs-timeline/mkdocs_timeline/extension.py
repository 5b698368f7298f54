"""The timeline as a block for Python-Markdown, on `pymdownx.blocks`::

/// timeline | data/events.yml
    theme: [treaty, diplomacy]
    group: era
///
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from .check import Timeline, load
from .options import OPTIONS, Choice, choose
from .page_context import Place, place_of
from .problems import DataError, Problem
from .render import Style, render, settle
from .sections import sections_of
from .stop import Stop

AFTER_TOC = 1
"""Priority of a tree processor that runs after ``toc`` (5) and before MkDocs resolves links (0)."""


class TimelineBlock(Block):
    """``/// timeline | FILE``: a view of an event list."""

    NAME = "timeline"
    ARGUMENT = None

    def _validate(self, parent: Element, arg: Any, **options: Any) -> bool:
        """Accept the block, or stop the build. The base class would leave a wrong block on the page as text."""
        self.place = place_of(self.md, self.config["docs"])
        self.number = self.tracker["count"] = self.tracker.get("count", 0) + 1
        self.argument = (arg or "").strip()
        self.options: dict[str, Any] = {"attrs": {}}
        if not self.argument:
            self._stop([self._problem("", "no event list", "a file after |, e.g. /// timeline | data/events.yml")])
        self.timeline = self._load()
        self.choice, faults = choose(options, self.timeline)
        self._stop([self._problem(*fault) for fault in faults])
        return True

    def on_create(self, parent: Element) -> Element:
        root = render(self.timeline, self.choice.view, self._style(self.choice))
        shield(root)
        parent.append(root)
        return root

    def _style(self, choice: Choice) -> Style:
        home, sources = self.config["home"], self.config["sources_page"]
        own = choice.own if choice.own is not None else not home
        link = self.place.link
        return Style(
            heading=choice.heading,
            detail=choice.detail,
            own=own,
            event_link=(lambda name: link(f"{home}#{name}")) if home else "#{}".format,
            source_link=(lambda source: link(f"{sources}#{source.id}")) if sources else (lambda source: source.url),
            page_link=link,
            lang=choice.lang or self.config["lang"],
            taken=self.tracker.setdefault("taken", set()),
        )

    def _load(self) -> Timeline:
        try:
            return load_cached(self.place.docs / self.argument, self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None

    def _problem(self, field: str, found: str, expected: str) -> Problem:
        line = self.place.line_of(r"/{3,}\s*timeline\b", self.number, field)
        return Problem(self.place.shown(), line, "timeline", field, found, expected)

    def _stop(self, problems: Iterable[Problem]) -> None:
        if found := list(problems):
            raise Stop(found)


def shield(root: Element) -> None:
    """Mark every text as final, so that no inline pattern of Markdown touches it."""
    for element in root.iter():
        if element.text:
            element.text = AtomicString(element.text)
        if element.tail:
            element.tail = AtomicString(element.tail)


def load_cached(path: Path, docs: Path) -> Timeline:
    """Load an event list once for all blocks of a build; again when a file beside it has changed."""
    data = docs / "data"
    beside = [path, *(home / name for home in (path.parent, data) for name in ("sources.yml", "vocabulary.yml"))]
    stamps = tuple(file.stat().st_mtime_ns if file.is_file() else 0 for file in [*beside, *sorted(docs.rglob("*.md"))])
    return _load(path, docs, data, stamps)


@functools.lru_cache(maxsize=8)
def _load(path: Path, docs: Path, data: Path, stamps: tuple[int, ...]) -> Timeline:
    return load([path], site_data=data, sections=sections_of(docs))


class _Settle(Treeprocessor):
    """Name the event headings once the contents list is made, and find blocks that nobody recognised."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self.config = config

    def run(self, root: Element) -> None:
        settle(root)
        for line in root.iter("p"):
            if (line.text or "").startswith("/// timeline"):
                place = place_of(self.md, self.config["docs"])
                found, expected = "a block that cannot be read", "options indented by four spaces, e.g. group: era"
                at = place.line_of(r"/{3,}\s*timeline\b")
                raise Stop([Problem(place.shown(), at, "timeline", "", found, expected)])


class TimelineExtension(BlocksExtension):
    """Registers the block."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "docs": ["docs", "Docs folder, where the generator does not tell it."],
            "home": ["", "Page that owns the events' ids, e.g. timeline.md; empty: each page owns its own."],
            "sources_page": ["", "Page with an id for each source, e.g. sources.md; empty: link to the source itself."],
            "lang": ["en", "Language of interface words and dates: en or ko."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        super().extendMarkdown(md)
        md.treeprocessors.register(_Settle(md, self.getConfigs()), "timeline-settle", AFTER_TOC)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        block_mgr.register(TimelineBlock, self.getConfigs())


makeExtension: Callable[..., TimelineExtension] = TimelineExtension  # noqa: N816 - Python-Markdown's name

__all__ = ["OPTIONS", "Place", "TimelineExtension", "makeExtension"]
