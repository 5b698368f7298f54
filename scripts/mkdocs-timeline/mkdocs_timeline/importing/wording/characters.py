"""Characters that a list may not hold: controls, halves of characters, and what changes text without being seen."""

from __future__ import annotations

import html
import re
import unicodedata

from ...text import hidden, without_hidden

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(r"&(?:#\w+|\w+);?")
"""A character by its number or name, as HTML has it."""


def spelt(text: str) -> str:
    """Return the text with the characters that a list may not hold as themselves where HTML names them."""
    return _REFERENCE.sub(
        lambda name: char if forbidden(char := html.unescape(name.group())) else name.group(),
        text,
    )


def forbidden(text: str) -> list[str]:
    """Name each character that must not stand in a text once, e.g. U+202E RIGHT-TO-LEFT OVERRIDE."""
    found = {
        " ".join(filter(None, (f"U+{ord(char):04X}", unicodedata.name(char, "")))) for char in _CONTROL.findall(text)
    }
    rest = _CONTROL.sub("", text)
    while name := hidden(rest):
        found.add(name)
        rest = rest.replace(chr(int(name[2:].partition(" ")[0], 16)), "")
    return sorted(found)


def without(text: str) -> str:
    """Return the text without them."""
    return without_hidden(_CONTROL.sub("", text))
