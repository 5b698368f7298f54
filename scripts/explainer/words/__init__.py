"""The words that the edition itself puts on a page, in one table a language."""

from __future__ import annotations

from .table import TABLE, language_name, word

__all__ = ["TABLE", "language_name", "word"]
