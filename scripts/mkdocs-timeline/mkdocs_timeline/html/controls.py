"""The controls of a timeline: filters, views, and what the script needs to know.

They stand in the page from the start, so that nothing moves when the script comes; the style hides them where no
script runs.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args
from xml.etree.ElementTree import Element, SubElement

from ..events import Actor, Era, Status, Theme
from ..strip import Scene, sign
from ..text import word
from .addresses import FAULTS

SCRIPT_WORDS = (
    "of", "not-a-date", "not-a-period", "half", "remove", "without", "ignored", "widened", "copied", "copy",
    "accessed", "unreachable",
    "weight-2", "weight-3", "f-theme", "f-actor", "f-status", "f-era", "f-weight", "f-period", "f-q",
)  # fmt: skip
"""Words that the script puts on the page."""
TAKEN = {"csv": "CSV", "json": "JSON", "ics": "", "bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON"}
"""What can be downloaded, by ending, with its name; a calendar's depends on the language."""


DESCRIBED = {"aria-describedby": FAULTS}


def cursor(lang: str) -> Element:
    """Return what makes a slider of the strip, still hidden, with the frame of a selection and the pin."""
    data = {"class": "tl-cursor", "role": "slider", "tabindex": "0", "aria-label": word("strip", lang)}
    slider = Element("div", {**data, "aria-valuemin": "1", "aria-valuenow": "1", "hidden": ""})
    for name in ("brush", "pin"):
        SubElement(slider, "i", {"class": f"tl-{name}", "hidden": ""})
    return slider


def filters(scene: Scene, exports: Mapping[str, str]) -> Element:
    """Return the form; ``exports`` are the addresses of the published files that downloads are cut from."""
    lang = scene.lang
    words = {key: word(key, lang) for key in SCRIPT_WORDS}
    data = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    form = Element("form", {"class": "tl-filters", "data-words": data, "data-search-exclude": ""})
    _steps(form, lang)
    _search(form, scene)
    panel = SubElement(form, "details", {"class": "tl-panel-more"})
    SubElement(panel, "summary").text = word("filters", lang)
    for name, choices in _facets(scene):
        if len(choices) > 1:
            _facet(panel, scene, name, choices)
    _views(panel, scene)
    _result(form, scene)
    _take(form, lang, exports)
    _notes(form, lang)
    return form


def _steps(form: Element, lang: str) -> None:
    line = SubElement(form, "p", {"class": "tl-steps"})
    _button(line, "step -1", word("previous", lang), "‹")
    SubElement(line, "span", {"class": "tl-now"})
    _button(line, "step 1", word("next", lang), "›")
    # How long the stretch shall be and how much of it later, in shares of what is drawn.
    for does, key in (("0.5 0", "zoom-in"), ("2 0", "zoom-out"), ("1 -0.5", "earlier"), ("1 0.5", "later")):
        _button(line, f"zoom {does}", word(key, lang))


def _button(parent: Element, does: str, label: str, sign: str = "") -> None:
    button = SubElement(parent, "button", {"type": "button", "data-do": does})
    button.text = sign or label
    if sign:
        button.set("aria-label", label)


def _search(form: Element, scene: Scene) -> None:
    lang = scene.lang
    line = SubElement(form, "p", {"class": "tl-search"})
    _field(line, "q", word("f-q", lang), {"type": "search", "maxlength": "200", "class": "tl-q"})
    for name, day in zip(("from", "to"), _ends(scene), strict=True):
        month = day.rpartition("-")[0]
        _field(line, name, word(name, lang), {"placeholder": month, "maxlength": "13", "size": "9", **DESCRIBED})
    label = SubElement(line, "label")
    label.text = word("f-weight", lang) + " "
    choice = SubElement(label, "select", {"name": "weight"})
    for value in "123":
        SubElement(choice, "option", {"value": value}).text = word(f"weight-{value}", lang)
    SubElement(form, "p", {"class": "tl-faults", "id": FAULTS, "role": "status", "hidden": ""})


def _field(parent: Element, name: str, label: str, data: dict[str, str]) -> None:
    element = SubElement(parent, "label")
    element.text = label + " "
    SubElement(element, "input", {"name": name, "autocomplete": "off", "spellcheck": "false", **data})


def _facets(scene: Scene) -> Iterable[tuple[str, list[tuple[str, str, int]]]]:
    """Yield each facet with value, name and count of its choices, in the vocabulary's order."""
    events, known = scene.events, scene.timeline.vocabulary
    statuses = {name: word(name, scene.lang) for name in get_args(Status)}
    yield "theme", _choices(Counter(event.theme for event in events), _titles(known.themes))
    yield "actor", _choices(Counter(name for event in events for name in event.actors), _titles(known.actors))
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
    for value, title, count in choices:
        label = SubElement(group, "label")
        SubElement(label, "input", {"type": "checkbox", "name": facet, "value": value, "data-title": title})
        if facet == "theme" and value in scene.timeline.vocabulary.themes:
            label.append(sign(scene.timeline.vocabulary.themes[value]))
        name = SubElement(label, "span", {"class": f"tl-name tl-name-{facet}"})
        name.text = title
        if facet == "actor" and value in scene.timeline.vocabulary.actors:
            name.set("data-code", scene.timeline.vocabulary.actors[value].code)
            name.set("data-actor", value)
        name.tail = " "
        SubElement(label, "small", {"data-count": f"{facet} {value}"}).text = str(count)


def _ends(scene: Scene) -> tuple[str, str]:
    """Return the first days of the first and the last event, as samples of what a field takes."""
    return scene.events[0].when.first.isoformat(), scene.events[-1].when.first.isoformat()


def _views(panel: Element, scene: Scene) -> None:
    lang = scene.lang
    group = SubElement(panel, "fieldset", {"class": "tl-facet tl-views"})
    SubElement(group, "legend").text = word("view", lang)
    label = SubElement(group, "label")
    choice = SubElement(label, "select", {"name": "view", "aria-label": word("view", lang)})
    for name in ("list", "table"):
        SubElement(choice, "option", {"value": name}).text = word(f"view-{name}", lang)
    for name in ("lanes", "fold"):
        label = SubElement(group, "label")
        SubElement(label, "input", {"type": "checkbox", "name": name, "value": "1"})
        SubElement(label, "span").text = word(name, lang)
    group = SubElement(panel, "fieldset", {"class": "tl-facet tl-two"})
    SubElement(group, "legend").text = word("compare", lang)
    for name, day in zip(("first", "second"), _ends(scene), strict=True):
        _field(
            group,
            name,
            word(name, lang),
            {"placeholder": day.rsplit("-", 2)[0], "maxlength": "27", "size": "9", **DESCRIBED},
        )


def _result(form: Element, scene: Scene) -> None:
    lang, count = scene.lang, str(len(scene.events))
    line = SubElement(form, "p", {"class": "tl-result"})
    text = word("of", lang).replace("{n}", count).replace("{all}", count)
    SubElement(line, "output", {"class": "tl-count", "role": "status", "tabindex": "-1"}).text = text
    SubElement(line, "span", {"class": "tl-chips"})
    reset = SubElement(line, "button", {"type": "button", "class": "tl-reset", "data-do": "reset", "hidden": ""})
    reset.text = word("reset", lang)


def _take(form: Element, lang: str, exports: Mapping[str, str]) -> None:
    """Offer what is shown as an address, on paper and as a file. A file's link leads to all events without a script."""
    line = SubElement(form, "p", {"class": "tl-take"})
    SubElement(line, "span").text = word("take", lang)
    _button(line, "copy", word("copy-view", lang))
    _button(line, "print", word("print", lang), word("paper", lang))
    for ending in (ending for ending in TAKEN if ending in exports):
        data = {"href": exports[ending], "download": "", "aria-label": word(f"take-{ending}", lang)}
        link = SubElement(line, "a", {**data, "data-do": f"take {ending}"})
        link.text = TAKEN[ending] or word("calendar", lang)


def _notes(form: Element, lang: str) -> None:
    for name in ("ignored", "note"):
        SubElement(form, "p", {"class": f"tl-{name}", "role": "status", "hidden": ""})
    empty = SubElement(form, "div", {"class": "tl-empty", "hidden": ""})
    SubElement(empty, "p").text = word("empty", lang)
    SubElement(empty, "span", {"class": "tl-offers"})


def table(lang: str) -> Element:
    """Return the table in which the script lists the events, still empty and hidden."""
    title = word("table", lang)
    data = {"class": "tl-scroll", "tabindex": "0", "role": "region", "aria-label": title, "data-search-exclude": ""}
    region = Element("div", {**data, "hidden": ""})
    whole = SubElement(region, "table", {"class": "tl-table"})
    SubElement(whole, "caption").text = title
    row = SubElement(SubElement(whole, "thead"), "tr")
    for name in ("date", "title", "actors", "status", "sources"):
        _button(SubElement(row, "th", {"scope": "col"}), f"sort {name}", word(f"col-{name}", lang))
    SubElement(whole, "tbody")
    return region


def tools(lang: str) -> Element:
    """Return the line that the script puts below the event that a reader is at, still hidden."""
    line = Element("p", {"class": "tl-tools", "data-search-exclude": "", "hidden": ""})
    for does, name in (("step -1", "previous"), ("step 1", "next"), ("link", "link"), ("cite", "cite")):
        _button(line, does, word(name, lang))
    SubElement(line, "output")
    return line
