"""The nearest of the words that are known, for messages about one that is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], limit: int = 12) -> str:
    """Say which of the known words is expected, with the nearest first."""
    options = list(known)
    if not options:
        return "one that is listed, but the list is empty"
    close = difflib.get_close_matches(word[:100], options, 3, 0.6)
    if close:
        return f"one that exists; nearest: {', '.join(close)}"
    shown = ", ".join(options[:limit])
    return f"one of {shown}" + (f" and {len(options) - limit} more" if len(options) > limit else "")
