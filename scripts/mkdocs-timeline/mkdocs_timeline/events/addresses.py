"""The addresses of a docs folder: which pages there are, which ids stand on them, and links to what is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..records import Found, Problem, dotted, shown
from ..text import inline, nearest

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


def link_faults(item: Found[Any], text: str, sections: Sections, *path: str | int) -> Iterator[Problem]:
    """Yield a problem for every link of a text to a page that is not there."""
    for part in inline.paragraphs(text):
        for href in (piece.href for piece in inline.pieces(part) if piece.kind == "link"):
            if href.partition("#")[0].endswith(".md") and "://" not in href:
                yield from page_faults(item, href, sections, *path)


def page_faults(item: Found[Any], target: str, sections: Sections, *path: str | int) -> Iterator[Problem]:
    """Yield a problem when a page, or a section of it, is not there."""
    field = dotted(path)
    page, _, anchor = target.partition("#")
    if page not in sections:
        yield item.problem(field, f"the page {shown(page)}, which does not exist", nearest(page, sections), *path)
    elif anchor and anchor not in sections[page]:
        known = [name for name in sections[page] if name]
        yield item.problem(field, f"the section #{anchor}, which {page} does not have", nearest(anchor, known), *path)
