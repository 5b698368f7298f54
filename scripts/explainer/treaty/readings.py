"""Named readings of Article 4: who says what about it, and whether help is automatic."""

from __future__ import annotations

from functools import cached_property

from mkdocs_timeline.records import DateText, Found, Identifier, Named, Problem, Text
from mkdocs_timeline.text import dates
from pydantic import Field

from ..data import Cited, Dataset, Site


class Reading(Named):
    """What one person or body makes of Article 4."""

    id: Identifier = Field(examples=["reading-lankov"])
    """Address of its row; starts with ``reading-``."""
    who: Text
    """Who says it."""
    side: Text = Field(examples=["Seoul"])
    """Where they speak from: a government, press, scholarship."""
    date: DateText = Field(examples=["2024-06-20"])
    """When, as quoted EDTF."""
    automatic: Text = Field(examples=["Not by itself"])
    """Whether help is automatic, in a few words."""
    against_1961: Text | None = Field(None, examples=["The same in substance"])
    """How it compares with 1961, in a few words; absent when not addressed."""
    says: Cited
    """The reading, in our own words."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed date."""
        return dates.parse(self.date)


def _check(item: Found[Reading], site: Site) -> list[Problem]:
    if item.record.id.startswith("reading-"):
        return []
    return [item.problem("id", repr(item.record.id), f"an id that starts with reading-, e.g. reading-{item.record.id}")]


READINGS = Dataset("readings", Reading, "treaty/article-4.md", _check)
