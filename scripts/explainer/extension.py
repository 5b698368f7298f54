"""What this site adds to Markdown, as one extension."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs_timeline.markdown import Stop, place_of
from mkdocs_timeline.records import DataError, Problem
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .bibliography import Bibliography
from .data import agreement
from .figures import decision_block
from .prose import StatusLabel
from .prose import components as blocks
from .sources import BEFORE_LINKS, BEFORE_TOC, CitationPattern, NotesAtEnd, Page
from .treaty import article_blocks, clause_blocks, compare_blocks

BLOCKS = (*blocks.ALL, *article_blocks.ALL, *clause_blocks.ALL, *compare_blocks.ALL, *decision_block.ALL, Bibliography)


class Explainer(BlocksExtension):
    """Citations, status labels and the site's blocks."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "docs": ["docs", "Docs folder, where the generator does not tell it."],
            "sources_page": ["sources.md", "Page with an id for each source."],
            "home": ["timeline.md", "Page with an id for each event."],
        }
        self.page = Page()
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        super().extendMarkdown(md)
        docs = self.getConfig("docs")
        md.registerExtension(self)
        md.inlinePatterns.register(CitationPattern(md), "citation", BEFORE_LINKS)
        md.inlinePatterns.register(StatusLabel(md, docs), "status", BEFORE_LINKS)
        notes = NotesAtEnd(md, self.page, docs, self.getConfig("sources_page"))
        md.treeprocessors.register(notes, "citation-notes", BEFORE_TOC)
        md.treeprocessors.register(_Unread(md, docs), "unread-blocks", BEFORE_TOC)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        for block in BLOCKS:
            block_mgr.register(block, self.getConfigs())

    def reset(self) -> None:
        """Forget the last page."""
        self.page.notes.clear()
        self.page.unknown.clear()


class _Unread(Treeprocessor):
    """Finds blocks that were left on the page as text, such as one with options that are not YAML."""

    def __init__(self, md: Markdown, docs: str) -> None:
        super().__init__(md)
        self.docs = docs

    def run(self, root: Element) -> None:
        self._settings()
        for line in root.iter("p"):
            if (text := line.text or "").startswith("///"):
                head = text.splitlines()[0]
                place = place_of(self.md, self.docs)
                at = place.line_of(r"/{3,}\s*" + head.lstrip("/ ").split(" ")[0].split("|")[0])
                names = ", ".join(["timeline", *(block.NAME for block in BLOCKS)])
                expected = f"a block that exists ({names}), its options indented by four spaces, closed by ///"
                raise Stop([Problem(place.shown(), at, "block", "", f"{head!r}, which cannot be read", expected)])

    def _settings(self) -> None:
        """Stop the build where the site's settings say something else than the edition."""
        try:
            problems = agreement(place_of(self.md, self.docs).docs)
        except DataError as error:
            raise Stop(error.problems) from None
        if problems:
            raise Stop(problems)


makeExtension: Callable[..., Explainer] = Explainer  # noqa: N816 - Python-Markdown's name
