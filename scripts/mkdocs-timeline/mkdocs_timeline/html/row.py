"""One event as an item of a list: date, title, what happened, who says so, and the sources.

An item is a row that the script opens and shuts: date and title always stand, the body folds. Without a script all is
open. It has few elements, since a page may hold thousands of events.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Quote, Timeline, history
from ..text import PartialDate, When, day_in_words, inline, parse, when_in_words, when_parts, word
from .addresses import Addresses
from .build import HEADING, append, prose
from .media import draw_image, draw_link
from .references import reference
from .sentences import first_sentence
from .style import Style


@dataclass(frozen=True)
class Drawing:
    """What the items of one list share."""

    timeline: Timeline
    style: Style
    addresses: Addresses
    level: int
    """Level of the events' headings."""
    short: Set[str] = frozenset()
    """Ids of the events whose first sentence stands also while they are shut."""


def draw_event(parent: Element, event: Event, drawing: Drawing) -> Element:
    """Append the item of an event and return it."""
    style = drawing.style
    item = SubElement(parent, "li", _data(event, style))
    _date(item, event.when, style.lang)
    _heading(item, event, drawing)
    first, *rest = inline.paragraphs(event.summary)
    if event.id in drawing.short:
        lead, left = first_sentence(first)
        prose(SubElement(item, "p", {"class": "tl-first"}), lead, style.page_link)
        rest = [left, *rest] if left else rest
    else:
        rest = [first, *rest]
    body = SubElement(item, "div", {"class": "tl-body"})
    for part in rest:
        prose(SubElement(body, "p", {"class": "tl-summary"}), part, style.page_link)
    if style.detail == "full":
        _more(body, event, style)
    _meta(body, event, drawing.timeline, style)
    line = SubElement(body, "p", {"class": "tl-sources"})
    reference(line, [drawing.timeline.sources[key] for key in event.sources], style)
    if event.see and style.detail == "full":
        _see(body, event.see, drawing.timeline, style)
    return item


def draw_line(parent: Element, event: Event, style: Style) -> None:
    """Append date and title of an event, which leads to where it stands."""
    line = SubElement(parent, "li", {"class": "tl-line"})
    _date(line, event.when, style.lang)
    append(line, " ")
    SubElement(line, "a", {"href": style.event_link(event.id)}).text = event.title


def _more(body: Element, event: Event, style: Style) -> None:
    """Append what only a full list has: picture, quotation, notes, corrections, what can be watched or read."""
    if event.image:
        draw_image(body, event.image, style)
    if event.quote:
        _quote(body, event.quote)
    if event.differ:
        _note(body, event.differ, "tl-differ", style, word("differ", style.lang))
    if event.note:
        _note(body, event.note, "tl-note", style)
    for correction in history.newest_first(event.corrected):
        said = word("corrected", style.lang).format(when_in_words(parse(correction.date), style.lang))
        prose(SubElement(body, "p", {"class": "tl-corrected"}), f"{said}: {correction.what}", style.page_link)
    if event.link:
        draw_link(body, event.link, style)


def _data(event: Event, style: Style) -> dict[str, str]:
    when = event.when
    data = {
        "class": "tl-event",
        "data-theme": event.theme,
        **({"data-status": event.status} if event.status else {}),
        "data-weight": str(event.weight),
    }
    if style.detail == "full":
        data["data-from"] = when.first.isoformat()
        data["data-to"] = when.last.isoformat() if when.last else ""
    if event.actors and style.detail == "full":
        data["data-actors"] = " ".join(event.actors)
    if event.differ:
        data["data-differ"] = ""
    if style.controls:
        data["data-line"] = _line(event, style.lang)
    if style.exports:
        data["data-sources"] = " ".join(event.sources)  # the script cuts files of sources by them
    return data


def _line(event: Event, lang: str) -> str:
    """Say in a few words who says so and by how many sources, for a row that is shut."""
    count = len(event.sources)
    number = word("one-source" if count == 1 else "n-sources", lang).format(n=count)
    return f"{word(event.status, lang)} · {number}" if event.status else number


def _date(parent: Element, when: When, lang: str) -> None:
    """Append the date. One day is one ``time``; an interval stands in words, and as data on the item."""
    marks = [
        ("tl-about", when.about),
        ("tl-uncertain", when.uncertain),
        ("tl-vague", when.vague),
        ("tl-open", when.until == "open"),
        ("tl-unknown", "unknown" in (when.since, when.until)),
        ("tl-before", when.start is None),
    ]
    names = " ".join(["tl-date", *(name for name, holds in marks if holds)])
    parts = when_parts(when, lang)
    if len(parts) == 1 and not isinstance(parts[0], str):
        _time(parent, parts[0], names, lang)
        return
    words = (part if isinstance(part, str) else _in_words(part, lang)[1] for part in parts)
    SubElement(parent, "span", {"class": names}).text = "".join(words)


def _time(parent: Element, part: PartialDate | tuple[str, PartialDate], names: str, lang: str) -> None:
    """Append a date; where HTML has no machine readable form of it, the words alone."""
    day, words = _in_words(part, lang)
    machine = {"datetime": day.machine} if day.machine else {}
    SubElement(parent, "time" if machine else "span", {"class": names, **machine}).text = words


def _in_words(part: PartialDate | tuple[str, PartialDate], lang: str) -> tuple[PartialDate, str]:
    return (part, day_in_words(part, lang)) if isinstance(part, PartialDate) else (part[1], part[0])


def _heading(parent: Element, event: Event, drawing: Drawing) -> None:
    """Append the title. Without an id it is no ``h3``: a search index would add its words to the heading before it."""
    own = event.id in drawing.addresses.events
    if own:
        heading = SubElement(parent, HEADING.format(drawing.level), {"class": "tl-title", "id": event.id})
        for alias in event.aliases:
            SubElement(heading, "span", {"id": alias, "class": "tl-alias"})
    else:
        level = str(drawing.level)
        heading = SubElement(parent, "p", {"class": "tl-title", "role": "heading", "aria-level": level})
    href = f"#{event.id}" if own else drawing.style.event_link(event.id)
    SubElement(heading, "a", {"href": href}).text = event.title


def _quote(parent: Element, quote: Quote) -> None:
    figure = SubElement(parent, "figure", {"class": "tl-quote"})
    SubElement(figure, "blockquote", {"lang": quote.language}).text = quote.text
    said = ", ".join(part for part in (quote.speaker or quote.document, quote.translation) if part)
    SubElement(figure, "figcaption").text = said


def _note(parent: Element, note: str, kind: str, style: Style, label: str = "") -> None:
    line = SubElement(parent, "p", {"class": kind})
    if label:
        SubElement(line, "b").text = label
        append(line, " ")
    prose(line, " ".join(inline.paragraphs(note)), style.page_link)


def _meta(parent: Element, event: Event, timeline: Timeline, style: Style) -> None:
    """Append what it is about, who says so, who acts and where."""
    words = timeline.vocabulary
    theme = words.themes.get(event.theme)
    parts = [theme.title if theme else _title(event.theme)]
    if event.status:
        parts.append(word(event.status, style.lang))
    if style.detail == "full":
        known = (words.actors.get(name) for name in event.actors)
        names = [one.title if one else _title(name) for one, name in zip(known, event.actors, strict=True)]
        parts += [", ".join(names)] if names else []
        parts += [event.place] if event.place else []
    SubElement(parent, "p", {"class": "tl-meta"}).text = " · ".join(parts)


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _see(parent: Element, see: str, timeline: Timeline, style: Style) -> None:
    page, _, anchor = see.partition("#")
    title = timeline.sections.get(page, {}).get(anchor) or see
    line = SubElement(parent, "p", {"class": "tl-see"})
    line.text = word("see", style.lang) + " "
    href = style.page_link(see)
    SubElement(line, "a" if href else "cite", {"href": href} if href else {}).text = title
