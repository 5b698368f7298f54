"""From a timeline to HTML elements. The one place where markup is made.

Texts become text nodes, so that whoever serialises the tree escapes them. Rendering is a pure function of
its input. The markup is complete without a script: ``ol > li > article`` with a heading that links to
itself, ``time``, the summary, who says so, and the sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from . import history, inline
from .check import Timeline
from .collector import uncollected
from .controls import cursor, filters, model, table, tools
from .dates import PartialDate, When, parse
from .model import Event, Quote, Source
from .scene import Scene
from .strip import strip
from .view import Group, View, groups
from .words import day_in_words, when_in_words, when_parts, word

HEADING = "tl-h{}"
"""Tag that stands for an event heading, with its level, until `settle`. A generator that collects headings for
its contents list passes it by: 300 events are no table of contents."""

CONTROLS = "timeline-controls"
"""Id of the form with the filters."""
PART = 40
"""A list of more events is cut into several."""


@dataclass(frozen=True)
class Style:
    """How a view is drawn, and where its links lead."""

    heading: int = 2
    """Level of group headings (2 to 5); events are one deeper, or at this level without groups."""
    detail: Literal["full", "brief"] = "full"
    """Brief leaves out quotations, notes, actors and place."""
    own: bool = True
    """Whether this list owns the events' ids. Elsewhere the heading links to the owner."""
    event_link: Callable[[str], str] = "#{}".format
    """Address of an event by its id."""
    source_link: Callable[[Source], str | None] = lambda source: source.url
    """Address of a source; None leaves it unlinked."""
    page_link: Callable[[str], str] = str
    """Address of ``see``, a page and section of the docs folder."""
    lang: str = "en"
    controls: bool = False
    """Whether the overview strip and the filters stand before the list."""
    taken: set[str] = field(default_factory=set)
    """Ids that stand on the page already; the list adds its own."""


@uncollected
def render(timeline: Timeline, view: View, style: Style | None = None) -> Element:
    """Return a view of the timeline as one element."""
    style = style or Style()
    root = Element("mkdocs-timeline", {"class": "tl", "data-detail": style.detail, "lang": style.lang})
    shown = groups(timeline, view)
    if not shown:
        SubElement(root, "p", {"class": "tl-none"}).text = word("none", style.lang)
    events = [event for group in shown for event in group.events]
    if style.controls and events and _free(events, style):
        style.taken.add(CONTROLS)
        _controls(root, timeline, events, style.lang)
    for group in shown:
        _group(root, timeline, group, view, style)
    return root


def _free(events: Sequence[Event], style: Style) -> bool:
    """Whether the controls can work: the list owns its addresses, and no other one of the page has the query's."""
    return style.own and style.taken.isdisjoint({CONTROLS, *(event.id for event in events)})


def _controls(root: Element, timeline: Timeline, events: list[Event], lang: str) -> None:
    scene = Scene(timeline, sorted(events, key=lambda event: event.when.first), lang)
    figure = strip(scene)
    figure.set("data-model", model(scene))
    figure.append(cursor(lang))
    form = filters(scene)
    form.set("id", CONTROLS)
    root.extend([figure, form, table(lang), tools(lang)])


def settle(root: Element) -> None:
    """Turn the stand-ins for event headings under ``root`` into headings."""
    for level in range(1, 7):
        for heading in root.iter(HEADING.format(level)):
            heading.tag = f"h{level}"


def to_html(root: Element) -> str:
    """Serialise an element; every text is escaped here."""
    settle(root)
    return tostring(root, encoding="unicode", method="html")


def _group(root: Element, timeline: Timeline, group: Group, view: View, style: Style) -> None:
    parent = root
    if group.key:
        parent = SubElement(root, "section", {"class": "tl-group"})
        if style.controls and view.group == "era":
            parent.set("data-era", group.key)
        heading = SubElement(parent, f"h{style.heading}")
        heading.text = group.title
        # A list that does not own the events stands among a page's own headings, which may have these names.
        name = group.key if style.own else f"timeline-{group.key}"
        if name not in style.taken:
            style.taken.add(name)
            heading.set("id", name)
        SubElement(parent, "p", {"class": "tl-span"}).text = _span(timeline, group, style.lang)
    level = min(6, style.heading + bool(group.key))
    for part in _parts(group.events):
        # The style guesses from the number how high a list is that lies off screen and is not laid out.
        listing = SubElement(parent, "ol", {"class": "tl-list", "data-size": str(len(part))})
        for event in part:
            article = _event(SubElement(listing, "li"), event, timeline, style, level)
            if style.controls and view.group != "era" and event.era:
                article.set("data-era", event.era)


def _parts(events: Sequence[Event]) -> Iterator[Sequence[Event]]:
    """Cut a long list into short ones: a browser lays a list out as soon as any of it is near the window."""
    count = -(-len(events) // PART)
    for number in range(count):
        yield events[number * len(events) // count : (number + 1) * len(events) // count]


def _span(timeline: Timeline, group: Group, lang: str) -> str:
    count = len(group.events)
    events = f"{count} {word('event' if count == 1 else 'events', lang)}"
    era = timeline.vocabulary.eras.get(group.key)
    return f"{when_in_words(era.when, lang)} · {events}" if era else events


def _event(parent: Element, event: Event, timeline: Timeline, style: Style, level: int) -> Element:
    article = SubElement(parent, "article", _data(event))
    _date(article, event.when, style.lang)
    _heading(article, event, style, level)
    for part in inline.paragraphs(event.summary):
        prose(SubElement(article, "p", {"class": "tl-summary"}), part)
    if style.detail == "full":
        if event.quote:
            _quote(article, event.quote)
        if event.note:
            _note(article, event.note, style.lang)
        for correction in history.newest_first(event.corrected):
            said = word("corrected", style.lang).format(when_in_words(parse(correction.date), style.lang))
            prose(SubElement(article, "p", {"class": "tl-corrected"}), f"{said}: {correction.what}")
    _meta(article, event, timeline, style)
    _sources(article, [timeline.sources[key] for key in event.sources], style)
    if event.see and style.detail == "full":
        _see(article, event.see, timeline, style)
    return article


def _data(event: Event) -> dict[str, str]:
    when = event.when
    data = {
        "class": "tl-event",
        "data-theme": event.theme,
        "data-status": event.status,
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
        ("tl-open", when.until == "open"),
        ("tl-unknown", _one_end(when)),
        ("tl-before", when.start is None),
    ]
    names = ["tl-date", *(name for name, holds in marks if holds)]
    line = SubElement(parent, "p", {"class": " ".join(names)})
    for part in when_parts(when, lang):
        if isinstance(part, str):
            _append(line, part)
        elif isinstance(part, PartialDate):
            SubElement(line, "time", {"datetime": part.iso}).text = day_in_words(part, lang)
        else:
            SubElement(line, "time", {"datetime": part[1].iso}).text = part[0]


def _one_end(when: When) -> bool:
    return when.start is None or (when.end is None and when.until == "unknown")


def _heading(parent: Element, event: Event, style: Style, level: int) -> None:
    heading = SubElement(parent, HEADING.format(level), {"class": "tl-title"})
    own = style.own and event.id not in style.taken
    if own:
        style.taken.add(event.id)
        heading.set("id", event.id)
        for alias in event.aliases:
            SubElement(heading, "span", {"id": alias, "class": "tl-alias"})
    href = f"#{event.id}" if own else style.event_link(event.id)
    SubElement(heading, "a", {"href": href}).text = event.title


def prose(parent: Element, text: str) -> None:
    """Append a paragraph's inline Markdown to an element."""
    for piece in inline.pieces(text):
        if piece.kind == "text":
            _append(parent, piece.text)
        elif piece.kind == "link":
            SubElement(parent, "a", {"href": piece.href}).text = piece.text
        else:
            SubElement(parent, piece.kind).text = piece.text


def _quote(parent: Element, quote: Quote) -> None:
    figure = SubElement(parent, "figure", {"class": "tl-quote"})
    SubElement(figure, "blockquote", {"lang": quote.language}).text = quote.text
    said = ", ".join(part for part in (quote.speaker or quote.document, quote.translation) if part)
    SubElement(figure, "figcaption").text = said


def _note(parent: Element, note: str, lang: str) -> None:
    line = SubElement(parent, "p", {"class": "tl-note"})
    SubElement(line, "b").text = word("note", lang)
    _append(line, " ")
    prose(line, " ".join(inline.paragraphs(note)))


def _meta(parent: Element, event: Event, timeline: Timeline, style: Style) -> None:
    line = SubElement(parent, "p", {"class": "tl-meta"})
    theme = timeline.vocabulary.themes.get(event.theme)
    SubElement(line, "span", {"class": "tl-theme"}).text = theme.title if theme else _title(event.theme)
    _append(line, " · ")
    SubElement(line, "span", {"class": "tl-status"}).text = word(event.status, style.lang)
    if style.detail == "brief":
        return
    for number, name in enumerate(event.actors):
        _append(line, ", " if number else " · ")
        actor = timeline.vocabulary.actors.get(name)
        data = {"class": "tl-actor", "data-actor": name, **({"data-code": actor.code} if actor else {})}
        SubElement(line, "span", data).text = actor.title if actor else _title(name)
    if event.place:
        _append(line, " · ")
        SubElement(line, "span", {"class": "tl-place"}).text = event.place


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _sources(parent: Element, sources: list[Source], style: Style) -> None:
    reference(SubElement(parent, "p", {"class": "tl-sources"}), sources, style)


def reference(line: Element, sources: list[Source], style: Style) -> None:
    """Name sources in a line, each with whose voice it is."""
    SubElement(line, "b").text = word("sources", style.lang)
    for number, source in enumerate(sources):
        _append(line, "; " if number else " ")
        href = style.source_link(source)
        link = SubElement(line, "a", {"href": href}) if href else SubElement(line, "cite")
        link.text = short_reference(source, style.lang)
        if label := voice(source, style.lang):
            _append(line, " ")
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


def _see(parent: Element, see: str, timeline: Timeline, style: Style) -> None:
    page, _, anchor = see.partition("#")
    title = timeline.sections.get(page, {}).get(anchor) or see
    line = SubElement(parent, "p", {"class": "tl-see"})
    line.text = word("see", style.lang) + " "
    SubElement(line, "a", {"href": style.page_link(see)}).text = title


def _append(parent: Element, text: str) -> None:
    """Append text after whatever the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
