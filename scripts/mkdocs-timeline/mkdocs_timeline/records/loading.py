"""Several lists at once: read from their files, checked alone, against each other, and all problems told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Generic

from .lists import DataFile, Found, Listing, R, open_file
from .pools import Pool, repeated, unresolved
from .problems import MAX_PROBLEMS, DataError, Problem, not_looked_at


def _no_more(found: Sequence[Found[Any]]) -> Iterable[Pool]:
    return ()


def _nowhere(key: str) -> Pool | None:
    return None


def _nothing(item: Found[Any], loaded: Loaded) -> Iterable[Problem]:
    return ()


def _nothing_more(found: Sequence[Found[Any]], loaded: Loaded) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True)
class ListOf(Generic[R]):
    """A list of records: its key, its model, and what its records must agree with beyond that.

    The checks are also given what is left of records with mistakes (see `Found.wrong`), so that one run finds
    everything.
    """

    key: str
    """Key of the list in a file; references name it by this key."""
    model: type[R]
    """What a record holds."""
    noun: str = ""
    """What a record is called in messages, for a list that may stand in more than one file."""
    none: str = ""
    """What is expected of a reference while the list is empty."""
    free: bool = False
    """Whether references may name anything while the list is empty."""
    single: bool = False
    """Whether it is no list but one record: a mapping under the key."""
    further: Callable[[Sequence[Found[R]]], Iterable[Pool]] = _no_more
    """Further ids inside its records that others may name."""
    check: Callable[[Found[R], Loaded], Iterable[Problem]] = _nothing
    """What one record must agree with."""
    check_all: Callable[[Sequence[Found[R]], Loaded], Iterable[Problem]] = _nothing_more
    """What the records must agree on together."""

    def pool(self, found: Iterable[Found[R]] = (), broken: bool = False) -> Pool:
        """Return the ids that others may name."""
        ids = dict.fromkeys(item.id for item in found if item.id)
        return Pool(self.key, ids, self.noun, self.none, self.free, broken)


@dataclass(frozen=True)
class Home:
    """A file and what stands in it."""

    path: Path
    """The file, as messages show it."""
    must: tuple[str, ...]
    """Keys of lists that must be there."""
    may: tuple[str, ...] = ()
    """Keys of lists that may be there."""
    days: tuple[str, ...] = ()
    """Keys of single days that may be there."""


@dataclass
class Loaded:
    """What a set of lists came to."""

    files: list[tuple[Home, DataFile]]
    found: dict[str, list[Found[Any]]] = field(default_factory=dict)
    """The records of each list by its key, also those with mistakes."""
    pools: dict[str, Pool] = field(default_factory=dict)
    """The ids that may be named, by the key of their list."""
    days: dict[str, list[str]] = field(default_factory=dict)
    """The single days that stand in the files, by their key."""
    told: dict[str, list[Problem]] = field(default_factory=dict)
    """The problems of each list by its key."""

    def problems(self, *keys: str) -> list[Problem]:
        """Return the problems of some lists and their files, or of all."""
        mine = [one for key in keys or self.told for one in self.told[key]]
        files = [file for home, file in self.files if not keys or {*home.must, *home.may} & {*keys}]
        return [*mine, *(problem for file in files for problem in file.problems)]

    def good(self, listed: ListOf[R]) -> dict[str, R]:
        """Return the records of a list that have no mistake of their own, by id, in the order of the files."""
        return {item.id: item.record for item in self.found[listed.key] if not item.wrong}

    def one(self, listed: ListOf[R]) -> R | None:
        """Return the record of a list that is a single one, unless it has mistakes."""
        return next(iter(self.good(listed).values()), None)

    def records(self, listed: ListOf[R]) -> Mapping[str, R]:
        """Return the records of a list by id. Raises `DataError` with every problem of the list."""
        if problems := self.problems(listed.key):
            raise DataError(problems)
        return self.good(listed)


def load_lists(
    lists: Sequence[ListOf[Any]], homes: Sequence[Home], elsewhere: Callable[[str], Pool | None] = _nowhere
) -> Loaded:
    """Read lists from their files and check them; nothing is raised, all problems are kept.

    ``elsewhere`` knows the ids of lists that are not loaded but may be named.
    """
    loaded = Loaded([(home, open_file(home.path, (*home.must, *home.may, *home.days))) for home in homes])
    for home, file in loaded.files:
        for key in home.days:
            loaded.days.setdefault(key, []).append(file.day(key))
    for listed in lists:
        _read(listed, loaded)
    for listed in lists:
        _agree(listed, loaded, elsewhere)
    return loaded


def _read(listed: ListOf[Any], loaded: Loaded) -> None:
    files = [(home, file) for home, file in loaded.files if listed.key in (*home.must, *home.may)]
    listings = [_listing(listed, file, listed.key in home.must) for home, file in files]
    found = [item for listing in listings for item in listing.found]
    loaded.found[listed.key] = found
    loaded.told[listed.key] = [problem for listing in listings for problem in listing.problems]
    cut = any(listing.cut for listing in listings)
    loaded.pools[listed.key] = listed.pool(found, cut or any(file.node is None for _, file in files))
    loaded.pools |= {pool.key: pool for pool in listed.further(found)}


def _listing(listed: ListOf[R], file: DataFile, required: bool) -> Listing[R]:
    return file.mapping(listed.key, listed.model) if listed.single else file.listing(listed.key, listed.model, required)


def _agree(listed: ListOf[R], loaded: Loaded, elsewhere: Callable[[str], Pool | None]) -> None:
    found, told = loaded.found[listed.key], loaded.told[listed.key]
    told += repeated(found)
    for number, item in enumerate(found):
        if len(told) >= MAX_PROBLEMS:
            told.append(item.problem("", *not_looked_at(len(found) - number)))
            return
        told += islice(unresolved(item, lambda key: loaded.pools.get(key) or elsewhere(key)), MAX_PROBLEMS)
        told += listed.check(item, loaded)
    told += listed.check_all(found, loaded)
