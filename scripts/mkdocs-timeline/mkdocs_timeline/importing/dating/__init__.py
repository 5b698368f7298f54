"""Dates as people write them, in cells and in words, as EDTF that claims no more than they did."""

from __future__ import annotations

from .cells import Dated, date_of
from .phrases import Reading, Unread, accepted, read, takes, year_text

__all__ = ["Dated", "Reading", "Unread", "accepted", "date_of", "read", "takes", "year_text"]
