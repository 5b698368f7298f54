"""How wide words are in the drawings' letter, and where their lines break."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_GROUPS = {
    200: " \u00a0",
    247: "',.:;il·‘’j|",
    263: "I",
    303: "()[]{}!-f",
    345: "rt/\\",
    425: 's?zx“”"*',
    460: "cvy–ïí",
    497: "0123456789aegk+=<>~#$§àáäéèêâ",
    515: "VXFLJYZ",
    545: "bdhnopquSTEPñöóü",
    575: "ABCDKR&",
    625: "UGNHOQ",
    725: "MwW",
    828: "m%½—@",
    948: "…",
}
"""Advance widths of the site's sans letter in thousandths of its size, rounded up within a group."""
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_OTHER, _EAST_ASIAN = 580, 1000
BOLD = 1.06
"""How much wider strong letters are."""


def breadth(text: str, size: float, strong: bool = False) -> float:
    """Return how wide a text is, in pixels."""
    units = sum(_WIDTHS.get(letter) or _other(letter) for letter in text)
    return units * size / 1000 * (BOLD if strong else 1)


def _other(letter: str) -> int:
    return _EAST_ASIAN if unicodedata.east_asian_width(letter) in "WF" else _OTHER


def wrap(text: str, width: float, size: float, strong: bool = False) -> list[str]:
    """Break a text into lines that are no wider than ``width``; a single word may stand over."""
    return list(_lines(text.split(" "), width, size, strong))


def _lines(words: list[str], width: float, size: float, strong: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and breadth(longer, size, strong) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
