"""Named readings of the clause: who says what about it, and whether help is automatic."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from mkdocs_timeline.records import DateText, Found, Identifier, ListOf, Loaded, Named, Problem, Reference, Text
from mkdocs_timeline.text import dates
from pydantic import Field

from ..data import EDITION, Cited, Dataset


class Reading(Named):
    """What one person or body makes of the clause."""

    id: Identifier = Field(examples=["reading-ministry"])
    """Address of its row; starts as the edition says."""
    who: Text
    """Who says it."""
    side: Text = Field(examples=["Seoul"])
    """Where they speak from: a government, press, scholarship."""
    actor: Annotated[Identifier, Reference("actors")] | None = Field(None, examples=["council"])
    """Whose ink it has, one of the vocabulary's actors."""
    date: DateText = Field(examples=["2024-06-20"])
    """When, as quoted EDTF."""
    automatic: Text = Field(examples=["Not by itself"])
    """Whether help is automatic, in a few words."""
    answer: Literal["yes", "conditions", "decision", "no", "open"] | None = Field(None, examples=["no"])
    """The same on a scale; open where the reading leaves it so, absent where it does not speak of it."""
    against_1961: Text | None = Field(None, examples=["The same in substance"])
    """How it compares with the earlier treaty, in a few words; absent when not addressed."""
    says: Cited
    """The reading, in our own words."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed date."""
        return dates.parse(self.date)


def _check(item: Found[Reading], loaded: Loaded) -> Iterator[Problem]:
    edition = loaded.one(EDITION)
    prefix = edition.prefixes.get("readings", "") if edition else ""
    if item.id and not item.id.startswith(prefix):
        yield item.problem("id", repr(item.id), f"an id that starts with {prefix}, e.g. {prefix}{item.id}")


READINGS = Dataset(ListOf("readings", Reading, check=_check))
