"""What is read and written: dates, their words, inline Markdown, names, interface words. Knows no record."""

from __future__ import annotations

from . import dates, inline
from .date_words import day_in_words, month_in_words, when_in_words, when_parts
from .dates import PartialDate, When, parse
from .inline import Kind, Piece
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
    "inline",
    "month_in_words",
    "nearest",
    "parse",
    "slug",
    "unused",
    "when_in_words",
    "when_parts",
    "word",
]
