"""The register of publishers: what rank each has, and who only carries what others published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from mkdocs_timeline.events import SOURCES, Source
from mkdocs_timeline.records import Found, Home, ListOf, Loaded, Problem, Record, Text, near, shown
from pydantic import Field

Rank = Literal["official", "scholarship", "outlet", "state-media", "reference", "weak"]
RANKS: tuple[Rank, ...] = get_args(Rank)
"""Ranks of publishers, in the order in which they are told; what rests on the last alone may not stand."""


class Publisher(Record):
    """Who publishes works that are cited, or carries them with an office of editors of its own."""

    name: Text = Field(examples=["Lake Archive"])
    """The name as sources give it."""
    rank: Rank = Field(examples=["official"])
    """How far its word carries."""


class Carrier(Record):
    """A mirror, blog, aggregator or wiki that carries what others published."""

    name: Text = Field(examples=["Old Pages Mirror"])
    """The name as readings of sources give it."""


def _once(found: Sequence[Found[Any]], loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for every name that the register has already, as a publisher or as a carrier."""
    before = loaded.found[PUBLISHERS.key] if found and isinstance(found[0].record, Carrier) else ()
    seen = {item.record.name for item in before}
    for item in (one for one in found if one.sound("name")):
        if item.record.name in seen:
            yield item.problem("name", f"{shown(item.record.name)} a second time", "each name once in the register")
        seen.add(item.record.name)


PUBLISHERS = ListOf("publishers", Publisher, check_all=_once)
CARRIERS = ListOf("carriers", Carrier, check_all=_once)


@dataclass(frozen=True)
class Register:
    """Who published and who carried."""

    ranks: Mapping[str, Rank]
    """Rank by name of a publisher."""
    carriers: frozenset[str]
    """Names of those who only carry."""

    def weak(self, source: Source) -> bool:
        """Tell whether nothing may rest on a source alone: its publisher is weak, or what carried a lost work is."""
        if self.ranks.get(source.publisher) == "weak":
            return True
        if source.url or source.read is None or source.read.way == "original":
            return False
        carrier = source.read.carrier or ""
        return carrier in self.carriers or self.ranks.get(carrier) == "weak"


def register_file(docs: Path) -> Path:
    """Return the file of the register, as messages show it; an edition need not have one."""
    return near(docs / "data" / "publishers.yml")


def register_homes(docs: Path) -> list[Home]:
    """Return where the register stands; nothing for an edition that ranks nobody."""
    path = register_file(docs)
    return [Home(path, (PUBLISHERS.key,), (CARRIERS.key,))] if path.is_file() else []


def register_of(loaded: Loaded) -> Register | None:
    """Return the register; nothing when there is none, or mistakes in it leave it unknown."""
    publishers, carriers = loaded.found[PUBLISHERS.key], loaded.found[CARRIERS.key]
    if not publishers or any(item.wrong for item in (*publishers, *carriers)):
        return None
    ranks = {item.record.name: item.record.rank for item in publishers}
    return Register(ranks, frozenset(item.record.name for item in carriers))


def _check(item: Found[Source], loaded: Loaded) -> Iterator[Problem]:
    yield from SOURCES.check(item, loaded)
    if register := register_of(loaded):
        yield from _publisher(item, register)
        yield from _carrier(item, register)


RANKED = replace(SOURCES, check=_check)
"""The list of sources, whose publishers and carriers stand in the register where there is one."""


def _publisher(item: Found[Source], register: Register) -> Iterator[Problem]:
    name = item.record.publisher
    if not item.sound("publisher"):
        return
    if name in register.carriers:
        found = f"{shown(name)}, which is a carrier in publishers.yml"
        yield item.problem("publisher", found, f"who published the work, and under read carrier: {name}")
    elif name not in register.ranks:
        yield item.problem("publisher", *_unknown(name, register.ranks, "rank: outlet"))


def _carrier(item: Found[Source], register: Register) -> Iterator[Problem]:
    read = item.record.read
    if read is None or not item.sound("read"):
        return
    if read.carrier and read.carrier not in {*register.ranks, *register.carriers}:
        known = [*register.ranks, *register.carriers]
        yield item.problem("read.carrier", *_unknown(read.carrier, known), "read", "carrier")
    elif read.way != "original" and read.at and not read.carrier:
        yield item.problem("read", "an address with nobody who carried it", "who did, e.g. carrier: Old Pages Mirror")


def _unknown(name: str, known: Iterable[str], more: str = "") -> tuple[str, str]:
    close = get_close_matches(name, list(known), 3)
    line = ", ".join(part for part in (f"name: {name}", more) if part)
    nearest = f" (nearest: {', '.join(close)})" if close else ""
    expected = f"a name that it has{nearest} or a line for it, e.g. - {{{line}}}"
    return f"{shown(name)}, which publishers.yml does not have", expected
