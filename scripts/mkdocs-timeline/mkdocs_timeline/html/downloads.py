"""The line under a list that leads to the whole of it in other forms."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from ..text import word

FORMS = {
    "csv": "CSV", "json": "JSON", "ics": "", "atom": "", "bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON",
}  # fmt: skip
"""Files that are linked, by ending, with their name; that of calendar and feed depends on the language."""
TAKEN = tuple(ending for ending in FORMS if ending != "atom")
"""Files that what is shown can be cut from."""
_WORDS = {"ics": "calendar", "atom": "feed"}


def downloads(exports: Mapping[str, str], lang: str) -> Element:
    """Return the line; ``exports`` are the addresses of the published files by ending."""
    line = Element("p", {"class": "tl-data", "data-search-exclude": ""})
    line.text = f"{word('data', lang)}: "
    there = [ending for ending in FORMS if ending in exports]
    for ending in there:
        link = SubElement(line, "a", {"href": exports[ending]})
        link.text = name_of(ending, lang)
        link.tail = " · " if ending != there[-1] else ""
    return line


def name_of(ending: str, lang: str) -> str:
    """Return the name of a form by its ending."""
    return FORMS[ending] or word(_WORDS[ending], lang)
