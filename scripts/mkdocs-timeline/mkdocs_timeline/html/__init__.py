"""A timeline as HTML elements; whoever serialises them escapes every text."""

from __future__ import annotations

from . import assets
from .build import prose, settle, settle_drawings, to_html
from .downloads import FORMS, TAKEN, downloads
from .references import short_reference, voice
from .rendering import Rendered, render, render_on_page
from .strip_figure import Under, strip_alone
from .style import Style

__all__ = [
    "FORMS",
    "TAKEN",
    "Rendered",
    "Style",
    "Under",
    "assets",
    "downloads",
    "prose",
    "render",
    "render_on_page",
    "settle",
    "settle_drawings",
    "short_reference",
    "strip_alone",
    "to_html",
    "voice",
]
