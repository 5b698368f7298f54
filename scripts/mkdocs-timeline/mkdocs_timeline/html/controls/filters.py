"""The form with the filters."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args
from xml.etree.ElementTree import Element, SubElement

from ...events import Actor, Era, Status, Theme
from ...strip import Scene
from ...text import month_in_words, word
from ..addresses import CONTROLS
from .buttons import button, select
from .views import years

SCRIPT_WORDS = (
    "at", "remove", "without", "ignored", "widened", "raised", "back", "copied", "copy", "accessed", "unreachable",
    "f-theme", "f-actor", "f-status", "f-era", "f-weight", "f-period", "f-q", "f-differ",
    "empty", "show-n", "several", "story-at", "of", *get_args(Status),
)  # fmt: skip
"""Words that the script puts on the page."""
SHOWN = 6
"""Choices of a facet beyond these fold away."""


def filters(scene: Scene) -> Element:
    """Return the form with the filters."""
    lang = scene.lang
    words = {key: word(key, lang) for key in SCRIPT_WORDS}
    data = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    form = Element(
        "form",
        {"class": "tl-filters", "id": CONTROLS, "popover": "auto", "data-words": data, "data-search-exclude": ""},
    )
    head = SubElement(form, "p", {"class": "tl-head"})
    label = SubElement(head, "label")
    label.text = word("f-q", lang) + " "
    SubElement(
        label,
        "input",
        {"type": "search", "name": "q", "maxlength": "200", "autocomplete": "off", "spellcheck": "false"},
    )
    button(head, "reset", word("reset", lang))
    for name, choices in _facets(scene):
        if len(choices) > 1:
            _facet(form, scene, name, choices)
    _differ(form, scene)
    _period(form, scene)
    foot = SubElement(form, "p", {"class": "tl-foot"})
    button(
        foot,
        "show",
        word("show-n", lang).replace("{n}", str(len(scene.events))),
        popovertarget=CONTROLS,
        popovertargetaction="hide",
    )
    return form


def _facets(scene: Scene) -> Iterable[tuple[str, list[tuple[str, str, int]]]]:
    """Yield each facet with value, name and count of its choices, in the vocabulary's order."""
    events, known = scene.events, scene.timeline.vocabulary
    statuses = {name: word(name, scene.lang) for name in get_args(Status)}
    yield "actor", _choices(Counter(name for event in events for name in event.actors), _titles(known.actors))
    yield "theme", _choices(Counter(event.theme for event in events), _titles(known.themes))
    yield "status", _choices(Counter(event.status for event in events if event.status), statuses)
    yield "era", _choices(Counter(event.era for event in events if event.era), _titles(known.eras))


def _titles(records: Mapping[str, Theme | Actor | Era]) -> dict[str, str]:
    return {record.id: record.title for record in records.values()}


def _choices(counts: Mapping[str, int], titles: Mapping[str, str]) -> list[tuple[str, str, int]]:
    names = [name for name in titles if name in counts] or sorted(counts)
    return [(name, titles.get(name, name.replace("-", " ").capitalize()), counts[name]) for name in names]


def _facet(parent: Element, scene: Scene, facet: str, choices: list[tuple[str, str, int]]) -> None:
    group = SubElement(parent, "fieldset", {"class": f"tl-facet tl-facet-{facet}"})
    SubElement(group, "legend").text = word(f"f-{facet}", scene.lang)
    place = group
    for number, choice in enumerate(choices):
        if number == SHOWN and len(choices) > SHOWN + 1:
            place = SubElement(group, "details", {"class": "tl-others"})
            SubElement(place, "summary").text = word("more", scene.lang)
        _box(place, facet, *choice)


def _box(parent: Element, facet: str, value: str, title: str, count: int) -> None:
    label = SubElement(parent, "label")
    SubElement(label, "input", {"type": "checkbox", "name": facet, "value": value, "data-title": title})
    name = SubElement(label, "span")
    name.text = title
    name.tail = " "
    SubElement(label, "small", {"data-count": f"{facet} {value}"}).text = str(count)


def _differ(form: Element, scene: Scene) -> None:
    count = sum(bool(event.differ) for event in scene.events)
    if 0 < count < len(scene.events):
        group = SubElement(form, "fieldset", {"class": "tl-facet tl-facet-differ"})
        SubElement(group, "legend").text = word("accounts", scene.lang)
        _box(group, "differ", "1", word("f-differ", scene.lang), count)


def _period(form: Element, scene: Scene) -> None:
    """Offer first and last month by lists of years and months; nothing is typed."""
    lang = scene.lang
    group = SubElement(form, "fieldset", {"class": "tl-facet tl-period"})
    SubElement(group, "legend").text = word("f-period", lang)
    months = [(f"{month:02d}", month_in_words(month, lang)) for month in range(1, 13)]
    for name in ("from", "to"):
        label = SubElement(group, "span")
        label.text = word(name, lang) + " "
        select(label, f"{name}-year", f"{word(name, lang)}: {word('year', lang)}", years(scene.events, lang), "–")
        select(label, f"{name}-month", f"{word(name, lang)}: {word('month', lang)}", months, "–")
