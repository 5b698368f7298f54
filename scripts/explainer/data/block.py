"""What the blocks share that show a record of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Stop, add, append, load_cached, stop_at_data_errors
from mkdocs_timeline.text import nearest

from ..sources import EditionBlock
from ..words import TABLE, language_name
from .dataset import Dataset, Passage, R
from .edition import Edition, edition_of


class DataBlock(EditionBlock):
    """A block that shows records. A record that cannot be had stops the build."""

    @property
    def edition(self) -> Edition:
        """What the edition is about. Stops the build with what is wrong in its file."""
        with stop_at_data_errors():
            return edition_of(self.place.docs)

    def records(self, dataset: Dataset[R]) -> Mapping[str, R]:
        """Return the records by id, or stop the build with what is wrong in them."""
        with stop_at_data_errors():
            return dataset.load(self.place.docs)

    def record(self, dataset: Dataset[R], name: str, expected: str = "") -> R:
        """Return the record of that id, or stop the build at this block with what is expected."""
        known = self.records(dataset)
        if name not in known:
            found = f"{self.argument!r}, which {dataset.name}.yml does not have"
            raise Stop([self.problem("", found, expected or nearest(name, known))])
        return known[name]

    def event_links(self, parent: Element, events: Iterable[str]) -> None:
        """Append a link to each event of the timeline."""
        with stop_at_data_errors():
            timeline = load_cached(self.place.docs / "data" / "events.yml", self.place.docs)
        titles = {event.id: event.title for event in timeline.events}
        for number, name in enumerate(events):
            append(parent, "; " if number else "")
            add(parent, "a", titles[name], href=self.place.link(f"{self.config['home']}#{name}"))

    def passage(self, parent: Element, passage: Passage) -> Element:
        """Append words quoted from a document, what they say, and where they come from."""
        figure = add(parent, "figure", class_="passage")
        add(add(figure, "blockquote", lang=passage.language), "p", passage.text)
        caption = add(figure, "figcaption")
        if passage.gloss:
            add(caption, "span", f"“{passage.gloss}”", class_="in-english")
            append(caption, " ")
        parts = [passage.document, passage.translation or self._original(passage)]
        append(caption, ". ".join(parts) + ". ")
        self.source_line(caption, passage.source)
        return figure

    def _original(self, passage: Passage) -> str:
        if not TABLE.knows(f"language-{passage.language}"):
            return self.word("text-original")
        return self.word("text-in", language=language_name(passage.language, self.lang))

    def table(self, parent: Element, name: str, *heads: str) -> Element:
        """Append a table that stacks on narrow screens, its heads from the table of words, and return its body."""
        table = add(parent, "table", class_=f"stack {name}")
        head = add(add(table, "thead"), "tr")
        for text in heads:
            add(head, "th", text, scope="col")
        return add(table, "tbody")
