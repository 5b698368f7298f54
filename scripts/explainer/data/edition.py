"""What this edition is about: the facts of its treaty, which no module knows, from ``docs/data/edition.yml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

from mkdocs_timeline.records import (
    DataError,
    Found,
    Home,
    Identifier,
    Kept,
    Language,
    ListOf,
    Loaded,
    Named,
    Once,
    Page,
    Pool,
    Problem,
    Record,
    Reference,
    Text,
    load_lists,
    near,
)
from pydantic import Field

InstrumentKey = Annotated[Identifier, Reference("instruments")]


class Title(Named):
    """A name to show for an id."""

    id: Identifier = Field(examples=["final-provisions"])
    """Name used in records."""
    title: Text = Field(examples=["Final provisions"])
    """Name shown."""


class Forerunner(Title):
    """An earlier treaty, which articles are set against."""

    id: InstrumentKey = Field(examples=["first-treaty"])
    """Its id among the instruments."""


class Version(Title):
    """A text of the clause that is explained phrase by phrase."""

    language: Language = Field(examples=["ko"])
    """Its language (ISO 639-1)."""
    own: bool = False
    """Whether it is a text of the treaty itself: a phrase must show it, or name it as not read."""


class Articles(Record):
    """What the list of articles must be like."""

    count: Annotated[int, Field(ge=1)] = Field(examples=[12])
    """How many articles the treaty has, the preamble not counted."""
    themes: list[Title] = Field(min_length=1)
    """What articles are about, in the order shown."""
    earlier: list[Forerunner] = Field(default_factory=list)
    """Treaties that each article is set against."""
    instrument: InstrumentKey | None = Field(None, examples=["second-treaty"])
    """The treaty among the instruments: its texts stand under its articles."""


class Edition(Record):
    """One edition of one treaty."""

    name: Text = Field(examples=["The Treaty of Two States"])
    """Name of the edition and its site."""
    subtitle: Text = Field(examples=["an annotated edition"])
    """What kind of thing it is, in a few words."""
    description: Text = Field(examples=["The treaty of two states, explained."])
    """What it is about, in a sentence."""
    version: Text = Field(examples=["Autumn 2026"])
    """When this state of it was made."""
    key: Identifier = Field(examples=["treaty-of-two-states"])
    """Permanent name, part of every id in calendars and feeds. It never changes, whatever the edition is called."""
    languages: list[Language] = Field(min_length=1, examples=[["en"]])
    """Languages that it is written in, the leading one first."""
    articles: Articles
    """The articles of the treaty."""
    versions: list[Version] = Field(default_factory=list)
    """Texts of the clause that is explained phrase by phrase, in the order shown."""
    treaties: Annotated[list[InstrumentKey], Once] = Field(min_length=1, examples=[["first-treaty"]])
    """Instruments that are treaties of the same parties: each row of the comparison has them all."""
    prefixes: dict[Identifier, Text] = Field(default_factory=dict)
    """What the ids of a list start with, by the name of the list."""
    pages: dict[Identifier, Page] = Field(default_factory=dict)
    """Page that shows a list, from the docs folder, by the name of the list: it uses the sources of the records."""


def _names(found: Sequence[Found[Edition]]) -> Iterator[Pool]:
    """Yield the ids that other lists take from the edition; nobody knows those of a field with mistakes."""
    item = found[0] if found else None
    articles = item.record.articles if item and item.sound("articles") else None
    versions = item.record.versions if item and item.sound("versions") else None
    yield _pool("article-themes", "theme", articles.themes if articles else None)
    yield _pool("earlier-treaties", "earlier treaty", articles.earlier if articles else None)
    yield _pool("clause-versions", "version", versions)


def _pool(key: str, noun: str, titles: Sequence[Title] | None) -> Pool:
    ids = dict.fromkeys(title.id for title in titles or ())
    return Pool(key, ids, noun, f"a {noun} of edition.yml", broken=titles is None)


def _check(item: Found[Edition], loaded: Loaded) -> Iterator[Problem]:
    """Ids within a list of the edition differ from one another."""
    edition = item.record
    if edition.articles:
        yield from _twice(item, edition.articles.themes, "articles", "themes")
        yield from _twice(item, edition.articles.earlier, "articles", "earlier")
    yield from _twice(item, edition.versions or (), "versions")


def _twice(item: Found[Edition], titles: Sequence[Title], *path: str) -> Iterable[Problem]:
    ids = [title.id for title in titles]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield item.problem(".".join(path), f"{name!r} a second time", "each id once", *path, number, "id")


EDITION = ListOf("edition", Edition, single=True, further=_names, check=_check)

_EDITIONS: Kept[Loaded] = Kept()


def data_file(docs: Path, name: str) -> Path:
    """Return the data file of that name, as messages show it."""
    return near(docs / "data" / f"{name}.yml")


def edition_home(docs: Path) -> Home:
    """Return the file that says what the edition is about."""
    return Home(data_file(docs, "edition"), ("edition",))


def edition_found(docs: Path) -> Found[Edition]:
    """Return the edition with the place it stands at. Raises `DataError` with every problem."""
    loaded = _EDITIONS.get(docs, [data_file(docs, "edition")], lambda: load_lists([EDITION], [edition_home(docs)]))
    if problems := loaded.problems():
        raise DataError(problems)
    return loaded.found["edition"][0]


def edition_of(docs: Path) -> Edition:
    """Return what the edition of a docs folder is about. Raises `DataError` with every problem."""
    return edition_found(docs).record
