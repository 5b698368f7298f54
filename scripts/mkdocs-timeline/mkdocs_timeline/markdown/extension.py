"""The timeline as an extension of Python-Markdown, on `pymdownx.blocks`::

/// timeline | data/events.yml
    theme: [treaty, diplomacy]
    group: era
///
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .block import register
from .leftovers import Drawings, Leftovers
from .timeline_block import TimelineBlock
from .timeline_options import LANGUAGES

AFTER_TOC = 1
"""Priority of a tree processor that runs after ``toc`` (5) and before MkDocs resolves links (0)."""
AFTER_LINKS = -1
"""Priority of one that runs after that."""


class TimelineExtension(BlocksExtension):
    """Registers the block."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "docs": ["docs", "Docs folder, where the generator does not tell it."],
            "home": ["", "Page that owns the events' ids, e.g. timeline.md; empty: each page owns its own."],
            "sources_page": ["", "Page with an id for each source, e.g. sources.md; empty: link to the source itself."],
            "lang": ["en", f"Language of interface words and dates: {' or '.join(LANGUAGES)}."],
            "name": [
                "",
                "Permanent name of the list, part of the ids in calendar and feed, which the plugin publishes.",
            ],
            "published": ["", "What publishes the exports of a list; set by the plugin."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        super().extendMarkdown(md)
        md.treeprocessors.register(Leftovers(md, self.getConfigs()), "timeline-settle", AFTER_TOC)
        md.treeprocessors.register(Drawings(md), "timeline-drawings", AFTER_LINKS)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        register([TimelineBlock], block_mgr, self.getConfigs())


makeExtension: Callable[..., TimelineExtension] = TimelineExtension  # noqa: N816 - Python-Markdown's name
