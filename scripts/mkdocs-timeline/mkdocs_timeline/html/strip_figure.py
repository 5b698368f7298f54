"""The strip without its list, as a figure of its own: what it shows, what its signs mean, where there is more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ..strip import Scene, sign, strip
from ..text import inline, when_in_words, word
from .build import prose
from .references import reference
from .style import Style


@dataclass(frozen=True)
class Under:
    """What stands under the strip."""

    caption: str = ""
    """A sentence, as inline Markdown."""
    links: tuple[tuple[str, str], ...] = ()
    """Words and addresses."""


def strip_alone(scene: Scene, under: Under, style: Style) -> Element:
    """Return the strip of a scene with a caption. Without events there is only an empty element."""
    root = Element("mkdocs-timeline", {"class": "tl", "lang": scene.lang})
    figure = strip(scene)
    root.append(figure)
    if not scene.events:
        return root
    foot = SubElement(figure, "figcaption", {"data-search-exclude": ""})
    if scene.form == "small":
        _where(foot, scene)
    for part in inline.paragraphs(under.caption):
        prose(SubElement(foot, "p"), part)
    if any(one.get("data-theme") for one in figure.iter("path")):  # columns that count have no signs
        _legend(foot, scene)
    if scene.form == "bars":
        _sources(foot, scene, style)
    if under.links:
        _links(foot, under.links)
    return root


def _where(parent: Element, scene: Scene) -> None:
    """Say what the frame is, and what the bars are."""
    if scene.here:
        line = SubElement(parent, "span", {"class": "tl-frame"})
        line.text = f"{word('here', scene.lang)} {when_in_words(scene.here, scene.lang)}"
    for row in dict.fromkeys(span.row for span in scene.spans):
        key = SubElement(parent, "span", {"class": "tl-key"})
        key.text = row
        weaker = [span.title for span in scene.spans if span.row == row and span.kind == "dotted"]
        key.text += "".join(f" ({word('dotted', scene.lang)} {title})" for title in weaker[:1])


def _legend(parent: Element, scene: Scene) -> None:
    line = SubElement(parent, "p", {"class": "tl-legend"})
    used = {event.theme for event in scene.events}
    for theme in scene.timeline.vocabulary.themes.values():
        if theme.id in used:
            item = SubElement(line, "span")
            item.append(sign(theme))
            item[-1].tail = theme.title
            item.tail = " "


def _sources(parent: Element, scene: Scene, style: Style) -> None:
    keys = dict.fromkeys(key for span in scene.spans for key in span.sources)
    sources = [scene.timeline.sources[key] for key in keys]
    if sources:
        reference(SubElement(parent, "p", {"class": "tl-sources"}), sources, style)


def _links(parent: Element, links: Iterable[tuple[str, str]]) -> None:
    line = SubElement(parent, "span", {"class": "tl-more"})
    for words, href in links:
        link = SubElement(line, "a", {"href": href})
        link.text = words
        link.tail = " "
