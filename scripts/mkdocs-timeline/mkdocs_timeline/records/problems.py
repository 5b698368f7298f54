"""Problems: what is wrong with the data, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Where = tuple[int | str, ...]
"""The way to a value in a record: names of fields, places in lists."""


def dotted(path: Where) -> str:
    """Name a field in a message; a place at the end of a list is told by the line."""
    return ".".join(map(str, path[:-1] if path and isinstance(path[-1], int) else path))


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in a data file.

    Prints as ``file:line: record: field: what was found, what is expected, e.g. …``.
    """

    file: str
    """Path as the user gave it."""
    line: int
    """Line in the file, counted from 1; 0 when the file as a whole is meant."""
    record: str
    """Id of the record, or its place in the list; empty for the file itself."""
    field: str
    """Name of the field, dotted for nested ones; empty for the record itself."""
    found: str
    """What was found, in words."""
    expected: str
    """What would be right, in words, ending with a correct example where one helps."""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        parts = [where, *(_one_line(part) for part in (self.record, self.field) if part)]
        return ": ".join([*parts, f"{self.found}, expected {self.expected}"])


def _one_line(name: str) -> str:
    """Names come from the data, which may hold anything."""
    line = " ".join(name.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


class DataError(ValueError):
    """The data cannot be used. Holds every problem that was found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self._text())

    def _text(self) -> str:
        count = len(self.problems)
        head = "1 problem in the data:" if count == 1 else f"{count} problems in the data:"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])
