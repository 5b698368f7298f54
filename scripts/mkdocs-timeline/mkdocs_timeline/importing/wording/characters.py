"""Characters that a list may not hold: controls, halves of characters, and what changes text without being seen."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_UNSEEN = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufe00-\ufe0f\ufff0-\ufffb\ufdd0-\ufdef\U000e0000-\U000e0fff\U0001d173-\U0001d17a]"
)
_FORBIDDEN = re.compile(f"{_CONTROL}|{_UNSEEN}")
_JOINERS, _PICTURE_FORM = "\u200c\u200d", "\ufe0f"


def forbidden(text: str) -> list[str]:
    """Name each character that must not stand in a text once, e.g. U+202E RIGHT-TO-LEFT OVERRIDE."""
    if text.isascii() and text.isprintable():
        return []
    found = sorted({match.group() for match in _FORBIDDEN.finditer(text) if not _needed(match)})
    return [" ".join(filter(None, (f"U+{ord(char):04X}", unicodedata.name(char, "")))) for char in found]


def without(text: str) -> str:
    """Return the text without them."""
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub(lambda match: match.group() if _needed(match) else "", text)


def _needed(match: re.Match[str]) -> bool:
    """A joiner inside a word of a script that needs it, or between two pictures; a picture's own sign of form."""
    char, before, after = match.group(), match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if char == _PICTURE_FORM:
        return _is_picture(before)
    if char not in _JOINERS or not before or not after:
        return False
    if _is_picture(after):
        return _is_picture(before) or before == _PICTURE_FORM or "\U0001f3fb" <= before <= "\U0001f3ff"
    return _needs_joiners(before) and _needs_joiners(after)


def _is_picture(char: str) -> bool:
    return bool(char) and unicodedata.category(char) == "So"


def _needs_joiners(char: str) -> bool:
    name = unicodedata.name(char, "").partition(" ")[0]
    return name in ("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM",
                    "SINHALA", "KHMER", "MYANMAR")  # fmt: skip
