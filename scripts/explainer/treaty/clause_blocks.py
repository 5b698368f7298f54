"""Article 4 on a page: ``/// clause | state-of-war`` under its heading, and ``/// readings``, who reads it how."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from mkdocs_timeline.markdown import add, append, write
from mkdocs_timeline.text import when_in_words

from ..data import DataBlock
from .clauses import CLAUSES, Clause, Wording
from .readings import READINGS, Reading


class ClauseBlock(DataBlock):
    """``/// clause | state-of-war``: the meaning of a phrase, its wordings, its twin, other pacts, who reads it how."""

    NAME = "clause"
    ARGUMENT_EXAMPLE = "state-of-war"
    SPEC: ClassVar = {}

    def on_create(self, parent: Element) -> Element:
        clause = self.record(CLAUSES, self.argument)
        box = add(parent, "div", class_="clause")
        write(box, "p", clause.meaning)
        self._wordings(box, clause)
        notes = add(box, "dl", class_="particulars")
        add(notes, "dt", "In 1961")
        write(notes, "dd", clause.twin)
        if clause.pacts:
            add(notes, "dt", "Other pacts")
            for pact in clause.pacts:
                write(notes, "dd", pact.says)
        if clause.readings:
            add(notes, "dt", "Who reads it how")
            for read in clause.readings:
                line = write(notes, "dd", read.says)
                line.text = f"{line.text} "
                add(line, "a", "In full", href=f"#{read.reading}")
        return box

    def _wordings(self, box: Element, clause: Clause) -> None:
        table = add(box, "table", class_="stack wordings")
        head = add(add(table, "thead"), "tr")
        for title in ("Version", "Words"):
            add(head, "th", title, scope="col")
        body = add(table, "tbody")
        by_version = {wording.version: wording for wording in clause.wordings}
        for version in self.edition.versions:
            if wording := by_version.get(version.id):
                row = add(body, "tr")
                add(row, "th", version.title, scope="row")
                self._words(add(row, "td"), wording, version.language)
            elif version.own:
                row = add(body, "tr")
                add(row, "th", version.title, scope="row")
                add(row, "td", "These words were not read.", class_="unread")

    def _words(self, cell: Element, wording: Wording, language: str) -> None:
        words = add(cell, "q", lang=language)
        before, mark, after = wording.text.partition(wording.differs or "\0")
        words.text = AtomicString(before)
        if mark:
            add(words, "mark", mark).tail = AtomicString(after)
        notes = [f"“{wording.gloss}”" if wording.gloss else "", wording.relayed or ""]
        if said := ", ".join(note for note in notes if note):
            append(cell, " ")
            add(cell, "span", f"({said})", class_="in-english")
        write(cell, "span", f"[@{wording.source}]")


class ReadingsBlock(DataBlock):
    """``/// readings``: the named readings in the order of time, each a row with its own address."""

    NAME = "readings"

    def on_create(self, parent: Element) -> Element:
        table = add(parent, "table", class_="stack readings")
        head = add(add(table, "thead"), "tr")
        for title in ("Who", "Is help automatic?", "Against 1961", "Reading"):
            add(head, "th", title, scope="col")
        body = add(table, "tbody")
        for reading in sorted(self.records(READINGS).values(), key=_order):
            self._row(add(body, "tr", id=reading.id), reading)
        return table

    def _row(self, row: Element, reading: Reading) -> None:
        who = add(row, "th", scope="row")
        add(who, "a", reading.who, href=f"#{reading.id}")
        add(who, "span", f"{reading.side}, {when_in_words(reading.when)}", class_="by")
        add(row, "td", reading.automatic, data_l="Automatic?")
        add(row, "td", reading.against_1961 or "Not addressed", data_l="Against 1961")
        write(row, "td", reading.says, data_l="Reading")


def _order(reading: Reading) -> tuple[object, ...]:
    """Sort by the first day; a month or a year counts as its last day, as nothing says that it was earlier."""
    start = reading.when.start or reading.when.end
    assert start is not None
    return (start.last, reading.id)


ALL = (ClauseBlock, ReadingsBlock)
