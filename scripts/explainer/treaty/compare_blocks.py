"""The comparison on a page: ``/// instruments``, ``/// compare | trigger`` and ``/// redline | 1961 against 2024``."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Option, Stop, add, append, sentence, write
from mkdocs_timeline.text import dates, nearest, when_in_words

from ..data import DataBlock
from ..sources import cited
from .comparison import COMPARISON, Cell
from .instruments import INSTRUMENTS, Instrument, Wording, wordings
from .redline import redline

TAGS = {"dropped": "del", "added": "ins"}


class Instruments(DataBlock):
    """``/// instruments``: what is compared, one row each; a script adds the choice of two or three of them."""

    NAME = "instruments"
    SCRIPT_WORDS: ClassVar = {
        "data-legend": "choose",
        "data-all": "choose-all",
        "data-every": "chosen-all",
        "data-more": "chosen-few",
        "data-chosen": "chosen",
    }
    """What the script says, so that it stands on the page in the page's language."""

    def on_create(self, parent: Element) -> Element:
        box = add(parent, "treaty-compare")
        for name, key in self.SCRIPT_WORDS.items():
            box.set(name, self.word(key))
        heads = ("instrument", "parties", "signed", "in-force")
        body = self.table(box, "instruments", *map(self.word, heads))
        for instrument in self.records(INSTRUMENTS).values():
            self._row(body, instrument)
        return box

    def _row(self, body: Element, instrument: Instrument) -> None:
        row = add(body, "tr", id=instrument.id, data_label=instrument.label)
        head = add(row, "th", instrument.label, scope="row")
        add(head, "span", instrument.name, class_="official")
        write(row, "td", instrument.parties, data_l=self.word("parties"))
        signed = add(row, "td", data_l=self.word("signed"))
        add(signed, "time", when_in_words(dates.parse(instrument.signed), self.lang), datetime=instrument.signed)
        append(signed, f", {instrument.place}")
        write(row, "td", instrument.force, data_l=self.word("in-force"))


class Compare(DataBlock):
    """``/// compare | trigger`` under the heading of that id: what each instrument has on the matter."""

    NAME = "compare"
    ARGUMENT_EXAMPLE = "free-passage"

    def on_create(self, parent: Element) -> Element:
        row = self.record(COMPARISON, self.argument)
        if self.place.page and not self.place.line_of(rf"#+ .*\{{\s*#{row.id}\s*\}}"):
            expected = f"one above the block, e.g. ### {row.title} {{#{row.id}}}"
            raise Stop([self.problem("", f"no heading with the id {row.id}", expected)])
        listing = add(parent, "dl", class_="compare")
        missing = []
        for instrument in self.records(INSTRUMENTS).values():
            if cell := row.cells.get(instrument.id):
                self._cell(listing, instrument, cell)
            else:
                missing.append(instrument)
        if missing:
            self._missing(listing, missing)
        return listing

    def _cell(self, listing: Element, instrument: Instrument, cell: Cell) -> None:
        group = add(listing, "div", class_=instrument.kind, data_instrument=instrument.id)
        term = add(group, "dt", instrument.label)
        if cell.article:
            append(term, " ")
            add(term, "span", cell.article, class_="at")
        if cell.says:
            write(group, "dd", cell.says)
        else:
            add(group, "dd", cell.gap or "", class_="gap")
        if cell.note:
            write(group, "dd", cell.note, class_="aside-note")

    def _missing(self, listing: Element, missing: list[Instrument]) -> None:
        group = add(listing, "div", class_="pact missing", data_instrument=" ".join(one.id for one in missing))
        add(group, "dt", ", ".join(one.label for one in missing))
        add(group, "dd", self.word("not-compared"), class_="gap")


class Redline(DataBlock):
    """``/// redline``: two wordings, word by word, and in a sentence each what was added, dropped and kept."""

    NAME = "redline"
    SAID = ("added", "dropped", "kept")
    """Options that say in a sentence what has changed."""
    OPTION_TABLE: ClassVar = (
        *(Option(name, required=True) for name in ("from", "to")),
        *(Option(name, sentence, required=True) for name in SAID),
    )

    def on_create(self, parent: Element) -> Element:
        old, new = (self._wording(name) for name in ("from", "to"))
        if old.id == new.id:
            raise Stop([self.problem("to", f"{new.id!r} a second time", "another text than from:")])
        self._cited()
        figure = add(parent, "figure", class_="redline")
        self._key(figure, old, new)
        self._marked(figure, old, new)
        notes = add(figure, "dl", class_="changes")
        for name in self.SAID:
            group = add(notes, "div")
            add(group, "dt", self.word(name))
            write(group, "dd", self.given[name])
        self._whole(figure, old, new)
        return figure

    def _wording(self, option: str) -> Wording:
        known = wordings(self.records(INSTRUMENTS))
        name = self.given[option]
        if name not in known:
            found = f"the wording {name!r}, which instruments.yml does not have"
            raise Stop([self.problem(option, found, nearest(name, known))])
        return known[name][1]

    def _cited(self) -> None:
        problems = [
            self.problem(name, "no source", "a citation in the sentence, e.g. [@treaty-series-1950]")
            for name in self.SAID
            if not cited(self.given[name])
        ]
        if problems:
            raise Stop(problems)

    def _key(self, figure: Element, old: Wording, new: Wording) -> None:
        key = add(figure, "p", class_="key")
        for tag, mark, label in (("del", "struck", old.label), ("ins", "underlined", new.label)):
            item = add(key, "span")
            add(item, tag, self.word(mark))
            append(item, " " + self.word("only-in", text=label))
            append(key, " ")
        add(key, "span", self.word("in-both"))

    def _marked(self, figure: Element, old: Wording, new: Wording) -> None:
        text = add(figure, "p", class_="text", lang="en")
        for piece in redline(old.english, new.english):
            if piece.kind == "kept":
                append(text, piece.text)
            else:
                words = piece.text.lstrip()
                space = piece.text.removesuffix(words)
                change = add(text, TAGS[piece.kind], space, **({} if space else {"class_": "close"}))
                add(change, "span", words)  # the mark is drawn under the words, not under the space before them

    def _whole(self, figure: Element, old: Wording, new: Wording) -> None:
        fold = add(figure, "details", class_="whole")
        add(fold, "summary", self.word("both-texts"))
        caption = add(figure, "figcaption", class_="src")
        for wording in (old, new):
            add(fold, "p", wording.label, class_="label")
            quote = add(fold, "blockquote", lang="en")
            add(quote, "p", wording.english)
            self._origin(add(caption, "span", class_="origin"), wording)
            append(caption, " ")

    def _origin(self, line: Element, wording: Wording) -> None:
        append(line, f"{wording.label}: {wording.article}. {wording.translation}. ")
        for number, key in enumerate(dict.fromkeys(part.source for part in wording.parts)):
            append(line, "; " if number else "")
            self.source_line(line, key)


BLOCKS = (Instruments, Compare, Redline)
