"""Article 4 on a page: ``/// clause | state-of-war`` under its heading, and ``/// readings``, who reads it how."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import add, append, go_on, write
from mkdocs_timeline.text import when_in_words

from ..data import DataBlock, Edition
from .clauses import CLAUSES, Clause, Wording
from .readings import READINGS, Reading


class ClauseBlock(DataBlock):
    """``/// clause | state-of-war``: the meaning of a phrase, its wordings, its twin, other pacts, who reads it how."""

    NAME = "clause"
    ARGUMENT_EXAMPLE = "without-notice"

    def on_create(self, parent: Element) -> Element:
        clause = self.record(CLAUSES, self.argument)
        box = add(parent, "div", class_="clause")
        write(box, "p", clause.meaning)
        self._wordings(box, clause)
        notes = add(box, "dl", class_="particulars")
        add(notes, "dt", self.word("earlier", treaty=twin_of(self.edition)))
        write(notes, "dd", clause.twin)
        if clause.pacts:
            add(notes, "dt", self.word("pacts"))
            for pact in clause.pacts:
                write(notes, "dd", pact.says)
        if clause.readings:
            add(notes, "dt", self.word("readings"))
            for read in clause.readings:
                line = write(notes, "dd", read.says)
                go_on(line, " ")
                add(line, "a", self.word("in-full"), href=f"#{read.reading}")
        return box

    def _wordings(self, box: Element, clause: Clause) -> None:
        body = self.table(box, "wordings", self.word("version"), self.word("words"))
        by_version = {wording.version: wording for wording in clause.wordings}
        for version in self.edition.versions:
            if wording := by_version.get(version.id):
                row = add(body, "tr")
                add(row, "th", version.title, scope="row")
                self._words(add(row, "td"), wording, version.language)
            elif version.own:
                row = add(body, "tr")
                add(row, "th", version.title, scope="row")
                add(row, "td", self.word("words-unread"), class_="unread")

    def _words(self, cell: Element, wording: Wording, language: str) -> None:
        words = add(cell, "q", lang=language)
        before, mark, after = wording.text.partition(wording.differs or "\0")
        append(words, before)
        if mark:
            add(words, "mark", mark)
            append(words, after)
        notes = [f"“{wording.gloss}”" if wording.gloss else "", wording.relayed or ""]
        if said := ", ".join(note for note in notes if note):
            append(cell, " ")
            add(cell, "span", f"({said})", class_="in-english")
        write(cell, "span", f"[@{wording.source}]")


class ReadingsBlock(DataBlock):
    """``/// readings``: the named readings in the order of time, each a row with its own address."""

    NAME = "readings"

    def on_create(self, parent: Element) -> Element:
        heads = ("reader", "automatic", "against", "reading")
        body = self.table(parent, "readings", *(self.word(name, treaty=twin_of(self.edition)) for name in heads))
        for reading in sorted(self.records(READINGS).values(), key=_order):
            self._row(add(body, "tr", id=reading.id), reading)
        return parent[-1]

    def _row(self, row: Element, reading: Reading) -> None:
        who = add(row, "th", scope="row")
        add(who, "a", reading.who, href=f"#{reading.id}")
        add(who, "span", f"{reading.side}, {when_in_words(reading.when, self.lang)}", class_="by")
        add(row, "td", reading.automatic, data_l=self.word("automatic-short"))
        against = reading.against_1961 or self.word("not-addressed")
        add(row, "td", against, data_l=self.word("against", treaty=twin_of(self.edition)))
        write(row, "td", reading.says, data_l=self.word("reading"))


def _order(reading: Reading) -> tuple[object, ...]:
    """Sort by the first day; a month or a year counts as its last day, as nothing says that it was earlier."""
    start = reading.when.start or reading.when.end
    assert start is not None
    return (start.last, reading.id)


def twin_of(edition: Edition) -> str:
    """Return what the treaty is called whose clause is set against this one; nothing when there is none."""
    return next((treaty.title for treaty in edition.articles.earlier), "")


BLOCKS = (ClauseBlock, ReadingsBlock)
