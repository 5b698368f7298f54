"""The texts of the instruments, article by article and language by language: the words, and what they are taken from.

Each instrument has a file of its own under ``docs/data/texts``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mkdocs_timeline.events import SourceKey
from mkdocs_timeline.records import Found, Identifier, Language, ListOf, Loaded, Named, Problem, Text
from pydantic import Field

from ..data import MAX_QUOTED_WORDS, Dataset, InstrumentKey
from .articles import ARTICLES
from .clauses import CLAUSES
from .instruments import INSTRUMENTS, Instrument
from .quotations import quotations, unsaid


class TreatyText(Named):
    """One article of an instrument in one language, as one edition prints it."""

    id: Identifier = Field(examples=["first-treaty-4-english"])
    """Name of the record."""
    instrument: InstrumentKey = Field(examples=["first-treaty"])
    """The instrument, which is also the name of the file."""
    article: int = Field(ge=0, examples=[4])
    """Number of the article; 0 for the preamble."""
    language: Language = Field(examples=["en"])
    """Language of the words (ISO 639-1)."""
    edition: SourceKey = Field(examples=["unts-1962-6045"])
    """Key of the source that the words are taken from."""
    standing: Literal["original", "official", "rendering"] = Field(examples=["original"])
    """Words of the treaty itself, a translation by an official body, or a rendering by anybody else."""
    translator: Text | None = Field(None, examples=["Treaty Office"])
    """Whose translation it is; absent for the original."""
    extent: Literal["whole", "opening", "fragment"] = Field(examples=["whole"])
    """How much of the article the words are."""
    words: list[Text] = Field(min_length=1)
    """The paragraphs, exactly; of a fragment the parts, between which something may be left out."""
    english: list[Text] = Field(default_factory=list)
    """This site's own working translation of the words, part by part."""
    note: Text | None = None
    """What a reader should know of this edition."""


Texts = Sequence[Found[TreatyText]]


def _check(item: Found[TreatyText], loaded: Loaded) -> Iterator[Problem]:
    text = item.record
    if item.sound("standing", "translator") and (text.standing == "original") == bool(text.translator):
        found = "one beside an original" if text.translator else "nothing"
        expected = "none for words of the treaty itself, otherwise whose it is, e.g. translator: Treaty Office"
        yield item.problem("translator", found, expected)
    if item.sound("standing", "words") and text.standing == "rendering":
        yield from _short(item)
    if item.sound("language", "words", "english") and text.english:
        yield from _translated(item)
    if item.sound("instrument"):
        yield from _home(item, {one.id: one for one in loaded.found.get(INSTRUMENTS.name, ())})


def _short(item: Found[TreatyText]) -> Iterator[Problem]:
    for number, part in enumerate(item.record.words):
        if (count := len(part.split())) > MAX_QUOTED_WORDS:
            expected = f"at most {MAX_QUOTED_WORDS} in a row of a rendering; an original may stand whole"
            yield item.problem("words", f"{count} words", expected, "words", number)


def _translated(item: Found[TreatyText]) -> Iterator[Problem]:
    text = item.record
    if text.language == "en":
        yield item.problem("english", "a translation of English words", "none beside language: en")
    elif len(text.english) != len(text.words):
        found = f"{len(text.english)} parts beside {len(text.words)} of words"
        yield item.problem("english", found, "a translation of each part, in the same order")


def _home(item: Found[TreatyText], instruments: dict[str, Found[Instrument]]) -> Iterator[Problem]:
    """The record stands in the file of its instrument, and the instrument has an article of that number."""
    text, home = item.record, instruments.get(item.record.instrument)
    if home is None:
        return  # told as an unknown instrument
    if Path(item.file).stem != text.instrument:
        yield item.problem("instrument", text.instrument, f"its record in {text.instrument}.yml, or this file's name")
    count = home.record.articles if home.sound("articles") else None
    if count and item.sound("article") and text.article > count:
        yield item.problem("article", str(text.article), f"a number from 1 to {count}, or 0 for the preamble")


def _check_all(found: Texts, loaded: Loaded) -> Iterator[Problem]:
    yield from _counted_once(found)
    if found:
        sound = [item for item in found if item.sound("instrument", "language", "edition", "words")]
        for quotation in quotations(loaded):
            if problem := unsaid(quotation, sound):
                yield problem


def _counted_once(found: Texts) -> Iterator[Problem]:
    """Each edition prints an article once in a language; what one translator's text has whole needs no fragment."""
    fields = ("instrument", "article", "language", "edition", "extent", "translator")
    sound = [item for item in found if item.sound(*fields)]
    editions: dict[object, Found[TreatyText]] = {}
    whole: dict[object, Found[TreatyText]] = {}
    for item in sound:
        text = item.record
        if text.extent == "whole":
            whole.setdefault((text.instrument, text.article, text.language, text.translator), item)
    for item in sound:
        text = item.record
        place = (text.instrument, text.article, text.language)
        if first := editions.get((*place, text.edition)):
            words = f"article {text.article} in {text.language} from {text.edition} a second time"
            yield item.problem("article", words, f"one record, as in {_at(first)}")
            continue
        editions[*place, text.edition] = item
        complete = whole.get((*place, text.translator))
        if complete and text.extent != "whole":
            found_words = f"{text.extent}, beside the whole article"
            yield item.problem("extent", found_words, f"the whole one alone, which {_at(complete)} has")


def _at(item: Found[TreatyText]) -> str:
    return f"{item.file}:{item.node.line}"


TEXTS = Dataset(
    ListOf("texts", TreatyText, check=_check, check_all=_check_all),
    folder=True,
    beside=(INSTRUMENTS, CLAUSES, ARTICLES),
)


@dataclass(frozen=True)
class Held:
    """What of an instrument is held in one language: numbers of articles, 0 for the preamble."""

    instrument: str
    language: str
    whole: tuple[int, ...]
    part: tuple[int, ...]
    missing: tuple[int, ...]


def held(instruments: Iterable[Instrument], texts: Iterable[TreatyText]) -> Iterator[Held]:
    """Yield what is held and what is missing of each instrument whose text is shown article by article."""
    extents: dict[tuple[str, str, int], set[str]] = {}
    for text in texts:
        extents.setdefault((text.instrument, text.language, text.article), set()).add(text.extent)
    for one in instruments:
        for language in one.languages if one.articles else ():
            numbers: dict[str, list[int]] = {"whole": [], "part": [], "missing": []}
            for number in range((one.articles or 0) + 1):
                have = extents.get((one.id, language, number))
                numbers["missing" if not have else "whole" if "whole" in have else "part"].append(number)
            yield Held(one.id, language, *(tuple(numbers[kind]) for kind in ("whole", "part", "missing")))
