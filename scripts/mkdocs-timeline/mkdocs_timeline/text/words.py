"""Words that reach a page, in tables: a file for each language, English for what a language lacks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

ENGLISH = "en"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class WordTable:
    """The files ``en.yml``, ``ko.yml`` … of a folder, read once, when the first word is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def languages(self) -> Mapping[str, Mapping[str, str]]:
        """Words by key, by language code, English first."""
        files = {path.stem: path for path in sorted(self.folder.glob("??.yml"))}
        codes = sorted(files, key=lambda code: (code != ENGLISH, code))
        return {code: yaml.load(files[code].read_bytes(), _LOADER) for code in codes}  # noqa: S506 - a safe loader

    def word(self, key: str, lang: str = ENGLISH, **values: object) -> str:
        """Return a word with its places filled in; English stands in for a language or a word that is missing."""
        text = self.languages.get(lang, {}).get(key) or self.languages[ENGLISH][key]
        return text.format(**values) if values else text

    def knows(self, key: str) -> bool:
        """Whether there is such a word at all."""
        return key in self.languages[ENGLISH]


_TABLE = WordTable(Path(__file__).parent / "words")
WORDS: Mapping[str, Mapping[str, str]] = _TABLE.languages
"""The timeline's own words, by language code."""


def word(key: str, lang: str = ENGLISH) -> str:
    """Return a word of the timeline; English stands in for a language or a word that is missing."""
    return _TABLE.word(key, lang)
