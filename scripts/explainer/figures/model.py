"""Figures as records: what a drawing says, the points it is drawn from, and who stands behind each."""

from __future__ import annotations

from typing import Annotated, Literal

from mkdocs_timeline.events import SourceKey, Status
from mkdocs_timeline.records import (
    DateText,
    Identifier,
    Named,
    Once,
    Prose,
    Record,
    Reference,
    Text,
    Title,
)
from pydantic import Field

from ..sources import cited
from .kit.quantity import Amount
from .maps.geography import Place, View

Shape = Literal["disc", "bar", "frame"]
Has = Literal["full", "part", "none", "unread"]
Way = Literal["line", "journey"]
Bound = Literal["exact", "about", "at-least", "more-than", "up-to", "planned"]


class Group(Record):
    """A part of a figure: a column, a row of several points, or what a mark stands for."""

    id: Identifier = Field(examples=["at-home"])
    """Name used in points and marks."""
    title: Title = Field(examples=["At home"])
    """Name shown."""
    note: Text | None = Field(None, examples=["As the pollster put the question"])
    """What else stands beside the name."""
    shape: Shape = "disc"
    """The mark of what is counted."""


class Mark(Record):
    """One mark of a drawing: a number, or a range of numbers."""

    value: Amount | None = Field(None, examples=[1500])
    """The number."""
    low: Amount | None = Field(None, examples=[1000])
    """Lower end of a range."""
    high: Amount | None = Field(None, examples=[2000])
    """Upper end of a range."""
    bound: Bound = "exact"
    """How the number was put; what was only planned is drawn hollow."""
    label: Title | None = Field(None, examples=["1,500 boats"])
    """Words at the mark; the number itself when absent."""
    kind: Identifier | None = Field(None, examples=["at-home"])
    """What is counted, one of the figure's `kinds`."""

    @property
    def numbers(self) -> list[float]:
        """The numbers that it has, in their order."""
        return sorted(one for one in (self.low, self.value, self.high) if one is not None)


class Point(Named):
    """One thing that a figure shows: a statement, an event, a place, a poll."""

    id: Identifier = Field(examples=["harbour-1950"])
    """Name of the mark in the drawing."""
    title: Title | None = Field(None, examples=["Harbour opens"])
    """What it is called, where it has a name."""
    date: DateText | None = Field(None, examples=["1950-07-06"])
    """When it was said or when it happened, as quoted EDTF."""
    says: Prose = Field(examples=["About 1,500 boats"])
    """What is said, in words: the cell of the table."""
    who: Title | None = Field(None, examples=["Harbour office"])
    """Who says so."""
    actor: Annotated[Identifier, Reference("actors")] | None = Field(None, examples=["town"])
    """Whose ink it has, one of the vocabulary's actors."""
    group: Identifier | None = Field(None, examples=["at-home"])
    """Which of the figure's `groups` it stands in."""
    kind: Identifier | None = Field(None, examples=["at-home"])
    """Which of the figure's `kinds` it has or lacks, in a matrix."""
    has: Has | None = Field(None, examples=["part"])
    """How far it has it."""
    place: Place | None = None
    """Where it lies, on a map."""
    event: Annotated[Identifier, Reference("events")] | None = Field(None, examples=["1904-05-02-bridge-opens"])
    """The event that its name leads to, on a map."""
    status: Status | None = Field(None, examples=["assessed"])
    """Who stands behind it."""
    marks: list[Mark] = Field(default_factory=list)
    """Its numbers."""
    sources: Annotated[list[SourceKey], Once] = Field(min_length=1, examples=[["unts-6045"]])
    """Ids of the sources it rests on, strongest first."""


class Stretch(Record):
    """The time or the way between two points, with its name."""

    start: Identifier = Field(examples=["harbour-1950"])
    """The point that it begins at."""
    end: Identifier = Field(examples=["harbour-1960"])
    """The point that it ends at."""
    label: Title = Field(examples=["ten years"])
    """How long it is, in words; on a map `{distance}` stands for the kilometres, rounded."""
    way: Way = "line"
    """What it is on a map: the shortest line, or a journey."""


class Figure(Named):
    """One figure. Its title states the finding."""

    id: Identifier = Field(examples=["boats"])
    """Name used in the block and in the addresses of its files."""
    form: Identifier = Field(examples=["dots"])
    """Kind of the drawing."""
    title: Title = Field(examples=["Nobody counted the boats alike"])
    """The finding, in a sentence."""
    alt: Text = Field(examples=["Three counts between 1950 and 1960 lie between 1,000 and 2,000 boats."])
    """The finding for those who do not see the drawing."""
    unit: Title | None = Field(None, examples=["boats"])
    """What is counted, at the axis."""
    note: Annotated[Prose, Reference("sources", cited)] | None = Field(
        None, examples=["The counts belong to different days."]
    )
    """What a reader must know before comparing."""
    of: Literal["comparison", "readings", "articles", "sources"] | None = Field(None, examples=["readings"])
    """The list that it is drawn from, in place of points of its own."""
    groups: list[Group] = Field(default_factory=list)
    """Parts that points stand in, in the order shown."""
    kinds: list[Group] = Field(default_factory=list)
    """What marks count, in the order shown, where it is more than one thing."""
    points: list[Point] = Field(default_factory=list)
    """What is drawn."""
    stretches: list[Stretch] = Field(default_factory=list)
    """Times or ways between two points that are told."""
    views: list[View] = Field(default_factory=list)
    """What a map shows: one map after the other."""
