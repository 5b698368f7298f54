"""The command line: check, export, import, page and assets, without a generator and without Markdown."""

from __future__ import annotations

from .defaults import Defaults
from .line import main

__all__ = ["Defaults", "main"]
