"""The overview strip, drawn at build time as SVG."""

from __future__ import annotations

from .axis import domain
from .contents import Form, Scene
from .figure import picture, strip
from .model import model
from .symbols import sign

__all__ = ["Form", "Scene", "domain", "model", "picture", "sign", "strip"]
