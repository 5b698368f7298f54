"""What a form of drawing is handed: the figure, the words of the page's language, and the inks of the actors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_timeline.events import Vocabulary
from mkdocs_timeline.markdown import load_cached
from mkdocs_timeline.text import parse, when_in_words

from ..words import word
from .model import Figure
from .stock import counted


@dataclass(frozen=True)
class Subject:
    """A figure about to be drawn."""

    figure: Figure
    docs: Path
    lang: str
    vocabulary: Vocabulary
    link: Callable[[str], str] | None = None
    """Makes an address of a page and section; nothing where a drawing stands alone."""
    home: str = ""
    """The page with the events."""

    def ink(self, actor: str | None) -> str:
        """Return the ink of an actor: that of its lane on the timeline's strip."""
        lanes = self.vocabulary.lanes.values()
        return next((lane.ink for lane in lanes if lane.rest or (actor or "") in lane.actors), "grey")

    def word(self, key: str, **values: object) -> str:
        """Return a word of the page's language."""
        return word(key, self.lang, **values)

    def when(self, date: str | None) -> str:
        """Return a date in words."""
        return when_in_words(parse(date), self.lang) if date else ""

    def event(self, name: str | None) -> str:
        """Return the address of an event, or nothing where a drawing stands alone."""
        return self.link(f"{self.home}#{name}") if self.link and name else ""

    def titles(self) -> Mapping[str, str]:
        """Return the titles of groups and kinds by id."""
        return {one.id: one.title for one in (*self.figure.groups, *self.figure.kinds)}


def subject(figure: Figure, docs: Path, lang: str, link: Callable[[str], str] | None = None, home: str = "") -> Subject:
    """Return the figure with what its drawing needs. Raises `DataError`."""
    if figure.of == "sources":
        figure = counted(figure, docs, lang)
    return Subject(figure, docs, lang, load_cached(docs / "data" / "events.yml", docs).vocabulary, link, home)
