"""What the edition's blocks share: the words of the page's language, and the sources of the site."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from xml.etree.ElementTree import Element

from mkdocs_timeline.events import Source
from mkdocs_timeline.markdown import CheckedBlock, Option, add

from ..words import word
from .citations import add_voice, known_sources
from .reference import in_short

SOURCE = Option("source", example="tass-2024-12-05", names="source", required=True)
"""The option that names a source of the site."""


class EditionBlock(CheckedBlock):
    """A block whose words come from the table, and whose options may name a source."""

    @property
    def lang(self) -> str:
        """Language of the page."""
        return str(self.config["lang"])

    @property
    def known_sources(self) -> Mapping[str, Source]:
        """The site's sources by key."""
        return known_sources(self.place)

    def known(self, option: Option) -> Collection[str] | None:
        return self.known_sources if option.names == SOURCE.names else None

    def word(self, key: str, **values: object) -> str:
        """Return a word of the page's language."""
        return word(key, self.lang, **values)

    def source_line(self, parent: Element, key: str) -> None:
        """Append a link to a source, and whose voice it is when it is a state's."""
        source = self.known_sources[key]
        link = self.place.link(f"{self.config['sources_page']}#{key}")
        add(parent, "a", in_short(source, self.lang), href=link)
        add_voice(parent, source, self.lang)
