"""What is read and written: dates, their words, inline Markdown, names, interface words. Knows no record."""

from __future__ import annotations

from . import dates, inline
from .date_words import axis_pattern, day_in_words, day_on_axis, month_in_words, when_in_words, when_parts
from .dates import PartialDate, When, parse
from .inline import Kind, Piece
from .nearest import nearest
from .slugs import slug, unused
from .words import WORDS, word

__all__ = [
    "WORDS",
    "Kind",
    "PartialDate",
    "Piece",
    "When",
    "axis_pattern",
    "dates",
    "day_in_words",
    "day_on_axis",
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
