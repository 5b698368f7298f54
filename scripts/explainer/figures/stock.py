"""What the site rests on, counted at build: the sources by kind, by language and by whose voice they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..sources import sources
from ..words import language_name, word
from .amounts import amount
from .model import Figure, Group, Mark, Point

PARTS = 4
"""Parts of a bar at most; the last takes the rest."""


def counted(figure: Figure, docs: Path, lang: str) -> Figure:
    """Return the figure with a bar for each way to count. Raises `DataError`."""
    known = sources(docs).values()
    ways = {
        "kind": (word(f"kind-{one.kind}", lang).lower() for one in known),
        "language": (language_name(one.language or "en", lang) for one in known),
        "voice": (word(f"voice-{one.affiliation or 'independent'}", lang) for one in known),
    }
    points = [_bar(way, values, lang) for way, values in ways.items()]
    kinds = [Group.model_construct(id=f"part-{at + 1}", title="") for at in range(PARTS)]
    said = {"title": figure.title.format(count=amount(len(known), lang)), "points": points, "kinds": kinds}
    return figure.model_copy(update=said)


def _bar(way: str, values: Iterable[str], lang: str) -> Point:
    counts = Counter(values).most_common()
    if len(counts) > PARTS:
        rest = sum(count for _, count in counts[PARTS - 1 :])
        counts = [*counts[: PARTS - 1], (word("others", lang), rest)]
    marks = [
        Mark.model_construct(value=count, low=None, high=None, bound="exact", label=name, kind=f"part-{at + 1}")
        for at, (name, count) in enumerate(counts)
    ]
    says = ", ".join(f"{name} {count}" for name, count in counts)
    return Point.model_construct(id=way, title=word(f"sources-by-{way}", lang), says=says, marks=marks, sources=[])
