"""The addresses of a docs folder: which pages there are, which ids stand on them, and links to what is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..records import Found, Problem, dotted, shown
from ..text import has_scheme, inline, leaves, nearest

_HEADING = re.compile(r"^#{1,6}\s+(?P<title>.*?)\s*\{\s*(?:[^}]*\s)?#(?P<id>[\w:.-]+)[^}]*\}\s*$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
PAGE = "a page and section from the docs folder, e.g. [text](index.md#wording)"
_MARKS = re.compile(r"[*_`]|\{[^}]*\}|\[@[^\]]*\]")


def without_code(text: str) -> str:
    """Return Markdown without its fenced code, whose marks mean nothing, and with every line where it was."""
    return _FENCE.sub(lambda code: "\n" * code.group().count("\n"), text)


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


def link_faults(
    item: Found[Any], text: str, sections: Sections | None, events: Iterable[Found[Any]], *path: str | int
) -> Iterator[Problem]:
    """Yield a problem for every link of a text without a scheme that leads to no page, no section and no event."""
    field = dotted(path)
    for href in _pages_named(text):
        page, _, anchor = href.partition("#")
        if leaves(href):
            found = f"a link to {shown(href)}, which is no page of the docs folder"
            yield item.problem(field, found, PAGE, *path)
        elif page:
            yield from page_faults(item, href, sections, *path) if sections is not None else ()
        elif not _stands(anchor, events, sections):
            found = f"a link to {shown(href)}, which no event or section has"
            yield item.problem(field, found, f"the id of an event, or {PAGE}", *path)


def _pages_named(text: str) -> Iterator[str]:
    """Yield the links of a text that have no scheme, so that they lead to pages."""
    for part in inline.paragraphs(text):
        for piece in inline.pieces(part):
            if piece.kind == "link" and not has_scheme(piece.href):
                yield piece.href


def _stands(anchor: str, events: Iterable[Found[Any]], sections: Sections | None) -> bool:
    """Tell whether an event, a group or any section has the id; without pages nobody knows what else stands there."""
    if not anchor or sections is None or anchor.startswith("year-"):
        return bool(anchor)
    named = any(anchor in (one.id, *(one.record.aliases or ()), one.record.era) for one in events)
    return named or any(anchor in ids for ids in sections.values())


def page_faults(item: Found[Any], target: str, sections: Sections, *path: str | int) -> Iterator[Problem]:
    """Yield a problem when a page, or a section of it, is not there."""
    field = dotted(path)
    page, _, anchor = target.partition("#")
    if page not in sections:
        yield item.problem(field, f"the page {shown(page)}, which does not exist", nearest(page, sections), *path)
    elif anchor and anchor not in sections[page]:
        known = [name for name in sections[page] if name]
        yield item.problem(field, f"the section #{anchor}, which {page} does not have", nearest(anchor, known), *path)
