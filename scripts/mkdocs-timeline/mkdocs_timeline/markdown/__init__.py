"""The timeline as a block of Python-Markdown, and what every other block needs to know of its page."""

from __future__ import annotations

from .checked_block import Option, StrictBlock
from .elements import add, append, write
from .extension import load_cached
from .page import Place, place_of
from .stopping import Stop

__all__ = ["Option", "Place", "Stop", "StrictBlock", "add", "append", "load_cached", "place_of", "write"]
