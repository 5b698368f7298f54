"""Blocks that stop the build at a mistake. The library's own would leave a wrong block on the page as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from ..records import Problem
from ..text import dates, nearest
from .page import place_of
from .stopping import Stop


@dataclass(frozen=True)
class Option:
    """What an option takes: a kind ("text", "date", "source") and whether it must be there."""

    kind: str = "text"
    required: bool = False


class StrictBlock(Block):
    """A block whose argument and options are checked, with file and line in every message."""

    ARGUMENT = None
    SPEC: ClassVar[Mapping[str, Option]] = {}
    ARGUMENT_EXAMPLE: ClassVar[str] = ""
    """An example of the argument; empty when the block takes none."""
    MAX_WORDS: ClassVar[int] = 0
    """Most words that the body may hold in a row, between marks of omission; 0 for any number."""

    def _validate(self, parent: Element, arg: Any, **options: Any) -> bool:
        self.place = place_of(self.md, self.config["docs"])
        self.number = self.tracker[f"{self.NAME}-count"] = self.tracker.get(f"{self.NAME}-count", 0) + 1
        self.argument = (arg or "").strip()
        self.options: dict[str, Any] = {"attrs": {}}
        self.given: dict[str, str] = {name: str(value) for name, value in options.items()}
        problems = [*self._argument(), *self._options()]
        if problems:
            raise Stop(problems)
        return True

    def _argument(self) -> list[Problem]:
        if bool(self.argument) == bool(self.ARGUMENT_EXAMPLE):
            return []
        if self.argument:
            return [self.problem("", f"{self.argument!r} after |", f"nothing, e.g. /// {self.NAME}")]
        return [self.problem("", "nothing after |", f"text, e.g. /// {self.NAME} | {self.ARGUMENT_EXAMPLE}")]

    def _options(self) -> list[Problem]:
        out = [
            self.problem(name, "an unknown option", nearest(name, self.SPEC) if self.SPEC else "no option")
            for name in self.given
            if name not in self.SPEC
        ]
        for name, option in self.SPEC.items():
            if name in self.given:
                out += self._value(name, self.given[name], option.kind)
            elif option.required:
                out.append(self.problem(name, "nothing", f"a value, e.g. {name}: {_EXAMPLES[option.kind]}"))
        return out

    def _value(self, name: str, value: str, kind: str) -> list[Problem]:
        if kind == "source":
            known = self.known_sources()
            return (
                [] if value in known else [self.problem(name, f"the unknown source {value!r}", nearest(value, known))]
            )
        if kind == "language" and not re.fullmatch(r"[a-z]{2,3}", value):
            return [self.problem(name, repr(value), "an ISO 639 code, e.g. language: ko")]
        if kind == "date":
            try:
                dates.parse(value)
            except dates.DateFault as error:
                return [self.problem(name, str(error), error.expected)]
        return []

    def known_sources(self) -> Mapping[str, Any]:
        """Return the sources that an option may name, by key."""
        return {}

    def problem(self, field: str, found: str, expected: str) -> Problem:
        """Return a problem at this block, or at one of its options."""
        line = self.place.line_of(rf"/{{3,}}\s*{self.NAME}\b", self.number, field)
        return Problem(self.place.shown(), line, self.NAME, field, found, expected)

    def on_end(self, block: Element) -> None:
        """Refuse a quotation that is too long to be one."""
        runs = re.split(r"…|\n\s*\n", "\n\n".join(block.itertext()))
        if self.MAX_WORDS and (words := max(len(run.split()) for run in runs)) > self.MAX_WORDS:
            raise Stop([self.problem("", f"{words} words", f"at most {self.MAX_WORDS} words quoted in a row")])


_EXAMPLES = {"text": "some words", "date": '"2024-06-19"', "source": "kcna-2024-treaty-english", "language": "ko"}
