"""A source in words: for the margin, for the list at a page's end, for the bibliography."""

from __future__ import annotations

import re

from mkdocs_timeline.events import Source
from mkdocs_timeline.text import parse, when_in_words

LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pt": "Portuguese",
    "ru": "Russian", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
KINDS = {
    "primary": "Primary documents",
    "news": "News reports",
    "analysis": "Analysis",
    "reference": "Works of reference",
}
"""Headings of the bibliography, in order."""
READ_AS = {"relayed": "read as another outlet’s relay", "copy": "read as a copy"}
_NOT_LATIN = re.compile(r"[^\u0000-\u024f\u2000-\u206f]")


def quoted_title(source: Source) -> str:
    """Return the title in quotation marks; a description in square brackets stays as it is."""
    return source.title if source.title.startswith("[") else f"“{source.title}”"


def title_language(source: Source) -> str:
    """Return the language of the title, or nothing when it is English.

    Some titles of foreign pages are recorded in English: Latin letters then tell it, for scripts that are not
    Latin; a description in brackets is always English.
    """
    if source.language == "en" or source.title.startswith("["):
        return ""
    own_script = source.language in ("ar", "bg", "ja", "ko", "ru", "uk", "zh")
    return source.language if not own_script or _NOT_LATIN.search(source.title) else ""


def published(source: Source) -> str:
    """Return the date of publication in words."""
    return when_in_words(parse(source.published)) if source.published else "undated"


def in_language(source: Source) -> str:
    """Return "in Korean", or nothing for English."""
    return "" if source.language == "en" else f"in {LANGUAGES.get(source.language, source.language)}"


def who(source: Source) -> str:
    """Return author and publisher."""
    return ", ".join(part for part in (source.author, source.publisher) if part)
