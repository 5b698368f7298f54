"""A timeline for MkDocs and any other Markdown site: a list of events in, complete HTML out.

The core (`load`, `render`, the exports) knows no generator. `mkdocs_timeline.markdown` offers it to
Python-Markdown as a block; `mkdocs_timeline.markdown.plugin` is an optional convenience for MkDocs.
"""

from __future__ import annotations

from typing import Any

from .events import Actor, Era, Event, Source, Theme, Timeline, View, Vocabulary, load, sections_of
from .export import as_csv, as_json, editor_schema
from .html import Style, render, to_html
from .records import DataError, Problem

__all__ = [
    "Actor",
    "DataError",
    "Era",
    "Event",
    "Problem",
    "Source",
    "Style",
    "Theme",
    "Timeline",
    "View",
    "Vocabulary",
    "as_csv",
    "as_json",
    "editor_schema",
    "load",
    "render",
    "sections_of",
    "to_html",
]


def makeExtension(**options: Any) -> Any:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the Markdown extension, so that ``mkdocs_timeline`` can be named in ``markdown_extensions``."""
    from .markdown import TimelineExtension

    return TimelineExtension(**options)
