"""Which record is which: names that stay when rows are added, and what became of an earlier list."""

from __future__ import annotations

from .changes import changes
from .earlier import Earlier, earlier_of, keep
from .names import digest, distinct, name_of, themes_of

__all__ = ["Earlier", "changes", "digest", "distinct", "earlier_of", "keep", "name_of", "themes_of"]
