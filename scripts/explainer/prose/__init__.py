"""The components of a page's prose: blocks, and labels that say who stands behind a statement."""

from __future__ import annotations

from ..part import Part
from .components import BLOCKS
from .status import StatusMark

PART = Part(blocks=BLOCKS, marks=(StatusMark,))

__all__ = ["PART"]
