"""Rule 4: an option stands in one table, and what is written about it for authors says the same."""

from __future__ import annotations

import functools
import re
from typing import Any

import pytest
from explainer.extension import Explainer
from markdown import Markdown
from mkdocs_timeline import Event
from mkdocs_timeline.markdown.option_table import OPTIONS

from tests.support.site import ROOT

README = (ROOT / "scripts/mkdocs-timeline/README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WORD = re.compile(r"`([a-z][\w-]*)`")


def table(text: str, head: str) -> list[list[str]]:
    """Return the rows of the table whose first column has that head, as cells."""
    rows = text.partition(f"| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def named(rows: list[list[str]], column: int = 0) -> list[str]:
    return [name for row in rows for name in WORD.findall(row[column])]


@functools.cache
def blocks() -> dict[str, Any]:
    """Return the blocks that the edition registers, by name."""
    md = Markdown(extensions=[Explainer()])
    return {
        name: one for processor in md.parser.blockprocessors for name, one in getattr(processor, "blocks", {}).items()
    }


def test_the_readme_has_every_option_of_the_timeline_once() -> None:
    assert sorted(named(table(README, "option"))) == sorted(OPTIONS)


@pytest.mark.parametrize("name", sorted(blocks()))
def test_contributing_has_every_option_of_a_block(name: str) -> None:
    rows = [row for row in table(CONTRIBUTING, "block") if WORD.findall(row[0])[:1] == [name]]
    assert len(rows) == 1, f"CONTRIBUTING.md: a row for /// {name}"
    assert sorted(named(rows, 2)) == sorted(blocks()[name].SPEC)


def test_contributing_has_no_block_that_is_none() -> None:
    assert set(named(table(CONTRIBUTING, "block"))) <= {*blocks(), "timeline"}


def test_contributing_has_every_field_of_an_event() -> None:
    assert sorted(named(table(CONTRIBUTING, "field"))) == sorted(Event.model_fields)
