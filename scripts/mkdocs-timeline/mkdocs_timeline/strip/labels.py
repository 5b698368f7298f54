"""Where the words at a ribbon's marks stand: over their dates, on the lowest level where nothing is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .sizes import breadth

LEVEL = 15
"""Height of one level of labels in pixels."""
LEVELS = 6
"""Levels at most; a label that finds no place is left out, for the list has every title."""
GAP = 5.0
"""Room kept beside a label's words, and between them and another label's leader."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a mark. ``left`` and ``right`` are the ends of the words; the leader stands at ``x``."""

    x: float
    left: float
    right: float
    level: int
    words: str


def place(wanted: Iterable[tuple[float, str]], left: float, right: float, levels: int = LEVELS) -> list[Label]:
    """Place labels, the most important first, between two edges.

    No words overlap, and no leader crosses words. A label that would push out one before it is left out.
    """
    kept: list[tuple[float, str]] = []
    placed: list[Label] = []
    for one in wanted:
        labels = _all_of([*kept, one], left, right, levels)
        if labels:
            kept.append(one)
            placed = labels
    return placed


def _all_of(wanted: Sequence[tuple[float, str]], left: float, right: float, levels: int) -> list[Label]:
    """Place all labels, from right to left, or none."""
    placed: list[Label] = []
    for x, words in sorted(wanted, reverse=True):
        found = next((one for one in _places(x, words, left, right, levels) if _free(one, placed)), None)
        if found is None:
            return []
        placed.append(found)
    return placed


def _places(x: float, words: str, left: float, right: float, levels: int) -> Iterable[Label]:
    """Yield every place that a label may take, the best first."""
    wide = breadth(words)
    for start in (x, x - wide):
        for level in range(levels):
            if start >= left and start + wide <= right:
                yield Label(x, start, start + wide, level, words)


def _free(label: Label, placed: Sequence[Label]) -> bool:
    return not any(_meet(label, other) or _crosses(label, other) or _crosses(other, label) for other in placed)


def _meet(one: Label, other: Label) -> bool:
    return one.level == other.level and one.left - GAP < other.right and other.left - GAP < one.right


def _crosses(leader: Label, words: Label) -> bool:
    """Tell whether a label's leader runs through another's words."""
    return leader.level >= words.level and words.left - GAP < leader.x < words.right + GAP
