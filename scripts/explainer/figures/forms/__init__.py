"""The kinds of drawing: each module draws one from the points of a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..kit.canvas import Canvas
from ..subject import Subject
from . import bars, cells, dots, line, maps, matrix, tracks

Form = Callable[[Canvas, Subject], None]
"""Draws from the canvas's ``top`` down, and leaves it at the end of the drawing."""
FORMS: Mapping[str, Form] = {
    "bars": bars.draw,
    "cells": cells.draw,
    "dots": dots.draw,
    "line": line.draw,
    "map": maps.draw,
    "matrix": matrix.draw,
    "tracks": tracks.draw,
}
"""Every kind by its name."""
