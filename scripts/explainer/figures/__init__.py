"""Figures that the site draws itself."""

from __future__ import annotations

from ..part import Part
from .decision_block import Decision

PART = Part(blocks=(Decision,))

__all__ = ["PART"]
