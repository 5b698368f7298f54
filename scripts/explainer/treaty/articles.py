"""The articles of the treaty: what each commits to, its wording, its forerunners, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from mkdocs_timeline.records import Found, Identifier, ListOf, Loaded, Named, Problem, Record, Reference, Text
from pydantic import Field

from ..data import EDITION, Cited, Dataset, Edition, Passage

Theme = Annotated[Identifier, Reference("article-themes")]


class Counterpart(Record):
    """What an earlier treaty has on the same matter."""

    treaty: Annotated[Identifier, Reference("earlier-treaties")] = Field(examples=["first-treaty"])
    """The earlier treaty."""
    article: Text | None = Field(None, examples=["2"])
    """Number of its article, where a source gives it."""
    says: Cited | None = None
    """What it says on the matter, in our own words; absent when that could not be checked."""


class Article(Named):
    """One article of the treaty, or its preamble."""

    id: Identifier = Field(examples=["article-4"])
    """Address of its section."""
    number: int = Field(examples=[4])
    """Its number; 0 for the preamble."""
    title: Text
    """Its topic, in one line."""
    brief: Text = Field(max_length=34)
    """The topic in a few words, for the map of the treaty."""
    theme: Theme | None = Field(None, examples=["security"])
    """What it is about; absent when its text could not be read."""
    also: list[Theme] = Field(default_factory=list)
    """Further themes."""
    says: Cited | None = None
    """What it commits the parties to, in our own words; absent when no source could be read."""
    quotes: list[Passage] = Field(default_factory=list)
    """Its wording, where the wording matters."""
    earlier: list[Counterpart] = Field(default_factory=list)
    """What the earlier treaties have on the matter."""
    since: Cited | None = None
    """What a source says was done under it."""
    events: list[Annotated[Identifier, Reference("events")]] = Field(default_factory=list)
    """Events on the same subject."""
    content: Literal["primary", "several", "single", "none"]
    """How well the content is shown: by the treaty's own words, several sources, one, or none."""
    numbering: Literal["several", "single", "inferred", "none"]
    """How well the number is shown."""
    note: Cited | None = None
    """What else a reader should know before relying on it."""


def _check(item: Found[Article], loaded: Loaded) -> Iterator[Problem]:
    edition = loaded.one(EDITION)
    yield from _number(item, edition)
    yield from _read(item, edition)


def _number(item: Found[Article], edition: Edition | None) -> Iterator[Problem]:
    """The number is one that the treaty has, and the id says it."""
    article = item.record
    if not item.sound("number", "id"):
        return
    if edition and not 0 <= article.number <= edition.articles.count:
        expected = f"a number from 1 to {edition.articles.count}, or 0 for the preamble"
        yield item.problem("number", str(article.number), expected)
        return
    right = f"article-{article.number}" if article.number else "preamble"
    if article.id != right:
        yield item.problem("id", repr(article.id), f"id: {right}, as its number is")


def _read(item: Found[Article], edition: Edition | None) -> Iterator[Problem]:
    """An article is read and has a theme and forerunners, or it says that none could be read."""
    article = item.record
    if not item.sound("content", "says", "theme", "quotes"):
        return
    if article.content == "none":
        if article.says or article.quotes or article.theme:
            yield item.problem("content", "none, beside a text", "how well that is shown, e.g. content: single")
    elif article.says is None:
        yield item.problem("says", "nothing", "what it commits to, or content: none when no source could be read")
    elif edition and article.theme is None:
        yield item.problem("theme", "nothing", f"a value, e.g. theme: {edition.articles.themes[0].id}")
    elif edition and item.sound("earlier"):
        yield from _forerunners(item, [treaty.id for treaty in edition.articles.earlier])


def _forerunners(item: Found[Article], earlier: Sequence[str]) -> Iterator[Problem]:
    have = [part.treaty for part in item.record.earlier]
    if sorted(have) != sorted(earlier) and {*have} <= {*earlier}:
        expected = f"each once: {', '.join(earlier)}; without says: where not checked"
        yield item.problem("earlier", ", ".join(have) or "nothing", expected)


def _check_all(found: Sequence[Found[Article]], loaded: Loaded) -> Iterator[Problem]:
    """Every article is there. A record whose number is wrong would be missed for no fault of its own."""
    edition, have = loaded.one(EDITION), {item.record.number for item in found}
    if not edition or not found or not have <= {*range(edition.articles.count + 1)}:
        return
    if missing := [str(number) for number in range(edition.articles.count + 1) if number not in have]:
        said, expected = (
            f"no number {', '.join(missing)}",
            f"the preamble as 0 and every article from 1 to {edition.articles.count}",
        )
        yield Problem(found[-1].file, found[-1].node.line, "articles", "", said, expected)


ARTICLES = Dataset(ListOf("articles", Article, check=_check, check_all=_check_all), "treaty/articles.md")
