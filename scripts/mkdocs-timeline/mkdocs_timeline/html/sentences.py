"""The first sentence of a text, which says what happened where there is room for no more."""

from __future__ import annotations

import re

_END = re.compile(r"""[.!?。][’”"'»)\]*_]*(?:\s+|(?<=。)(?=.))""")
"""What may end a sentence, with the space behind it."""
_OPENS = re.compile(r"""[“‘"'«(\[*_]*""")
_SHORT = re.compile(
    r"(?:\b(?:No|Nos|St|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|vs|ca|cf|Art|Arts|approx)|\b[^\W\d_]|\.[^\W\d_])$"
)
"""An abbreviation or an initial, whose full stop ends no sentence."""
_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


def first_sentence(text: str) -> tuple[str, str]:
    """Return a paragraph's first sentence and the rest of it, both as inline Markdown.

    A full stop within a link, after an abbreviation or an initial, or before a small letter ends nothing.
    """
    links = [found.span() for found in _LINK.finditer(text)]
    for found in _END.finditer(text):
        inside = any(first <= found.start() < last for first, last in links)
        if not inside and not _SHORT.search(text[: found.start()]) and _begins(text[found.end() :]):
            return text[: found.end()].rstrip(), text[found.end() :]
    return text, ""


def _begins(rest: str) -> bool:
    """Tell whether a text begins as a sentence does."""
    letter = _OPENS.sub("", rest, count=1)[:1]
    return bool(letter) and not letter.islower()
