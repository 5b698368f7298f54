"""What is read and written: dates, their words, inline Markdown, names, interface words. Knows no record."""

from __future__ import annotations

from . import dates, inline
from .dates import (
    CalendarDay,
    DateFault,
    PartialDate,
    When,
    axis_pattern,
    day_in_words,
    day_on_axis,
    days_in,
    month_in_words,
    parse,
    tables,
    when_in_words,
    when_parts,
    year_in_words,
    year_patterns,
    years_in_words,
)
from .hidden import hidden, without_hidden
from .inline import Kind, Piece
from .links import NO_SCHEME, encoded, has_scheme, leaves, web_fault
from .links import fault as link_fault
from .nearest import nearest
from .slugs import slug, unused
from .words import WORDS, WordTable, word

__all__ = [
    "NO_SCHEME",
    "WORDS",
    "CalendarDay",
    "DateFault",
    "Kind",
    "PartialDate",
    "Piece",
    "When",
    "WordTable",
    "axis_pattern",
    "dates",
    "day_in_words",
    "day_on_axis",
    "days_in",
    "encoded",
    "has_scheme",
    "hidden",
    "inline",
    "leaves",
    "link_fault",
    "month_in_words",
    "nearest",
    "parse",
    "slug",
    "tables",
    "unused",
    "web_fault",
    "when_in_words",
    "when_parts",
    "without_hidden",
    "word",
    "year_in_words",
    "year_patterns",
    "years_in_words",
]
