"""Lists of records: from a YAML file to checked models, with every problem found on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from ..text import nearest
from .base import Named
from .explanations import example, explain, salvage
from .fields import Day, kind_of
from .problems import DataError, Problem
from .yaml_tree import Node, read

__all__ = ["SCHEMA", "DataFile", "Found", "Listing", "Pool", "R", "open_file", "pool", "unique"]

SCHEMA = 1
"""Version of the data format, the value of ``schema:`` at the top of each file."""

R = TypeVar("R", bound=Named)

_DAY: TypeAdapter[str] = TypeAdapter(Day)


@dataclass
class Found(Generic[R]):
    """A record with the place it stands at."""

    record: R
    file: str
    node: Node
    place: str = ""
    """Its place in the list, which stands in for an id that it lacks."""

    def problem(self, field: str, found: str, expected: str, *path: str | int) -> Problem:
        """Return a problem at a field of this record."""
        where: tuple[str | int, ...] = path or (field,)
        return Problem(self.file, self.node.line_at(where), self.record.id or self.place, field, found, expected)


@dataclass
class Listing(Generic[R]):
    """The records of one list, and the problems of those that have some."""

    found: list[Found[R]] = field(default_factory=list)
    """Records without problems of their own."""
    damaged: list[Found[R]] = field(default_factory=list)
    """What is left of the others (see `salvage`), for the checks across records."""
    problems: list[Problem] = field(default_factory=list)


@dataclass
class DataFile:
    """A file whose top is a mapping with ``schema: 1``."""

    name: str
    node: Node | None
    problems: list[Problem]

    def listing(self, key: str, model: type[R], required: bool = True) -> Listing[R]:
        """Check the list under ``key`` against a model. One run finds every problem."""
        out: Listing[R] = Listing()
        if self.node is None:
            return out
        top = self.node.value
        assert isinstance(top, dict)
        child = top.get(key)
        if child is None:
            if required:
                out.problems.append(Problem(self.name, self.node.line, "", key, "nothing", f"a list under {key}:"))
            return out
        if not isinstance(child.value, list):
            line = self.node.line_at((key,))
            out.problems.append(Problem(self.name, line, "", key, kind_of(child.plain()), "a list of records"))
            return out
        for number, item in enumerate(child.value, 1):
            self._one(out, item, model, f"{key} {number}")
        return out

    def day(self, key: str) -> str:
        """Return the day under ``key``, or an empty string. A value that is no day becomes a problem."""
        top = self.node.value if self.node else {}
        assert isinstance(top, dict)
        if key not in top:
            return ""
        try:
            return _DAY.validate_python(top[key].plain())
        except ValidationError as error:
            said = error.errors(include_url=False)[0].get("ctx", {})
            found = str(said.get("found", kind_of(top[key].plain())))
            self.problems.append(Problem(self.name, top[key].line, "", key, found, f'a day, e.g. {key}: "2026-11-24"'))
        return ""

    def _one(self, out: Listing[R], item: Node, model: type[R], place: str) -> None:
        if not isinstance(item.value, dict):
            found = kind_of(item.plain())
            out.problems.append(Problem(self.name, item.line, place, "", found, f"a mapping, e.g. {example(model)}"))
            return
        data = item.plain()
        name = data.get("id")
        name = name if isinstance(name, str) and name.strip() else place
        try:
            out.found.append(Found(model.model_validate(data), self.name, item, place))
        except ValidationError as error:
            out.problems.extend(explain(error, item, self.name, name, model))
            out.damaged.append(Found(salvage(model, data, error), self.name, item, place))


def open_file(path: Path, known: Iterable[str], shown: str | None = None) -> DataFile:
    """Read a data file and check its top: a mapping with ``schema: 1`` and no keys but the known ones."""
    name = shown or path.as_posix()
    try:
        node = read(path, name)
    except DataError as error:
        return DataFile(name, None, list(error.problems))
    known = ["schema", *known]
    if not isinstance(node.value, dict):
        found = f"{kind_of(node.plain())} at the top"
        expected = f"a mapping with schema: {SCHEMA} and {known[1]}:"
        return DataFile(name, None, [Problem(name, node.line, "", "", found, expected)])
    problems = [
        Problem(name, node.line_at((key,)), "", key, "an unknown key", nearest(key, known))
        for key in node.value
        if key not in known
    ]
    version = node.value["schema"].plain() if "schema" in node.value else None
    if type(version) is not int or version != SCHEMA:
        line = node.line_at(("schema",))
        problems.append(Problem(name, line, "", "schema", kind_of(version), f"schema: {SCHEMA}"))
    return DataFile(name, node, problems)


def unique(found: Iterable[Found[R]]) -> list[Problem]:
    """Return a problem for every id that occurs a second time, also across files."""
    seen: dict[str, str] = {}
    problems = []
    for item in found:
        for key, path in _ids(item):
            if key in seen:
                found_twice = f"{key!r}, which {seen[key]} has already"
                problems.append(item.problem(str(path[0]), found_twice, "an id of its own", *path))
            seen.setdefault(key, f"{item.file}:{item.node.line_at(path)}")
    return problems


def _ids(item: Found[R]) -> Iterable[tuple[str, tuple[str | int, ...]]]:
    """Yield the ids that a record takes, each with its path in the record."""
    if item.record.id:
        yield item.record.id, ("id",)
    for number, alias in enumerate(getattr(item.record, "aliases", ())):
        yield alias, ("aliases", number)


@dataclass
class Pool(Generic[R]):
    """Records that others name by id, from all the files that may hold them."""

    records: dict[str, R]
    names: dict[str, None]
    """Ids in the order of the lists, also of records with problems, which it would mislead to call unknown."""
    broken: bool
    """Whether one of the files could not be read, so that nobody knows which ids there are."""

    def lacks(self, key: str) -> bool:
        """Tell whether an id is certainly unknown."""
        return not self.broken and key not in self.names


def pool(files: Iterable[DataFile], listings: Iterable[Listing[R]], problems: list[Problem]) -> Pool[R]:
    """Gather the records of several lists; problems are added to the given list."""
    listings = list(listings)
    found = [item for listing in listings for item in listing.found]
    damaged = [item for listing in listings for item in listing.damaged]
    problems += [problem for listing in listings for problem in listing.problems]
    problems += unique([*found, *damaged])
    names = dict.fromkeys(item.record.id for item in [*found, *damaged] if item.record.id)
    broken = any(file.node is None for file in files)
    return Pool({item.record.id: item.record for item in found}, names, broken)
