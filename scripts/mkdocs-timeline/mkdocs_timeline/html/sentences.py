"""The first sentence of a text, which says what happened where there is room for no more."""

from __future__ import annotations

import re

from ..text import inline

_END = re.compile(r"""[.!?。！？][’”"'»)\]*_]*(?:\s+|(?<=[。！？])(?=.))""")
"""What may end a sentence, with the space behind it."""
_OPENS = re.compile(r"""[“‘"'«(\[*_]*""")
_SHORT = re.compile(
    r"\b(?:Nos?|St|Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Maj|Capt|Col|Lt|Sen|Rep|Gov|vs|ca|cf|pp|[Vv]ols?|[Ff]igs?|[Aa]rts?|approx"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$"
)
"""An abbreviation, whose full stop ends no sentence."""
_LETTER = re.compile(r"(?:\b|\.)([^\W\d_])$")


def first_sentence(text: str) -> tuple[str, str]:
    """Return a paragraph's first sentence and the rest of it, both as inline Markdown.

    A full stop within a link or emphasis, after an abbreviation or an initial, or before a small letter ends nothing.
    """
    for found in _END.finditer(text):
        lead, rest = text[: found.end()].rstrip(), text[found.end() :]
        if not _is_short(text[: found.start()]) and _begins(rest) and _marks(text) == _marks(lead) + _marks(rest):
            return lead, rest
    return text, ""


def _is_short(before: str) -> bool:
    """Tell whether a text ends in an abbreviation or an initial. A letter of a script without capitals is a word."""
    letter = _LETTER.search(before)
    return bool(_SHORT.search(before) or (letter and letter[1].lower() != letter[1].upper()))


def _begins(rest: str) -> bool:
    """Tell whether a text begins as a sentence does."""
    letter = _OPENS.sub("", rest, count=1)[:1]
    return bool(letter) and not letter.islower()


def _marks(text: str) -> list[inline.Piece]:
    """Return what is more than text, which a cut must leave whole."""
    return [piece for piece in inline.pieces(text) if piece.kind != "text"]
