"""Characters that a list may not hold: controls, halves of characters, and what changes text without being seen."""

from __future__ import annotations

import re
import unicodedata

from ...text import hidden, without_hidden

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
