"""Dates at the precision known: EDTF levels 0 and 1 (ISO 8601-2), days of any year, and all of them in words."""

from __future__ import annotations

from .days import CalendarDay, days_in
from .edtf import EXAMPLE, DateFault, PartialDate, When, parse
from .tables import tables
from .words import (
    axis_pattern,
    day_in_words,
    day_on_axis,
    month_in_words,
    when_in_words,
    when_parts,
    year_in_words,
    year_patterns,
    years_in_words,
)

__all__ = [
    "EXAMPLE",
    "CalendarDay",
    "DateFault",
    "PartialDate",
    "When",
    "axis_pattern",
    "day_in_words",
    "day_on_axis",
    "days_in",
    "month_in_words",
    "parse",
    "tables",
    "when_in_words",
    "when_parts",
    "year_in_words",
    "year_patterns",
    "years_in_words",
]
