"""One event as an article: date, heading, what happened, who says so, and the sources."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Quote, Timeline, history
from ..text import PartialDate, When, day_in_words, inline, parse, when_in_words, when_parts, word
from .addresses import Addresses
from .build import HEADING, append, prose
from .references import reference
from .style import Style


@dataclass(frozen=True)
class Drawing:
    """What the articles of one list share."""

    timeline: Timeline
    style: Style
    addresses: Addresses
    level: int
    """Level of the events' headings."""


def draw_event(parent: Element, event: Event, drawing: Drawing) -> Element:
    """Append the article of an event and return it."""
    timeline, style = drawing.timeline, drawing.style
    article = SubElement(parent, "article", _data(event))
    if style.exports:
        article.set("data-sources", " ".join(event.sources))  # the script cuts files of sources by them
    _date(article, event.when, style.lang)
    _heading(article, event, drawing)
    for part in inline.paragraphs(event.summary):
        prose(SubElement(article, "p", {"class": "tl-summary"}), part, style.page_link)
    if style.detail == "full":
        if event.quote:
            _quote(article, event.quote)
        if event.differ:
            _note(article, event.differ, "tl-differ", style, word("differ", style.lang))
        if event.note:
            _note(article, event.note, "tl-note", style)
        for correction in history.newest_first(event.corrected):
            said = word("corrected", style.lang).format(when_in_words(parse(correction.date), style.lang))
            prose(SubElement(article, "p", {"class": "tl-corrected"}), f"{said}: {correction.what}", style.page_link)
    _meta(article, event, timeline, style)
    line = SubElement(article, "p", {"class": "tl-sources"})
    reference(line, [timeline.sources[key] for key in event.sources], style)
    if event.see and style.detail == "full":
        _see(article, event.see, timeline, style)
    return article


def _data(event: Event) -> dict[str, str]:
    when = event.when
    data = {
        "class": "tl-event",
        "data-theme": event.theme,
        **({"data-status": event.status} if event.status else {}),
        "data-weight": str(event.weight),
        "data-from": when.first.isoformat(),
        "data-to": when.last.isoformat() if when.last else "",
    }
    if event.actors:
        data["data-actors"] = " ".join(event.actors)
    if event.sourcing:
        data["data-sourcing"] = event.sourcing
    return data


def _date(parent: Element, when: When, lang: str) -> None:
    marks = [
        ("tl-about", when.about),
        ("tl-uncertain", when.uncertain),
        ("tl-vague", when.vague),
        ("tl-open", when.until == "open"),
        ("tl-unknown", "unknown" in (when.since, when.until)),
        ("tl-before", when.start is None),
    ]
    names = ["tl-date", *(name for name, holds in marks if holds)]
    line = SubElement(parent, "p", {"class": " ".join(names)})
    for part in when_parts(when, lang):
        if isinstance(part, str):
            append(line, part)
        elif isinstance(part, PartialDate):
            _time(line, part, day_in_words(part, lang))
        else:
            _time(line, part[1], part[0])


def _time(parent: Element, day: PartialDate, words: str) -> None:
    """Append a date; where HTML has no machine readable form of it, the words alone are marked."""
    if day.machine:
        SubElement(parent, "time", {"datetime": day.machine}).text = words
    else:
        SubElement(parent, "span", {"class": "tl-time"}).text = words


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
    line = SubElement(parent, "p", {"class": "tl-meta"})
    theme = timeline.vocabulary.themes.get(event.theme)
    SubElement(line, "span", {"class": "tl-theme"}).text = theme.title if theme else _title(event.theme)
    if event.status:
        append(line, " · ")
        SubElement(line, "span", {"class": "tl-status"}).text = word(event.status, style.lang)
    if style.detail == "brief":
        return
    for number, name in enumerate(event.actors):
        append(line, ", " if number else " · ")
        actor = timeline.vocabulary.actors.get(name)
        data = {"class": "tl-actor", "data-actor": name, **({"data-code": actor.code} if actor else {})}
        SubElement(line, "span", data).text = actor.title if actor else _title(name)
    if event.place:
        append(line, " · ")
        SubElement(line, "span", {"class": "tl-place"}).text = event.place


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _see(parent: Element, see: str, timeline: Timeline, style: Style) -> None:
    page, _, anchor = see.partition("#")
    title = timeline.sections.get(page, {}).get(anchor) or see
    line = SubElement(parent, "p", {"class": "tl-see"})
    line.text = word("see", style.lang) + " "
    href = style.page_link(see)
    SubElement(line, "a" if href else "cite", {"href": href} if href else {}).text = title
