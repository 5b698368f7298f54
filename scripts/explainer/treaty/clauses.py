"""The phrases of the clause that is explained: what each means, how each version words it, and who reads it how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from mkdocs_timeline.events import SourceKey
from mkdocs_timeline.records import Found, Identifier, ListOf, Loaded, Named, Problem, Record, Reference, Text
from mkdocs_timeline.text import nearest
from pydantic import Field

from ..data import EDITION, Cited, Dataset, Edition, Verbatim

VersionKey = Annotated[Identifier, Reference("clause-versions")]


class Wording(Record):
    """The phrase in one version."""

    version: VersionKey = Field(examples=["english"])
    """Which text."""
    text: Verbatim
    """The words, exactly."""
    differs: Text | None = None
    """The part of them that differs from the other versions."""
    gloss: Text | None = None
    """What words in another language say, in English."""
    relayed: Text | None = None
    """How the words were seen, when not in a copy of the text."""
    source: SourceKey = Field(examples=["news1-2024-article4-korean"])
    """Key of the source that prints them."""


class Pact(Record):
    """What another pact has in the same place."""

    instrument: Annotated[Identifier, Reference("instruments")] = Field(examples=["first-treaty"])
    """The pact, by its id among the instruments."""
    says: Cited
    """What it has there."""


class Read(Record):
    """How one of the named readings takes the phrase."""

    reading: Annotated[Identifier, Reference("readings")] = Field(examples=["reading-ministry"])
    """The reading, by its id."""
    says: Cited
    """What it makes of the phrase."""


class Clause(Named):
    """One phrase of the clause."""

    id: Identifier = Field(examples=["state-of-war"])
    """Address of its section."""
    phrase: Text
    """The phrase in English."""
    meaning: Cited
    """What it means, in our own words."""
    wordings: list[Wording] = Field(min_length=1)
    """The phrase in each version that was read."""
    unread: list[VersionKey] = Field(default_factory=list)
    """Versions of the treaty itself whose words here could not be read."""
    twin: Cited
    """Its counterpart in an earlier treaty, or that there is none."""
    pacts: list[Pact] = Field(default_factory=list)
    """Other pacts."""
    readings: list[Read] = Field(default_factory=list)
    """Who reads it how."""


def _check(item: Found[Clause], loaded: Loaded) -> Iterator[Problem]:
    edition = loaded.one(EDITION)
    if not item.sound("wordings"):
        return
    if edition and item.sound("unread"):
        yield from _versions(item, edition)
    yield from _marks(item)


def _versions(item: Found[Clause], edition: Edition) -> Iterator[Problem]:
    """The versions of the treaty itself are each shown or named as not read, and none is shown twice."""
    have = [wording.version for wording in item.record.wordings]
    for version in edition.versions:
        if version.own and version.id not in [*have, *item.record.unread]:
            expected = f"its words, or its name under unread: [{version.id}]"
            yield item.problem("wordings", f"no {version.id} version", expected)
    for number, name in enumerate(have):
        if name in have[:number]:
            expected = nearest("", [version.id for version in edition.versions if version.id not in have])
            found = f"the {name} version a second time"
            yield item.problem("wordings", found, expected, "wordings", number, "version")


def _marks(item: Found[Clause]) -> Iterator[Problem]:
    for number, wording in enumerate(item.record.wordings):
        if wording.differs and wording.differs not in wording.text:
            expected = f"a part of {wording.text!r}"
            yield item.problem("differs", repr(wording.differs), expected, "wordings", number, "differs")


CLAUSES = Dataset(ListOf("clauses", Clause, check=_check), "treaty/article-4.md")
