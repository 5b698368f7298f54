"""Where words around a spot stand: on the first side that is free of other words and marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .canvas import LINE, SMALL
from .letters import breadth, wrap

RISE, AIR = 13, 2
"""From the upper edge of a line to the baseline; room between two boxes."""


@dataclass(frozen=True)
class Box:
    """A piece of the sheet that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def shared(self, other: Box) -> float:
        """Return how large a piece two boxes share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Words:
    """Words with their place: lines, an anchor and the baseline of the first."""

    lines: Sequence[str]
    x: float
    y: float
    anchor: str
    box: Box


@dataclass
class Room:
    """The sheet between four edges, with what is taken."""

    edges: Box
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> None:
        """Keep a piece free of words."""
        self.taken.append(box)

    def lack(self, box: Box) -> float:
        """Return how much of a box is taken or lies outside."""
        outside = box.area - box.shared(self.edges)
        return 10 * outside + sum(box.shared(one) for one in self.taken)

    def beside(self, x: float, y: float, text: str, gap: float, width: float, strong: bool = False) -> Words:
        """Place words beside a spot and take the room: in one line where that is free, otherwise in several."""
        ways = [[text], wrap(text, width, SMALL, strong), wrap(text, width * 0.6, SMALL, strong)]
        choices = [words for lines in ways for words in _around(x, y, lines, gap, strong)]
        best = min(choices, key=lambda words: self.lack(words.box))
        self.take(best.box)
        return best

    def amid(self, spots: Sequence[tuple[float, float]], text: str, width: float, need: bool = False) -> Words | None:
        """Place words around the first spot that is free; nothing, unless there is need, where none is."""
        choices = [_amid(x, y, lines) for lines in ([text], wrap(text, width, SMALL)) for x, y in spots]
        best = min(choices, key=lambda words: self.lack(words.box))
        if self.lack(best.box) > 0 and not need:
            return None
        self.take(best.box)
        return best


def _around(x: float, y: float, lines: Sequence[str], gap: float, strong: bool) -> Iterator[Words]:
    """Yield words on each side of a spot, right and left first."""
    high = LINE * len(lines)
    slant = gap * 0.75
    sides = (
        (x + gap, y - high / 2, "start"),
        (x - gap, y - high / 2, "end"),
        (x + slant, y - high + 1, "start"),
        (x + slant, y - 1, "start"),
        (x - slant, y - high + 1, "end"),
        (x - slant, y - 1, "end"),
        (x, y - gap - high, "middle"),
        (x, y + gap, "middle"),
    )
    for start, top, anchor in sides:
        yield _words(start, top, lines, anchor, strong)


def _amid(x: float, y: float, lines: Sequence[str]) -> Words:
    return _words(x, y - LINE * len(lines) / 2, lines, "middle", strong=False)


def _words(x: float, top: float, lines: Sequence[str], anchor: str, strong: bool) -> Words:
    wide = max(breadth(line, SMALL, strong) for line in lines)
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
    box = Box(left - AIR, top, left + wide + AIR, top + LINE * len(lines))
    return Words(lines, x, top + RISE, anchor, box)
