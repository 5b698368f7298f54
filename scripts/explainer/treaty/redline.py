"""A redline: what one text has that another has not, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MEANT = re.compile(r"\w+\W+(?:\w+\W+)*?\w{4,}|\w{4,}\W+\w+")
"""What counts as kept between two changes: two words, one of four letters. A lone "all" or "of the" is chance."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_TOKEN = re.compile(rf"\s*(?:{_WORD.pattern}|[^\w\s])|\s+\Z")


@dataclass(frozen=True)
class Piece:
    """A run of words and where it stands: in both texts, in the old one, or in the new one."""

    kind: Literal["kept", "dropped", "added"]
    text: str


@dataclass
class _Run:
    """A run of the comparison: the same words on both sides, or a change."""

    kept: bool
    old: str
    new: str


def redline(old: str, new: str) -> tuple[Piece, ...]:
    """Compare two texts word by word.

    The pieces without the added ones join to ``old`` exactly, those without the dropped ones to ``new``; of a
    change, what was dropped comes before what was added.
    """
    return tuple(_pieces(_settled(_compared(_tokens(old), _tokens(new)))))


def _tokens(text: str) -> list[str]:
    """Split into words and signs, each with the space before it, so that nothing is lost."""
    return _TOKEN.findall(text)


def _compared(old: list[str], new: list[str]) -> Iterator[_Run]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield _Run(tag == "equal", "".join(old[i1:i2]), "".join(new[j1:j2]))


def _settled(runs: Iterator[_Run]) -> list[_Run]:
    """Join changes that are parted by chance."""
    out: list[_Run] = []
    for run in runs:
        if not run.kept and len(out) > 1 and _chance(out[-1]) and not out[-2].kept:
            island = out.pop()
            change = out.pop()
            run = _Run(False, change.old + island.old + run.old, change.new + island.new + run.new)  # noqa: PLW2901
        out.append(run)
    return out


def _chance(run: _Run) -> bool:
    return run.kept and not MEANT.search(run.old)


def _pieces(runs: list[_Run]) -> Iterator[Piece]:
    for run in runs:
        if run.kept:
            yield Piece("kept", run.old)
            continue
        if run.old:
            yield Piece("dropped", run.old)
        if run.new:
            yield Piece("added", run.new)
