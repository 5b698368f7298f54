"""One list in one file: from YAML to checked records, what is wrong with each, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from ..text import nearest
from .base import Record
from .explanations import example, explain, salvage
from .fields import Day, kind_of
from .problems import MAX_PROBLEMS, DataError, Problem, not_looked_at
from .references import Mention, mentions
from .yaml_tree import Node, read

SCHEMA = 1
"""Version of the data format, the value of ``schema:`` at the top of each file."""

R = TypeVar("R", bound=Record)

_DAY: TypeAdapter[str] = TypeAdapter(Day)


@dataclass
class Found(Generic[R]):
    """A record with the place it stands at."""

    record: R
    """The record; where it has mistakes, what is left of it (see `salvage`)."""
    file: str
    node: Node
    place: str
    """Its place in the list, which stands in for an id that it lacks."""
    mentions: tuple[Mention, ...] = ()
    """The ids that it names in other lists, also in fields that are wrong otherwise."""
    wrong: frozenset[str] = frozenset()
    """Its fields that have mistakes of their own; empty for a good record."""

    @property
    def id(self) -> str:
        """The record's id, or an empty string."""
        return getattr(self.record, "id", None) or ""

    def sound(self, *fields: str) -> bool:
        """Tell whether none of these fields has a mistake of its own."""
        return self.wrong.isdisjoint(fields)

    def problem(self, field: str, found: str, expected: str, *path: str | int) -> Problem:
        """Return a problem at a field of this record."""
        line = self.node.line_at(path or (field,))
        return Problem(self.file, line, self.id or self.place, field, found, expected)


@dataclass
class Listing(Generic[R]):
    """The records of one list in one file, and the problems of those that have some."""

    found: list[Found[R]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    cut: bool = False
    """Whether there were so many problems that the rest was not looked at."""


@dataclass
class DataFile:
    """A file whose top is a mapping with ``schema: 1``."""

    name: str
    node: Node | None
    """The whole file; nothing when it could not be read."""
    problems: list[Problem]
    """What is wrong with its top, or with reading it."""

    def listing(self, key: str, model: type[R], required: bool = True) -> Listing[R]:
        """Check the list under ``key`` against a model. One run finds every problem."""
        out: Listing[R] = Listing()
        child = self._child(out, key, "list", required)
        if child is not None and isinstance(child.value, list):
            for number, item in enumerate(child.value, 1):
                if len(out.problems) >= MAX_PROBLEMS:
                    left = len(child.value) - number + 1
                    out.problems.append(Problem(self.name, item.line, f"{key} {number}", "", *not_looked_at(left)))
                    out.cut = True
                    break
                self._one(out, item, model, f"{key} {number}")
        elif child is not None:
            out.problems.append(self._problem(key, kind_of(child.plain()), "a list of records"))
        return out

    def mapping(self, key: str, model: type[R]) -> Listing[R]:
        """Check the one record under ``key`` against a model."""
        out: Listing[R] = Listing()
        if (child := self._child(out, key, "mapping", True)) is not None:
            self._one(out, child, model, key)
        return out

    def day(self, key: str) -> str:
        """Return the day under ``key``, or an empty string. A value that is no day becomes a problem."""
        value = self._top().get(key)
        if value is None:
            return ""
        try:
            return _DAY.validate_python(value.plain())
        except ValidationError as error:
            said = error.errors(include_url=False)[0].get("ctx", {})
            found = str(said.get("found", kind_of(value.plain())))
            self.problems.append(Problem(self.name, value.line, "", key, found, f'a day, e.g. {key}: "2026-11-24"'))
        return ""

    def _top(self) -> dict[str, Node]:
        return self.node.value if self.node and isinstance(self.node.value, dict) else {}

    def _child(self, out: Listing[Any], key: str, kind: str, required: bool) -> Node | None:
        child = self._top().get(key)
        if child is None and required and self.node:
            out.problems.append(Problem(self.name, self.node.line, "", key, "nothing", f"a {kind} under {key}:"))
        return child

    def _problem(self, key: str, found: str, expected: str) -> Problem:
        return Problem(self.name, self.node.line_at((key,)) if self.node else 0, "", key, found, expected)

    def _one(self, out: Listing[R], item: Node, model: type[R], place: str) -> None:
        if not isinstance(item.value, dict):
            found = kind_of(item.plain())
            out.problems.append(Problem(self.name, item.line, place, "", found, f"a mapping, e.g. {example(model)}"))
            return
        data = item.plain()
        named = tuple(mentions(model, data))
        try:
            out.found.append(Found(model.model_validate(data), self.name, item, place, named))
        except ValidationError as error:
            name = data.get("id")
            name = name if isinstance(name, str) and name.strip() else place
            out.problems.extend(explain(error, item, self.name, name, model))
            kept, wrong = salvage(model, data, error)
            out.found.append(Found(kept, self.name, item, place, named, wrong))


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
