"""Figures that the site draws itself."""

from __future__ import annotations

from . import decision_block

__all__ = ["decision_block"]
