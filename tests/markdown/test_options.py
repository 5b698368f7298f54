"""The one table of options: what the manual and CONTRIBUTING say of it, where its values go, what a wrong name does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from explainer.registry import PARTS
from mkdocs_timeline import View
from mkdocs_timeline.markdown import CheckedBlock, Stop, documented
from mkdocs_timeline.markdown.timeline_options import OPTIONS, Choice, choice_of

from tests.html.test_rendering import EVENTS
from tests.support.build import markdown, write
from tests.support.site import ROOT

MANUAL = (ROOT / "scripts/mkdocs-timeline/docs/options.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = [block for part in PARTS for block in part.blocks]


def row(block: type[CheckedBlock]) -> str:
    """Return the start of a block's row: how it is written, and its options, those in bold that it must have."""
    first = f"/// {block.NAME}" + (rf" \| {block.ARGUMENT_EXAMPLE}" if block.ARGUMENT_EXAMPLE else "")
    names = [f"**`{one.name}`**" if one.required else f"`{one.name}`" for one in block.OPTION_TABLE]
    return f"| `{first}` | {', '.join(names) or 'none'} | "


def test_the_manual_has_the_table_of_the_timeline() -> None:
    assert f"\n\n{documented(OPTIONS)}\n" in MANUAL


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.NAME)
def test_contributing_names_every_block_with_its_options(block: type[CheckedBlock]) -> None:
    assert [line for line in CONTRIBUTING.splitlines() if line.startswith(row(block))]


def test_contributing_names_no_block_that_is_not_there() -> None:
    named = re.findall(r"^\| `/// ([a-z]+)", CONTRIBUTING, re.MULTILINE)
    assert sorted(named) == sorted({"timeline", *(block.NAME for block in BLOCKS)})


def test_every_option_has_a_place_of_its_own_in_what_a_block_asks_for() -> None:
    view = {f"view.{field.name}" for field in fields(View)}
    beside = {field.name for field in fields(Choice)} - {"view"}
    places = [option.into or option.name for option in OPTIONS]
    assert len(places) == len({*places})
    assert {*places} == view | beside


def test_a_value_goes_where_its_option_says() -> None:
    choice = choice_of({"from": "start", "order": True, "heading": 3})
    assert choice == Choice(View(start="start", newest_first=True), heading=3)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a(b", "[x", "colour", "1", "on"])
def test_an_unknown_option_stops_the_build_whatever_it_is_called(folder: Path, name: str) -> None:
    write(folder / "data/events.yml", *EVENTS)
    with pytest.raises(Stop) as caught:
        markdown(folder, f"/// timeline | data/events.yml\n    '{name}': 1\n///\n")
    (problem,) = caught.value.problems
    assert (problem.field, problem.found) == (name, "an unknown option")
