"""Links in the lists behind the pages: followed from the page that shows the list, and told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from explainer.registry import DATASETS, load_all
from mkdocs_timeline import DataError

from tests.edition.test_edition import copied

SAYS = "Each shore draws water for its own fields. [@lake-archive-1950]"


@pytest.fixture
def docs(folder: Path) -> Path:
    return (copied(folder / "toy", "en") / "docs").relative_to(folder)


def changed(docs: Path, text: str) -> int:
    """Put a text into an article. Returns its line."""
    path = docs / "data/articles.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(SAYS, f"{text} [@lake-archive-1950]"), encoding="utf-8")
    return before[: before.index(SAYS)].count("\n") + 1


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("nope.md", "the page 'nope.md', which does not exist"),
        ("index.md#nope", "the section #nope, which index.md does not have"),
        ("#nope", "the section #nope, which treaty.md does not have"),
        ("../../etc/passwd", "a link to '../../etc/passwd', which leads out of the docs folder"),
        ("data/events.csv", "the page 'data/events.csv', which does not exist"),
        ("//evil.example/", "a link to '//evil.example/': an address without its scheme"),
    ],
)
def test_a_dead_link_is_told_at_its_record_by_both_doors(docs: Path, href: str, found: str) -> None:
    line = changed(docs, f"See [this]({href}).")
    for door in (lambda: load_all(docs), lambda: DATASETS["articles"].load(docs)):
        with pytest.raises(DataError) as raised:
            door()
        (problem,) = raised.value.problems
        assert (problem.file, problem.line) == ("toy/docs/data/articles.yml", line)
        assert (problem.record, problem.field, problem.found) == ("article-1", "says", found)


@pytest.mark.parametrize("href", ["index.md", "index.md#events", "#article-2", "#reading-harbour", "https://a.b/"])
def test_a_link_that_leads_somewhere_passes(docs: Path, href: str) -> None:
    changed(docs, f"See [this]({href}).")
    assert load_all(docs).problems() == []
    assert "article-1" in DATASETS["articles"].load(docs)
