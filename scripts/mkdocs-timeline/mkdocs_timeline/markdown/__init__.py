"""The timeline as a block of Python-Markdown, and what every other block needs to know of its page."""

from __future__ import annotations

from .block import CheckedBlock, register
from .build_error import Stop, stop_at_data_errors
from .elements import add, append, go_on, literal, write
from .extension import TimelineExtension
from .options import Option, documented
from .page import Place, place_of, unclosed
from .readers import Wrong, dated, language, sentence
from .timeline_block import load_cached

__all__ = [
    "CheckedBlock",
    "Option",
    "Place",
    "Stop",
    "TimelineExtension",
    "Wrong",
    "add",
    "append",
    "dated",
    "documented",
    "go_on",
    "language",
    "literal",
    "load_cached",
    "place_of",
    "register",
    "sentence",
    "stop_at_data_errors",
    "unclosed",
    "write",
]
