"""Figures that the site draws itself."""

from __future__ import annotations

from ..part import Part
from .block import FigureBlock
from .decision_block import Decision
from .listing import FIGURES
from .takeaway import files, uses

PART = Part(blocks=(Decision, FigureBlock), datasets=(FIGURES,), files=(files,), uses=(uses,))

__all__ = ["PART"]
