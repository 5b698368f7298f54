"""Links in the texts of events: each is followed before a page is built, and told where it stands in the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import DataError, load, sections_of
from mkdocs_timeline.markdown import Stop

from tests.records.golden_cases import build_page

LIST = """schema: 1
sources: [{id: s, title: T, publisher: P, kind: news}]
events:
  - id: 1961-x
    date: "1961"
    title: A title
    summary: Words.
    theme: treaty
    sources: [s]
    {field}: {text}
"""
PAGE = "# Home {#home}\n\n## Words {#words}\n\n/// timeline | data/events.yml\n///\n"
FIELDS = {"note": "note", "differ": "differ", "corrected": "corrected.0.what"}


def said(field: str, text: str, *, pages: bool = True) -> list[str]:
    """Return what checking an event says whose field holds a text; the block on a page says the same."""
    value = f'[{{date: "2026-11-26", what: "{text}"}}]' if field == "corrected" else f'"{text}"'
    docs = Path("docs")
    (docs / "data").mkdir(parents=True, exist_ok=True)
    written = LIST.replace("{field}", field).replace("{text}", value)
    (docs / "data/events.yml").write_text(written, encoding="utf-8")
    (docs / "index.md").write_text(PAGE, encoding="utf-8")
    told = problems(lambda: load([docs / "data/events.yml"], sections=sections_of(docs) if pages else None))
    assert not pages or problems(lambda: build_page(docs)) == told
    return told


def problems(run: Callable[[], object]) -> list[str]:
    """Return what a door says."""
    try:
        run()
    except (DataError, Stop) as error:
        return [str(one) for one in error.problems]
    return []


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("nope.md", "the page 'nope.md', which does not exist"),
        ("index.md#nope", "the section #nope, which index.md does not have"),
        ("javascript:alert(1)", "a link to 'javascript:alert(1)': the scheme javascript:"),
        ("../../etc/passwd", "a link to '../../etc/passwd', which is no page of the docs folder"),
        ("/index.md", "a link to '/index.md', which is no page of the docs folder"),
        ("words/", "the page 'words/', which does not exist"),
        ("data/events.yml", "the page 'data/events.yml', which does not exist"),
        ("%2e%2e/x.md", "the page '%2e%2e/x.md', which does not exist"),
        ("index.md?x=1", "the page 'index.md?x=1', which does not exist"),
        ("#nope", "a link to '#nope', which no event or section has"),
        ("#", "a link to '#', which no event or section has"),
    ],
)
def test_a_dead_link_is_told_at_its_record(folder: Path, field: str, href: str, found: str) -> None:
    told = said(field, f"See [this]({href}).")
    assert len(told) == 1
    assert told[0].startswith(f"docs/data/events.yml:10: 1961-x: {FIELDS[field]}: {found}, expected ")


@pytest.mark.parametrize(
    "href", ["index.md", "index.md#words", "#1961-x", "#words", "https://example.org/", "mailto:a@b.c"]
)
def test_a_link_that_leads_somewhere_passes(folder: Path, href: str) -> None:
    assert said("note", f"See [this]({href}).") == []


def test_a_list_outside_of_any_site_has_no_pages_to_follow_but_may_not_climb(folder: Path) -> None:
    assert said("note", "See [this](nope.md) and [that](#nope).", pages=False) == []
    told = said("note", "See [this](../nope.md).", pages=False)
    assert [one.partition(", which")[0] for one in told] == [
        "docs/data/events.yml:10: 1961-x: note: a link to '../nope.md'"
    ]
