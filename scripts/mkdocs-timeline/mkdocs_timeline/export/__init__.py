"""The timeline in other forms: files to take away, calendar, feed, a page of its own."""

from __future__ import annotations

from .bibtex import as_bibtex
from .csl import as_csl
from .data import as_json, used_sources
from .formats import FORMATS, SOURCE_FORMATS, Format, published_formats
from .publisher import Site
from .ris import as_ris
from .schema import editor_schema, list_schema, source_schema
from .standalone import standalone
from .table import as_csv, written
from .timelinejs import NOTE, SOURCES

__all__ = [
    "FORMATS",
    "NOTE",
    "SOURCES",
    "SOURCE_FORMATS",
    "Format",
    "Site",
    "as_bibtex",
    "as_csl",
    "as_csv",
    "as_json",
    "as_ris",
    "editor_schema",
    "list_schema",
    "published_formats",
    "source_schema",
    "standalone",
    "used_sources",
    "written",
]
