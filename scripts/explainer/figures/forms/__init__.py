"""The kinds of drawing: each module draws one from the points of a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..kit.canvas import Canvas
from ..subject import Subject
from .dots import draw as dots

Form = Callable[[Canvas, Subject], None]
"""Draws from the canvas's ``top`` down, and leaves it at the end of the drawing."""
FORMS: Mapping[str, Form] = {"dots": dots}
"""Every kind by its name."""
