"""Rules for running text, each with what it looks for: kinds of writing that were mended once and stay away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from mkdocs_timeline.records import Problem

from .passages import Passage

LONGEST = 40
"""Most words in a sentence."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})\b")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
END = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9])")
SHORT = re.compile(r"\b(?:No|vol|pp?|Art|St|Mr|Mrs|Ms|Dr|Capt|U\.S|e\.g|i\.e)\.$")
"""An abbreviation whose full stop ends no sentence."""
PHRASES = {
    "straight quotation mark or apostrophe": (re.compile(r"[\"']"), "a curly one: “ ” ‘ ’"),
    "tag of an outlet in the sentence": (
        re.compile(r", (?:\w+ ){0,3}state(?:-run)? (?:media|newspaper|news agency|agency|broadcaster|outlet)\b"),
        "the outlet’s name alone; the label beside the source says whose it is",
    ),
    "search told to the reader": (
        re.compile(
            r"\b(?:(?:was|were) not read|(?:could|can) not be read|none of the sources|in the sources used"
            r"|among the sources|shown in the sources|the day only as|(?:date|day) is inferred"
            r"|rests? on (?:this |that )?one (?:source|report))",
            re.IGNORECASE,
        ),
        "what is known, or “We have not seen this text.”",
    ),
}
"""What is looked for anywhere in a text, and what is expected instead."""
OPENINGS = re.compile(
    r"(?:Taken in|Said (?:to|in|by) |Never (?:since|before) |So does |So do |There is none\b|Nothing of the kind"
    r"|What this site prints|What sets it off|These words were|How much .* is judged|To what extent)"
)
"""Beginnings of sentences that stand for a fragment, a translated order of words or talk about the site."""


def faults(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield what is wrong with running text, in its order."""
    for (file, section), group in groupby(passages, key=lambda one: (one.file, one.section)):
        several = list(group)
        for passage in several:
            yield from _in_passage(passage)
        if section:
            yield from _first_date(several, file)


def _in_passage(passage: Passage) -> Iterator[Problem]:
    for sentence in sentences(passage.text):
        for found, (pattern, expected) in PHRASES.items():
            if pattern.search(sentence):
                yield _problem(passage, found, sentence, expected)
        if OPENINGS.match(sentence):
            yield _problem(passage, "banned opening", sentence, "a sentence that begins with who or what")
        if (count := len(sentence.split())) > LONGEST:
            yield _problem(passage, f"{count} words in a sentence", sentence, f"at most {LONGEST}")


def _first_date(section: list[Passage], file: str) -> Iterator[Problem]:
    """The first day of a section is told with its year, or stands after one."""
    before = ""
    for passage in section:
        if day := DAY.search(passage.text):
            known = before + passage.text[: day.end() + 5]
            if not YEAR.search(known):
                sentence = next(one for one in sentences(passage.text) if DAY.search(one))
                yield _problem(
                    passage, "first date of a section without its year", sentence, f"{day.group(0)} and the year"
                )
            return
        before += passage.text + " "


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    out: list[str] = []
    for part in END.split(text):
        if out and SHORT.search(out[-1]):
            out[-1] += " " + part
        else:
            out.append(part)
    return out


def _problem(passage: Passage, found: str, sentence: str, expected: str) -> Problem:
    return Problem(passage.file, passage.line, "prose", "", f"{found} in “{sentence}”", expected)
