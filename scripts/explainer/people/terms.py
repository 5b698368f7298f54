"""Terms that the pages use: what each means, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from mkdocs_timeline.records import Found, Identifier, ListOf, Loaded, Once, Page, Problem, Title
from pydantic import Field

from ..data import Dataset
from .originals import Entry, check_sentence, claimed_twice
from .persons import PEOPLE


class Term(Entry):
    """A word or a body that needs saying what it is."""

    id: Identifier = Field(examples=["ratification"])
    """Address of the record."""
    term: Title = Field(examples=["Ratification"])
    """The term."""
    see: Annotated[list[Page], Once] = Field(default_factory=list, examples=[["treaty/index.md#wording"]])
    """Pages and sections that say more, from the docs folder."""

    @property
    def title(self) -> str:
        """The term."""
        return self.term


def _check_all(found: Sequence[Found[Any]], loaded: Loaded) -> Iterator[Problem]:
    """No term has a form of another, or of a person."""
    yield from claimed_twice(found, loaded.found.get(PEOPLE.name, ()))


GLOSSARY = Dataset(
    ListOf("glossary", Term, check=check_sentence, check_all=_check_all),
    optional=True,
    described=True,
    beside=(PEOPLE,),
)
