"""Sources as CSL-JSON, the data that citation processors and reference managers share.

Everything comes from the record: a source has no day of access, for nobody noted one. A title in square brackets is a
description, and stays in them, as style guides ask.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..events import Source
from ..text import PartialDate, parse

_TYPES = {"news": "article-newspaper"}
"""CSL's name for a kind of source; the others are documents, for nobody said that one is a report or a law."""


def as_csl(sources: Iterable[Source]) -> str:
    """Return the sources as CSL-JSON, in their order."""
    return json.dumps([csl_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def csl_item(source: Source) -> dict[str, Any]:
    """Return one source as an item of CSL-JSON."""
    item: dict[str, Any] = {"id": source.id, "type": _TYPES.get(source.kind, "document"), "title": source.title}
    if source.author:
        item["author"] = [{"literal": source.author}]
    item["container-title" if source.kind == "news" else "publisher"] = source.publisher
    if source.published:
        item["issued"] = _issued(source.published)
    if source.language:
        item["language"] = source.language
    if source.url:
        item["URL"] = source.url
    if source.note:
        item["note"] = source.note
    return item


def _issued(published: str) -> dict[str, Any]:
    when = parse(published)
    ends = [day for day in dict.fromkeys((when.start, when.end)) if day is not None]
    parts = [list(date_parts(day)) for day in ends]
    if ends[-1].years > 1:
        parts = [parts[0], [ends[-1].last.year]]
    issued: dict[str, Any] = {"date-parts": parts}
    return {**issued, "circa": True} if when.about else issued


def date_parts(day: PartialDate) -> tuple[int, ...]:
    """Return year, month and day as far as they are known."""
    return tuple(part for part in (day.year, day.month, day.day) if part is not None)
