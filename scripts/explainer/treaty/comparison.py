"""The comparison, row by row: what each instrument has on one matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from mkdocs_timeline.records import Found, Identifier, ListOf, Loaded, Named, Problem, Record, Text
from pydantic import Field

from ..data import EDITION, Cited, Dataset, InstrumentKey


class Cell(Record):
    """What one instrument has on the matter of a row."""

    article: Text | None = Field(None, examples=["Article 1"])
    """Where it stands, when a source gives that."""
    says: Cited | None = None
    """What it says, in our own words."""
    has: Literal["full", "part", "none"] = "full"
    """How far it has the matter: in part also where only reports of the text say so."""
    gap: Text | None = None
    """In its place: why nothing can be said."""
    note: Cited | None = None
    """What a reader should know before relying on it."""


class Row(Named):
    """One matter, and what the instruments have on it."""

    id: Identifier = Field(examples=["military-assistance"])
    """Address of the row: the id of its heading."""
    title: Text = Field(examples=["Duty of military assistance"])
    """The matter."""
    cells: dict[InstrumentKey, Cell]
    """Each instrument's part, by its id. The edition's treaties are always there; a pact may be left out."""


def _check(item: Found[Row], loaded: Loaded) -> Iterator[Problem]:
    edition = loaded.one(EDITION)
    if item.sound("cells"):
        yield from _complete(item, edition.treaties if edition else [])
        yield from _filled(item)


def _complete(item: Found[Row], treaties: Sequence[str]) -> Iterator[Problem]:
    for name in treaties:
        if name not in item.record.cells:
            expected = f"each of {', '.join(treaties)}; gap: says why nothing can be said"
            yield item.problem("cells", f"no {name}", expected)


def _filled(item: Found[Row]) -> Iterator[Problem]:
    for name, cell in item.record.cells.items():
        if bool(cell.says) == bool(cell.gap):
            found = "both says and gap" if cell.says else "nothing"
            yield item.problem(f"cells.{name}", found, "says: with a source, or gap: with a reason", "cells", name)


COMPARISON = Dataset(ListOf("comparison", Row, check=_check))
