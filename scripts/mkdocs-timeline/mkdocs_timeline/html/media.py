"""Pictures of the site, and links to recordings and documents elsewhere, which are never loaded."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..events import Image, Link
from ..text import word
from .style import Style


def draw_image(parent: Element, image: Image, style: Style) -> None:
    """Append a picture with its credit and licence; what it shows, in words, where its file cannot be reached."""
    figure = SubElement(parent, "figure", {"class": "tl-image"})
    if address := style.page_link(image.file):
        SubElement(figure, "img", {"src": address, "alt": image.alt, "loading": "lazy"})
    else:
        SubElement(figure, "p").text = image.alt
    SubElement(figure, "figcaption").text = f"{image.credit} · {image.licence}"


def draw_link(parent: Element, link: Link, style: Style) -> None:
    """Append a link to a recording, a document or a page, and say which it is."""
    line = SubElement(parent, "p", {"class": "tl-link"})
    line.text = f"{word(f'link-{link.kind}', style.lang)}: "
    SubElement(line, "a", {"href": link.url}).text = link.label
