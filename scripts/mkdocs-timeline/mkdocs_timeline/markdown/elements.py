"""Small helpers for building element trees. Text is marked as final, so that Markdown leaves it alone."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.util import ETX, STX, AtomicString

from ..text import encoded, inline

ENTITY = re.compile("&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_SIGN = re.compile(r"[!-%'-/<-@[-`{-~:]")
_MARK = re.compile(r"(\[[@a-z][^\[\]<>{}`\\&!*]*\])")
"""What the page's extensions may read in a text of data: words in square brackets, such as a citation."""
_OTHER = re.compile(r"[!#-&(-+/<-?\\^-`{-~]")
"""Signs that mean something to Markdown; left out are those of citations and of typography."""
_BRACE = f"{STX}{ord('{')}{ETX}"
"""An opening brace as Markdown escapes it; in code it does not take that back, and nothing reads braces there."""


def final(text: str, braces: bool = False) -> AtomicString:
    """Return text that Markdown leaves alone: no pattern, no entity and no attribute is read in it."""
    out = ENTITY.sub("&amp;", text)
    return AtomicString(out if braces else out.replace("{", _BRACE))


def literal(text: str) -> str:
    """Return text to stand inside Markdown, where each of its signs means itself."""
    return _SIGN.sub(_escaped, text)


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
    """Append an element with the little Markdown of data, read by `inline` and by nothing else.

    What is left to the page's extensions are words in square brackets, such as citations, and typography. No HTML, no
    picture, no attribute and no link but those that `inline` has read can come of it.
    """
    child = add(parent, tag, **attributes)
    for piece in inline.pieces(" ".join(text.split())):
        if piece.kind == "text":
            go_on(child, literal(piece.text) if len(piece.text) == 1 else _left(piece.text))
        elif piece.kind == "code":
            SubElement(child, "code").text = final(piece.text, braces=True)
        else:
            inner = add(child, "a", href=encoded(piece.href)) if piece.kind == "link" else SubElement(child, piece.kind)
            inner.text = _left(piece.text)
    return child


def go_on(parent: Element, text: str) -> None:
    """Append text after whatever the element holds, for the page's extensions to read."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _left(text: str) -> str:
    """Return text with every sign escaped but those of citations and of typography."""
    parts = _MARK.split(text)
    parts[::2] = [_OTHER.sub(_escaped, part) for part in parts[::2]]
    return "".join(parts)


def _escaped(sign: re.Match[str]) -> str:
    return "&amp;" if sign.group() == "&" else f"{STX}{ord(sign.group())}{ETX}"
