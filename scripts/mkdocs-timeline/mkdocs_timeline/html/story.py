"""The story of a timeline: steps in their order, a plain section that the script shows one at a time."""

from __future__ import annotations

from collections.abc import Set
from xml.etree.ElementTree import Element, SubElement

from ..events import Step, Timeline
from ..text import inline, when_in_words, word
from .build import HEADING, append, prose
from .controls import button
from .media import draw_image
from .references import reference
from .style import Style


def story(timeline: Timeline, style: Style, taken: Set[str]) -> Element:
    """Return the steps as a section with a heading; an id that is taken is not given again."""
    lang = style.lang
    section = Element("section", {"class": "tl-story"})
    heading = SubElement(section, f"h{style.heading}", _id("story", taken))
    heading.text = word("story", lang)
    steps = SubElement(section, "ol", {"class": "tl-told", "role": "list"})
    for step in timeline.story:
        _step(steps, step, timeline, style, taken)
    _tools(section, lang)
    return section


def _id(name: str, taken: Set[str]) -> dict[str, str]:
    return {} if name in taken else {"id": name}


def _step(parent: Element, step: Step, timeline: Timeline, style: Style, taken: Set[str]) -> None:
    events = {event.id: event for event in timeline.events}
    event = events.get(step.event or "")
    item = SubElement(parent, "li", {"class": "tl-step", **_id(f"story-{step.id}", taken)})
    if event:
        item.set("data-event", event.id)
        line = SubElement(item, "p", {"class": "tl-step-date"})
        SubElement(line, "a", {"href": f"#{event.id}"}).text = when_in_words(event.when, style.lang)
    level = min(6, style.heading + 1)
    SubElement(item, HEADING.format(level), {"class": "tl-step-title"}).text = step.headline
    if step.figure:
        draw_image(item, step.figure, style)
    for part in inline.paragraphs(step.text):
        prose(SubElement(item, "p", {"class": "tl-step-text"}), part, style.page_link)
    if step.sources:
        line = SubElement(item, "p", {"class": "tl-sources"})
        reference(line, [timeline.sources[key] for key in step.sources], style)


def _tools(section: Element, lang: str) -> None:
    """Append the buttons of the story, which only the script shows."""
    line = SubElement(section, "p", {"class": "tl-story-steps", "data-search-exclude": "", "hidden": ""})
    button(line, "story -", "‹", label=word("step-before", lang))
    SubElement(line, "output")
    button(line, "story +", "›", label=word("step-after", lang))
    button(line, "large", word("full-screen", lang))
    button(line, "print", word("paper", lang))
    append(button(line, "story 0", word("leave", lang)), "")
