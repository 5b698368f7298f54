"""The overview strip, drawn at build time as SVG."""

from __future__ import annotations

from .axis import domain
from .drawing import Form, Scene
from .figure import strip
from .lanes import lanes
from .shapes import SHAPES
from .symbols import sign, wrapped

__all__ = ["SHAPES", "Form", "Scene", "domain", "lanes", "sign", "strip", "wrapped"]
