"""What this site adds to Markdown, as one extension: every part of the edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NoReturn
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs_timeline.markdown import Place, Stop, place_of, register, stop_at_data_errors, unclosed
from mkdocs_timeline.records import Problem, shown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .data import agreement
from .part import Settings
from .registry import PARTS, pages_using

BLOCKS = tuple(block for part in PARTS for block in part.blocks)
_HEAD = re.compile(r"^\s*/{3,}(?!/).*$", re.MULTILINE)
BEFORE_LINKS = 175
"""Priority among inline patterns: after code (190) and escapes (180), before links (160)."""
BEFORE_TOC = 6
"""Priority among tree processors: after attributes (8) and abbreviations (7), before the contents list (5)."""


class Explainer(BlocksExtension):
    """Registers what the parts bring."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "docs": ["docs", "Docs folder, where the generator does not tell it."],
            "sources_page": ["sources.md", "Page with an id for each source."],
            "home": ["timeline.md", "Page with an id for each event."],
            "lang": ["en", "Language of the words that are not the page's own."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        super().extendMarkdown(md)
        settings = self.getConfigs()
        for part in PARTS:
            for mark in part.marks:
                md.inlinePatterns.register(mark(md, settings), _name(mark), BEFORE_LINKS)
            for tree in part.trees:
                md.treeprocessors.register(tree(md, settings), _name(tree), BEFORE_TOC)
        md.treeprocessors.register(_Unread(md, settings), _name(_Unread), BEFORE_TOC)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        register(BLOCKS, block_mgr, {**self.getConfigs(), "pages_using": pages_using})


def _name(processor: Callable[..., object]) -> str:
    return f"{processor.__module__}.{processor.__qualname__}"


class _Unread(Treeprocessor):
    """Finds blocks that were left on the page as text, such as one with options that are not YAML."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(md)
        self.docs = settings["docs"]

    def run(self, root: Element) -> None:
        self._settings()
        place = place_of(self.md, self.docs)
        if head := next(_misread(root), ""):
            name = re.escape(head.lstrip("/ ").split(" ")[0].split("|")[0])
            self._stop(place, place.line_of(r"[\s>*+-]*/{3,}\s*" + name), f"{shown(head)}, which cannot be read")
        if open_block := unclosed(place):
            self._stop(place, open_block[0], f"{shown(open_block[1])}, which is never closed")

    def _stop(self, place: Place, line: int, found: str) -> NoReturn:
        names = ", ".join(["timeline", *(block.NAME for block in BLOCKS)])
        expected = f"a block that exists ({names}) after an empty line, options indented by four spaces, closed by ///"
        raise Stop([Problem(place.shown(), line, "block", "", found, expected)])

    def _settings(self) -> None:
        """Stop the build where the site's settings say something else than the edition."""
        with stop_at_data_errors():
            problems = agreement(place_of(self.md, self.docs).docs)
        if problems:
            raise Stop(problems)


def _misread(root: Element) -> Iterator[str]:
    """Yield lines of the page's text that would begin a block; text of data is final and no concern of it."""
    for element in root.iter():
        texts = [element.text, *(child.tail for child in element)] if element.tag not in ("code", "pre") else []
        for text in texts:
            if text and not isinstance(text, AtomicString):
                yield from (found.group().strip() for found in _HEAD.finditer(text))


makeExtension: Callable[..., Explainer] = Explainer  # noqa: N816 - Python-Markdown's name
