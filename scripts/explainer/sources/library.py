"""The site's sources, and where each is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_timeline.events import SOURCES, Source, without_code
from mkdocs_timeline.records import DataError, Home, Kept, Loaded, load_lists, near

from .register import CARRIERS, PUBLISHERS, RANKED, register_file, register_homes

CITATION = r"\[(?P<cites>@[a-z0-9-]+(?:,[^\]\[;@]*)?(?:;\s*@[a-z0-9-]+(?:,[^\]\[;@]*)?)*)\]"
"""``[@key]`` or ``[@key1; @key2, p. 4]``."""
BLOCK_SOURCE = re.compile(r"^ {4}source: *([a-z0-9-]+) *$", re.MULTILINE)
"""The ``source:`` option of a block."""


@dataclass(frozen=True)
class Cite:
    """One source named in a citation, and the place in it."""

    key: str
    locator: str = ""


def cites(text: str) -> Iterator[Cite]:
    """Yield what the inside of a citation names, in order."""
    for part in text.split(";"):
        key, _, locator = part.strip().removeprefix("@").partition(",")
        yield Cite(key.strip(), locator.strip())


def cited(text: str) -> list[str]:
    """Return the source keys that a text cites, in order."""
    return [cite.key for match in re.finditer(CITATION, text) for cite in cites(match.group("cites"))]


_SOURCES: Kept[Loaded] = Kept(4)


def sources_loaded(docs: Path) -> Loaded:
    """Return the list of the site's sources, with their register and the problems of both, read again on a change."""
    path = near(docs / "data" / "sources.yml")
    homes = [Home(path, (SOURCES.key,)), *register_homes(docs)]
    return _SOURCES.get(docs, [path, register_file(docs)], lambda: load_lists([PUBLISHERS, CARRIERS, RANKED], homes))


def sources(docs: Path) -> Mapping[str, Source]:
    """Return the site's sources by key. Raises `DataError` with every problem of them and of their register."""
    loaded = sources_loaded(docs)
    if problems := loaded.problems():
        raise DataError(problems)
    return loaded.good(SOURCES)


def pages_citing(docs: Path) -> dict[str, list[str]]:
    """Return each cited key with the pages that cite it, in the order of their paths."""
    used: dict[str, list[str]] = {}
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        text = without_code(path.read_text(encoding="utf-8", errors="replace"))
        for key in dict.fromkeys([*cited(text), *BLOCK_SOURCE.findall(text)]):
            used.setdefault(key, []).append(page)
    return used
