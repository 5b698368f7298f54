"""Lists of data that pages are built from: a file, its model, and what the records must agree with.

A dataset ``articles`` is the list under ``articles:`` in ``docs/data/articles.yml``. `datasets` names them all.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from mkdocs_timeline.events import Source
from mkdocs_timeline.records import (
    DataError,
    Found,
    Identifier,
    Language,
    Named,
    Problem,
    Prose,
    Record,
    Text,
    open_file,
    read,
    unique,
    wrong,
)
from mkdocs_timeline.text import nearest
from pydantic import AfterValidator, Field

from ..sources import cited, sources

MAX_QUOTED_WORDS = 60
"""Most words that may be quoted in a row."""

R = TypeVar("R", bound=Named)


def _cited(value: str) -> str:
    if not cited(value):
        raise wrong("no source", "a citation in the text, e.g. [@unts-1962-6045]")
    return value


def _short(value: str) -> str:
    if (words := len(value.split())) > MAX_QUOTED_WORDS:
        raise wrong(f"{words} words", f"at most {MAX_QUOTED_WORDS} words quoted in a row")
    return value


Cited = Annotated[Prose, AfterValidator(_cited)]
"""Markdown that names its sources."""
Verbatim = Annotated[Text, AfterValidator(_short)]
"""Words quoted exactly, few enough to be a quotation."""


class Passage(Record):
    """Words of a document, quoted exactly."""

    text: Verbatim
    """The words; an ellipsis marks what is left out."""
    document: Text = Field(examples=["Article 4"])
    """The document or the part of it that they stand in."""
    language: Language = Field(examples=["en"])
    """Language of the words as printed (ISO 639-1)."""
    translation: Text | None = None
    """Whose translation it is; absent when the words are in a language of the treaty itself."""
    gloss: Text | None = None
    """What words in another language say, in English."""
    source: Identifier = Field(examples=["unts-1962-6045"])
    """Key of the source that prints them."""


@dataclass(frozen=True)
class Site:
    """What records may name: the sources, and the records of the other lists."""

    docs: Path

    @property
    def sources(self) -> Mapping[str, Source]:
        """The site's sources by key. Raises `DataError`."""
        return sources(self.docs)

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids in the data file of that name, unchecked; none when it cannot be read."""
        path = self.file(name)
        return _ids(path, name, _stamp(path))

    def file(self, name: str) -> Path:
        """Return the path of the data file of that name."""
        return self.docs / "data" / f"{name}.yml"


def _nothing(item: Found[Any], site: Site) -> list[Problem]:
    return []


def _nothing_more(found: Sequence[Found[Any]], site: Site) -> list[Problem]:
    return []


@dataclass(frozen=True)
class Dataset(Generic[R]):
    """One list of records. Equal datasets share what was loaded, so each is defined once, beside its model."""

    name: str
    """Stem of the file under ``docs/data``, and key of the list in it."""
    model: type[R]
    """What a record holds."""
    page: str
    """Page that shows the records, from the docs folder: it counts as the user of their sources."""
    check: Callable[[Found[R], Site], list[Problem]] = _nothing
    """What one record must agree with, beyond its model and the sources it names."""
    check_all: Callable[[Sequence[Found[R]], Site], list[Problem]] = _nothing_more
    """What the records must agree on together."""

    def load(self, docs: Path) -> Mapping[str, R]:
        """Return the records by id, in file order. Raises `DataError` with every problem.

        Loaded once for a build, again when a data file has changed.
        """
        stamps = tuple(_stamp(file) for file in sorted((docs / "data").glob("*.yml")))
        return _load(self, docs, stamps)


@functools.lru_cache(maxsize=64)
def _load(dataset: Dataset[R], docs: Path, stamps: tuple[int, ...]) -> Mapping[str, R]:
    path = docs / "data" / f"{dataset.name}.yml"
    file = open_file(path, (dataset.name,), _shown(path))
    listing = file.listing(dataset.name, dataset.model)
    found, site = listing.found, Site(docs)
    problems = [*file.problems, *listing.problems, *unique(found)]
    for item in found:
        problems += [*_sources_exist(item, site), *dataset.check(item, site)]
    if not listing.problems:  # a record that could not be read would be missed here for no fault of its own
        problems += dataset.check_all(found, site)
    if problems:
        raise DataError(problems)
    return {item.record.id: item.record for item in found}


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _stamp(path: Path) -> int:
    return path.stat().st_mtime_ns if path.is_file() else 0


@functools.lru_cache(maxsize=16)
def _ids(path: Path, key: str, stamp: int) -> tuple[str, ...]:
    try:
        data = read(path).plain()
    except DataError:
        return ()
    items = data.get(key) if isinstance(data, dict) else None
    return tuple(item["id"] for item in items or [] if isinstance(item, dict) and isinstance(item.get("id"), str))


def texts(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text in a record's plain data, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from texts(inner, (*path, number))


def citations(record: Named) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every source key that a record names, in its texts or in a field ``source`` or ``sources``."""
    for path, text in texts(record.model_dump(exclude_none=True)):
        names = [step for step in path if isinstance(step, str)]
        if names[-1] in ("source", "sources"):
            yield path, text
        else:
            for key in cited(text):
                yield path, key


def _sources_exist(item: Found[R], site: Site) -> Iterator[Problem]:
    known = site.sources
    for path, key in citations(item.record):
        if key not in known:
            field = ".".join(map(str, path))
            yield item.problem(field, f"the unknown source {key!r}", nearest(key, known), *path)


def unknown(item: Found[R], name: str, found: str, site: Site, *path: str | int) -> list[Problem]:
    """Return a problem when no record of the named list has the id; ``path`` is the way to the field.

    A list that is not there at all is the problem of whoever reads it, not of every record that points to it.
    """
    known = site.ids(name)
    if found in known or not site.file(name).is_file():
        return []
    field = ".".join(map(str, path))
    expected = nearest(found, known) if known else f"an id in {name}.yml, which has none"
    return [item.problem(field, f"{found!r}, which {name}.yml does not have", expected, *path)]
