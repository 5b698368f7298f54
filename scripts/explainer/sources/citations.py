"""Citations: ``[@key]`` becomes a numbered mark, a note in the margin, and an entry of the notes at the page's end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from mkdocs_timeline.events import Source
from mkdocs_timeline.html import voice
from mkdocs_timeline.markdown import Place, Stop, add, append, place_of, stop_at_data_errors
from mkdocs_timeline.records import Problem
from mkdocs_timeline.text import nearest

from ..part import Settings
from ..words import word
from .library import CITATION, Cite, cites, sources
from .margin import Aside, put_beside
from .reference import in_language, place_in, published, quoted_title, title_language, who

CITES = "data-cites"
"""Carries what a mark cites until the page is whole: inline patterns are not met in the order of reading."""


@dataclass
class Note:
    """A numbered source of one page."""

    number: int
    cite: Cite
    anchor: str
    mentions: int = 0

    @property
    def back(self) -> str:
        """Start of the ids of the marks that mention it."""
        return self.anchor.replace("cite-", "ref-", 1)


@dataclass
class Page:
    """The citations of one page."""

    notes: dict[Cite, Note] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)

    def note(self, cite: Cite) -> Note:
        """Return the note for a citation, numbered by first mention."""
        if cite not in self.notes:
            same = sum(other.key == cite.key for other in self.notes)
            anchor = f"cite-{cite.key}" + (f"-{same + 1}" if same else "")
            self.notes[cite] = Note(len(self.notes) + 1, cite, anchor)
        return self.notes[cite]


class CitationMark(InlineProcessor):
    """Turns the marks of a text into places for the links to the notes."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(r"\s?" + CITATION, md)  # the mark hugs the word before it

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        return Element("span", {"class": "refs", CITES: m.group("cites")}), m.start(0), m.end(0)


def known_sources(place: Place) -> Mapping[str, Source]:
    """Return the site's sources, or stop the build with what is wrong in them."""
    with stop_at_data_errors():
        return sources(place.docs)


def _mark(sup: Element, note: Note, lang: str) -> None:
    note.mentions += 1
    if len(sup):
        append(sup, ", ")
    name = word("note-mark", lang, number=note.number) + (f", {note.cite.locator}" if note.cite.locator else "")
    link = add(sup, "a", str(note.number), id=f"{note.back}-{note.mentions}", href=f"#{note.anchor}")
    link.set("aria-label", name)


def add_voice(parent: Element, source: Source, lang: str) -> None:
    """Append whose voice a source is, when it is not independent."""
    if label := voice(source, lang):
        append(parent, " ")
        add(parent, "span", label, class_="state")


class NotesAtEnd(Treeprocessor):
    """Numbers the sources in the order of reading, lists them at the end, and stops the build at an unknown key."""

    def __init__(self, md: Markdown, settings: Settings) -> None:
        super().__init__(md)
        self.docs = settings["docs"]
        self.sources_page = settings["sources_page"]
        self.lang = settings["lang"]

    def run(self, root: Element) -> None:
        place = place_of(self.md, self.docs)
        known = known_sources(place)
        page = Page()
        new: dict[Element, list[Aside]] = {}
        for box in [element for element in root.iter("span") if CITES in element.attrib]:
            new[box] = [
                Aside(note.number, note.anchor, known[note.cite.key], note.cite.locator)
                for note in self._fill(box, page, known)
            ]
        if page.unknown:
            raise Stop(self._unknown(key, place) for key in page.unknown)
        if not page.notes:
            return
        put_beside(root, new, self.lang)
        section = add(root, "section", class_="notes", data_search_exclude="")
        fold = add(section, "details", class_="folded")
        add(add(fold, "summary"), "h2", word("notes", self.lang, count=len(page.notes)), id="notes")
        listing = add(fold, "ol", data_card=word("note-card", self.lang))
        for note in page.notes.values():
            self._entry(listing, note, known[note.cite.key], place)

    def _fill(self, box: Element, page: Page, known: Mapping[str, Source]) -> list[Note]:
        """Put the marks in one raised group, so that two of them are one target's width apart; return the new notes."""
        named = list(cites(box.attrib.pop(CITES)))
        page.unknown += [cite.key for cite in named if cite.key not in known]
        notes = [page.note(cite) for cite in named if cite.key in known]
        sup = add(box, "sup", class_="ref", data_search_exclude="")
        for note in notes:
            _mark(sup, note, self.lang)
        return [note for note in notes if note.mentions == 1]

    def _unknown(self, key: str, place: Place) -> Problem:
        line = place.line_of(rf".*@{re.escape(key)}\b")
        expected = nearest(key, known_sources(place)) + f", e.g. [@{next(iter(known_sources(place)))}]"
        return Problem(place.shown(), line, "citation", "", f"the unknown source {key!r}", expected)

    def _entry(self, listing: Element, note: Note, source: Source, place: Place) -> None:
        item = add(listing, "li", who(source) + ", ", id=note.anchor)
        if source.link:
            item.set("data-url", source.link)  # printed, where a link is of no use
        link = add(item, "a", quoted_title(source), href=place.link(f"{self.sources_page}#{source.id}"))
        if language := title_language(source, self.lang):
            link.set("lang", language)
        tail = "".join(f", {part}" for part in (place_in(source, self.lang), published(source, self.lang)) if part)
        if language := in_language(source, self.lang):
            tail += f" ({language})"
        append(item, tail + (f", {note.cite.locator}." if note.cite.locator else "."))
        add_voice(item, source, self.lang)
        for mention in range(1, note.mentions + 1):
            append(item, " ")
            back = add(item, "a", "↩", class_="back", href=f"#{note.back}-{mention}")
            back.set("aria-label", word("note-back", self.lang, mention=mention, number=note.number))
