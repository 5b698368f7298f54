"""The sources of the site: where they are used, how they are cited and listed."""

from __future__ import annotations

from ..part import Part
from .bibliography import Bibliography
from .block import SOURCE, EditionBlock
from .citations import CitationMark, NotesAtEnd
from .groups import counted, standing_faults
from .library import CITATION, cited, sources, sources_loaded
from .register import CARRIERS, PUBLISHERS, RANKED, register_homes

PART = Part(blocks=(Bibliography,), marks=(CitationMark,), trees=(NotesAtEnd,))

__all__ = [
    "CARRIERS",
    "CITATION",
    "PART",
    "PUBLISHERS",
    "RANKED",
    "SOURCE",
    "EditionBlock",
    "cited",
    "counted",
    "register_homes",
    "sources",
    "sources_loaded",
    "standing_faults",
]
