"""What can be wrong with a table of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_timeline.text import WordTable


def faults(table: WordTable) -> Iterator[str]:
    """Yield what is wrong: a value that is no text, a key that English lacks, places for values that differ."""
    english = table.languages["en"]
    for lang, words in table.languages.items():
        for key, text in words.items():
            if not isinstance(text, str) or not text.strip():
                yield f"{lang}: {key}: {text!r}"
            elif key not in english:
                yield f"{lang}: {key}: not in English"
            elif _places(text) != _places(english[key]):
                yield f"{lang}: {key}: {_places(text)}, in English {_places(english[key])}"


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))
