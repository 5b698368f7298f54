"""The treaty on its pages: articles, clauses, readings, instruments, comparison, texts."""

from __future__ import annotations

from ..part import Part
from . import article_blocks, clause_blocks, compare_blocks, text_blocks
from .articles import ARTICLES
from .clauses import CLAUSES
from .comparison import COMPARISON
from .instruments import INSTRUMENTS
from .readings import READINGS
from .texts import TEXTS, Held, held

PART = Part(
    blocks=(*article_blocks.BLOCKS, *clause_blocks.BLOCKS, *compare_blocks.BLOCKS, *text_blocks.BLOCKS),
    datasets=(ARTICLES, CLAUSES, READINGS, INSTRUMENTS, COMPARISON, TEXTS),
)

__all__ = ["ARTICLES", "COMPARISON", "INSTRUMENTS", "PART", "READINGS", "Held", "held"]
