"""The timeline in other forms: files to take away, calendar, feed, a page of its own."""

from __future__ import annotations

from .formats import FORMATS, as_csv, as_json, editor_schema, inert, published_formats, source_schema
from .publisher import Site
from .standalone import standalone
from .timelinejs import NOTE, SOURCES

__all__ = [
    "FORMATS",
    "NOTE",
    "SOURCES",
    "Site",
    "as_csv",
    "as_json",
    "editor_schema",
    "inert",
    "published_formats",
    "source_schema",
    "standalone",
]
