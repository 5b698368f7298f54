"""What a list with controls has around it: bar, ribbon, the drawing's caption, filters, table and comparison."""

from __future__ import annotations

from .bar import bar, depths, menu, ribbon, thumb
from .buttons import button
from .caption import caption, slider, tools
from .filters import filters
from .views import comparison, table

__all__ = [
    "bar",
    "button",
    "caption",
    "comparison",
    "depths",
    "filters",
    "menu",
    "ribbon",
    "slider",
    "table",
    "thumb",
    "tools",
]
