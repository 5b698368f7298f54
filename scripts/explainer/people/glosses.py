"""A gloss where a page first names a person or a term: a link to the record, whose sentence stands at the page's end.

The sentence is the link's description; a script shows it in a card, paper prints the list.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs_timeline.markdown import Place, add, place_of, stop_at_data_errors
from mkdocs_timeline.text import inline

from ..data import data_file, edition_of
from ..part import Settings
from ..sources import CITATION
from ..words import word
from .finder import Finder, Hit
from .originals import Entry
from .persons import PEOPLE
from .terms import GLOSSARY

SKIPPED = re.compile(
    r"h[1-6]|a|blockquote|q|code|pre|kbd|samp|abbr|button|label|summary|cite|caption|th|figure|svg|script|style|del|ins"
)
"""Elements in which nothing is glossed: headings, links, quotations, code, drawings."""
NOT_PROSE = re.compile(
    r"\b(?:sidenote|refs|status|state|label|term|q|art|facing|redline|wordings|bibliography|entries)\b(?!-)"
)
"""Classes of elements whose words are a label, a quotation, or the text of a treaty."""
TIMELINE = "mkdocs-timeline"
TOLD = ("tl-first", "tl-summary")
"""What is prose in a timeline, on the page that is home to the events: what they tell."""


class Glosses(Treeprocessor):
    """Links the first mention of each entry, and lists what was linked at the end of the page."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(md)
        self.docs = settings["docs"]
        self.lang = settings["lang"]
        self.home = settings["home"]

    def run(self, root: Element) -> None:
        place = place_of(self.md, self.docs)
        with stop_at_data_errors():
            targets = _targets(place)
        found = _Page(targets, place.page == self.home)
        found.read(root)
        if found.glossed:
            self._list(root, found.glossed, targets)

    def _list(self, root: Element, glossed: list[Entry], targets: dict[str, tuple[Entry, str]]) -> None:
        section = add(root, "section", class_="glosses", data_search_exclude="")
        box = add(section, "details", class_="folded")
        add(box, "summary", word("glosses", self.lang, count=len(glossed)))
        listing = add(box, "dl")
        for entry in glossed:
            pair = add(listing, "div")
            add(add(pair, "dt"), "a", entry.title, href=targets[entry.id][1])
            add(pair, "dd", sentence(entry), id=f"gloss-{entry.id}")


def sentence(entry: Entry) -> str:
    """Return what an entry is, without marks and without its sources, which stand at the record."""
    return inline.plain(re.sub(rf"\s*{CITATION}", "", entry.says))


def _targets(place: Place) -> dict[str, tuple[Entry, str]]:
    """Return each entry by its id with the address of its record from this page; none on the pages of the records."""
    if not data_file(place.docs, "edition").is_file():
        return {}
    shown = edition_of(place.docs).pages
    pages = {name: shown[name].partition("#")[0] for name in (PEOPLE.name, GLOSSARY.name) if name in shown}
    if place.page in pages.values():
        return {}
    kinds = {PEOPLE.name: PEOPLE.load, GLOSSARY.name: GLOSSARY.load}
    return {
        entry.id: (entry, place.link(f"{page}#{entry.id}"))
        for name, page in pages.items()
        for entry in kinds[name](place.docs).values()
    }


class _Page:
    """One page, read in the order of its words."""

    def __init__(self, targets: dict[str, tuple[Entry, str]], events: bool) -> None:
        self.targets = targets
        self.events = events
        self.finder = Finder(entry for entry, _ in targets.values())
        self.glossed: list[Entry] = []

    def read(self, element: Element) -> None:
        """Gloss what an element holds, unless it is none of the page's own prose."""
        if element.tag == TIMELINE:
            for told in [one for one in element.iter("p") if self.events and one.get("class") in TOLD]:
                self.read(told)
        elif not (
            SKIPPED.fullmatch(element.tag) or "lang" in element.attrib or NOT_PROSE.search(element.get("class", ""))
        ):
            self._prose(element)

    def _prose(self, element: Element) -> None:
        self._text(element, None)
        for child in list(element):
            if child.get("class") != "gloss":
                self.read(child)
                self._text(element, child)

    def _text(self, parent: Element, before: Element | None) -> None:
        """Gloss the text of an element, or the text behind one of its children, to its end."""
        while True:
            text = (parent.text if before is None else before.tail) or ""
            hit = next((hit for hit in self.finder.hits(text) if hit.entry not in self.glossed), None)
            if hit is None:
                return
            before = self._split(parent, before, text, hit)

    def _split(self, parent: Element, before: Element | None, text: str, hit: Hit) -> Element:
        kind = type(text)
        link = Element("a", {"class": "gloss", "href": self.targets[hit.entry.id][1]})
        link.set("aria-describedby", f"gloss-{hit.entry.id}")
        link.text, link.tail = AtomicString(text[hit.start : hit.end]), kind(text[hit.end :])
        if before is None:
            parent.text = kind(text[: hit.start])
            parent.insert(0, link)
        else:
            before.tail = kind(text[: hit.start])
            parent.insert(list(parent).index(before) + 1, link)
        self.glossed.append(hit.entry)
        return link
