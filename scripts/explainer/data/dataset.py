"""Lists of data that pages are built from: a file, its model, and what the records must agree with.

A dataset ``articles`` is the list under ``articles:`` in ``docs/data/articles.yml``. `registry` names them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from mkdocs_timeline.events import SOURCES, SourceKey
from mkdocs_timeline.records import (
    Home,
    Kept,
    Language,
    ListOf,
    Loaded,
    Named,
    Pool,
    Prose,
    Record,
    Reference,
    Text,
    load_lists,
    mentions,
    wrong,
)
from pydantic import AfterValidator, ConfigDict, Field

from ..sources import cited, sources_loaded
from .edition import EDITION, data_file, edition_home, edition_of
from .links import with_links

MAX_QUOTED_WORDS = 60
"""Most words that may be quoted in a row."""

R = TypeVar("R", bound=Named)


def _with_source(value: str) -> str:
    if not cited(value):
        raise wrong("no source", "a citation in the text, e.g. [@treaty-series-1950]")
    return value


def _few_words(value: str) -> str:
    if (words := len(value.split())) > MAX_QUOTED_WORDS:
        raise wrong(f"{words} words", f"at most {MAX_QUOTED_WORDS} words quoted in a row")
    return value


Cited = Annotated[Prose, AfterValidator(_with_source), Reference(SOURCES.key, cited)]
"""Markdown that names its sources."""
Verbatim = Annotated[Text, AfterValidator(_few_words)]
"""Words quoted exactly, few enough to be a quotation."""


class Passage(Record):
    """Words of a document, quoted exactly."""

    text: Verbatim
    """The words; an ellipsis marks what is left out."""
    document: Text = Field(examples=["Article 1"])
    """The document or the part of it that they stand in."""
    language: Language = Field(examples=["en"])
    """Language of the words as printed (ISO 639-1)."""
    translation: Text | None = None
    """Whose translation it is; absent when the words are in a language of the treaty itself."""
    gloss: Text | None = None
    """What words in another language say, in English."""
    source: SourceKey = Field(examples=["unts-1962-6045"])
    """Key of the source that prints them."""


@dataclass(frozen=True)
class Dataset(Generic[R]):
    """A list of records that a page shows."""

    listed: ListOf[R]
    """The list, which stands alone in the file of its name under ``docs/data``."""
    folder: bool = False
    """Whether it stands in the files of a folder of its name instead, which may be empty."""
    optional: bool = False
    """Whether an edition may do without its file."""
    described: bool = False
    """Whether a schema for editors stands beside it."""
    beside: tuple[Dataset[Any], ...] = ()
    """Lists that its check reads as well."""
    endings: tuple[str, ...] = ("json", "csv")
    """Endings of the files that it is exported as."""

    @property
    def name(self) -> str:
        """Key of the list, and stem of its file."""
        return self.listed.key

    def homes(self, docs: Path) -> list[Home]:
        """Return the files that hold the list."""
        alone = data_file(docs, self.name)
        files = sorted(alone.with_suffix("").glob("*.yml")) if self.folder else [alone]
        if self.optional:
            files = [file for file in files if file.is_file()]
        return [Home(path, (self.name,)) for path in files]

    def load(self, docs: Path) -> Mapping[str, R]:
        """Return the records by id, in file order. Raises `DataError` with every problem of this list.

        Loaded once for a build, again when a data file has changed.
        """
        edition_of(docs)  # nothing can be told of the records before it is right
        files = sorted([*(docs / "data").rglob("*.yml"), *docs.rglob("*.md")])
        return _LISTS.get((self.name, docs), files, lambda: self._load(docs)).records(self.listed)

    def _load(self, docs: Path) -> Loaded:
        every = (self, *self.beside)
        homes = [edition_home(docs), *(home for one in every for home in one.homes(docs))]
        return load_lists([EDITION, *(one.checked(docs) for one in every)], homes, lambda key: _elsewhere(key, docs))

    def checked(self, docs: Path) -> ListOf[R]:
        """Return the list with its links followed among the pages of a docs folder."""
        return with_links(self.listed, docs, lambda key: _elsewhere(key, docs))


_LISTS: Kept[Loaded] = Kept(64)


class _Any(Named):
    """A record of which only the id matters here."""

    model_config = ConfigDict(extra="ignore")


def _elsewhere(key: str, docs: Path) -> Pool | None:
    """Return the ids of another list; its own mistakes are the matter of whoever reads it, and so is its absence."""
    if not (path := data_file(docs, key)).is_file():
        return None
    if key == SOURCES.key:
        return sources_loaded(docs).pools[key]
    ids = ListOf(key, _Any)
    return _LISTS.get((key, docs, _Any), [path], lambda: load_lists([ids], [Home(path, (key,))])).pools[key]


def citations(record: Named) -> Iterator[str]:
    """Yield the key of every source that a record names, in its texts or in a field of its own."""
    for mention in mentions(type(record), record.model_dump(exclude_none=True)):
        if mention.to == SOURCES.key:
            yield mention.id
