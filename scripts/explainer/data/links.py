"""Links in the texts of a list: each leads to a page that is there, from the page that shows the list."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs_timeline.events import SOURCES, Sections, sections_of
from mkdocs_timeline.records import Found, ListOf, Loaded, Pool, Problem, Where, dotted, shown
from mkdocs_timeline.text import has_scheme, inline, leaves, nearest

from .edition import EDITION, Edition

_EXPECTED = "a page of the docs folder, from the page that shows the list, e.g. [text](index.md#wording)"


def with_links(listed: ListOf[Any], docs: Path, pool: Callable[[str], Pool | None]) -> ListOf[Any]:
    """Return a list whose check also follows the links of its texts; ``pool`` knows the ids of every list."""
    sections = cache(lambda: sections_of(docs))

    def check(item: Found[Any], loaded: Loaded) -> Iterator[Problem]:
        yield from listed.check(item, loaded)
        edition = loaded.one(EDITION)
        page = edition.pages.get(listed.key, "").partition("#")[0] if edition else ""
        for path, href in _links(item):
            if edition and page and (wrong := _fault(href, page, sections(), _shown_with(page, edition, pool))):
                yield item.problem(dotted(path), *wrong, *path)

    return replace(listed, check=check)


def _shown_with(page: str, edition: Edition, pool: Callable[[str], Pool | None]) -> set[str]:
    """Return the ids of the records that a page shows."""
    lists = (pool(key) for key, one in edition.pages.items() if one.partition("#")[0] == page)
    return {name for ids in lists if ids for name in ids.ids}


def _links(item: Found[Any]) -> Iterator[tuple[Where, str]]:
    """Yield the links without a scheme of every text that cites sources, which are those that hold Markdown."""
    data = item.node.plain()
    paths = (one.path for one in item.mentions if one.to == SOURCES.key and item.sound(str(one.path[0])))
    for path in dict.fromkeys(paths):
        for part in inline.paragraphs(_at(data, path)):
            for piece in inline.pieces(part):
                if piece.kind == "link" and not has_scheme(piece.href):
                    yield path, piece.href


def _at(data: Any, path: Where) -> str:
    for step in path:
        data = data[step]
    return str(data)


def _fault(href: str, page: str, sections: Sections, records: Collection[str]) -> tuple[str, str] | None:
    """Say what is wrong with a link on a page; None when it leads somewhere. ``records`` are ids on that page."""
    path, _, anchor = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if leaves(target):
        return f"a link to {shown(href)}, which leads out of the docs folder", _EXPECTED
    if target not in sections:
        return f"the page {shown(target)}, which does not exist", nearest(target, sections)
    if anchor and anchor not in sections[target] and not (target == page and anchor in records):
        known = [name for name in sections[target] if name]
        return f"the section #{anchor}, which {target} does not have", nearest(anchor, known)
    return None
