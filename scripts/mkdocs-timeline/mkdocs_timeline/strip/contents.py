"""What the overview strip draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..events import Event, Span, Timeline
from ..text import When

Form = Literal["full", "ribbon", "bars", "small"]


@dataclass(frozen=True)
class Scene:
    """What is drawn."""

    timeline: Timeline
    events: Sequence[Event]
    lang: str = "en"
    form: Form = "full"
    """``full`` is the overview of a list with controls; ``ribbon`` has one lane and labels; ``bars`` the vocabulary's
    spans alone; ``small`` a line of ticks under the bars."""
    here: When | None = None
    """A stretch of time to point out."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Short words for events, by id, that a ribbon writes at their marks as far as there is room; the first first."""
    link: Callable[[str], str] = "#{}".format
    """Address of an event by its id, for the labels of a ribbon."""

    @property
    def spans(self) -> list[Span]:
        """The bars that are drawn: those for comparison only where bars stand alone."""
        every = self.timeline.vocabulary.spans.values()
        return [span for span in every if self.form == "bars" or span.kind != "grey"]
