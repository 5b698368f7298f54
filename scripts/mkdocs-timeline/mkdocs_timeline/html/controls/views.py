"""What stands in the place of the list: a table, and the comparison of two periods."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from ...events import Event
from ...strip import Scene
from ...text import CalendarDay, parse, when_in_words, word, year_in_words
from .buttons import button, select


def table(lang: str) -> Element:
    """Return the table in which the script lists the events, still empty and hidden."""
    title = word("table", lang)
    data = {"class": "tl-scroll", "tabindex": "0", "role": "region", "aria-label": title, "data-search-exclude": ""}
    region = Element("div", {**data, "hidden": ""})
    whole = SubElement(region, "table", {"class": "tl-table"})
    SubElement(whole, "caption").text = title
    row = SubElement(SubElement(whole, "thead"), "tr")
    for name in ("date", "title", "actors", "status", "sources"):
        button(SubElement(row, "th", {"scope": "col"}), f"sort {name}", word(f"col-{name}", lang))
    SubElement(whole, "tbody")
    return region


def comparison(scene: Scene, presets: Iterable[tuple[str, str]]) -> Element:
    """Return the comparison of two periods, still hidden: two lists to choose from, and ready pairs."""
    lang = scene.lang
    region = Element(
        "section", {"class": "tl-two", "aria-label": word("compare", lang), "data-search-exclude": "", "hidden": ""}
    )
    line = SubElement(region, "p")
    for name in ("first", "second"):
        label = SubElement(line, "label")
        label.text = word(name, lang) + " "
        select(label, name, word(name, lang), years(scene.events, lang), word(f"choose-{name}", lang))
    for pair in presets:
        button(line, f"pair {' '.join(pair)}", " | ".join(when_in_words(parse(period), lang) for period in pair))
    SubElement(region, "div", {"class": "tl-pair"})
    return region


def years(events: Iterable[Event], lang: str) -> list[tuple[str, str]]:
    """Return the years that events begin or end in, as ISO text and in words."""
    days = {day for event in events for day in (event.when.first, event.when.last) if day}
    found = sorted({day.year for day in days})
    return [(CalendarDay(year, 1, 1).isoformat()[: -len("-01-01")], year_in_words(year, lang)) for year in found]
