"""The addresses of a docs folder: which pages there are and which ids stand on them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_HEADING = re.compile(r"^#{1,6}\s+(?P<title>.*?)\s*\{\s*(?:[^}]*\s)?#(?P<id>[\w:.-]+)[^}]*\}\s*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_MARKS = re.compile(r"[*_`]|\{[^}]*\}|\[@[^\]]*\]")


def without_code(text: str) -> str:
    """Return Markdown without its fenced code, whose marks mean nothing."""
    return _FENCE.sub("", text)


Sections = Mapping[str, Mapping[str, str]]
"""Page (path from the docs folder) to its ids, each with the text of its heading. The id "" is the page."""


def sections_of(docs: Path) -> dict[str, dict[str, str]]:
    """Read the explicit heading ids of every Markdown page under a docs folder."""
    return {
        page.relative_to(docs).as_posix(): _headings(page.read_text(encoding="utf-8", errors="replace"))
        for page in sorted(docs.rglob("*.md"))
    }


def _headings(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _HEADING.finditer(without_code(text)):
        title = _MARKS.sub("", match.group("title")).strip()
        found.setdefault("", title)
        found.setdefault(match.group("id"), title)
    found.setdefault("", "")
    return found
