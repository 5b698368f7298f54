"""Lists of records: from a YAML file to checked models, with every problem found on the way."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from .model import Named, Record, kind_of
from .problems import DataError, Problem
from .tree import Node, read

SCHEMA = 1
"""Version of the data format, the value of ``schema:`` at the top of each file."""

R = TypeVar("R", bound=Named)


@dataclass
class Found(Generic[R]):
    """A record with the place it stands at."""

    record: R
    file: str
    node: Node

    def problem(self, field: str, found: str, expected: str, *path: str | int) -> Problem:
        """Return a problem at a field of this record."""
        where: tuple[str | int, ...] = path or (field,)
        return Problem(self.file, self.node.line_at(where), self.record.id, field, found, expected)


@dataclass
class Listing(Generic[R]):
    """The good records of one list, and the problems of the others."""

    found: list[Found[R]] = field(default_factory=list)
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

    def _one(self, out: Listing[R], item: Node, model: type[R], place: str) -> None:
        if not isinstance(item.value, dict):
            found = kind_of(item.plain())
            out.problems.append(Problem(self.name, item.line, place, "", found, f"a mapping, e.g. {example(model)}"))
            return
        data = item.plain()
        name = data.get("id")
        name = name if isinstance(name, str) and name.strip() else place
        try:
            out.found.append(Found(model.model_validate(data), self.name, item))
        except ValidationError as error:
            out.problems.extend(explain(error, item, self.name, name, model))


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
    if "schema" not in node.value or node.value["schema"].plain() != SCHEMA:
        shown_schema = node.value["schema"].plain() if "schema" in node.value else "nothing"
        line = node.line_at(("schema",))
        problems.append(Problem(name, line, "", "schema", f"{shown_schema}", f"schema: {SCHEMA}"))
    return DataFile(name, node, problems)


def unique(found: Iterable[Found[R]]) -> list[Problem]:
    """Return a problem for every id that occurs a second time, also across files."""
    seen: dict[str, Found[R]] = {}
    problems = []
    for item in found:
        for key in [item.record.id, *getattr(item.record, "aliases", [])]:
            if key in seen:
                first = seen[key]
                at = f"{first.file}:{first.node.line_at(('id',))}"
                problems.append(item.problem("id", f"{key!r}, which {at} has already", "an id of its own"))
            seen.setdefault(key, item)
    return problems


def nearest(word: str, known: Iterable[str], limit: int = 12) -> str:
    """Say which of the known words is expected, with the nearest first."""
    options = list(known)
    close = difflib.get_close_matches(word, options, 3, 0.6)
    if close:
        return f"one that exists; nearest: {', '.join(close)}"
    shown = ", ".join(options[:limit])
    return f"one of {shown}" + (f" and {len(options) - limit} more" if len(options) > limit else "")


def example(model: type[BaseModel], name: str = "") -> str:
    """Return a correct example of a field, or of a record's first field, as YAML."""
    name = name or next(iter(model.model_fields))
    info = model.model_fields.get(name)
    if info is None or not info.examples:
        return ""
    value = info.examples[0]
    if isinstance(value, list):
        return f"{name}: [{', '.join(map(str, value))}]"
    return f'{name}: "{value}"' if "date" in name else f"{name}: {value}"


def explain(error: ValidationError, node: Node, file: str, name: str, model: type[Record]) -> list[Problem]:
    """Turn a validation error into problems with lines and in the words of a data file."""
    out = []
    for item in error.errors(include_url=False):
        path = tuple(item["loc"])
        field_name = ".".join(str(step) for step in path)
        found, expected = _words(dict(item), path, model)
        out.append(Problem(file, node.line_at(path), name, field_name, found, expected))
    return out


def _words(item: dict[str, Any], path: tuple[int | str, ...], model: type[Record]) -> tuple[str, str]:
    kind, value, context = item["type"], item.get("input"), item.get("ctx", {})
    sample = example(model, str(path[0])) if path else ""
    eg = f", e.g. {sample}" if sample else ""
    if kind == "data":
        return str(context["found"]), str(context["expected"])
    if kind == "missing":
        return "nothing", f"a value{eg}"
    if kind == "extra_forbidden":
        fields = list(model.model_fields) if len(path) == 1 else []
        return "an unknown field", nearest(str(path[-1]), fields) if fields else "a field that exists"
    if kind == "literal_error":
        shown = repr(value) if isinstance(value, (str, int)) else kind_of(value)
        return str(shown), str(context["expected"]).replace("'", "")
    if kind == "too_short":
        return "an empty list", f"at least one{eg}"
    if kind == "string_pattern_mismatch":
        return repr(value), f"another form{eg}"
    if kind == "string_too_long":
        return repr(value), f"at most {context['max_length']} characters{eg}"
    wanted = {"string_type": "text", "list_type": "a list", "int_type": "a number", "model_type": "a mapping"}
    return kind_of(value), f"{wanted.get(kind, item['msg'])}{eg}"
