"""The sources of the site: where they are used, how they are cited and listed."""

from __future__ import annotations

from ..part import Part
from .bibliography import Bibliography
from .block import SOURCE, EditionBlock
from .citations import CitationMark, NotesAtEnd
from .library import CITATION, cited, sources, sources_loaded

PART = Part(blocks=(Bibliography,), marks=(CitationMark,), trees=(NotesAtEnd,))

__all__ = ["CITATION", "PART", "SOURCE", "EditionBlock", "cited", "sources", "sources_loaded"]
