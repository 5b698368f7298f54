"""The comparison, row by row: what each instrument has on one matter."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_timeline.records import Found, Identifier, Named, Problem, Record, Text
from pydantic import Field

from ..data import Cited, Dataset, Site, unknown
from .instruments import TREATIES


class Cell(Record):
    """What one instrument has on the matter of a row."""

    article: Text | None = Field(None, examples=["Article 4"])
    """Where it stands, when a source gives that."""
    says: Cited | None = None
    """What it says, in our own words."""
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
    cells: dict[Identifier, Cell]
    """Each instrument's part, by its id. The three treaties are always there; a pact that is not was not compared."""


def _check(item: Found[Row], site: Site) -> list[Problem]:
    return [*_complete(item), *_known(item, site), *_filled(item)]


def _complete(item: Found[Row]) -> Iterator[Problem]:
    for name in TREATIES:
        if name not in item.record.cells:
            expected = f"each of {', '.join(TREATIES)}; gap: says why nothing can be said"
            yield item.problem("cells", f"no {name}", expected)


def _known(item: Found[Row], site: Site) -> Iterator[Problem]:
    for name in item.record.cells:
        yield from unknown(item, "instruments", name, site, "cells", name)


def _filled(item: Found[Row]) -> Iterator[Problem]:
    for name, cell in item.record.cells.items():
        if bool(cell.says) == bool(cell.gap):
            found = "both says and gap" if cell.says else "nothing"
            yield item.problem(f"cells.{name}", found, "says: with a source, or gap: with a reason", "cells", name)


COMPARISON = Dataset("comparison", Row, "treaty/compared.md", _check)
