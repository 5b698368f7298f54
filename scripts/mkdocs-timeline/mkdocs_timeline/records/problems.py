"""Problems: what is wrong with the data, where, and what would be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_PROBLEMS = 200
"""Most problems of one list that are looked for, and most lines of a message."""
ALIKE = 3
"""Most lines that say the same of different records; further ones are counted."""
MAX_WORDS = 600
"""Longest part of a message, in letters: values come from the data."""

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
        return ": ".join([*parts, f"{_short(_folded(self.found))}, expected {_short(_folded(self.expected))}"])

    @property
    def place(self) -> tuple[object, ...]:
        """What problems are sorted by: numbers in names count as numbers."""
        return (self.file, self.line, _natural(self.record), _natural(self.field), self.found, self.expected)


def not_looked_at(count: int) -> tuple[str, str]:
    """Say that so many records were left out of a check that found too much."""
    return (
        f"{count} more {'record' if count == 1 else 'records'}, not looked at",
        "the problems above to be mended first",
    )


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(digits[:18] or 0), rest) for digits, rest in re.findall(r"([0-9]*)([^0-9]*)", name)]


def _short(words: str) -> str:
    return words if len(words) <= MAX_WORDS else f"{words[: MAX_WORDS - 1]}…"


def _one_line(name: str) -> str:
    """Names come from the data, which may hold anything."""
    line = " ".join(name.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


class DataError(ValueError):
    """The data cannot be used. Holds every problem that was found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda problem: problem.place))
        super().__init__(self._text())

    def _text(self) -> str:
        count = len(self.problems)
        head = "1 problem in the data:" if count == 1 else f"{count} problems in the data:"
        return "\n".join([head, *(f"  {line}" for line in _lines(self.problems))])


def _lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    """Yield the problems, those that are alike only a few times, and no more than anybody reads."""
    kinds = [(one.file, one.field, one.found, one.expected) for one in problems]
    counts, told = Counter(kinds), Counter[tuple[str, ...]]()
    lines = 0
    for problem, kind in zip(problems, kinds, strict=True):
        told[kind] += 1
        if lines == MAX_PROBLEMS and told[kind] <= ALIKE:
            yield f"… and {len(problems) - sum(told.values()) + 1} more problems"
            return
        few = counts[kind] <= ALIKE + 1
        if few or told[kind] <= ALIKE:
            lines += 1
            yield str(problem)
        if not few and told[kind] == ALIKE:
            yield f"… and {counts[kind] - ALIKE} more like this"


def _folded(text: str) -> str:
    """A message is one line, whatever ends of lines it quotes."""
    return " ".join(text.splitlines())
