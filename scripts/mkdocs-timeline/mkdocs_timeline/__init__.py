"""A timeline for MkDocs and any other Markdown site: a list of events in, complete HTML out.

The core (`load`, `render`, the exports) knows no generator. `mkdocs_timeline.extension` offers it to
Python-Markdown as a block; `mkdocs_timeline.plugin` is an optional convenience for MkDocs.
"""

from __future__ import annotations

from typing import Any

from .check import Timeline, Vocabulary, load
from .export import as_csv, as_json, editor_schema
from .markup import to_html
from .model import Actor, Era, Event, Source, Theme
from .problems import DataError, Problem
from .render import render
from .sections import sections_of
from .style import Style
from .view import View

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
    from .extension import TimelineExtension

    return TimelineExtension(**options)
