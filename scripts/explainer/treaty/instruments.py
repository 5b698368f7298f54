"""The instruments that are compared: treaties and other pacts, and the words of their assistance clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal

from mkdocs_timeline.events import SourceKey
from mkdocs_timeline.records import (
    Address,
    DateText,
    Found,
    Identifier,
    Language,
    ListOf,
    Loaded,
    Named,
    Once,
    Problem,
    Record,
    Text,
    dotted,
)
from pydantic import Field

from ..data import EDITION, Cited, Dataset, Verbatim


class Part(Record):
    """Words that stand together in the text, and the source that prints them."""

    text: Verbatim = Field(examples=["such action as it deems necessary"])
    """The words, exactly."""
    english: Verbatim | None = None
    """What they say in English, when they are in another language."""
    source: SourceKey = Field(examples=["unts-1962-6045"])
    """Key of the source that prints them."""


class Wording(Named):
    """The words of a clause in one version, fit to be set against another."""

    id: Identifier = Field(examples=["article-4-english"])
    """Name used in a redline."""
    label: Text = Field(examples=["1961"])
    """Short name of the text, for the key of a redline."""
    article: Text = Field(examples=["Article 1"])
    """Where the words stand in the instrument."""
    language: Language = Field(examples=["en"])
    """Language of the words as printed (ISO 639-1)."""
    translation: Text = Field(examples=["English translation of the United Nations"])
    """Whose translation the English is; for a text that is itself English, that it is."""
    parts: list[Part] = Field(min_length=1)
    """The words; between two parts something is left out."""

    @property
    def english(self) -> str:
        """The words in English, an ellipsis between two parts."""
        return " … ".join(part.english or part.text for part in self.parts)


class Published(Record):
    """A place where the whole text is published."""

    language: Language = Field(examples=["en"])
    """Language of the text there (ISO 639-1)."""
    at: Text = Field(examples=["Treaty Series, vol. 420"])
    """What the place is called."""
    url: Address = Field(examples=["https://example.org/treaty"])
    """Its address."""


class Instrument(Named):
    """A treaty or pact."""

    id: Identifier = Field(examples=["first-treaty"])
    """Name used in rows, and in the address of a comparison."""
    label: Text = Field(examples=["Two States 1961"])
    """Short name."""
    name: Text
    """Official name in English."""
    kind: Literal["treaty", "pact"] = Field(examples=["pact"])
    """One of the edition's treaties, or another pact."""
    parties: Cited
    """Who its parties are."""
    signed: DateText = Field(examples=["1961-07-06"])
    """Day of signing, as quoted EDTF."""
    place: Text = Field(examples=["Moscow"])
    """Where it was signed."""
    force: Cited
    """Since when and until when it is in force."""
    wordings: list[Wording] = Field(default_factory=list)
    """The words of its assistance clause."""
    unread: Text | None = None
    """Why no words are given."""
    articles: int | None = Field(None, ge=1, examples=[12])
    """How many articles it has, the preamble not counted; given where its text is shown article by article."""
    languages: Annotated[list[Language], Once] = Field(default_factory=list)
    """Languages in which its text is shown side by side, in this order."""
    published: list[Published] = Field(default_factory=list)
    """Where its whole text is published."""


def _check(item: Found[Instrument], loaded: Loaded) -> Iterator[Problem]:
    instrument, edition = item.record, loaded.one(EDITION)
    if edition and item.sound("id", "kind") and (instrument.kind == "treaty") != (instrument.id in edition.treaties):
        expected = "kind: treaty for " + ", ".join(edition.treaties) + ", kind: pact for every other"
        yield item.problem("kind", f"{instrument.kind} for {instrument.id}", expected)
    if not item.sound("wordings", "unread"):
        return
    yield from _english(item)
    if bool(instrument.wordings) == bool(instrument.unread):
        found = "both words and a reason for none" if instrument.unread else "nothing"
        yield item.problem("wordings", found, "the words of the clause, or unread: with the reason for none")


def _english(item: Found[Instrument]) -> Iterator[Problem]:
    """Words in another language stand beside their English, English words do not."""
    for i, wording in enumerate(item.record.wordings):
        for j, part in enumerate(wording.parts):
            if (wording.language == "en") == bool(part.english):
                found = (
                    "a second English text" if part.english else f"no translation of the words in {wording.language}"
                )
                expected = "none beside English" if part.english else "english: with what they say"
                path = ("wordings", i, "parts", j, "english")
                yield item.problem(dotted(path), found, expected, *path)


def _check_all(found: Sequence[Found[Instrument]], loaded: Loaded) -> Iterator[Problem]:
    """Wordings are named across instruments, so their ids differ from one another."""
    homes: dict[str, str] = {}
    for item in found:
        for number, wording in enumerate(item.record.wordings or ()):
            if home := homes.get(wording.id):
                path = ("wordings", number, "id")
                yield item.problem(dotted(path), f"{wording.id!r}, which {home} has already", "an id of its own", *path)
            homes.setdefault(wording.id, item.id or item.place)


INSTRUMENTS = Dataset(ListOf("instruments", Instrument, check=_check, check_all=_check_all))


def wordings(instruments: Mapping[str, Instrument]) -> dict[str, tuple[Instrument, Wording]]:
    """Return every wording by id, with its instrument."""
    return {wording.id: (one, wording) for one in instruments.values() for wording in one.wordings}
