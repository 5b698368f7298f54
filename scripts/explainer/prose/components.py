"""The site's components as blocks: treaty text, quotation, sources that disagree, definition, comment."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.html import short_reference, voice
from mkdocs_timeline.markdown import Option, StrictBlock, add, append
from mkdocs_timeline.text import parse, when_in_words

from ..sources import SourcedBlock, known_sources


class Quoting(SourcedBlock):
    """What the two blocks that quote share: a source line, and a limit of length."""

    MAX_WORDS = 60

    def provenance(self, parent: Element, *before: str) -> None:
        """Append who says it, in whose translation, and the source with its label."""
        said = [part for part in (*before, self.given.get("translation")) if part]
        parent.text = ". ".join(said) + (". " if said else "")
        source = known_sources(self.place)[self.given["source"]]
        link = self.place.link(f"{self.config['sources_page']}#{source.id}")
        add(parent, "a", short_reference(source), href=link)
        if label := voice(source):
            append(parent, " ")
            add(parent, "span", label, class_="state")

    def on_add(self, block: Element) -> Element:
        return block.find("blockquote")  # type: ignore[return-value]

    def on_end(self, block: Element) -> None:
        quote = block.find("blockquote")
        assert quote is not None
        super().on_end(quote)


class TreatyText(Quoting):
    """``/// treaty | Article 4``: treaty text set as a document."""

    NAME = "treaty"
    ARGUMENT_EXAMPLE = "Article 4"
    SPEC: ClassVar = {
        "source": Option("source", required=True),
        "translation": Option(),
        "language": Option("language"),
    }

    def on_create(self, parent: Element) -> Element:
        figure = add(parent, "figure", class_="instrument")
        art = add(figure, "div", class_="art")
        words, _, number = self.argument.partition(" ")
        add(art, "span", words if number.isdigit() else self.argument)
        if number.isdigit():
            append(art, " ")
            add(art, "b", number)
        add(figure, "blockquote", class_="text", lang=self.given.get("language", "en"))
        self.provenance(add(figure, "figcaption", class_="src"))
        return figure


class Quotation(Quoting):
    """``/// quotation``: words of a named person or document."""

    NAME = "quotation"
    SPEC: ClassVar = {
        "speaker": Option(required=True),
        "source": Option("source", required=True),
        "date": Option("date"),
        "language": Option("language", required=True),
        "translation": Option(),
    }

    def on_create(self, parent: Element) -> Element:
        figure = add(parent, "figure", class_="quotation")
        add(figure, "blockquote", lang=self.given["language"])
        day = when_in_words(parse(self.given["date"])) if "date" in self.given else ""
        speaker = ", ".join(part for part in (self.given["speaker"], day) if part)
        self.provenance(add(figure, "figcaption"), speaker)
        return figure


class Disagree(StrictBlock):
    """``/// disagree | Question``: who says what, where sources differ."""

    NAME = "disagree"
    ARGUMENT_EXAMPLE = "Was help automatic?"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "section", class_="dispute")
        add(box, "p", "Sources disagree", class_="label")
        add(box, "p", self.argument, class_="q")
        return box


class Definition(StrictBlock):
    """``/// definition | Term``: what a word means."""

    NAME = "definition"
    ARGUMENT_EXAMPLE = "Casus foederis"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "div", class_="definition")
        add(box, "p", self.argument, class_="term")
        return box


class Comment(StrictBlock):
    """``/// comment``: the site's own view, marked as such."""

    NAME = "comment"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "div", class_="comment")
        add(box, "p", "Comment", class_="label")
        return box


ALL = (TreatyText, Quotation, Disagree, Definition, Comment)
