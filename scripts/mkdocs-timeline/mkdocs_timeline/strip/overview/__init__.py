"""The overview that a list with controls opens with: one drawing for every width, in which each mark is a link.

All horizontal places are per cent, so the drawing fits any width and the script zooms by making it wider. Its height
is the same in every state. The script draws nothing but the ticks of a window.
"""

from __future__ import annotations

from .columns import ribbon_map
from .figure import describe, overview, shape_ids
from .model import model

__all__ = ["describe", "model", "overview", "ribbon_map", "shape_ids"]
