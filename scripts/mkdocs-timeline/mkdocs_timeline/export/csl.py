"""Sources as CSL-JSON, the data that citation processors and reference managers share.

Everything comes from the record: the day of access is that of its reading, when the address given is the one that was
read. A title in square brackets is a description, and stays in them, as style guides ask.
"""

from __future__ import annotations

import json
import re
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
    volume, number = volume_and_number(source)
    parts = {"volume": volume, "issue" if source.kind == "news" else "number": number, "page": source.pages}
    item |= {name: text for name, text in parts.items() if text}
    if source.published:
        item["issued"] = _issued(source.published)
    if source.language:
        item["language"] = source.language
    if source.link:
        item["URL"] = source.link
    if source.accessed:
        item["accessed"] = {"date-parts": [list(date_parts(parse(source.accessed).anchor))]}
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


def volume_and_number(source: Source) -> tuple[str, str]:
    """Return the two numbers of "vol. 420, no. 6045"; words of another form are the volume, as they stand."""
    match = re.fullmatch(r"vol\. ([^,]+)(?:, no\. ([^,]+))?", source.volume or "")
    return (match[1], match[2] or "") if match else (source.volume or "", "")
