"""What persons and terms have in common: words in their own writing, and the forms in which pages name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from mkdocs_timeline.events import SourceKey
from mkdocs_timeline.records import Found, Identifiers, Language, Loaded, Named, Once, Problem, Record, Text, Title
from pydantic import Field

from ..data import Cited

Sources = Annotated[list[SourceKey], Once]


class Original(Record):
    """A name or term in the writing of a language."""

    text: Text = Field(examples=["조약"])
    """The words as printed."""
    language: Language = Field(examples=["ko", "ko-Hani"])
    """Language (ISO 639-1), with the script where it is not the usual one: ko-Hani for Hanja."""
    sources: Sources = Field(min_length=1, examples=[["treaty-series-1950"]])
    """Ids of the sources that print them so."""


class Entry(Named):
    """A person or a term: what pages call it, and what it is."""

    forms: Annotated[list[Title], Once] = Field(default_factory=list, examples=[["Mayor Example", "Example"]])
    """Other words by which pages name it and nothing else."""
    originals: list[Original] = Field(default_factory=list)
    """The same in other languages."""
    says: Cited = Field(examples=["Mayor of the town from 1950 to 1962. [@treaty-series-1950]"])
    """Who or what it is, in one sentence that can stand alone."""
    aliases: Identifiers = Field(default_factory=list, examples=[["mayor"]])
    """Earlier ids; their addresses keep working."""

    @property
    def title(self) -> str:
        """The words that stand for it."""
        raise NotImplementedError

    @property
    def names(self) -> Iterator[str]:
        """Every form by which a page names it."""
        yield self.title
        yield from self.forms


def check_sentence(item: Found[Any], loaded: Loaded) -> Iterator[Problem]:
    """What a gloss shows is one sentence."""
    if not item.sound("says"):
        return
    sentence = item.record.says.partition(" [@")[0]
    if ". " in sentence.rstrip(".") or not sentence.endswith("."):
        yield item.problem("says", repr(sentence), "one sentence that ends in a full stop, then its sources")


def claimed_twice(found: Sequence[Found[Any]], before: Sequence[Found[Any]] = ()) -> Iterator[Problem]:
    """Yield a problem for each form that a record has twice, or that another record has too, however it is written.

    ``before`` are records of another list, which has told its own.
    """
    claims: dict[str, Found[Any]] = {}
    own = {id(item) for item in found}
    for item in (*before, *found):
        names = list(item.record.names) if item.sound("name", "term", "forms") else []
        for number, form in enumerate(names):
            first = claims.setdefault(form.casefold(), item)
            if id(item) in own and (first is not item or form in names[:number]):
                yield item.problem("forms", repr(form), f"a form that {first.id} does not have already")
