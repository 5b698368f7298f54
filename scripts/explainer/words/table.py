"""The table of words beside this module."""

from __future__ import annotations

from pathlib import Path

from mkdocs_timeline.text import WordTable

TABLE = WordTable(Path(__file__).parent)


def word(key: str, lang: str, **values: object) -> str:
    """Return a word in a page's language with its places filled in; English stands in where it is missing."""
    return TABLE.word(key, lang, **values)


def language_name(code: str, lang: str) -> str:
    """Return what a language is called in the page's language; the code itself where the table has no name."""
    key = f"language-{code}"
    return word(key, lang) if TABLE.knows(key) else code
