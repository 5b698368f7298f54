"""The articles of the treaty: what each commits to, its wording, its forerunners, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from mkdocs_timeline.records import Found, Identifier, Named, Problem, Record, Text, wrong
from pydantic import AfterValidator, Field

from ..data import Cited, Dataset, Passage, Site, unknown

ARTICLE_COUNT = 23

THEMES = {
    "principles": "Principles",
    "security": "Security",
    "economy": "Economy",
    "science-technology": "Science and technology",
    "culture-information": "Culture and information",
    "law": "Law",
    "final-provisions": "Final provisions",
}
"""Names of the themes of clauses, in the order in which they are shown."""
EARLIER = {"treaty-1961": "1961", "treaty-2000": "2000"}
"""The earlier treaties, by id of the instrument."""

ClauseTheme = Literal[
    "principles", "security", "economy", "science-technology", "culture-information", "law", "final-provisions"
]


def _number(value: int) -> int:
    if not 0 <= value <= ARTICLE_COUNT:
        raise wrong(str(value), f"a number from 1 to {ARTICLE_COUNT}, or 0 for the preamble")
    return value


class Counterpart(Record):
    """What an earlier treaty has on the same matter."""

    treaty: Literal["treaty-1961", "treaty-2000"] = Field(examples=["treaty-1961"])
    """The earlier treaty."""
    article: Text | None = Field(None, examples=["2"])
    """Number of its article, where a source gives it."""
    says: Cited | None = None
    """What it says on the matter, in our own words; absent when that could not be checked."""


class Article(Named):
    """One article of the treaty of 2024, or its preamble."""

    id: Identifier = Field(examples=["article-4"])
    """Address of its section."""
    number: Annotated[int, AfterValidator(_number)] = Field(examples=[4])
    """Its number; 0 for the preamble."""
    title: Text
    """Its topic, in one line."""
    brief: Text = Field(max_length=34)
    """The topic in a few words, for the map of the treaty."""
    theme: ClauseTheme | None = Field(None, examples=["security"])
    """What it is about; absent when its text could not be read."""
    also: list[ClauseTheme] = Field(default_factory=list)
    """Further themes."""
    says: Cited | None = None
    """What it commits the parties to, in our own words; absent when no source could be read."""
    quotes: list[Passage] = Field(default_factory=list)
    """Its wording, where the wording matters."""
    earlier: list[Counterpart] = Field(default_factory=list)
    """What the treaties of 1961 and 2000 have on the matter."""
    since: Cited | None = None
    """What a source says was done under it."""
    events: list[Identifier] = Field(default_factory=list)
    """Events on the same subject."""
    content: Literal["primary", "several", "single", "none"]
    """How well the content is shown: by the treaty's own words, several sources, one, or none."""
    numbering: Literal["several", "single", "inferred", "none"]
    """How well the number is shown."""
    note: Cited | None = None
    """What else a reader should know before relying on it."""


def _check(item: Found[Article], site: Site) -> list[Problem]:
    article = item.record
    out = [*_id(item), *_read(item)]
    for number, event in enumerate(article.events):
        out += unknown(item, "events", event, site, "events", number)
    return out


def _id(item: Found[Article]) -> list[Problem]:
    article = item.record
    right = f"article-{article.number}" if article.number else "preamble"
    return [] if article.id == right else [item.problem("id", repr(article.id), f"id: {right}, as its number is")]


def _read(item: Found[Article]) -> list[Problem]:
    """An article is read and has sources and forerunners, or it says that none could be read."""
    article = item.record
    if article.content == "none":
        if article.says or article.quotes or article.theme:
            return [item.problem("content", "none, beside a text", "how well that is shown, e.g. content: single")]
        return []
    if article.says is None:
        return [item.problem("says", "nothing", "what it commits to, or content: none when no source could be read")]
    if article.theme is None:
        return [item.problem("theme", "nothing", "a value, e.g. theme: security")]
    have = [part.treaty for part in article.earlier]
    if sorted(have) == sorted(EARLIER):
        return []
    found = ", ".join(have) or "nothing"
    return [item.problem("earlier", found, "each once: treaty-1961, treaty-2000; without says: where not checked")]


def _check_all(found: Sequence[Found[Article]], site: Site) -> list[Problem]:
    have = {item.record.number for item in found}
    missing = [str(number) for number in range(ARTICLE_COUNT + 1) if number not in have]
    if not found or not missing:
        return []
    expected = f"the preamble as 0 and every article from 1 to {ARTICLE_COUNT}"
    return [Problem(found[-1].file, found[-1].node.line, "articles", "", f"no number {', '.join(missing)}", expected)]


ARTICLES = Dataset("articles", Article, "treaty/articles.md", _check, _check_all)
