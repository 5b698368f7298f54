"""The words that events may use: eras, themes and actors, what the strip is made of, and keys of sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from ..records import DateText, Identifier, Named, Number, Once, Reference, Text, Title, wrong
from ..text import CalendarDay, dates

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


def _known_ends(value: str) -> str:
    when = dates.parse(value)
    if not when.interval or when.start is None or when.end is None or when.doubtful:
        raise wrong(value, "an interval whose two ends are known", example=True)
    return value


class Stretch(Named):
    """A part of the strip's axis that has a scale of its own."""

    id: Identifier = Field(examples=["ferry-years"])
    """Name of the stretch."""
    title: Text = Field(examples=["The ferry"])
    """What it is called under the axis."""
    span: Annotated[DateText, AfterValidator(_known_ends)] = Field(examples=["1871/1904-05-01"])
    """First and last day, as a quoted EDTF interval. It starts the day after the stretch before ends."""
    share: Annotated[int, Number] = Field(ge=1, le=100, examples=[40])
    """Part of the axis that it takes, in per cent. The shares of all stretches add up to 100."""

    @property
    def first(self) -> CalendarDay:
        """Its first day."""
        return dates.parse(self.span).first

    @property
    def last(self) -> CalendarDay:
        """Its last day."""
        end = dates.parse(self.span).end
        assert end is not None
        return end.last


class Lane(Named):
    """A row of marks on the strip, for events by who acts first or by their theme."""

    id: Identifier = Field(examples=["town"])
    """Name of the lane."""
    title: Text = Field(examples=["The town"])
    """What stands before the row."""
    actors: Annotated[list[Annotated[Identifier, Reference("actors")]], Once] = Field(
        default_factory=list, examples=[["town", "council"]]
    )
    """Actors whose events stand here: those whose first actor is one of them."""
    themes: Annotated[list[Annotated[Identifier, Reference("themes")]], Once] = Field(
        default_factory=list, examples=[["building"]]
    )
    """Themes whose events stand here, in place of actors. A lane with neither takes the rest and is the last."""
    shape: Literal["square", "triangle", "disc", "diamond"] = "disc"
    """Mark of its events."""
    ink: Literal["first", "second", "third", "fourth", "fifth", "grey"] = "grey"
    """Colour of its marks."""

    @property
    def rest(self) -> bool:
        """Whether it takes the events that no other lane has."""
        return not self.actors and not self.themes


@dataclass(frozen=True)
class Vocabulary:
    """What events may name. An empty mapping leaves that field free."""

    eras: Mapping[str, Era] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
    scale: Mapping[str, Stretch] = field(default_factory=dict)
    """Stretches of the strip's axis in their order; empty for one even scale."""
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    """Rows of the strip from the top; empty where the strip makes its own."""
