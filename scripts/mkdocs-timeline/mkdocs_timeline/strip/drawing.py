"""What the overview strip draws, and the sizes that all its parts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..events import Event, Span, Timeline
from ..text import When

WIDTHS = (960, 680, 460, 280)
"""Widths in pixels that the strip is drawn for."""
GUTTER = 132
"""Room for the names of lanes at the left, where there is any."""
NARROW = 600
"""A narrower strip has no room for names at the left."""
LETTER = 6.3
"""Mean width of a letter of the strip's words."""
WIDE_LETTER = 12.0
"""Width of a letter of East Asian scripts."""
BAND, ROW, AXIS = 18, 18, 20
"""Heights of era names, of a row of spans and of the axis."""

Form = Literal["full", "ribbon", "bars", "small"]


@dataclass(frozen=True)
class Scene:
    """What is drawn."""

    timeline: Timeline
    events: Sequence[Event]
    lang: str = "en"
    form: Form = "full"
    """``full`` has a lane for each group of themes; ``ribbon`` one lane and labels; ``bars`` the vocabulary's
    spans alone; ``small`` a line of ticks under the bars."""
    here: When | None = None
    """A stretch of time to point out."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Short words for events, by id, that a ribbon writes at their marks as far as there is room; the first first."""

    @property
    def spans(self) -> list[Span]:
        """The bars that are drawn: those for comparison only where bars stand alone."""
        every = self.timeline.vocabulary.spans.values()
        return [span for span in every if self.form == "bars" or span.kind != "grey"]


def breadth(text: str) -> float:
    """Return about how wide a text is, in pixels."""
    return sum(WIDE_LETTER if letter >= "\u1100" else LETTER for letter in text)
