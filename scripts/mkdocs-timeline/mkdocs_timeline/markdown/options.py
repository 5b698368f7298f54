"""The options of a block: one table says what each is called, takes and means, and where its value goes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..records import kind_of
from ..text import nearest
from .readers import Wrong, text

Fault = tuple[str, str, str]
"""Option, what was found, what is expected."""


@dataclass(frozen=True)
class Option:
    """What one option of a block is."""

    name: str
    """As it is written on a page."""
    read: Callable[[Any], Any] = text
    """Makes a value of what YAML read, or raises `Wrong`."""
    takes: str = "text"
    """What it takes, as a message says it."""
    example: str = "some words"
    """A value that it takes; empty where ``takes`` has one."""
    help: str = ""
    """What it means, in the Markdown of the README; options with the same help share a row there."""
    into: str = ""
    """Where its value goes; its own name when empty."""
    required: bool = False
    names: str = ""
    """What a value names, as a message says it: "the unknown source 'x'". Empty for words of a small set."""

    @property
    def expected(self) -> str:
        """What is expected, with an example."""
        return f"{self.takes}, e.g. {self.name}: {self.example}" if self.example else self.takes


Known = Callable[[Option], Collection[str] | None]
"""Tells the names that the value of an option may hold; None where it names nothing."""


def read_options(given: Mapping[str, Any], table: Sequence[Option], known: Known) -> tuple[dict[str, Any], list[Fault]]:
    """Return the values by the name of their option, and every fault in them."""
    values: dict[str, Any] = {}
    by_name = {option.name: option for option in table}
    expected = "no option" if not table else ""
    faults = [
        (name, "an unknown option", expected or nearest(name, by_name, len(by_name)))
        for name in given
        if name not in by_name
    ]
    for option in table:
        if option.name in given:
            faults += _read(option, given[option.name], known, values)
        elif option.required:
            faults.append((option.name, "nothing", f"a value, e.g. {option.name}: {option.example}"))
    return values, faults


def _read(option: Option, value: Any, known: Known, values: dict[str, Any]) -> Iterable[Fault]:
    """Put the value where it belongs, and yield what is wrong with it."""
    try:
        values[option.name] = read = option.read(value)
    except Wrong as error:
        yield option.name, error.found or kind_of(value), error.expected or option.expected
        return
    names = known(option)
    if names is None:
        return
    for name in [read] if isinstance(read, str) else read:
        if name not in names:
            found = f"the unknown {option.names} {name!r}" if option.names else repr(name)
            yield option.name, found, nearest(name, names)


def documented(table: Iterable[Option]) -> str:
    """Return the options as a table in Markdown, as the README has it."""
    names: dict[str, list[str]] = {}
    for option in table:
        names.setdefault(option.help, []).append(f"`{option.name}`")
    rows = [f"| {', '.join(some)} | {help_} |" for help_, some in names.items()]
    return "\n".join(["| option | takes |", "| --- | --- |", *rows]) + "\n"
