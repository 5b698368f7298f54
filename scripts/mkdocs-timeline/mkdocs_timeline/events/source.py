"""What a source holds: the work first, then how it was read; and what the two must agree on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from ..records import Address, DateText, Day, Found, Identifier, Language, Named, Problem, Record, Text, shown

Affiliation = Literal["independent", "official", "state-media", "us-government-funded", "public-broadcaster"]


class Reading(Record):
    """How a work was read, where that is known."""

    way: Literal["original", "relayed", "copy"] = Field(alias="as", examples=["copy"])
    """The publisher's own page, another work that reports what it says, or its text elsewhere."""
    on: Day = Field(examples=["2026-11-24"])
    """Day of reading."""
    at: Address | None = Field(None, examples=["https://example.org/copy"])
    """Where it was read, when that is not the address of the work."""
    carrier: Text | None = Field(None, examples=["Town archive"])
    """Who carried it there."""
    extent: Literal["whole", "opening", "part"] | None = Field(None, examples=["opening"])
    """How much of it was read."""


class Source(Named):
    """A source that statements rest on: the work, and how it was read."""

    ADVICE: ClassVar[Mapping[str, str]] = {
        "read_as": 'read with the way and the day, e.g. read: {as: original, on: "2026-11-24"}',
    }

    id: Identifier = Field(examples=["unts-6045"])
    """Key that events and pages cite it by."""
    title: Text = Field(examples=["Treaty No. 6045"])
    """Title as printed; in square brackets when it describes a page whose headline was not seen."""
    publisher: Text = Field(examples=["United Nations Treaty Series"])
    """Who published the work, never who carried it."""
    author: Text | None = None
    """Person or body that wrote it."""
    published: DateText | None = Field(None, examples=["1962"])
    """Day, month or year of publication, as quoted EDTF."""
    volume: Text | None = Field(None, examples=["vol. 420, no. 6045"])
    """Volume and number that it stands in."""
    pages: Text | None = Field(None, examples=["152–161"])
    """Pages that it stands on."""
    url: Address | None = Field(None, examples=["https://example.org/page"])
    """Official address of the work itself."""
    kind: Literal["primary", "news", "analysis", "reference"] = Field(examples=["primary"])
    """What it is: a primary document, a report, an analysis or a work of reference."""
    language: Language | None = Field(None, examples=["ko"])
    """Language it is written in (ISO 639-1); absent where nobody says."""
    affiliation: Affiliation | None = None
    """Whose voice it is, where somebody judged it: an outlet owned or directed by a government is state media."""
    country: Identifier | None = Field(None, examples=["russia"])
    """State that a state or official outlet belongs to."""
    read: Reading | None = None
    """How it was read here; absent where nobody says."""
    note: Text | None = None
    """What a reader should know about it."""

    @property
    def link(self) -> str | None:
        """Where its name leads: to the work itself, else to where it was read."""
        return self.url or (self.read.at if self.read else None)

    @property
    def accessed(self) -> str | None:
        """Day on which what stands at `link` was read; nothing when that was another address."""
        if self.read is None:
            return None
        opened = self.read.at or (self.url if self.read.way == "original" else None)
        return self.read.on if opened and opened == self.link else None


def reading_faults(item: Found[Source]) -> Iterator[Problem]:
    """Yield where a source says of its reading what cannot be, or too little to find it."""
    source = item.record
    read = source.read
    if read is None or not item.sound("url", "read"):
        return
    if read.at and source.url and _bare(read.at) == _bare(source.url):
        expected = 'another, or none where the page of the work was read, e.g. read: {as: original, on: "2026-11-24"}'
        yield item.problem("read.at", f"{shown(read.at)}, which is the address of the work", expected, "read", "at")
    elif read.at and source.url and read.way == "original":
        expected = "as: copy or as: relayed, or no at, e.g. as: copy"
        yield item.problem("read.at", "another address than that of a work read as original", expected, "read", "at")
    if read.way != "original" and not read.at and not read.carrier:
        expected = "who carried it or where, e.g. carrier: Town archive"
        yield item.problem("read", f"as: {read.way} with neither carrier nor at", expected, "read", "as")


def _bare(address: str) -> str:
    """Return an address without what makes no other page of it."""
    return re.sub(r"^https?://(www\.)?|/$", "", address.partition("#")[0])
