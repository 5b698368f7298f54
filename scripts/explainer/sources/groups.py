"""What the sources of a statement are worth together: groups of citations, which may not all be weak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_timeline.events import SOURCES, Source, without_code
from mkdocs_timeline.records import Found, Loaded, Problem, Where, dotted, near

from .library import BLOCK_SOURCE, CITATION, cites, sources_loaded
from .register import RANKS, Register, register_of

_EXPECTED = "a source of another rank beside it, or the statement gone"


@dataclass(frozen=True)
class Group:
    """Sources that one statement rests on, and where it stands."""

    keys: tuple[str, ...]
    file: str
    line: int
    record: str = "citation"
    field: str = ""

    def problem(self) -> Problem:
        """Return that its sources do not carry it."""
        found = f"{', '.join(self.keys)}, which is weak" if len(self.keys) == 1 else f"{', '.join(self.keys)}, all weak"
        return Problem(self.file, self.line, self.record, self.field, found, _EXPECTED)


def standing_faults(loaded: Loaded, docs: Path) -> Iterator[Problem]:
    """Yield what is wrong with sources as the edition uses them: cited nowhere, or weak with nothing beside.

    An edition without a register of publishers ranks no source, and nothing is asked of it.
    """
    register = register_of(loaded)
    if register is None:
        return
    found = [*_in_pages(docs), *_in_data(loaded)]
    known = loaded.good(SOURCES)
    used = {key for group in found for key in group.keys}
    for item in loaded.found[SOURCES.key]:
        if item.id and item.id not in used:
            yield item.problem(
                "", "a source that is cited nowhere", "a page, event or list that cites it, or no record"
            )
    yield from (group.problem() for group in found if _weak(group, known, register))


def _weak(group: Group, known: Mapping[str, Source], register: Register) -> bool:
    return all(key in known and register.weak(known[key]) for key in group.keys)


def _in_pages(docs: Path) -> Iterator[Group]:
    for path in sorted(docs.rglob("*.md")):
        text = without_code(path.read_text(encoding="utf-8", errors="replace"))
        file = near(path).as_posix()
        for match in re.finditer(CITATION, text):
            yield Group(_keys(match), file, text.count("\n", 0, match.start()) + 1)
        for match in BLOCK_SOURCE.finditer(text):
            yield Group((match[1],), file, text.count("\n", 0, match.start()) + 1, "block", "source")


def _keys(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(cite.key for cite in cites(match["cites"]))


def _in_data(loaded: Loaded) -> Iterator[Group]:
    for items in loaded.found.values():
        for item in items:
            yield from _in_record(item)


def _in_record(item: Found[Any]) -> Iterator[Group]:
    """Yield a group for each list of sources of a record, each citation in its texts, and each single source."""
    fields: dict[Where, list[str]] = {}
    for mention in item.mentions:
        if mention.to == SOURCES.key:
            path = mention.path[:-1] if isinstance(mention.path[-1], int) else mention.path
            fields.setdefault(path, []).append(mention.id)
    data = item.node.plain()
    for path, keys in fields.items():
        matches = list(re.finditer(CITATION, str(_at(data, path))))
        for some in [_keys(match) for match in matches] or [tuple(keys)]:
            yield Group(some, item.file, item.node.line_at(path), item.id or item.place, dotted(path))


def _at(data: Any, path: Where) -> Any:
    for step in path:
        data = data[step]
    return data


def counted(docs: Path) -> str:
    """Say how many sources there are of each rank, and how they were read. Empty for an edition that ranks nobody."""
    loaded = sources_loaded(docs)
    register, known = register_of(loaded), loaded.good(SOURCES).values()
    if register is None:
        return ""
    ranks = Counter(register.ranks.get(source.publisher) for source in known)
    ways = Counter(source.read.way for source in known if source.read)
    told = ", ".join(f"{ranks[rank]} {rank}" for rank in RANKS)
    read = f"{ways['original']} in the original, {ways['copy']} as copies, {ways['relayed']} as relayed"
    return f"{len(known)} sources: {told}. Read: {read}."
