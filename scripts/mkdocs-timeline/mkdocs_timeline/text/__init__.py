"""What is read and written: dates, their words, inline Markdown, names, interface words. Knows no record."""

from __future__ import annotations

from . import dates, inline
from .date_words import day_in_words, month_in_words, when_in_words, when_parts
from .dates import PartialDate, When, parse
from .hidden import hidden, without_hidden
from .inline import Kind, Piece
from .links import encoded, leaves, web_fault
from .nearest import nearest
from .slugs import slug, unused
from .words import WORDS, WordTable, word

__all__ = [
    "WORDS",
    "Kind",
    "PartialDate",
    "Piece",
    "When",
    "WordTable",
    "dates",
    "day_in_words",
    "encoded",
    "hidden",
    "inline",
    "leaves",
    "month_in_words",
    "nearest",
    "parse",
    "slug",
    "unused",
    "web_fault",
    "when_in_words",
    "when_parts",
    "without_hidden",
    "word",
]
