"""Lists of data that pages are built from: their files, checks, exports, and the blocks that show them."""

from __future__ import annotations

from .block import DataBlock
from .dataset import Cited, Dataset, Passage, Site, Verbatim, citations, unknown
from .export import FORMATS

__all__ = ["FORMATS", "Cited", "DataBlock", "Dataset", "Passage", "Site", "Verbatim", "citations", "unknown"]
