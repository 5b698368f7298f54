"""The phrases of Article 4: what each means, how each version words it, and who reads it how."""

from __future__ import annotations

from typing import Literal

from mkdocs_timeline.records import Found, Identifier, Named, Problem, Record, Text
from mkdocs_timeline.text import nearest
from pydantic import Field

from ..data import Cited, Dataset, Site, Verbatim, unknown

VERSIONS = {
    "kcna": ("2024, English release by KCNA", "en"),
    "interfax": ("2024, English of the Russian text, Interfax", "en"),
    "russian": ("2024, Russian", "ru"),
    "korean": ("2024, Korean", "ko"),
    "un-1961": ("1961, English translation of the United Nations", "en"),
    "korean-1961": ("1961, Korean", "ko"),
}
"""The versions of the clause: what each is called, and its language."""
OF_2024 = ("kcna", "interfax", "russian", "korean")
"""Versions that a phrase must show, or name as not read."""

Version = Literal["kcna", "interfax", "russian", "korean", "un-1961", "korean-1961"]


class Wording(Record):
    """The phrase in one version."""

    version: Version = Field(examples=["korean"])
    """Which text."""
    text: Verbatim
    """The words, exactly."""
    differs: Text | None = None
    """The part of them that differs from the other versions."""
    gloss: Text | None = None
    """What words in another language say, in English."""
    relayed: Text | None = None
    """How the words were seen, when not in a copy of the text."""
    source: Identifier = Field(examples=["news1-2024-article4-korean"])
    """Key of the source that prints them."""


class Pact(Record):
    """What another pact has in the same place."""

    instrument: Identifier = Field(examples=["csto-1992"])
    """The pact, by its id among the instruments."""
    says: Cited
    """What it has there."""


class Read(Record):
    """How one of the named readings takes the phrase."""

    reading: Identifier = Field(examples=["reading-lankov"])
    """The reading, by its id."""
    says: Cited
    """What it makes of the phrase."""


class Clause(Named):
    """One phrase of Article 4."""

    id: Identifier = Field(examples=["state-of-war"])
    """Address of its section."""
    phrase: Text
    """The phrase in KCNA's English."""
    meaning: Cited
    """What it means, in our own words."""
    wordings: list[Wording] = Field(min_length=1)
    """The phrase in each version that was read."""
    unread: list[Version] = Field(default_factory=list)
    """Versions of 2024 whose words here could not be read."""
    twin: Cited
    """Its counterpart in 1961, or that there is none."""
    pacts: list[Pact] = Field(default_factory=list)
    """Other pacts."""
    readings: list[Read] = Field(default_factory=list)
    """Who reads it how."""


def _check(item: Found[Clause], site: Site) -> list[Problem]:
    clause = item.record
    out = [*_translations(item), *_marks(item)]
    for number, pact in enumerate(clause.pacts):
        out += unknown(item, "instruments", pact.instrument, site, "pacts", number, "instrument")
    for number, read in enumerate(clause.readings):
        out += unknown(item, "readings", read.reading, site, "readings", number, "reading")
    return out


def _translations(item: Found[Clause]) -> list[Problem]:
    have = [wording.version for wording in item.record.wordings]
    out = [
        item.problem("wordings", f"no {version} version", f"its words, or its name under unread: [{version}]")
        for version in OF_2024
        if version not in have and version not in item.record.unread
    ]
    for number, version in enumerate(have):
        if version in have[:number]:
            found = f"the {version} version a second time"
            expected = nearest("", [name for name in VERSIONS if name not in have])
            out.append(item.problem("wordings", found, expected, "wordings", number, "version"))
    return out


def _marks(item: Found[Clause]) -> list[Problem]:
    return [
        item.problem("differs", f"{wording.differs!r}", f"a part of {wording.text!r}", "wordings", number, "differs")
        for number, wording in enumerate(item.record.wordings)
        if wording.differs and wording.differs not in wording.text
    ]


CLAUSES = Dataset("clauses", Clause, "treaty/article-4.md", _check)
