"""``/// sources``: every source that the site uses, by kind, with the pages that use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_timeline.events import Source, Timeline
from mkdocs_timeline.markdown import add, append, load_cached, stop_at_data_errors

from .block import EditionBlock
from .citations import add_voice
from .library import pages_citing
from .reference import KINDS, in_language, place_in, published, quoted_title, reading, title_language, who


@dataclass(frozen=True)
class Uses:
    """Where the sources are used."""

    timeline: Timeline
    pages: Mapping[str, Sequence[str]]
    """Pages by key of a source."""
    events: Mapping[str, Sequence[str]]
    """Events and steps of the story by key of a source, each by its id on the page."""

    @property
    def sources(self) -> list[Source]:
        """The sources that are used at all."""
        return [one for key, one in self.timeline.sources.items() if key in self.pages or key in self.events]

    def of(self, source: Source, home: str) -> list[tuple[str, str]]:
        """Return title and address of every page and event that uses a source."""
        titles = {event.id: event.title for event in self.timeline.events}
        titles |= {step.address: step.headline for step in self.timeline.story}
        pages = self.pages.get(source.id, ())
        links = [(self.timeline.sections.get(page, {}).get("") or page, page) for page in pages]
        return [*links, *((titles[name], f"{home}#{name}") for name in self.events.get(source.id, ()))]


class Bibliography(EditionBlock):
    """Lists the sources. The argument names the event list whose sources count as used too."""

    NAME = "sources"
    ARGUMENT_EXAMPLE = "data/events.yml"

    def on_create(self, parent: Element) -> Element:
        uses = self._uses()
        box = add(parent, "div", class_="bibliography")
        for kind in KINDS:
            some = sorted((source for source in uses.sources if source.kind == kind), key=_order)
            if some:
                add(box, "h2", self.word(f"kind-{kind}"), id=kind)
                add(box, "p", self.word("count-sources", count=len(some)), class_="count")
                listing = add(box, "ol")
                for source in some:
                    item = self._entry(listing, source)
                    self._used(item, uses.of(source, self.config["home"]))
        return box

    def _uses(self) -> Uses:
        docs, events_file = self.place.docs, self.file("an event list")
        pages = pages_citing(docs)
        with stop_at_data_errors():
            timeline = load_cached(events_file, docs)
            shown: Mapping[str, Sequence[str]] = self.config["pages_using"](docs)
        for key, names in shown.items():
            pages[key] = sorted({*pages.get(key, []), *names})
        events: dict[str, list[str]] = {}
        told = [(event.id, event.sources) for event in timeline.events]
        for name, keys in [*told, *((step.address, step.sources) for step in timeline.story)]:
            for key in keys:
                events.setdefault(key, []).append(name)
        return Uses(timeline, pages, events)

    def _entry(self, listing: Element, source: Source) -> Element:
        item = add(listing, "li", id=source.id, class_="source")
        add(item, "span", who(source), class_="who")
        append(item, ", ")
        title = add(item, "cite")
        link = add(title, "a" if source.link else "span", quoted_title(source))
        if source.link:
            link.set("href", source.link)
        if language := title_language(source, self.lang):
            link.set("lang", language)
        facts = (place_in(source, self.lang), published(source, self.lang), in_language(source, self.lang))
        append(item, ", " + ", ".join(fact for fact in facts if fact))
        self._reading(item, source)
        append(item, ".")
        add_voice(item, source, self.lang)
        return item

    def _reading(self, item: Element, source: Source) -> None:
        """Say how the work was read; who carried it is a link, unless the title leads there already."""
        before, carrier, after = reading(source, self.lang)
        append(item, f", {before}" if before or carrier else "")
        if source.read and source.read.at and source.read.at != source.link and carrier:
            add(item, "a", carrier, href=source.read.at)
        else:
            append(item, carrier)
        append(item, after)

    def _used(self, item: Element, links: Sequence[tuple[str, str]]) -> None:
        line = add(item, "span", f"{self.word('used-in')} ", class_="used")
        for number, (text, target) in enumerate(links):
            if number:
                append(line, "; ")
            add(line, "a", text, href=self.place.link(target))


def _order(source: Source) -> tuple[str, str, str]:
    return ((source.author or source.publisher).casefold(), source.published or "", source.id)
