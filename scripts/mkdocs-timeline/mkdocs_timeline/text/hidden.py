"""Characters that a reader does not see and that change what is seen: direction, joins, tags, fillers.

A joiner that a language or an emoji needs is let through, and nothing else: words of a language that runs from right
to left need no control, for pages isolate every text that comes from data.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufe00-\ufe0f\ufff0-\ufffb\ufdd0-\ufdef\U000e0000-\U000e0fff\U0001d173-\U0001d17a]"
)
_JOINERS = ("\u200c", "\u200d")
_VARIATION = ("\ufe0e", "\ufe0f")
_KEYCAPS = "0123456789#*"
_SCRIPTS = ("ARABIC", "SYRIAC", "MONGOLIAN", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL",
  "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "TIBETAN", "MYANMAR", "KHMER")  # fmt: skip
"""Scripts whose spelling needs joiners."""


def hidden(text: str) -> str:
    """Name the first character that must not stand in a text, as ``U+202E RIGHT-TO-LEFT OVERRIDE``; else nothing."""
    if text.isascii():
        return ""
    for match in _HIDDEN.finditer(text):
        char, before = match.group(), text[: match.start()]
        if char in _JOINERS and before and _joins(before[-1], text[match.end() : match.end() + 1]):
            continue
        if char in _VARIATION and before and (_is_picture(before[-1]) or before[-1] in _KEYCAPS):
            continue
        return f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}"
    return ""


def without_hidden(text: str) -> str:
    """Return the text without the characters that must not stand in it."""
    out = text
    while found := hidden(out):
        out = out.replace(chr(int(found[2:].partition(" ")[0], 16)), "")
    return out


def _joins(before: str, after: str) -> bool:
    if _is_picture(before) or before == "\ufe0f" or "\U0001f3fb" <= before <= "\U0001f3ff":
        return bool(after) and _is_picture(after)
    return _needs_joiners(before) and (not after or not after.isascii() or not after.isalnum())


def _needs_joiners(letter: str) -> bool:
    return unicodedata.name(letter, "").split(" ")[0] in _SCRIPTS


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) == "So" or letter in "\u203c\u2049\u2194-\u2199"
