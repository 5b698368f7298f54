"""Where words beside a line stand: as near to their points as they can without standing in each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class _Block:
    """Words that touch: how many, how high together, and where on the whole they would like to begin."""

    count: int
    height: float
    wanted: float

    def merged(self, after: _Block) -> _Block:
        """Return the two as one, which begins where the displacements are least."""
        count = self.count + after.count
        wanted = (self.wanted * self.count + (after.wanted - self.height) * after.count) / count
        return _Block(count, self.height + after.height, wanted)


def spread(wanted: Sequence[float], heights: Sequence[float], low: float) -> list[float]:
    """Return where each of several words begins, given where it would like to, its height, and the upper edge."""
    blocks: list[_Block] = []
    for place, height in zip(wanted, heights, strict=True):
        blocks.append(_Block(1, height, max(place, low)))
        while len(blocks) > 1 and blocks[-2].wanted + blocks[-2].height > blocks[-1].wanted:
            after = blocks.pop()
            blocks[-1] = blocks[-1].merged(after)
            blocks[-1].wanted = max(blocks[-1].wanted, low)
    out: list[float] = []
    for block in blocks:
        top = block.wanted
        for height in heights[len(out) : len(out) + block.count]:
            out.append(top)
            top += height
    return out
