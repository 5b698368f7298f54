"""Lists of data that pages are built from: their files, checks, exports, and the blocks that show them."""

from __future__ import annotations

from .agreement import agreement
from .block import DataBlock
from .dataset import MAX_QUOTED_WORDS, Cited, Dataset, Passage, Verbatim, citations
from .edition import EDITION, Edition, InstrumentKey, data_file, edition_home, edition_of
from .export import FORMATS, rows_as_csv

__all__ = [
    "EDITION",
    "FORMATS",
    "MAX_QUOTED_WORDS",
    "Cited",
    "DataBlock",
    "Dataset",
    "Edition",
    "InstrumentKey",
    "Passage",
    "Verbatim",
    "agreement",
    "citations",
    "data_file",
    "edition_home",
    "edition_of",
    "rows_as_csv",
]
