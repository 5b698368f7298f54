"""What is read and written: dates, their words, inline Markdown, names, interface words. Knows no record."""

from __future__ import annotations

from . import dates, inline
from .calendar_days import CalendarDay, days_in
from .date_tables import tables
from .date_words import day_in_words, month_in_words, when_in_words, when_parts, year_in_words, years_in_words
from .dates import DateFault, PartialDate, When, parse
from .inline import Kind, Piece
from .nearest import nearest
from .slugs import slug, unused
from .words import WORDS, word

__all__ = [
    "WORDS",
    "CalendarDay",
    "DateFault",
    "Kind",
    "PartialDate",
    "Piece",
    "When",
    "dates",
    "day_in_words",
    "days_in",
    "inline",
    "month_in_words",
    "nearest",
    "parse",
    "slug",
    "tables",
    "unused",
    "when_in_words",
    "when_parts",
    "word",
    "year_in_words",
    "years_in_words",
]
