"""The story of a timeline: steps in the order in which they are told."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from ..records import Identifier, Named, Once, Prose, Reference, Text, wrong
from ..text import inline
from .media import Image
from .vocabulary import SourceKey

MAX_STEP_WORDS = 60
"""Most words of a step, which stands on one screen with its figure."""


def _few_words(value: str) -> str:
    if (words := len(inline.plain(value).split())) > MAX_STEP_WORDS:
        raise wrong(f"{words} words", f"at most {MAX_STEP_WORDS}")
    return value


class Step(Named):
    """One step of the story."""

    id: Identifier = Field(examples=["the-bridge-opens"])
    """Name of the step; its address on the page is ``story-`` and this."""
    event: Annotated[Identifier, Reference("events")] | None = Field(None, examples=["1904-05-02-bridge-opens"])
    """Event of the list that it tells of, if it tells of one."""
    headline: Text = Field(examples=["A bridge for a penny"])
    """What the step says, in one line."""
    text: Annotated[Prose, AfterValidator(_few_words)] = Field(examples=["The town and the railway pay half each."])
    """The step in at most 60 words; Markdown with emphasis and links, no HTML."""
    sources: Annotated[list[SourceKey], Once] = Field(min_length=1, examples=[["town-book"]])
    """Ids of the sources that it rests on, strongest first."""
    figure: Image | None = None
    """Picture that stands beside it."""

    @property
    def address(self) -> str:
        """Its id on the page."""
        return f"story-{self.id}"
