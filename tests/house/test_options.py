"""Rule 4: an option stands in one table, and what is written about it for authors says the same."""

from __future__ import annotations

import re

from mkdocs_timeline import Event
from mkdocs_timeline.markdown.timeline_options import OPTIONS

from tests.support.site import ROOT

MANUAL = (ROOT / "scripts/mkdocs-timeline/docs/options.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WORD = re.compile(r"`(?:/// )?([a-z][\w-]*)[^`]*`")


def table(text: str, head: str) -> list[list[str]]:
    """Return the rows of the table whose first column has that head, as cells."""
    rows = text.partition(f"| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\\\)\|", row.strip("|"))] for row in rows]


def named(rows: list[list[str]], column: int = 0) -> list[str]:
    return [name for row in rows for name in WORD.findall(row[column])]


def test_the_manual_has_every_option_of_the_timeline_once() -> None:
    assert sorted(named(table(MANUAL, "option"))) == sorted(option.name for option in OPTIONS)


def test_contributing_has_every_field_of_an_event() -> None:
    assert sorted(named(table(CONTRIBUTING, "field"))) == sorted(Event.model_fields)
