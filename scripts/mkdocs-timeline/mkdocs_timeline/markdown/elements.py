"""Small helpers for building element trees. Text is marked as final, so that Markdown leaves it alone."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.util import ETX, STX, AtomicString

ENTITY = re.compile("&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_BRACES = re.compile(r"(`[^`]*`)|\{")
_SIGN = re.compile(r"[!-%'-/<-@[-`{-~:]")
_BRACE = f"{STX}{ord('{')}{ETX}"
"""An opening brace as Markdown escapes it; in code it does not take that back, and nothing reads braces there."""


def final(text: str, braces: bool = False) -> AtomicString:
    """Return text that Markdown leaves alone: no pattern, no entity and no attribute is read in it."""
    out = ENTITY.sub("&amp;", text)
    return AtomicString(out if braces else out.replace("{", _BRACE))


def literal(text: str) -> str:
    """Return text to stand inside Markdown, where each of its signs means itself."""
    return ENTITY.sub("&amp;", _SIGN.sub(lambda sign: f"{STX}{ord(sign.group())}{ETX}", text))


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element with text. A trailing underscore in a name is dropped; ``data_x`` becomes ``data-x``."""
    names = {
        name.rstrip("_").replace("_", "-"): ENTITY.sub("&amp;", value)
        for name, value in attributes.items()
        if value is not None
    }
    child = SubElement(parent, tag, names)
    if text:
        child.text = final(text)
    return child


def append(parent: Element, text: str) -> None:
    """Append text after whatever the element holds."""
    if len(parent):
        parent[-1].tail = AtomicString((parent[-1].tail or "") + final(text))
    else:
        parent.text = AtomicString((parent.text or "") + final(text))


def write(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element whose text is still Markdown: its emphasis, links and citations are read later.

    Braces stay braces: no attribute comes from data.
    """
    child = add(parent, tag, **attributes)
    child.text = _BRACES.sub(lambda found: found[1] or _BRACE, " ".join(text.split()))
    return child
