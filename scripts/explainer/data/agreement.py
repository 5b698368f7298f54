"""What ``mkdocs.yml`` repeats of the edition, as templates and generators read nothing else: it must be the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs_timeline.records import DataError, Found, Kept, Problem, Where, near, read

from .edition import Edition, data_file, edition_found

SAME: dict[Where, Where] = {
    ("site_name",): ("name",),
    ("site_description",): ("description",),
    ("theme", "language"): ("languages", 0),
    ("extra", "edition"): ("version",),
    ("extra", "subtitle"): ("subtitle",),
    ("markdown_extensions", "mkdocs_timeline", "name"): ("key",),
}
"""Settings of the site, each with the field of the edition that it repeats."""
ELSEWHERE: dict[Where, Where] = {("markdown_extensions", "mkdocs_timeline", "name"): ("plugins", "timeline", "name")}
"""Where a setting may stand instead."""

_KEPT: Kept[tuple[Problem, ...]] = Kept()


def agreement(docs: Path) -> tuple[Problem, ...]:
    """Return where the settings beside a docs folder say something else than its edition. Raises `DataError`.

    A folder without settings beside it, or without an edition, has nothing to agree on.
    """
    settings, edition = near(docs.parent / "mkdocs.yml"), data_file(docs, "edition")
    if not settings.is_file() or not edition.is_file():
        return ()
    return _KEPT.get(docs, [settings, edition], lambda: tuple(_compared(settings, edition_found(docs))))


def _compared(path: Path, edition: Found[Edition]) -> Iterator[Problem]:
    try:
        node = read(path, tags=True)
    except DataError as error:
        yield from error.problems
        return
    settings, facts = node.plain(), edition.record.model_dump()
    for way, field in SAME.items():
        at, said = _found(settings, way)
        if said is None and way in ELSEWHERE:
            way = ELSEWHERE[way]  # noqa: PLW2901 - from here on it is meant
            at, said = _found(settings, way)
        wanted = _found(facts, field)[1]
        if said != wanted:
            expected = f"{wanted!r}, as {edition.file}:{edition.node.line_at(field)} says"
            shown = "nothing" if said is None else repr(said)
            yield Problem(path.as_posix(), node.line_at(at), "", ".".join(map(str, way)), shown, expected)


def _found(data: Any, way: Where) -> tuple[Where, Any]:
    """Return the value at the end of a way, with the full way: a name may stand in a list of mappings."""
    full: Where = ()
    for step in way:
        if isinstance(data, list) and isinstance(step, str):
            number = next((at for at, one in enumerate(data) if isinstance(one, dict) and step in one), None)
            if number is None:
                return full, None
            full, data = (*full, number), data[number]
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and step < len(data)):  # type: ignore[operator]
            full, data = (*full, step), data[step]  # type: ignore[index]
        else:
            return full, None
    return full, data
