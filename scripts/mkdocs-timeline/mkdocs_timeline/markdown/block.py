"""A block that stops the build at a mistake. The library's own would leave a wrong block on the page as text."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks import BlocksProcessor
from pymdownx.blocks.block import Block

from ..records import DataError, Problem, parse
from .build_error import Stop
from .options import Option, read_options
from .page import place_of


class CheckedBlock(Block):
    """A block whose argument and options are checked, with file and line in every message."""

    ARGUMENT = None
    OPTION_TABLE: ClassVar[Sequence[Option]] = ()
    """The options that it takes."""
    ARGUMENT_EXAMPLE: ClassVar[str] = ""
    """An example of the argument; empty when the block takes none."""
    NO_ARGUMENT: ClassVar[tuple[str, str]] = ("nothing after |", "text")
    """What a message says where the argument is missing: what was found, what is expected."""

    def _validate(self, parent: Element, arg: Any, /, **options: Any) -> bool:
        """Accept the block, or stop the build."""
        self.place = place_of(self.md, self.config["docs"])
        self.number = self.tracker["count"] = self.tracker.get("count", 0) + 1
        self.argument = (arg or "").strip()
        self.options: dict[str, Any] = {"attrs": {}}
        problems = self.check_argument()
        self.given, faults = read_options(options, self.OPTION_TABLE, self.known)
        problems += [self.problem(*fault) for fault in faults]
        if problems:
            raise Stop(problems)
        return True

    def check_argument(self) -> list[Problem]:
        """Return what is wrong with the argument."""
        if bool(self.argument) == bool(self.ARGUMENT_EXAMPLE):
            return []
        if self.argument:
            return [self.problem("", f"{self.argument!r} after |", f"nothing, e.g. /// {self.NAME}")]
        found, expected = self.NO_ARGUMENT
        return [self.problem("", found, f"{expected}, e.g. /// {self.NAME} | {self.ARGUMENT_EXAMPLE}")]

    def known(self, option: Option) -> Collection[str] | None:
        """Return the names that an option's value may hold; None where it names nothing."""
        return None

    def file(self, kind: str) -> Path:
        """Return the file in the docs folder that the argument names, or stop; ``kind`` says what it should be."""
        try:
            return self.place.file(self.argument)
        except ValueError as error:
            expected = f"{kind} in the docs folder, e.g. {self.ARGUMENT_EXAMPLE}"
            raise Stop([self.problem("", str(error), expected)]) from None

    def problem(self, field: str, found: str, expected: str) -> Problem:
        """Return a problem at this block, or at one of its options."""
        line = self.place.line_of(start_of(self.NAME), self.number, field)
        return Problem(self.place.shown(), line, self.NAME, field, found, expected)


def start_of(name: str) -> str:
    """Return the pattern of a block's first line."""
    return rf"/{{3,}}\s*{name}\b"


def register(blocks: Sequence[type[CheckedBlock]], manager: BlocksProcessor, config: Mapping[str, Any]) -> None:
    """Make blocks known to Markdown, with the settings of their extension."""
    for block in blocks:
        manager.register(block, dict(config))
    read = manager.split_header

    def as_in_data(block: str, length: int) -> tuple[dict[str, Any] | None, str]:
        """Read options as data files are read: ``no`` and ``0100`` are text, and names are text too."""
        options, rest = read(block, length)
        written = manager.yaml_line.match(block)
        return (_options(textwrap.dedent(written.group())) if options and written else options), rest

    manager.split_header = as_in_data


def _options(text: str) -> dict[str, Any] | None:
    """Return the options that a text holds; None, which leaves the block for `Leftovers`, when it cannot be read."""
    try:
        values = parse(text, "options").plain()
    except DataError:
        return None
    return values if isinstance(values, dict) else None
