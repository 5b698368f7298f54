"""What stands under the overview and at an event: how to use the drawing, its slider, the tools of an event."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ...strip import Scene
from ...text import word
from .buttons import button

ZOOM = (("in", "+"), ("out", "−"))
"""Steps of the scale, with the signs on their buttons."""


def caption(figure: Element, scene: Scene) -> None:
    """Append how to read the drawing, and the buttons that widen it."""
    lang = scene.lang
    foot = SubElement(figure, "figcaption", {"data-search-exclude": ""})
    if len(scene.timeline.vocabulary.scale) > 1:
        SubElement(foot, "span").text = word("breaks", lang)
    SubElement(foot, "span", {"class": "tl-hint"}).text = word("press-a-mark", lang)
    group = SubElement(foot, "span", {"class": "tl-zoom"})
    for name, sign in ZOOM:
        off = {"disabled": ""} if name == "out" else {}
        button(group, f"zoom {name}", sign, label=word(f"zoom-{name}", lang), **off)


def slider(lang: str) -> Element:
    """Return what a keyboard moves from event to event, still hidden."""
    data = {"class": "tl-cursor", "role": "slider", "tabindex": "0", "aria-label": word("strip", lang)}
    return Element("div", {**data, "aria-valuemin": "1", "aria-valuenow": "1", "hidden": ""})


def tools(lang: str) -> Element:
    """Return the line that the script puts into the event that a reader has opened, still hidden."""
    line = Element("p", {"class": "tl-tools", "data-search-exclude": "", "hidden": ""})
    for does, name in (("link", "link"), ("cite", "cite"), ("step -1", "previous"), ("step 1", "next")):
        button(line, does, word(name, lang))
    SubElement(line, "output")
    return line
