"""The site's components as blocks: treaty text, quotation, sources that disagree, definition, comment."""

from __future__ import annotations

import re
from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Option, Stop, add, append, dated, language
from mkdocs_timeline.text import dates, when_in_words

from ..sources import SOURCE, EditionBlock

MAX_WORDS = 60
"""Most words that may be quoted in a row, between marks of omission."""
TRANSLATION = Option("translation")


def _language(*, required: bool = False) -> Option:
    return Option("language", language, "an ISO 639 code", "ko", required=required)


class Quoting(EditionBlock):
    """What the two blocks that quote share: a source line, and a limit of length."""

    def provenance(self, parent: Element, *before: str) -> None:
        """Append who says it, in whose translation, and the source with its label."""
        said = [part for part in (*before, self.given.get("translation")) if part]
        parent.text = ". ".join(said) + (". " if said else "")
        self.source_line(parent, self.given["source"])

    def on_add(self, block: Element) -> Element:
        return block.find("blockquote")  # type: ignore[return-value]

    def on_end(self, block: Element) -> None:
        """Refuse a quotation that is too long to be one."""
        quote = block.find("blockquote")
        assert quote is not None
        runs = re.split(r"…|\n\s*\n", "\n\n".join(quote.itertext()))
        if (words := max(len(run.split()) for run in runs)) > MAX_WORDS:
            raise Stop([self.problem("", f"{words} words", f"at most {MAX_WORDS} words quoted in a row")])


class TreatyText(Quoting):
    """``/// treaty | Article 4``: treaty text set as a document."""

    NAME = "treaty"
    ARGUMENT_EXAMPLE = "Article 4"
    OPTION_TABLE: ClassVar = (SOURCE, TRANSLATION, _language())

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
    OPTION_TABLE: ClassVar = (
        Option("speaker", required=True),
        SOURCE,
        Option("date", dated, f"a date such as {dates.EXAMPLE}", ""),
        _language(required=True),
        TRANSLATION,
    )

    def on_create(self, parent: Element) -> Element:
        figure = add(parent, "figure", class_="quotation")
        add(figure, "blockquote", lang=self.given["language"])
        day = when_in_words(self.given["date"], self.lang) if "date" in self.given else ""
        speaker = ", ".join(part for part in (self.given["speaker"], day) if part)
        self.provenance(add(figure, "figcaption"), speaker)
        return figure


class Disagree(EditionBlock):
    """``/// disagree | Question``: who says what, where sources differ."""

    NAME = "disagree"
    ARGUMENT_EXAMPLE = "Was help automatic?"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "section", class_="dispute")
        add(box, "p", self.word("disagree"), class_="label")
        add(box, "p", self.argument, class_="q")
        return box


class Definition(EditionBlock):
    """``/// definition | Term``: what a word means."""

    NAME = "definition"
    ARGUMENT_EXAMPLE = "Casus foederis"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "div", class_="definition")
        add(box, "p", self.argument, class_="term")
        return box


class Comment(EditionBlock):
    """``/// comment``: the site's own view, marked as such."""

    NAME = "comment"

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "div", class_="comment")
        add(box, "p", self.word("comment"), class_="label")
        return box


BLOCKS = (TreatyText, Quotation, Disagree, Definition, Comment)
