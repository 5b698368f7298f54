"""Words that records quote from an instrument: each must occur in the text that it is said to come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from mkdocs_timeline.records import Found, Loaded, Problem, Where, dotted, shown

from ..data import EDITION

GAP = "…"
"""Stands in a quotation where something is left out."""
BREAK = "\n"
"""Stands between two parts of a text, so that no quotation reaches from one to the other."""
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


@dataclass(frozen=True)
class Quotation:
    """Words of a record, their language, and the source that is said to print them."""

    item: Found[Any]
    path: Where
    text: str
    language: str
    source: str
    instrument: str = ""
    """The instrument that they are quoted from, where the record says it."""


class Printed(Protocol):
    """What a text is asked for."""

    instrument: str
    language: str
    edition: str
    words: list[str]


def quotations(loaded: Loaded) -> Iterator[Quotation]:
    """Yield every wording of an instrument, of a phrase and of an article."""
    for item in loaded.found.get("instruments", ()):
        for i, wording in enumerate(item.record.wordings or () if item.sound("wordings") else ()):
            for j, part in enumerate(wording.parts):
                path = ("wordings", i, "parts", j, "text")
                yield Quotation(item, path, part.text, wording.language, part.source, item.id)
    edition = loaded.one(EDITION)
    languages = {version.id: version.language for version in edition.versions} if edition else {}
    for item in loaded.found.get("clauses", ()):
        for i, wording in enumerate(item.record.wordings or () if item.sound("wordings") else ()):
            if language := languages.get(wording.version):
                yield Quotation(item, ("wordings", i, "text"), wording.text, language, wording.source)
    own = (edition.articles.instrument if edition else None) or ""
    for item in loaded.found.get("articles", ()):
        for i, quote in enumerate(item.record.quotes or () if item.sound("quotes") else ()):
            yield Quotation(item, ("quotes", i, "text"), quote.text, quote.language, quote.source, own)


def unsaid(quotation: Quotation, texts: Sequence[Found[Any]]) -> Problem | None:
    """Return the problem of a quotation that occurs in no text of its source and language; None when it does."""
    near = [text for text in texts if _printed(text.record, quotation)]
    if any(_occurs(quotation.text, text.record.words) for text in near):
        return None
    if near:
        found = f"{shown(quotation.text)}, which does not occur in the text from {quotation.source}"
        expected = f"words of {near[0].file}:{near[0].node.line} exactly, e.g. {shown(near[0].record.words[0])}"
    else:
        found = f"words from {quotation.source}, of which no text in {quotation.language} is held"
        expected = f"a record with edition: {quotation.source} in the file of the instrument, or another source"
    return quotation.item.problem(dotted(quotation.path), found, expected, *quotation.path)


def _printed(text: Printed, quotation: Quotation) -> bool:
    same = (text.edition, text.language) == (quotation.source, quotation.language)
    return same and quotation.instrument in ("", text.instrument)


def _occurs(quoted: str, words: Sequence[str]) -> bool:
    """Tell whether the pieces of a quotation stand in the words one after the other."""
    text, at = _plain(BREAK.join(words)), 0
    for piece in map(_plain, quoted.split(GAP)):
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _plain(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.translate(SAME).split(BREAK))
    return BREAK.join(lines)
