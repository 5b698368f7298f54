"""The ids of a list, whichever files its records stand in: what others may name, and which occur twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..text import nearest
from .fields import shown
from .lists import Found
from .problems import Problem, Where, dotted


@dataclass(frozen=True)
class Pool:
    """The ids that references to a list may name."""

    key: str
    """Key of the list; it stands in ``key.yml`` where no noun is given."""
    ids: Collection[str] = ()
    """In the order of the list, also of records with problems, which it would mislead to call unknown."""
    noun: str = ""
    """What one of them is called, where there is no one file that has them all."""
    none: str = ""
    """What is expected while the list is empty."""
    free: bool = False
    """Whether anything may be named while the list is empty."""
    broken: bool = False
    """Whether one of the files could not be read, so that nobody knows which ids there are."""

    def lacks(self, name: str) -> bool:
        """Tell whether an id is certainly unknown."""
        return not self.broken and name not in self.ids and not (self.free and not self.ids)

    def unknown(self, name: str) -> tuple[str, str]:
        """Say what was found in an id that is unknown, and what is expected."""
        found = (
            f"the unknown {self.noun} {shown(name)}"
            if self.noun
            else f"{shown(name)}, which {self.key}.yml does not have"
        )
        none = self.none or f"an id in {self.key}.yml, which has none"
        return found, nearest(name, self.ids) if self.ids else none


def unresolved(item: Found[Any], pools: Callable[[str], Pool | None]) -> Iterator[Problem]:
    """Yield a problem for every id that a record names and no list has. Lists that nobody loads are not asked."""
    for mention in item.mentions:
        pool = pools(mention.to)
        if pool and pool.lacks(mention.id):
            yield item.problem(dotted(mention.path), *pool.unknown(mention.id), *mention.path)


def repeated(found: Iterable[Found[Any]]) -> Iterator[Problem]:
    """Yield a problem for every id that occurs a second time, also across files."""
    seen: dict[str, str] = {}
    for item in found:
        for name, path in _ids(item):
            if name in seen:
                yield item.problem(
                    str(path[0]), f"{shown(name)}, which {seen[name]} has already", "an id of its own", *path
                )
            seen.setdefault(name, f"{item.file}:{item.node.line_at(path)}")


def _ids(item: Found[Any]) -> Iterator[tuple[str, Where]]:
    """Yield the ids that a record takes, each with its path in the record."""
    if item.id:
        yield item.id, ("id",)
    for number, alias in enumerate(getattr(item.record, "aliases", None) or ()):
        yield alias, ("aliases", number)
