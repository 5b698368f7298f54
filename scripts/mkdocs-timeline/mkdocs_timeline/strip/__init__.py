"""The overview strip, drawn at build time as SVG."""

from __future__ import annotations

from .axis import domain
from .figure import picture, strip
from .marks import sign
from .model import model
from .scene import Form, Scene

__all__ = ["Form", "Scene", "domain", "model", "picture", "sign", "strip"]
