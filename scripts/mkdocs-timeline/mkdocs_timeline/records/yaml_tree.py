"""YAML as a tree that knows its lines.

PyYAML's event stream is read straight into small nodes, which gives a line number for every value and
key, keeps unquoted scalars apart from quoted ones, and never expands an alias or follows a tag. Nothing
here knows what the data means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .problems import DataError, Problem
from .yaml_faults import odd, odd_line, unread

MAX_BYTES = 32_000_000
"""Largest file that is read, in bytes; about 40,000 events."""
MAX_DEPTH = 16
"""Deepest nesting of lists and mappings; the event list needs five levels."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML does not allow, not even by an escape: controls and halves of surrogate pairs."""
_COMMENT = re.compile(r"[ \t]+#")
_NUMBER_SIGN = re.compile(r"[ \t]+#[^#\s]")
_CORE_TAGS = "tag:yaml.org,2002:"
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


class Bare(str):
    """A string that stood without quotation marks in the file (``1961-07-06``, not ``"1961-07-06"``)."""

    __slots__ = ()


class Cut(Bare):
    """Such a string with `` #`` behind it: YAML takes the rest of the line for a comment, and it may be words."""

    __slots__ = ()


@dataclass(slots=True)
class Node:
    """A value with the line it starts on (from 1). ``value`` is a scalar's text, a list or a mapping."""

    line: int
    value: str | list[Node] | dict[str, Node]
    bare: bool = False
    cut: bool = False
    """Whether `` #`` follows a bare text on its line."""
    key_lines: dict[str, int] | None = None
    """Lines of a mapping's keys; nothing for other values, as an empty dictionary each would cost memory."""

    def plain(self) -> Any:
        """Return the value as ordinary Python data; unquoted text becomes `Bare`, null, bool or int."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return _scalar(self.value, self.cut) if self.bare else self.value

    def line_at(self, path: tuple[str | int, ...]) -> int:
        """Return the line of the value or key at ``path``, or of its nearest ancestor in the file."""
        node = self
        for step in path:
            if isinstance(node.value, dict) and isinstance(step, str) and step in node.value:
                line = node.key_lines[step] if node.key_lines else 0
                if node.value[step].line < line:
                    return line
                node = node.value[step]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                break
        return node.line


def _scalar(text: str, cut: bool) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Cut(text) if cut else Bare(text)


def read(path: Path, shown: str | None = None, *, tags: bool = False) -> Node:
    """Read a YAML file into a tree. Raises `DataError` when it is missing, too large, not UTF-8 or not YAML.

    With ``tags``, tags such as those of MkDocs' settings may stand there; nobody follows them.
    """
    name = shown or path.as_posix()
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _stop(name, 0, f"a file of {size / 1e6:.0f} MB", f"at most {MAX_BYTES / 1e6:.0f} MB")
        data = path.read_bytes()
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else (error.strerror or "unreadable file")
        raise _stop(name, 0, f"{reason} ({path.absolute().as_posix()})", "a readable YAML file") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _stop(name, line, f"byte {data[error.start]:#04x} that is not UTF-8", "text saved as UTF-8") from None
    return parse(text, name, tags=tags)


def parse(text: str, name: str, *, tags: bool = False) -> Node:
    """Parse YAML text into a tree. ``name`` is the file name that messages show."""
    if match := _FORBIDDEN.search(text):
        raise _stop(name, text.count("\n", 0, match.start()) + 1, *_forbidden(match))
    builder = _Builder(name, tags, text)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise _stop(name, *unread(error, text)) from None
    return builder.finish()


def _stop(name: str, line: int, found: str, expected: str) -> DataError:
    return DataError([Problem(name, line, "", "", found, expected)])


def _forbidden(match: re.Match[str]) -> tuple[str, str]:
    return f"the character U+{ord(match.group()):04X}", "text without control characters"


class _Builder:
    """Builds the tree from the event stream and collects what it will not accept."""

    def __init__(self, name: str, tags: bool, text: str) -> None:
        self.name = name
        self.tags = tags
        self.text = text
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[Node] = []
        self.keys: list[str | None] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.ScalarEvent):
            self._plain_only(event, line)
            self._scalar(event, line)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._plain_only(event, line)
            mapping = isinstance(event, yaml.MappingStartEvent)
            self._start(Node(line, {}, key_lines={}) if mapping else Node(line, []))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop()
            self.keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise _stop(
                self.name,
                line,
                f"the alias *{event.anchor}",
                "the value written out, or quotation marks around text that begins with *",
            )
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _stop(self.name, line, "a second YAML document", "one document in a file")

    def finish(self) -> Node:
        if self.root is None:
            raise _stop(self.name, 1, "an empty file", "a mapping, e.g. schema: 1")
        if self.root.bare and (line := odd_line(self.text.splitlines())):
            raise _stop(self.name, *line)
        if self.problems:
            raise DataError(self.problems)
        return self.root

    def _plain_only(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor:
            self._add(
                line, f"the anchor &{event.anchor}", "no anchors, or quotation marks around text that begins with &"
            )
        tag = getattr(event, "tag", None)
        if tag and not self.tags and tag not in ("!", f"{_CORE_TAGS}str"):
            shown = str(tag).replace(_CORE_TAGS, "!!")
            self._add(line, f"the tag {shown}", "no tags, or quotation marks around text that begins with !")

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        value = str(event.value)
        if match := _FORBIDDEN.search(value):
            self._add(line, *_forbidden(match))
        top = self.open[-1] if self.open else None
        if top is not None and isinstance(top.value, dict) and self.keys[-1] is None:
            if value in top.value:
                self._add(line, f"the key {value!r} a second time", "each key once in a mapping")
            if found := odd(value):
                self._add(line, *found)
            self.keys[-1] = value
            assert top.key_lines is not None
            top.key_lines[value] = line
            return
        bare = event.style is None or event.style == ""
        end = event.end_mark.index if event.end_mark else len(self.text)
        cut = bare and bool(_COMMENT.match(self.text, end))
        if cut and not value and _NUMBER_SIGN.match(self.text, end):
            self._add(line, "a value that begins with #, which YAML leaves out", 'quotation marks, e.g. title: "#5"')
        self._attach(Node(line, value, bare=bare, cut=cut))

    def _start(self, node: Node) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise _stop(self.name, node.line, "nesting deeper than any record needs", f"at most {MAX_DEPTH} levels")
        top = self.open[-1] if self.open else None
        if top is not None and isinstance(top.value, dict) and self.keys[-1] is None:
            raise _stop(self.name, node.line, "a list or mapping as a key", "text as a key")
        self._attach(node)
        self.open.append(node)
        self.keys.append(None)

    def _attach(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if isinstance(top.value, list):
            top.value.append(node)
        elif isinstance(top.value, dict):
            key = self.keys[-1] or ""
            top.value[key] = node
            self.keys[-1] = None

    def _add(self, line: int, found: str, expected: str) -> None:
        self.problems.append(Problem(self.name, line, "", "", found, expected))
