"""The treaty pages as they stand in the docs folder: every article there, every statement cited, quotations short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from explainer.sources.library import cited
from explainer.treaty.articles import ARTICLES
from explainer.treaty.clauses import CLAUSES
from explainer.treaty.readings import READINGS
from mkdocs_timeline.events.addresses import sections_of

from tests.treaty.conftest import ROOT, as_tree, words

DOCS = ROOT / "docs"
PAGES = sorted((DOCS / "treaty").glob("*.md"))
QUOTING = ("treaty", "quotation")
NOT_FACTS = ("comment", "definition", *QUOTING)
"""Blocks whose text is marked as the site's own, or is a quotation that names its source in an option."""


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n---\n", 1)[1]


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text of a page in parts, each with the name of the block it stands in."""
    name, lines = "", []
    for line in text.splitlines():
        if match := re.match(r"/{3,}\s*(\w[\w-]*)?", line):
            yield name, "\n".join(lines)
            name, lines = match.group(1) or "", []
        elif not (name and re.match(r" {4}[a-z_-]+:", line)):
            lines.append(line)
    yield name, "\n".join(lines)


def statements(text: str) -> Iterator[str]:
    """Yield paragraphs, list items, table rows and versions of a page that may state a fact."""
    for name, part in blocks(text):
        if name in NOT_FACTS:
            continue
        for paragraph in re.split(r"\n\s*\n|\n(?=\d+\. |[-*] |\|)", part):
            line = paragraph.strip()
            if not line or line.startswith("#") or re.match(r"\|[ :|-]+\|$", line):
                continue
            yield line


def is_navigation(line: str) -> bool:
    """Tell whether every sentence of a paragraph leads to a page or section of the site."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", line)
    return all(re.search(r"\]\((?!https?:)[^)]*(?:\.md|#)[^)]*\)", sentence) for sentence in sentences)


def is_head(line: str, text: str) -> bool:
    """Tell whether a line is the head row of a table."""
    return line.startswith("|") and re.search(re.escape(line) + r"\n\|[ :|-]+\|", text) is not None


def uncited(text: str) -> list[str]:
    return [line for line in statements(text) if not (cited(line) or is_navigation(line) or is_head(line, text))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_paragraph_that_states_a_fact_is_cited(page: Path) -> None:
    assert uncited(body(page)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kim signed it.", ["Kim signed it."]),
        ("Kim signed it. [@key]", []),
        ("/// comment\nKim was glad.\n///\n", []),
        ("/// disagree | Who?\n**Yes**\n:   Somebody says so.\n///\n", ["**Yes**\n:   Somebody says so."]),
        ("1. **Was it so?** It was.\n2. **And then?** [@key]", ["1. **Was it so?** It was."]),
        ("| Year | Words |\n| --- | --- |\n| 1961 | None |", ["| 1961 | None |"]),
        ("More is on [the page](page.md#id).", []),
        ("It fell in 1996. See [the page](page.md#id).", ["It fell in 1996. See [the page](page.md#id)."]),
    ],
)
def test_the_search_for_uncited_statements_finds_them(text: str, found: list[str]) -> None:
    assert uncited(text) == found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_quotation_is_longer_than_60_words_in_a_row(page: Path) -> None:
    text = body(page)
    quoted = [part for name, part in blocks(text) if name in QUOTING]
    quoted += re.findall(r"“([^”]+)”", text) + re.findall(r'"([^"\n]+)"', text)
    runs = [run for part in quoted for run in re.split(r"…|\n\s*\n", part)]
    assert max((len(run.split()) for run in runs), default=0) <= 60


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_heading_has_an_id_of_its_own(page: Path) -> None:
    headings = re.findall(r"^#{1,6} .*$", body(page), re.MULTILINE)
    ids = [re.search(r"\{#([a-z0-9-]+)\}$", heading) for heading in headings]
    assert [heading for heading, found in zip(headings, ids, strict=True) if not found] == []
    names = [found.group(1) for found in ids if found]
    assert len(names) == len(set(names))


def test_the_promised_addresses_exist() -> None:
    sections = sections_of(DOCS)
    assert {"preamble", *(f"article-{number}" for number in range(1, 24))} <= set(sections["treaty/articles.md"])
    promised = {
        "wording", "state-of-war", "armed-attack", "without-delay", "military-and-other", "all-means", "article-51",
        "domestic-law", "readings", "casus-foederis",
    }  # fmt: skip
    assert promised <= set(sections["treaty/article-4.md"])
    assert set(CLAUSES.load(DOCS)) <= set(sections["treaty/article-4.md"])


def test_each_heading_of_an_article_agrees_with_its_record() -> None:
    headings = sections_of(DOCS)["treaty/articles.md"]
    for article in ARTICLES.load(DOCS).values():
        heading = headings[article.id]
        if article.number:
            assert heading.startswith(f"Article {article.number}")
        if article.content == "none":
            assert heading == f"Article {article.number}: text not found"
        else:
            assert heading.casefold().endswith(f": {article.title}".casefold())
            assert ("number not confirmed" in heading) == (article.numbering in ("inferred", "none"))


def test_articles_whose_text_or_number_is_not_confirmed_say_so() -> None:
    articles = ARTICLES.load(DOCS).values()
    assert [article.number for article in articles if article.content == "none"] == [13, 14, 19, 21]
    unsure = [article.number for article in articles if article.says and article.numbering in ("inferred", "none")]
    assert unsure == [9, 12, 17]


def test_every_section_cites_a_source_or_says_that_none_could_be_read() -> None:
    path = DOCS / "treaty" / "articles.md"
    root = as_tree(DOCS, "treaty/articles.md", body(path))
    sections = [element for element in root if element.get("class") == "article"]
    assert len(sections) == 24
    for section in sections:
        cites = section.findall(".//sup[@class='ref']")
        unread = section.find("./p[@class='unread']")
        assert bool(cites) != (unread is not None), words(section)[:80]


def test_every_phrase_of_the_clause_leads_to_its_note() -> None:
    root = as_tree(DOCS, "treaty/article-4.md", body(DOCS / "treaty" / "article-4.md"))
    clause = next(figure for figure in root.iter("figure") if figure.get("class") == "instrument")
    leads = {str(link.get("href")): words(link) for link in clause.iter("a") if link.get("class") == "ann"}
    assert {name.removeprefix("#"): phrase for name, phrase in leads.items()} == {
        phrase.id: phrase.phrase for phrase in CLAUSES.load(DOCS).values()
    }
    ids = {element.get("id") for element in root.iter()}
    assert {name.removeprefix("#") for name in leads} <= ids
    assert set(READINGS.load(DOCS)) <= ids
