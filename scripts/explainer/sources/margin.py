"""Margin notes: who is cited first in a paragraph stands beside it, and no further down than the paragraph goes.

A note that is higher than its paragraph would push what spans the margin, and leave a hole in the text. How high either
is can only be estimated here, from the number of letters, and with room to spare.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from mkdocs_timeline.events import Source
from mkdocs_timeline.html import voice
from mkdocs_timeline.markdown import add, append

from .reference import in_short

IN_LINE = 70
"""Letters in a line of the text."""
BESIDE_LINE = 34
"""Letters in a line of the margin."""
HEIGHT = 1.5
"""Lines of the margin that one of the text is as high as."""
_FLOW = ("ul", "ol", "dl", "blockquote", "section")


@dataclass(frozen=True)
class Aside:
    """What the margin says of one note: its number and anchor, the work, and the place in it."""

    number: int
    anchor: str
    source: Source
    locator: str


def put_beside(root: Element, new: Mapping[Element, Sequence[Aside]], lang: str) -> None:
    """Put the notes that each mark brings beside the paragraph in which it stands."""
    for paragraph in _paragraphs(root):
        asides = [aside for box in paragraph.iter("span") for aside in new.get(box, ())]
        if asides:
            _draw(paragraph, asides, lang)


def _paragraphs(parent: Element) -> Iterator[Element]:
    """Yield what runs as text. Tables, and blocks with a class, have no margin: the list at the end has their notes."""
    for child in parent:
        if child.tag == "p" or (child.tag in ("li", "dd") and child.find("p") is None):
            yield child
        elif child.tag in ("li", "dd", *_FLOW) and not child.get("class"):
            yield from _paragraphs(child)


def _draw(paragraph: Element, asides: Sequence[Aside], lang: str) -> None:
    """Name each work with its date; where they do not fit, the publishers in a row; of those as many as fit."""
    letters = (
        len("".join(paragraph.itertext())) - sum(len("".join(mark.itertext())) for mark in paragraph.iter("sup")) / 2
    )
    room = max(1, math.floor(math.ceil(letters / IN_LINE) * HEIGHT))
    note = Element("small", {"class": "sidenote", "aria-hidden": "true", "data-search-exclude": ""})
    if sum(_lines(_whole(aside, lang)) for aside in asides) <= room:
        _each(note, asides, lang)
    else:
        _row(note, asides, room)
    note.tail, paragraph.text = paragraph.text, None
    paragraph.insert(0, note)


def _lines(text: str) -> int:
    return math.ceil(len(text) / BESIDE_LINE)


def _whole(aside: Aside, lang: str) -> str:
    parts = (str(aside.number), in_short(aside.source, lang), aside.locator, voice(aside.source, lang))
    return " ".join(part for part in parts if part)


def _each(note: Element, asides: Sequence[Aside], lang: str) -> None:
    for at, aside in enumerate(asides):
        if at:
            add(note, "br")
        _number(note, aside, str(aside.number))
        append(note, " ")
        _work(note, aside.source, in_short(aside.source, lang))
        if aside.locator:
            append(note, f", {aside.locator}")
        if label := voice(aside.source, lang):
            append(note, " ")
            add(note, "span", label, class_="state")


def _row(note: Element, asides: Sequence[Aside], room: int) -> None:
    fit = _fitting(asides, room)
    last = asides[-1].number
    running = all(after.number == before.number + 1 for before, after in pairwise(asides))
    if running and len(asides) > 1:
        _number(note, asides[0], f"{asides[0].number}–{last}")
    for at, aside in enumerate(asides[:fit]):
        append(note, "; " if at else "")
        if not running or len(asides) == 1:
            _number(note, aside, str(aside.number))
        append(note, "" if at and running else " ")
        _work(note, aside.source, aside.source.publisher)
    if left := asides[fit:]:
        append(note, " ")
        _number(note, left[0], f"+{len(left)}")


def _fitting(asides: Sequence[Aside], room: int) -> int:
    """Return how many publishers fit; one at least."""
    letters, most = 8, room * BESIDE_LINE  # room for the numbers
    for at, aside in enumerate(asides):
        letters += len(aside.source.publisher) + 2
        if letters > most and at:
            return at
    return len(asides)


def _number(note: Element, aside: Aside, text: str) -> None:
    add(add(note, "a", href=f"#{aside.anchor}", tabindex="-1"), "b", text)


def _work(note: Element, source: Source, text: str) -> None:
    """Name a work, and lead to it. Only a pointer reaches the link: for the keyboard the card at the number has it."""
    if source.link:
        add(note, "a", text, href=source.link, tabindex="-1")
    else:
        append(note, text)
