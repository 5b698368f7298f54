"""The words that events may use: eras, themes and actors, the bars of the strip, and keys of sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ..records import DateText, Identifier, Named, Once, Reference, Text, Title
from ..text import dates

SourceKey = Annotated[Identifier, Reference("sources")]
"""Key of a source."""


class Era(Named):
    """A named span of time that events are grouped by."""

    id: Identifier = Field(examples=["cold-war-alliance"])
    """Address of the era's heading."""
    title: Title = Field(examples=["The Cold War alliance"])
    """Its name."""
    span: DateText = Field(examples=["1945-08/1953-07-27"])
    """First and last day, as a quoted EDTF interval."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed span."""
        return dates.parse(self.span)


class Span(Named):
    """A bar on the overview strip: something that held for years, such as a treaty in force."""

    id: Identifier
    """Name of the bar."""
    title: Title = Field(examples=["Treaty of 1961"])
    """What it shows, written in the bar where it fits."""
    row: Text = Field(examples=["Promise of help"])
    """Name of the row that it stands in."""
    span: DateText = Field(examples=["1961-09-10/1996-09-10"])
    """First and last day, as a quoted EDTF interval."""
    kind: Literal["solid", "dotted", "grey"] = "solid"
    """Dotted for the weaker of two things in one row; grey for what is drawn for comparison, where bars stand alone."""
    sources: Annotated[list[SourceKey], Once] = Field(default_factory=list, examples=[["unts-6045"]])
    """Ids of the sources that its dates rest on."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed span."""
        return dates.parse(self.span)


class Theme(Named):
    """A subject of events, told by a shape and a word; the ink only groups."""

    id: Identifier = Field(examples=["treaty"])
    """Name used in events."""
    title: Title = Field(examples=["Treaties"])
    """Name shown."""
    shape: Literal["square", "ring", "triangle", "plus", "cross", "bar", "diamond", "box", "half", "disc", "target"] = (
        "disc"
    )
    """Mark on the overview strip."""
    ink: Literal["treaty", "diplomacy", "force", "lever", "korea"] = "treaty"
    """Colour group."""


class Actor(Named):
    """A state or body that acts."""

    id: Identifier = Field(examples=["north-korea"])
    """Name used in events."""
    title: Title = Field(examples=["North Korea"])
    """Name shown."""
    code: Annotated[Text, StringConstraints(max_length=3)] = Field(examples=["RU"])
    """Two or three letters for the frame."""


@dataclass(frozen=True)
class Vocabulary:
    """What events may name. An empty mapping leaves that field free."""

    eras: Mapping[str, Era] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
