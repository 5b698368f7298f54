"""From a timeline to HTML elements: the controls, the groups and their lists.

Rendering is a pure function of its input. The markup is complete without a script: ``ol > li > article`` with a
heading that links to itself, ``time``, the summary, who says so, and the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Group, Timeline, View, groups
from ..records import uncollected
from ..strip import Scene, strip
from ..text import when_in_words, word
from .article import draw_event
from .controls import cursor, filters, model, table, tools
from .style import Style

CONTROLS = "timeline-controls"
"""Id of the form with the filters."""
PART = 40
"""A list of more events is cut into several."""


@uncollected
def render(timeline: Timeline, view: View, style: Style | None = None) -> Element:
    """Return a view of the timeline as one element."""
    style = style or Style()
    root = Element("mkdocs-timeline", {"class": "tl", "data-detail": style.detail, "lang": style.lang})
    shown = groups(timeline, view, style.lang)
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
            article = draw_event(SubElement(listing, "li"), event, timeline, style, level)
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
