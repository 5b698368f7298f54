"""Where a Markdown text stands: its page and its docs folder, asked of whichever generator is at work."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown

from ..records import near, shown
from ..text import hidden, leaves

MAX_PATH = 240
"""Longest path that is looked up, in letters; file systems refuse longer names in different ways."""


@dataclass(frozen=True)
class Place:
    """A page. ``page`` is the path from the docs folder, or empty when nobody knows it."""

    page: str
    docs: Path

    def link(self, target: str) -> str:
        """Return a page address (``treaty/index.md#wording``, from the docs folder) relative to this page."""
        path, hash_mark, anchor = target.partition("#")
        if path == self.page:
            return f"#{anchor}" if anchor else posixpath.basename(path)
        start = posixpath.dirname(self.page) or "."
        return posixpath.relpath(path, start) + hash_mark + anchor

    def file(self, path: str) -> Path:
        """Return the file in the docs folder that a path names. Raises `ValueError` with what is wrong, in words."""
        if not path.isprintable() or hidden(path) or len(path) > MAX_PATH:
            raise ValueError(f"{shown(path)}, which is no path")
        if "\\" in path:  # which Windows alone takes for a slash
            raise ValueError(f"{path}, with a backslash")
        file = self.docs / path
        # A link on the disk may lead out too; what it leads to must not be published by a page.
        if leaves(path) or not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(self.docs)):
            raise ValueError(f"{shown(path)}, which leads out of the docs folder")
        if not file.is_file():
            raise ValueError(f"{path}, where there is no file ({near(file).as_posix()})")
        return file

    def shown(self) -> str:
        """Return the page's path for messages, from the working folder where possible."""
        return near(self.docs / self.page).as_posix()

    def lines(self) -> list[str]:
        """Return the lines of the page's file; none when it cannot be read."""
        try:
            return (self.docs / self.page).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return []

    def line_of(self, pattern: str, occurrence: int = 1, then: str = "") -> int:
        """Return the line of the nth match of a pattern in the page's file, or of ``then`` below it; 0 if none.

        Generators hand over the text without its front matter, so lines are looked up in the file.
        """
        lines = self.lines()
        code = fenced(lines)
        at = [number for number, line in enumerate(lines, 1) if number not in code and re.match(pattern, line)]
        if len(at) < occurrence:  # it may stand in a list or in a quotation
            inside = re.compile(rf"[\s>*+-]*(?:\d+[.)]\s+)?{pattern}")
            at = [number for number, line in enumerate(lines, 1) if number not in code and inside.match(line)]
        if len(at) < occurrence:
            return 0
        start = at[occurrence - 1]
        below = (
            n
            for n, line in enumerate(lines[start:], start + 1)
            if then and re.match(rf"[\s>]*{re.escape(then)}\s*:", line)
        )
        return next(below, start)


def fenced(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that are fenced code, whose marks mean nothing."""
    out: set[int] = set()
    fence = ""
    for number, line in enumerate(lines, 1):
        mark = re.match(r"\s*(`{3,}|~{3,})(.*)", line)
        if fence:
            out.add(number)
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and "`" not in mark[2]:
            out.add(number)
            fence = mark[1]
    return out


def unclosed(place: Place) -> tuple[int, str] | None:
    """Return the line and the first words of a block of the page's file that is never closed; None when all are."""
    lines = place.lines()
    code, opened = fenced(lines), list[tuple[int, int, str]]()
    for number, line in enumerate(lines, 1):
        mark = re.match(r" {0,3}(/{3,}) *([\w-]*)(.*)", line)
        if number in code or not mark:
            continue
        if mark[2]:
            opened.append((len(mark[1]), number, line.strip()))
        elif not mark[3].strip() and any(size == len(mark[1]) for size, _, _ in opened):
            size, at, words = opened.pop()
            if size != len(mark[1]):
                return at, words
    return opened[-1][1:] if opened else None


def place_of(md: Markdown, docs: str = "docs") -> Place:
    """Return where the text being converted stands. MkDocs and Zensical each leave a trace of the page."""
    if "relpath" in md.treeprocessors:
        processor: Any = md.treeprocessors["relpath"]
        return Place(processor.file.src_uri, Path(processor.config["docs_dir"]))
    if "rendering_context" in md.preprocessors:
        context: Any = md.preprocessors["rendering_context"]
        folder = context.config.get("docs_dir") or docs
        return Place(str(context.page.path).replace("\\", "/"), Path(folder))
    return Place("", Path(docs))
