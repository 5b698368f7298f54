"""The overview and the strips, drawn at build time as SVG."""

from __future__ import annotations

from .contents import Form, Scene
from .figure import strip
from .overview import describe, model, overview, ribbon_map, shape_ids
from .symbols import sign

__all__ = ["Form", "Scene", "describe", "model", "overview", "ribbon_map", "shape_ids", "sign", "strip"]
