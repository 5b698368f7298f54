"""Rows whose headline and date can be read, and their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from ..records import KEBAB
from ..text import When, inline, parse
from .dating import Dated, date_of
from .identity import digest, distinct, name_of
from .rows import ID, Row, quoted
from .wording import plain_of


@dataclass(frozen=True)
class Draft:
    """A row whose headline and date can be read."""

    row: Row
    title: str
    dated: Dated

    @property
    def when(self) -> When:
        """The parsed date."""
        return parse(self.dated.text)

    @property
    def head(self) -> str:
        """The date as an id begins with it."""
        return self.when.anchor.heads[0]


def headline_of(row: Row) -> str:
    """Return the words of a headline, or nothing after noting that there are none."""
    title = plain_of(row.cell("Headline"))
    if mark := inline.marked(title):
        row.lost("Headline", "kept as its words, for a title shows such signs as they are", quoted(mark[0]))
        title = inline.unmarked(title)
    if not title:
        row.wrong("Headline", "no words", "a headline, e.g. The bridge is opened")
    elif re.search(r"<\w+", row.cell("Headline")) and "<" not in title:
        row.lost("Headline", "kept without its markup")
    return title


def draft_of(row: Row) -> Draft | None:
    """Return a row with its headline and date, or None after noting what is wrong with them."""
    title, dated = headline_of(row), date_of(row)
    return Draft(row, title, dated) if title and dated else None


def names_of(drafts: Sequence[Draft]) -> dict[Hashable, tuple[str, list[str]]]:
    """Return for each draft its id and its aliases; an id in the file is kept where it can be one."""
    count = Counter(draft.row.cell(ID) for draft in drafts)
    given = {id(draft): draft.row.cell(ID) for draft in drafts if _fits(draft, count)}
    made: dict[Hashable, str] = {id(draft): _named(draft) for draft in drafts if id(draft) not in given}
    rest: dict[Hashable, str] = {id(draft): repr(sorted(draft.row.cells.items())) for draft in drafts}
    names = distinct(made, rest)
    for key, name in list(names.items()):
        if name in given.values():
            names[key] = f"{name}-{digest(rest[key])}"
    out: dict[Hashable, tuple[str, list[str]]] = {key: (name, []) for key, name in given.items()}
    taken = {*given.values(), *names.values()}
    for draft in (draft for draft in drafts if id(draft) in names):
        old = draft.row.cell(ID)
        alias = (
            [old]
            if re.fullmatch(KEBAB, old) and re.search("[a-z]", old) and count[old] == 1 and old not in taken
            else []
        )
        if old and not alias and not old.isdigit():
            draft.row.lost(ID, "not carried; an id is in kebab-case, starts with its date and stands once")
        out[id(draft)] = names[id(draft)], alias
    return out


def _named(draft: Draft) -> str:
    """Join date and headline; a headline that begins with two digits must not be read as a part of the date."""
    name = name_of(draft.title)
    vague = len(draft.head) < len("1961-07-06") and re.match(r"\d\d(?=-|$)", name)
    return f"{draft.head}-{'event-' if vague else ''}{name}"


def _fits(draft: Draft, count: Counter[str]) -> bool:
    """Tell whether the id of the file can be the event's: it starts with the date, or a vaguer form of it."""
    given = draft.row.cell(ID)
    return bool(re.fullmatch(KEBAB, given)) and count[given] == 1 and draft.when.anchor.begins(given)
