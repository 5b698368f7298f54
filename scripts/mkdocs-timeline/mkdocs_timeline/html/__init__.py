"""A timeline as HTML elements; whoever serialises them escapes every text."""

from __future__ import annotations

from . import assets
from .build import prose, settle, to_html
from .controls import TAKEN
from .references import short_reference, voice
from .rendering import render
from .strip_figure import Under, strip_alone
from .style import Style

__all__ = [
    "TAKEN",
    "Style",
    "Under",
    "assets",
    "prose",
    "render",
    "settle",
    "short_reference",
    "strip_alone",
    "to_html",
    "voice",
]
