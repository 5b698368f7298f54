"""``/// people`` and ``/// glossary``: every record with its address, and where the site names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from mkdocs_timeline.events import Event
from mkdocs_timeline.markdown import add, append, load_cached, stop_at_data_errors, write
from mkdocs_timeline.text import dates, when_in_words

from ..data import DataBlock
from ..words import language_name
from .occurrences import Uses, uses
from .originals import Entry, Original
from .persons import PEOPLE, Office, Person
from .terms import GLOSSARY, Term

MOST_EVENTS = 5
"""Events that a record links to; the rest is a search of the timeline away."""
MOST_PAGES = 5
"""Pages that a record links to: those that name it most."""
MOST_SECTIONS = 2
"""Sections of one page that a record links to: those that name it most."""


class EntryBlock(DataBlock):
    """What the two blocks share."""

    def entry(self, parent: Element, entry: Entry, level: str) -> Element:
        """Append a record: its heading, its names and its sentence."""
        box = add(parent, "section", class_="entry")
        heading = add(box, level, entry.title, id=entry.id)
        for alias in entry.aliases:
            add(heading, "span", id=alias)
        if entry.originals:
            self._originals(box, entry.originals)
        write(box, "p", entry.says)
        return box

    def _originals(self, box: Element, originals: Sequence[Original]) -> None:
        line = add(box, "p", class_="originals")
        for number, one in enumerate(originals):
            append(line, " · " if number else "")
            add(line, "span", one.text, lang=one.language)
            append(line, f" ({language_name(one.language, self.lang)})")
            self.cite(line, one.sources)

    def cite(self, parent: Element, keys: Iterable[str]) -> None:
        """Append the mark of sources."""
        write(parent, "span", f"[{'; '.join(f'@{key}' for key in keys)}]")

    def where(self, box: Element, entry: Entry) -> None:
        """Append where the site names the record: sections of pages, then events."""
        with stop_at_data_errors():
            found = uses(self.place.docs)[entry.id]
        if found.sections:
            line = add(box, "p", f"{self.word('on-pages')} ", class_="where")
            self._pages(line, found)
        if found.events:
            line = add(box, "p", f"{self.word('on-timeline')} ", class_="where")
            self._events(line, entry, found.events)

    def _pages(self, line: Element, found: Uses) -> None:
        titles = self.titles
        often = sorted(found.sections, key=lambda page: -found.sections[page].total())[:MOST_PAGES]
        for number, page in enumerate(page for page in found.sections if page in often):
            sections = found.sections[page]
            append(line, "; " if number else "")
            add(line, "a", titles[page][""] or page, href=self.place.link(page))
            named = [section for section, _ in sections.most_common() if titles[page].get(section) and section]
            named = [section for section in named if titles[page][section] != titles[page][""]][:MOST_SECTIONS]
            for section in named:
                append(line, ", ")
                add(line, "a", titles[page][section], href=self.place.link(f"{page}#{section}"))

    def _events(self, line: Element, entry: Entry, events: Sequence[Event]) -> None:
        first = sorted(events, key=lambda event: -event.weight)[:MOST_EVENTS]
        some = [event for event in events if event in first]
        self.event_links(line, (event.id for event in some))
        if len(some) < len(events):
            append(line, "; ")
            words = self.word("all-events", count=len(events))
            add(
                line,
                "a",
                words,
                href=f"{self.place.link(self.config['home'])}?q={entry.title.replace(' ', '+')}&weight=1",
            )

    @property
    def titles(self) -> dict[str, dict[str, str]]:
        """The titles of the sections of every page."""
        with stop_at_data_errors():
            timeline = load_cached(self.place.docs / "data" / "events.yml", self.place.docs)
        return {page: dict(ids) for page, ids in timeline.sections.items()}


class PeopleBlock(EntryBlock):
    """``/// people``: the people by side, each with names, offices, and where the site names them."""

    NAME = PEOPLE.name

    def on_create(self, parent: Element) -> Element:
        with stop_at_data_errors():
            timeline = load_cached(self.place.docs / "data" / "events.yml", self.place.docs)
        sides = timeline.vocabulary.actors
        order = {name: number for number, name in enumerate(sides)}
        people = sorted(self.records(PEOPLE).values(), key=lambda one: order.get(one.side, len(order)))
        root = SubElement(parent, "div", {"class": "entries"})
        for side, some in groupby(people, key=lambda one: one.side):
            add(root, "h2", sides[side].title if side in sides else side, id=f"side-{side}")
            for person in some:
                self._person(root, person)
        return root

    def _person(self, root: Element, person: Person) -> None:
        box = self.entry(root, person, "h3")
        if person.romanisation:
            write(box, "p", person.romanisation, class_="romanisation")
        if person.offices:
            listing = add(box, "ul", class_="offices")
            for office in person.offices:
                self._office(listing, office)
        self.where(box, person)

    def _office(self, listing: Element, office: Office) -> None:
        item = add(listing, "li", office.title)
        if office.when:
            append(item, f", {self._held(office.when)}")
        self.cite(item, office.sources)

    def _held(self, when: dates.When) -> str:
        """Say when an office was held. Of an end that no source here gives nothing is said: others know it."""
        start, _, end = when.text.partition("/")
        if when.until == "unknown":
            return self.word("office-from", date=when_in_words(dates.parse(start), self.lang))
        if when.since == "unknown":
            return self.word("office-until", date=when_in_words(dates.parse(end), self.lang))
        return when_in_words(when, self.lang)


class GlossaryBlock(EntryBlock):
    """``/// glossary``: the terms by the alphabet."""

    NAME = GLOSSARY.name

    def on_create(self, parent: Element) -> Element:
        root = SubElement(parent, "div", {"class": "entries"})
        for term in sorted(self.records(GLOSSARY).values(), key=lambda one: one.term.casefold()):
            self._term(root, term)
        return root

    def _term(self, root: Element, term: Term) -> None:
        box = self.entry(root, term, "h2")
        if others := [form for form in term.forms if form.casefold() != term.term.casefold()]:
            add(box, "p", f"{self.word('also')} {', '.join(others)}", class_="where")
        if term.see:
            line = add(box, "p", f"{self.word('see')} ", class_="where")
            titles = self.titles
            for number, target in enumerate(term.see):
                page, _, section = target.partition("#")
                append(line, "; " if number else "")
                add(line, "a", titles.get(page, {}).get(section) or target, href=self.place.link(target))
        self.where(box, term)


BLOCKS = (PeopleBlock, GlossaryBlock)
