"""What the blocks share that show a record of a dataset."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from mkdocs_timeline.html import short_reference, voice
from mkdocs_timeline.markdown import Stop, add, append
from mkdocs_timeline.records import DataError
from mkdocs_timeline.text import nearest

from ..sources import SourcedBlock, known_sources
from .dataset import Dataset, Passage, R
from .edition import Edition, edition_of


class DataBlock(SourcedBlock):
    """A block that shows records. A record that cannot be had stops the build."""

    @property
    def edition(self) -> Edition:
        """What the edition is about. Stops the build with what is wrong in its file."""
        try:
            return edition_of(self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None

    def records(self, dataset: Dataset[R]) -> Mapping[str, R]:
        """Return the records by id, or stop the build with what is wrong in them."""
        try:
            return dataset.load(self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None

    def record(self, dataset: Dataset[R], name: str, expected: str = "") -> R:
        """Return the record of that id, or stop the build at this block with what is expected."""
        known = self.records(dataset)
        if name not in known:
            found = f"{self.argument!r}, which {dataset.name}.yml does not have"
            raise Stop([self.problem("", found, expected or nearest(name, known))])
        return known[name]

    def source_line(self, parent: Element, key: str) -> None:
        """Append a link to a source, and whose voice it is when it is a state's."""
        source = known_sources(self.place)[key]
        add(parent, "a", short_reference(source), href=self.place.link(f"{self.config['sources_page']}#{key}"))
        if label := voice(source):
            append(parent, " ")
            add(parent, "span", label, class_="state")

    def passage(self, parent: Element, passage: Passage) -> Element:
        """Append words quoted from a document, what they say, and where they come from."""
        figure = add(parent, "figure", class_="passage")
        add(add(figure, "blockquote", lang=passage.language), "p", passage.text)
        caption = add(figure, "figcaption")
        if passage.gloss:
            add(caption, "span", f"“{passage.gloss}”", class_="in-english")
            append(caption, " ")
        parts = [passage.document, passage.translation or _own(passage)]
        append(caption, ". ".join(parts) + ". ")
        self.source_line(caption, passage.source)
        return figure


def _own(passage: Passage) -> str:
    names: dict[str, Any] = {"ko": "Korean text", "ru": "Russian text", "en": "English text"}
    return str(names.get(passage.language, "Original text"))
