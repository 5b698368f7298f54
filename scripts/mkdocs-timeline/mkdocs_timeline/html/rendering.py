"""From a timeline to HTML elements: the controls, the groups and their lists.

Rendering is a pure function of its input. The markup is complete without a script: ``ol > li > article`` with a
heading that links to itself, ``time``, the summary, who says so, and the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Group, Timeline, View, groups
from ..strip import Scene, model, strip
from ..text import when_in_words, word
from .addresses import CONTROLS, addresses, heading_id
from .article import Drawing, draw_event
from .controls import cursor, filters, table, tools
from .style import Style

PART = 40
"""A list of more events is cut into several."""
LONG = 300
"""Of more events a browser lays out only what is near the window."""


@dataclass(frozen=True)
class Rendered:
    """A view as an element, and the ids that it puts on its page."""

    element: Element
    ids: frozenset[str]


def render(timeline: Timeline, view: View, style: Style | None = None) -> Element:
    """Return a view of the timeline as one element, for a page that has no other."""
    return render_on_page(timeline, view, style or Style(), frozenset()).element


def render_on_page(timeline: Timeline, view: View, style: Style, taken: Set[str]) -> Rendered:
    """Return a view of the timeline for a page where some ids are taken already; none is given twice."""
    root = Element("mkdocs-timeline", {"class": "tl", "data-detail": style.detail, "lang": style.lang})
    if not style.own:
        root.set("data-search-exclude", "")  # a search leads to the page that owns the events
    shown = groups(timeline, view, style.lang)
    if sum(len(group.events) for group in shown) > LONG:
        root.set("class", "tl tl-long")
    if not shown:
        SubElement(root, "p", {"class": "tl-none"}).text = word("none", style.lang)
    ids = addresses(shown, style, taken)
    if ids.controls:
        _controls(root, timeline, [event for group in shown for event in group.events], style)
    for group in shown:
        level = min(6, style.heading + bool(group.key))
        _group(root, group, view, Drawing(timeline, style, ids, level))
    return Rendered(root, ids.all)


def _controls(root: Element, timeline: Timeline, events: list[Event], style: Style) -> None:
    lang = style.lang
    scene = Scene(timeline, sorted(events, key=lambda event: event.when.first), lang)
    figure = strip(scene)
    figure.set("data-model", model(scene, events))
    figure.append(cursor(lang))
    form = filters(scene, style.exports)
    form.set("id", CONTROLS)
    root.extend([figure, form, table(lang), tools(lang)])


def _group(root: Element, group: Group, view: View, drawing: Drawing) -> None:
    parent = root
    if group.key:
        parent = SubElement(root, "section", {"class": "tl-group"})
        if drawing.style.controls and view.group == "era":
            parent.set("data-era", group.key)
        _title(parent, group, drawing)
    for part in _parts(group.events):
        # The style guesses from the number how high a list is that lies off screen and is not laid out.
        # The role is said because some screen readers take a list without bullets for none.
        listing = SubElement(parent, "ol", {"class": "tl-list", "role": "list", "data-size": str(len(part))})
        for event in part:
            article = draw_event(SubElement(listing, "li"), event, drawing)
            if drawing.style.controls and view.group != "era" and event.era:
                article.set("data-era", event.era)


def _title(parent: Element, group: Group, drawing: Drawing) -> None:
    heading = SubElement(parent, f"h{drawing.style.heading}")
    heading.text = group.title
    if (name := heading_id(group, drawing.style)) in drawing.addresses.headings:
        heading.set("id", name)
    SubElement(parent, "p", {"class": "tl-span"}).text = _span(drawing.timeline, group, drawing.style.lang)


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
