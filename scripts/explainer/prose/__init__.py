"""The components of a page's prose as blocks."""

from __future__ import annotations

from . import components
from .status import StatusLabel

__all__ = ["StatusLabel", "components"]
