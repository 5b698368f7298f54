"""The treaty on its pages: articles, clauses, readings, instruments, comparison."""

from __future__ import annotations

from ..part import Part
from . import article_blocks, clause_blocks, compare_blocks
from .articles import ARTICLES
from .clauses import CLAUSES
from .comparison import COMPARISON
from .instruments import INSTRUMENTS
from .readings import READINGS

PART = Part(
    blocks=(*article_blocks.BLOCKS, *clause_blocks.BLOCKS, *compare_blocks.BLOCKS),
    datasets=(ARTICLES, CLAUSES, READINGS, INSTRUMENTS, COMPARISON),
)

__all__ = ["PART"]
