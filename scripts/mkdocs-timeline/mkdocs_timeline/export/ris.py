"""Sources as RIS, the exchange format of reference managers: a tag of two letters a line, CR and LF at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..events import Source
from ..text import parse
from .csl import date_parts, volume_and_number

_TYPES = {"news": "NEWS"}
"""RIS's name for a kind of source; the others are generic, for nobody said that one is a report or a law."""


def as_ris(sources: Iterable[Source]) -> str:
    """Return a record for each source, in their order."""
    return "".join(f"{line}\r\n" for source in sources for line in _record(source))


def _record(source: Source) -> Iterator[str]:
    yield from _line("TY", _TYPES.get(source.kind, "GEN"))
    yield from _line("ID", source.id)
    yield from _line("TI", source.title)
    yield from _line("AU", source.author)
    yield from _line("T2" if source.kind == "news" else "PB", source.publisher)
    volume, number = volume_and_number(source)
    yield from _line("VL", volume)
    yield from _line("IS", number)
    first, last = _ends(source.pages or "")
    yield from _line("SP", first)
    yield from _line("EP", last)
    yield from _dates(source)
    yield from _line("LA", source.language)
    yield from _line("UR", source.link)
    yield from _line("Y2", f"{source.accessed.replace('-', '/')}/" if source.accessed else "")
    yield from _line("N1", source.note)
    yield "ER  - "
    yield ""


def _dates(source: Source) -> Iterator[str]:
    """Year, and the day as year/month/day with what is not known left empty."""
    start = parse(source.published).start if source.published else None
    if start is not None and start.years == 1:  # of some years none can be told
        year, month, day = [f"{part:02d}" for part in (*date_parts(start), 0, 0)[:3]]
        yield from _line("PY", f"{int(year):04d}")
        yield from _line("DA", f"{int(year):04d}/{month.replace('00', '')}/{day.replace('00', '')}/")


def _ends(pages: str) -> tuple[str, str]:
    """Return first and last page of a range; of anything else, the whole as the first."""
    match = re.fullmatch(r"(\w+) ?[-–] ?(\w+)", pages)
    return (match[1], match[2]) if match else (pages, "")


def _line(tag: str, value: str | None) -> Iterator[str]:
    if text := " ".join((value or "").split()):
        yield f"{tag}  - {text}"
