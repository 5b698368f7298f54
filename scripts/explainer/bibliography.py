"""``/// sources``: every source that the site uses, by kind, with the pages that use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.events import Source, Timeline
from mkdocs_timeline.html import voice
from mkdocs_timeline.markdown import Stop, StrictBlock, add, append, load_cached
from mkdocs_timeline.records import DataError

from .registry import pages_using
from .sources import pages_citing, reference


class Bibliography(StrictBlock):
    """Lists the sources. The argument names the event list whose sources count as used too."""

    NAME = "sources"
    ARGUMENT_EXAMPLE = "data/events.yml"
    SPEC: ClassVar = {}

    def on_create(self, parent: Element) -> Element:
        timeline = self._timeline()
        pages = self._pages()
        events: dict[str, list[str]] = {}
        for event in timeline.events:
            for key in event.sources:
                events.setdefault(key, []).append(event.id)
        box = add(parent, "div", class_="bibliography")
        used = [source for key, source in timeline.sources.items() if key in pages or key in events]
        for kind, title in reference.KINDS.items():
            some = sorted((source for source in used if source.kind == kind), key=_order)
            if some:
                add(box, "h2", title, id=kind)
                add(box, "p", f"{len(some)} sources", class_="count")
                listing = add(box, "ol")
                for source in some:
                    self._entry(listing, source, pages, events, timeline)
        return box

    def _pages(self) -> dict[str, list[str]]:
        """Return the pages that use a source, in their text or in the data that they show."""
        pages = pages_citing(self.place.docs)
        try:
            more = pages_using(self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None
        for key, names in more.items():
            pages[key] = sorted({*pages.get(key, []), *names})
        return pages

    def _timeline(self) -> Timeline:
        try:
            return load_cached(self.place.docs / self.argument, self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None

    def _entry(
        self,
        listing: Element,
        source: Source,
        pages: Mapping[str, list[str]],
        events: Mapping[str, list[str]],
        timeline: Timeline,
    ) -> None:
        item = add(listing, "li", id=source.id, class_="source")
        add(item, "span", reference.who(source), class_="who")
        append(item, ", ")
        title = add(item, "cite")
        link = add(title, "a" if source.url else "span", reference.quoted_title(source))
        if source.url:
            link.set("href", source.url)
        if language := reference.title_language(source):
            link.set("lang", language)
        facts = (reference.published(source), reference.in_language(source), reference.READ_AS.get(source.read_as, ""))
        append(item, ", " + ", ".join(fact for fact in facts if fact) + ".")
        if label := voice(source):
            append(item, " ")
            add(item, "span", label, class_="state")
        self._used(item, pages.get(source.id, []), events.get(source.id, []), timeline)

    def _used(self, item: Element, pages: list[str], events: list[str], timeline: Timeline) -> None:
        line = add(item, "span", "Used in: ", class_="used")
        titles = {event.id: event.title for event in timeline.events}
        links = [(timeline.sections.get(page, {}).get("") or page, page) for page in pages]
        links += [(titles[name], f"{self.config['home']}#{name}") for name in events]
        for number, (text, target) in enumerate(links):
            if number:
                append(line, "; ")
            add(line, "a", text, href=self.place.link(target))


def _order(source: Source) -> tuple[str, str, str]:
    return ((source.author or source.publisher).casefold(), source.published or "", source.id)
