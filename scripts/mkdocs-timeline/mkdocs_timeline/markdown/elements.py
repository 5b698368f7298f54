"""Small helpers for building element trees. Text is marked as final, so that Markdown leaves it alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element with text. A trailing underscore in a name is dropped; ``data_x`` becomes ``data-x``."""
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    child = SubElement(parent, tag, names)
    if text:
        child.text = AtomicString(text)
    return child


def append(parent: Element, text: str) -> None:
    """Append text after whatever the element holds."""
    if len(parent):
        parent[-1].tail = AtomicString((parent[-1].tail or "") + text)
    else:
        parent.text = AtomicString((parent.text or "") + text)


def write(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element whose text is still Markdown: its emphasis, links and citations are read later."""
    child = add(parent, tag, **attributes)
    child.text = " ".join(text.split())
    return child
