"""A source in words: for the margin, for the list at a page's end, for the bibliography."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs_timeline.events import Source
from mkdocs_timeline.text import parse, when_in_words
from mkdocs_timeline.text import word as timeline_word

from ..words import language_name, word

KINDS = ("primary", "news", "analysis", "reference")
"""Kinds of sources, in the order of the bibliography."""
_LESS = ("opening", "part")
_NOT_LATIN = re.compile(r"[^\u0000-\u024f\u2000-\u206f]")


def quoted_title(source: Source) -> str:
    """Return the title in quotation marks; a description in square brackets stays as it is."""
    return source.title if source.title.startswith("[") else f"“{source.title}”"


def title_language(source: Source, lang: str) -> str:
    """Return the language of the title, or nothing when it is the page's own.

    Some titles of foreign pages are recorded in English: Latin letters then tell it, for scripts that are not
    Latin; a description in brackets is in the page's language.
    """
    if source.title.startswith("[") or not source.language:
        return ""
    own_script = source.language in ("ar", "bg", "ja", "ko", "ru", "uk", "zh")
    language = source.language if not own_script or _NOT_LATIN.search(source.title) else "en"
    return "" if language == lang else language


def in_short(source: Source, lang: str) -> str:
    """Return publisher and date, "TASS, 5 December 2024"; of what bears no date the publisher alone."""
    return f"{source.publisher}, {published(source, lang)}" if source.published else source.publisher


def published(source: Source, lang: str) -> str:
    """Return the date of publication in words."""
    return when_in_words(parse(source.published), lang) if source.published else timeline_word("undated", lang)


def in_language(source: Source, lang: str) -> str:
    """Return "in Korean", or nothing for a source in the page's own language, or in one that nobody named."""
    if source.language is None or source.language == lang:
        return ""
    return word("in-language", lang, language=language_name(source.language, lang))


def place_in(source: Source, lang: str) -> str:
    """Return where a work stands: "vol. 420, no. 6045, pp. 152–161"."""
    pages = source.pages and word("pages" if re.search(r"\D", source.pages) else "page", lang, pages=source.pages)
    return ", ".join(part for part in (source.volume, pages) if part)


def reading(source: Source, lang: str) -> tuple[str, str, str]:
    """Return how a work was read: words, who carried it, and further words. All are empty when it was simply read."""
    read = source.read
    if read is None:
        return "", "", ""
    if read.way == "original":
        return word(f"read-{read.extent}", lang) if read.extent in _LESS else "", "", ""
    before, _, after = word(f"read-{read.way}", lang).partition("{carrier}")
    extent = f", {word(f'extent-{read.extent}', lang)}" if read.extent in _LESS else ""
    return before, read.carrier or urlsplit(read.at or "").netloc, after + extent


def who(source: Source) -> str:
    """Return author and publisher."""
    return ", ".join(part for part in (source.author, source.publisher) if part)
