"""Elements and their texts, which become text nodes, so that whoever serialises the tree escapes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement, tostring

from ..text import encoded, inline

_IS_ADDRESS = re.compile(r"#|[A-Za-z][A-Za-z0-9+.-]*:")
HEADING = "tl-h{}"
"""Tag that stands for an event heading, with its level, until `settle`. A generator that collects headings for
its contents list passes it by: 300 events are no table of contents."""
SVG_HREF = "xlink:href"
"""The older name of ``href`` in drawings, which every browser knows."""


def append(parent: Element, text: str) -> None:
    """Append text after whatever the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def prose(parent: Element, text: str, page_link: Callable[[str], str] = str) -> None:
    """Append a paragraph's inline Markdown. A link to a page that ``page_link`` has no address for stays as words."""
    for piece in inline.pieces(text):
        if piece.kind == "text":
            append(parent, piece.text)
        elif piece.kind == "link":
            href = encoded(piece.href) if _IS_ADDRESS.match(piece.href) else page_link(piece.href)
            if href:
                SubElement(parent, "a", {"href": href}).text = piece.text
            else:
                append(parent, piece.text)
        else:
            SubElement(parent, piece.kind).text = piece.text


def settle(root: Element) -> None:
    """Turn the stand-ins for event headings under ``root`` into headings."""
    for level in range(1, 7):
        for heading in root.iter(HEADING.format(level)):
            heading.tag = f"h{level}"


def settle_drawings(root: Element) -> None:
    """Give the links in drawings under ``root`` their older name.

    A script cannot write the ``href`` of what stands in a drawing. Themes that put one page into another write it on
    everything that ``[href]`` finds, and stop at the first that refuses.
    """
    for drawing in root.iter("svg"):
        for one in drawing.iter():
            if "href" in one.attrib:
                one.set(SVG_HREF, one.attrib.pop("href"))


def to_html(root: Element) -> str:
    """Serialise an element; every text is escaped here."""
    settle(root)
    settle_drawings(root)
    return tostring(root, encoding="unicode", method="html")
