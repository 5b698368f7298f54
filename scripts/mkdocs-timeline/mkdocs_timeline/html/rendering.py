"""From a timeline to HTML elements: the controls, the groups and their lists, the story.

Rendering is a pure function of its input. The markup is complete without a script: ``ol > li`` with the date, a heading
that links to itself, the summary, who says so, and the sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from ..events import Event, Group, Timeline, View, groups
from ..strip import Scene, describe, model, overview, shape_ids
from ..text import when_in_words, word
from .addresses import addresses, heading_id
from .build import append
from .controls import (
    bar,
    caption,
    comparison,
    depths,
    filters,
    menu,
    ribbon,
    slider,
    table,
    thumb,
    tools,
)
from .row import Drawing, draw_event, draw_line
from .story import story
from .style import Style

PART = 40
"""A list of more events is cut into several."""
LONG = 100
"""Of more events a browser lays out only what is near the window; more turning points are shut as the others are."""
FEW = 40
"""Of so many events each shows its first sentence while it is shut, though none weighs more than another."""


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
    events = [event for group in shown for event in group.events]
    if len(events) > LONG:
        root.set("class", "tl tl-long")
    if not shown:
        SubElement(root, "p", {"class": "tl-none"}).text = word("none", style.lang)
    ids = addresses(shown, style, taken)
    short: frozenset[str] = frozenset()
    if ids.controls:
        short = _controls(root, timeline, events, style)
    for group in shown:
        level = min(6, style.heading + bool(group.key))
        _group(root, group, view, Drawing(timeline, style, ids, level, short))
    others: frozenset[str] = frozenset()
    if ids.controls:
        others = _foot(root, timeline, events, style, taken | ids.all)
    return Rendered(root, ids.all | others)


def _scene(timeline: Timeline, events: list[Event], style: Style) -> Scene:
    return Scene(timeline, sorted(events, key=lambda event: event.when.first), style.lang)


def _controls(root: Element, timeline: Timeline, events: list[Event], style: Style) -> frozenset[str]:
    """Append what stands before the list; return the events whose first sentence always stands."""
    scene, found = _scene(timeline, events, style), depths(events)
    first = found[0][0] if found else 1
    root.set("data-depth", str(first))
    root.set("data-depths", " ".join(str(weight) for weight, _ in found))
    figure = Element("figure", {"class": "tl-strip", "aria-label": describe(scene), "data-model": model(scene, events)})
    names, plot, columns = overview(scene)
    _soften(plot, {f"#{event.id}" for event in events if event.weight < first})
    view = Element("div", {"class": "tl-view"})
    view.extend([plot, slider(style.lang)])
    figure.extend([names, view, columns])
    caption(figure, scene)
    said = Element("p", {"class": "tl-said", "role": "status", "hidden": ""})
    root.extend([bar(scene, style), figure, ribbon(scene), said, filters(scene), menu(style.lang, style)])
    root.extend([table(style.lang), comparison(scene, style.pairs)])
    turning = [event.id for event in events if event.weight >= first]
    return frozenset(turning) if len(turning) <= (LONG if found else FEW) else frozenset()


def _soften(plot: Element, lighter: Set[str]) -> None:
    """Let the marks of events that are shut at first stand back, as the script would: then it changes none of them."""
    for link in plot.iter("a"):
        if link.get("href") in lighter:
            link.set("class", f"{link.get('class', '')} tl-off".strip())


def _foot(root: Element, timeline: Timeline, events: list[Event], style: Style, taken: Set[str]) -> frozenset[str]:
    """Append what stands behind the list; return its ids, and those of the overview."""
    scene = _scene(timeline, events, style)
    shapes = frozenset(shape_ids(scene))
    root.append(tools(style.lang))
    told: set[str] = set()
    if timeline.story:
        root.append(story(timeline, style, taken | shapes))
        told = {one.get("id", "") for one in root[-1].iter()} - {""}
    root.append(thumb(scene))
    return shapes | told


def _group(root: Element, group: Group, view: View, drawing: Drawing) -> None:
    parent = root
    if group.key:
        parent = SubElement(root, "section", {"class": "tl-group"})
        if drawing.style.controls and view.group == "era":
            parent.set("data-era", group.key)
        _title(parent, group, drawing, int(root.get("data-depth", "1")))
    for part in _parts(group.events):
        # The style guesses from the number how high a list is that lies off screen and is not laid out.
        # The role is said because some screen readers take a list without bullets for none.
        listing = SubElement(parent, "ol", {"class": "tl-list", "role": "list", "data-size": str(len(part))})
        for event in part:
            if drawing.style.detail == "lines":
                draw_line(listing, event, drawing.style)
                continue
            item = draw_event(listing, event, drawing)
            if drawing.style.controls and view.group != "era" and event.era:
                item.set("data-era", event.era)


def _title(parent: Element, group: Group, drawing: Drawing, least: int) -> None:
    """Append the heading of a group and what it spans; the script shows events of the least weight at first."""
    heading = SubElement(parent, f"h{drawing.style.heading}")
    heading.text = group.title
    if (name := heading_id(group, drawing.style)) in drawing.addresses.headings:
        heading.set("id", name)
    line = SubElement(parent, "p", {"class": "tl-span"})
    count = len(group.events)
    events = f"{count} {word('event' if count == 1 else 'events', drawing.style.lang)}"
    if era := drawing.timeline.vocabulary.eras.get(group.key):
        SubElement(line, "span").text = f"{when_in_words(era.when, drawing.style.lang)} · "
    if drawing.style.controls:
        shown = sum(event.weight >= least for event in group.events)
        SubElement(line, "span", {"data-shown": str(shown)} if shown < count else {})
    append(line, events)


def _parts(events: Sequence[Event]) -> Iterator[Sequence[Event]]:
    """Cut a long list into short ones: a browser lays a list out as soon as any of it is near the window."""
    count = -(-len(events) // PART)
    for number in range(count):
        yield events[number * len(events) // count : (number + 1) * len(events) // count]
