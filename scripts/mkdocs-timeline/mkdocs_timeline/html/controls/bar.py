"""The bar over the overview: how much to show, the story, the filter, the menu. And the ribbon that stays in sight.

They stand in the page from the start, so that nothing moves when the script comes; the style hides them where no
script runs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from ...events import Event
from ...strip import Scene, ribbon_map
from ...text import word
from ..addresses import CONTROLS, MENU
from ..downloads import TAKEN, name_of
from ..style import Style
from .buttons import button

DEPTHS = (3, 2, 1)
"""The least weights that can be chosen, the first first."""
READING = 220
"""Words a minute, by which a story's minutes are told."""


def depths(events: Sequence[Event]) -> list[tuple[int, int]]:
    """Return the least weight of each depth with its number of events; none where all weigh the same."""
    counts = [(weight, sum(event.weight >= weight for event in events)) for weight in DEPTHS]
    found = [one for one, before in zip(counts, [(0, 0), *counts], strict=False) if one[1] > before[1]]
    return found if len(found) > 1 else []


def bar(scene: Scene, style: Style) -> Element:
    """Return the bar of controls."""
    line = Element("div", {"class": "tl-bar", "data-search-exclude": ""})
    _depths(line, scene)
    if scene.timeline.story:
        story = button(line, "story 1", word("tell-story", scene.lang), name="tl-tell")
        SubElement(story, "small").text = word("minutes", scene.lang).format(n=_minutes(scene))
    button(line, "search", word("f-q", scene.lang), name="tl-find")
    button(line, "filter", word("filters", scene.lang), popovertarget=CONTROLS)
    button(line, "menu", "⋯", label=word("more", scene.lang), popovertarget=MENU)
    SubElement(line, "span", {"class": "tl-chips"})
    return line


def _depths(parent: Element, scene: Scene) -> None:
    found = depths(scene.events)
    if not found:
        return
    group = SubElement(
        parent, "div", {"class": "tl-depths", "role": "group", "aria-label": word("f-weight", scene.lang)}
    )
    for number, (weight, count) in enumerate(found):
        key = "weight-1" if number == len(found) - 1 else f"weight-{weight}"
        one = button(group, f"depth {weight}", word(key, scene.lang), **{"aria-pressed": str(not number).lower()})
        SubElement(one, "b").text = str(count)


def _minutes(scene: Scene) -> int:
    words = sum(len(step.text.split()) for step in scene.timeline.story)
    return max(1, round(words / READING))


def ribbon(scene: Scene) -> Element:
    """Return what stays in sight: where the reader is, the events before and after, the map of the whole."""
    lang = scene.lang
    block = Element("div", {"class": "tl-ribbon", "data-search-exclude": ""})
    line = SubElement(block, "p", {"class": "tl-here"})
    SubElement(line, "b", {"class": "tl-now-era"})
    SubElement(line, "span", {"class": "tl-now"})
    _steps(line, scene)
    button(line, "filter", word("filters", lang), name="tl-late", popovertarget=CONTROLS)
    button(line, "menu", "⋯", name="tl-late", label=word("more", lang), popovertarget=MENU)
    rail = SubElement(block, "div", {"class": "tl-rail"})
    rail.append(ribbon_map(scene))
    for name in ("window", "pin"):
        SubElement(rail, "i", {"class": f"tl-{name}", "hidden": ""})
    return block


def thumb(scene: Scene) -> Element:
    """Return the bar at the foot of a narrow page, in reach of a thumb."""
    line = Element("p", {"class": "tl-thumb", "data-search-exclude": ""})
    _steps(line, scene)
    return line


def _steps(line: Element, scene: Scene) -> None:
    """Append the buttons to the events before and after; the numbers between stand as the script finds them."""
    lang, found = scene.lang, depths(scene.events)
    group = SubElement(line, "span", {"class": "tl-steps"})
    button(group, "step -1", "‹", label=word("previous", lang))
    count = found[0][1] if found else len(scene.events)
    SubElement(group, "span", {"class": "tl-at"}).text = word("at", lang).format(n=1, all=count)
    button(group, "step 1", "›", label=word("next", lang))


def menu(lang: str, style: Style) -> Element:
    """Return the menu: other ways to see the list, and to take it away."""
    box = Element("div", {"class": "tl-menu", "id": MENU, "popover": "auto", "data-search-exclude": ""})
    for name in ("table", "compare", "true-scale", "newest"):
        button(box, f"view {name}", word(f"view-{name}", lang), **{"aria-pressed": "false"})
    button(box, "copy", word("copy-view", lang))
    button(box, "print", word("print", lang))
    _files(box, lang, style.exports)
    if style.about:
        SubElement(box, "a", {"href": style.about}).text = word("about", lang)
    return box


def _files(box: Element, lang: str, exports: Mapping[str, str]) -> None:
    """Offer what is shown as files. A file's link leads to all events without a script."""
    for ending in (ending for ending in TAKEN if ending in exports):
        data = {"href": exports[ending], "download": "", "data-do": f"take {ending}"}
        SubElement(box, "a", data).text = word("take", lang).format(name_of(ending, lang))
