"""The sources of the site: where they are used, how they are cited and listed."""

from __future__ import annotations

from . import reference
from .block import SourcedBlock
from .citations import BEFORE_LINKS, BEFORE_TOC, CitationPattern, NotesAtEnd, Page, known_sources
from .library import CITATION, cited, pages_citing, sources, sources_loaded

__all__ = [
    "BEFORE_LINKS",
    "BEFORE_TOC",
    "CITATION",
    "CitationPattern",
    "NotesAtEnd",
    "Page",
    "SourcedBlock",
    "cited",
    "known_sources",
    "pages_citing",
    "reference",
    "sources",
    "sources_loaded",
]
