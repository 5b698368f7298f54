"""A page's prose: blocks, labels that say who stands behind a statement, and the rules that running text keeps."""

from __future__ import annotations

from ..part import Part
from .components import BLOCKS
from .passages import passages
from .status import StatusMark
from .style import faults
from .tables import DatesInTables

PART = Part(blocks=BLOCKS, marks=(StatusMark,), trees=(DatesInTables,))

__all__ = ["PART", "faults", "passages"]
