"""The treaty on its pages: articles, clauses, readings, instruments, comparison."""

from __future__ import annotations

from . import article_blocks, clause_blocks, compare_blocks
from .articles import ARTICLES
from .clauses import CLAUSES
from .comparison import COMPARISON
from .instruments import INSTRUMENTS
from .readings import READINGS

__all__ = [
    "ARTICLES",
    "CLAUSES",
    "COMPARISON",
    "INSTRUMENTS",
    "READINGS",
    "article_blocks",
    "clause_blocks",
    "compare_blocks",
]
