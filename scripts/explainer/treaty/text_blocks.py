"""The text on a page: ``/// text | 4`` shows an article in every language that is held, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Option, Stop, add, append

from ..data import DataBlock
from ..words import TABLE, language_name
from .instruments import INSTRUMENTS, Instrument, Published
from .quotations import GAP
from .texts import TEXTS, TreatyText

OURS = "en"
"""Language of this site's own working translations."""


class FacingBlock(DataBlock):
    """A block that shows the text of an article."""

    def facing(self, parent: Element, instrument: Instrument, number: int) -> Element:
        """Append what is held of an article, a column for each language, and where the rest is published."""
        texts = [
            one for one in self.records(TEXTS).values() if (one.instrument, one.article) == (instrument.id, number)
        ]
        figure = add(parent, "figure", class_="facing")
        columns = self._languages(instrument, texts)
        if columns:
            grid = add(figure, "div", class_="columns")
            for language in columns:
                self._column(grid, language, texts)
        self._unseen(figure, instrument, [one for one in instrument.languages if one not in columns])
        return figure

    def _languages(self, instrument: Instrument, texts: Sequence[TreatyText]) -> list[str]:
        """Return the languages that have words, those of the instrument first."""
        have = dict.fromkeys(text.language for text in texts)
        if any(text.english for text in texts):
            have[OURS] = None
        return [one for one in dict.fromkeys([*instrument.languages, *have]) if one in have]

    def _column(self, grid: Element, language: str, texts: Sequence[TreatyText]) -> None:
        column = add(grid, "div", class_="column")
        add(column, "p", self._name(language), class_="label")
        for text in texts:
            if text.language == language:
                self._words(column, text.language, text.words, text.extent)
                self._origin(column, text)
        for text in texts:
            if text.english and language == OURS:
                self._words(column, OURS, text.english, text.extent)
                note = self.word("text-working", language=self._name(text.language))
                add(column, "p", note, class_="src")

    def _words(self, column: Element, language: str, words: Sequence[str], extent: str) -> None:
        quote = add(column, "blockquote", lang=language)
        for number, part in enumerate(words, 1):
            cut = extent == "fragment" or (extent == "opening" and number == len(words))
            add(quote, "p", _with_gaps(part, extent) if cut else part)

    def _origin(self, column: Element, text: TreatyText) -> None:
        line = add(column, "p", class_="src")
        facts = [self.word(f"text-{text.extent}")]
        if text.translator:
            facts.append(self.word("text-translated", translator=text.translator))
        append(line, ". ".join(facts) + ". ")
        self.source_line(line, text.edition)
        if text.note:
            add(line, "span", text.note, class_="note")

    def _unseen(self, figure: Element, instrument: Instrument, languages: Sequence[str]) -> None:
        """Say in which languages nothing is held, and where the text is published in them."""
        for language in languages:
            line = add(figure, "p", self.word("text-unseen", language=self._name(language)), class_="unread")
            places = [one for one in instrument.published if one.language == language]
            if places:
                self._places(line, places)

    def _places(self, line: Element, places: Sequence[Published]) -> None:
        append(line, f" {self.word('text-published')} ")
        for number, place in enumerate(places):
            append(line, "; " if number else "")
            add(line, "a", place.at, href=place.url)
        append(line, ".")

    def _name(self, language: str) -> str:
        return language_name(language, self.lang) if TABLE.knows(f"language-{language}") else language


def _with_gaps(part: str, extent: str) -> str:
    """Return words with an ellipsis where they begin or end within a sentence."""
    before = "" if extent == "opening" or part[0].isupper() else f"{GAP} "
    return f"{before}{part}" + ("" if part.endswith(".") and extent == "fragment" else f" {GAP}")


class TextBlock(FacingBlock):
    """``/// text | 4``: an article of an instrument, or ``preamble``."""

    NAME = "text"
    ARGUMENT_EXAMPLE = "4"
    OPTION_TABLE: ClassVar = (Option("of", example="first-treaty", required=True),)

    def on_create(self, parent: Element) -> Element:
        name = self.given["of"]
        known = self.records(INSTRUMENTS)
        if name not in known:
            raise Stop([self.problem("of", f"the instrument {name!r}", f"one of {', '.join(known)}")])
        count = known[name].articles
        if not count:
            expected = "articles: with their number in its record, before its text is shown"
            raise Stop([self.problem("of", f"{name}, of which nobody knows how many articles it has", expected)])
        number = "0" if self.argument == "preamble" else self.argument
        if not number.isdigit() or int(number) > count or self.argument == "0":
            expected = f"preamble, or a number from 1 to {count}, e.g. /// text | 1"
            raise Stop([self.problem("", f"the article {self.argument!r}", expected)])
        return self.facing(parent, known[name], int(number))


BLOCKS = (TextBlock,)
