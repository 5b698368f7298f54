"""Elements and their texts, which become text nodes, so that whoever serialises the tree escapes them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from ..text import inline

HEADING = "tl-h{}"
"""Tag that stands for an event heading, with its level, until `settle`. A generator that collects headings for
its contents list passes it by: 300 events are no table of contents."""


def append(parent: Element, text: str) -> None:
    """Append text after whatever the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def prose(parent: Element, text: str) -> None:
    """Append a paragraph's inline Markdown to an element."""
    for piece in inline.pieces(text):
        if piece.kind == "text":
            append(parent, piece.text)
        elif piece.kind == "link":
            SubElement(parent, "a", {"href": piece.href}).text = piece.text
        else:
            SubElement(parent, piece.kind).text = piece.text


def settle(root: Element) -> None:
    """Turn the stand-ins for event headings under ``root`` into headings."""
    for level in range(1, 7):
        for heading in root.iter(HEADING.format(level)):
            heading.tag = f"h{level}"


def to_html(root: Element) -> str:
    """Serialise an element; every text is escaped here."""
    settle(root)
    return tostring(root, encoding="unicode", method="html")
