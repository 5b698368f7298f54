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

TYPES = {"primary": "document", "news": "article-newspaper", "analysis": "report", "reference": "entry-encyclopedia"}
"""CSL's name for each kind of source."""
_INSIDE = ("news", "reference")
"""Kinds that stand in something: the publisher is the name of the paper or of the work."""


def as_csl(sources: Iterable[Source]) -> str:
    """Return the sources as CSL-JSON, in their order."""
    return json.dumps([csl_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def csl_item(source: Source) -> dict[str, Any]:
    """Return one source as an item of CSL-JSON."""
    item: dict[str, Any] = {"id": source.id, "type": TYPES[source.kind], "title": source.title}
    if source.author:
        item["author"] = [{"literal": source.author}]
    item["container-title" if source.kind in _INSIDE else "publisher"] = source.publisher
    if source.published:
        item["issued"] = _issued(source.published)
    item["language"] = source.language
    if source.url:
        item["URL"] = source.url
    if source.note:
        item["note"] = source.note
    return item


def _issued(published: str) -> dict[str, Any]:
    when = parse(published)
    ends = [day for day in dict.fromkeys((when.start, when.end)) if day is not None]
    issued: dict[str, Any] = {"date-parts": [list(date_parts(day)) for day in ends]}
    return {**issued, "circa": True} if when.about else issued


def date_parts(day: PartialDate) -> tuple[int, ...]:
    """Return year, month and day as far as they are known."""
    return tuple(part for part in (day.year, day.month, day.day) if part is not None)
