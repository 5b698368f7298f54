"""Sources as an event or a figure names them: publisher, date, and whose voice it is."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from ..events import Source
from ..text import parse, when_in_words, word
from .build import append
from .style import Style


def reference(line: Element, sources: Sequence[Source], style: Style) -> None:
    """Name sources in a line, each with whose voice it is."""
    append(line, f"{word('sources', style.lang)}: ")
    for number, source in enumerate(sources):
        append(line, "; " if number else "")
        href = style.source_link(source)
        link = SubElement(line, "a", {"href": href}) if href else SubElement(line, "cite")
        link.text = short_reference(source, style.lang)
        if label := voice(source, style.lang):
            append(line, " ")
            SubElement(line, "span", {"class": "tl-label"}).text = label


def short_reference(source: Source, lang: str = "en") -> str:
    """Return publisher and date: "TASS, 5 December 2024"."""
    day = when_in_words(parse(source.published), lang) if source.published else word("undated", lang)
    return f"{source.publisher}, {day}"


def voice(source: Source, lang: str = "en") -> str:
    """Return the label of a source that is not independent: "state media, Russia"."""
    if source.affiliation not in ("state-media", "us-government-funded"):
        return ""
    label = word(source.affiliation, lang)
    if source.affiliation == "state-media" and source.country:
        return f"{label}, {' '.join(part.capitalize() for part in source.country.split('-'))}"
    return label
