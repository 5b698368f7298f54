"""Words of cells: HTML, Markdown or plain, as the little Markdown that an event list may hold."""

from __future__ import annotations

from .characters import forbidden, spelt, without
from .markdown import escaped, markdown
from .prose import Prose, Reference, plain_of, prose_of, web_address, with_addresses
from .quotation import MOST_WORDS, Quotation, quotation_of

__all__ = [
    "MOST_WORDS",
    "Prose",
    "Quotation",
    "Reference",
    "escaped",
    "forbidden",
    "markdown",
    "plain_of",
    "prose_of",
    "quotation_of",
    "spelt",
    "web_address",
    "with_addresses",
    "without",
]
