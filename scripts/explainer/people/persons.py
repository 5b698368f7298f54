"""People whom the pages name: their names, offices and who they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any

from mkdocs_timeline.records import DateText, Found, Identifier, ListOf, Loaded, Problem, Record, Reference, Title
from mkdocs_timeline.text import dates
from pydantic import Field

from ..data import Cited, Dataset
from .originals import Entry, Sources, check_sentence, claimed_twice


class Office(Record):
    """An office, and when somebody held it."""

    title: Title = Field(examples=["Mayor"])
    """What it is called."""
    date: DateText | None = Field(None, examples=["1950-03/1962"])
    """From when to when, as quoted EDTF; absent when no source gives it."""
    sources: Sources = Field(min_length=1, examples=[["treaty-series-1950"]])
    """Ids of the sources that say so."""

    @cached_property
    def when(self) -> dates.When | None:
        """The parsed date."""
        return dates.parse(self.date) if self.date else None


class Person(Entry):
    """Somebody whom the pages name."""

    id: Identifier = Field(examples=["ann-example"])
    """Address of the record."""
    name: Title = Field(examples=["Ann Example"])
    """The name as pages write it in full."""
    side: Annotated[Identifier, Reference("actors")] = Field(examples=["town"])
    """Whose side it is, one of the vocabulary's actors: the page groups by it."""
    romanisation: Cited | None = Field(None, examples=["Also written Anne. [@treaty-series-1950]"])
    """How else the name is written in Latin letters, where a reader may meet that."""
    offices: list[Office] = Field(default_factory=list)
    """Offices that matter here, in the order of time."""

    @property
    def title(self) -> str:
        """The name."""
        return self.name


def _check_all(found: Sequence[Found[Any]], loaded: Loaded) -> Iterator[Problem]:
    yield from claimed_twice(found)


PEOPLE = Dataset(ListOf("people", Person, check=check_sentence, check_all=_check_all), optional=True, described=True)
