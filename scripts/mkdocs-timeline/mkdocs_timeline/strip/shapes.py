"""The marks of the strip as SVG path data of radius 1 around the origin.

Only relative commands are used, so that one path can hold every mark of a theme; ``F`` stands for the flags of
an arc. Hollow marks rely on the fill rule "evenodd".
"""

from __future__ import annotations

import re
from functools import cache

_DISC = "m-1 0a1 1F2 0a1 1F-2 0z"
SHAPES = {
    "square": "m-.88-1h1.76v2h-1.76z",
    "ring": _DISC + "m.42 0a.58.58F1.16 0a.58.58F-1.16 0z",
    "triangle": "m0-1.04 1 1.9h-2z",
    "plus": "m-.34-1h.68v.66h.66v.68h-.66v.66h-.68v-.66h-.66v-.68h.66z",
    "cross": "m-1-.6.4-.4.6.6.6-.6.4.4-.6.6.6.6-.4.4-.6-.6-.6.6-.4-.4.6-.6z",
    "bar": "m-1-.46h2v.92h-2z",
    "diamond": "m0-1.1 1.1 1.1-1.1 1.1-1.1-1.1z",
    "box": "m-.88-.88h1.76v1.76h-1.76zm.4.4v.96h.96v-.96z",
    "half": _DISC + "m1-.64a.64.64F0 1.28z",
    "disc": _DISC,
    "target": _DISC + "m.36 0a.64.64F1.28 0a.64.64F-1.28 0zm.3 0a.34.34F.68 0a.34.34F-.68 0z",
}
PLAIN = "disc"
"""Shape of a theme that the vocabulary does not know."""
_NUMBER = re.compile(r"-?\d*\.?\d+")


def number(value: float) -> str:
    """Write a number for path data: one decimal, as short as it goes."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


@cache
def shape(name: str, radius: float) -> str:
    """Return the path data of a mark of this radius, to follow a move to its centre."""
    data = _NUMBER.sub(lambda match: f" {round(float(match.group()) * radius, 2):g}", SHAPES[name])
    return re.sub(r"(?<=[a-zA-Z]) +| +(?=[-a-zA-Z ])", "", data.replace("F", " 0 1 0"))
