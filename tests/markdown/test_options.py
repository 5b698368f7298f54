"""The one table of options: what the manual and CONTRIBUTING say of it, where its values go, what a wrong name does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.registry import PARTS
from mkdocs_timeline import View
from mkdocs_timeline.markdown import CheckedBlock, Stop, documented
from mkdocs_timeline.markdown.timeline_options import OPTIONS, Choice, choice_of

from tests.html.test_rendering import EVENTS
from tests.support.build import all_of, markdown, text_of, write
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


ABOUT = "# Events {#events}\n\n## How it was made {#how}\n"


def menu(folder: Path, options: str) -> Element:
    """Return the page of a block with these options, among pages of a docs folder."""
    write(folder / "data/events.yml", *EVENTS)
    (folder / "about").mkdir()
    (folder / "about/list.md").write_text(ABOUT, encoding="utf-8")
    indented = "".join(f"    {line}\n" for line in options.splitlines())
    return markdown(folder, f"/// timeline | data/events.yml\n{indented}///\n")[0]


@pytest.mark.parametrize("target", ["about/list.md", "about/list.md#how"])
def test_the_menu_leads_to_the_page_about_the_list(folder: Path, target: str) -> None:
    (found,) = all_of(menu(folder, f"about: {target}"), "div", "tl-menu")
    assert [one.get("href") for one in found.iter("a") if "download" not in one.attrib] == [target]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ('"1961 | 2024"', ["1961 | 2024"]),
        ('["1961 | 2024", "1950-06/1953|2024-06-19"]', ["1961 | 2024", "June 1950 to 1953 | 19 June 2024"]),
        ("[1961 | 1962]", ["1961 | 1962"]),
        ('"-0043 | 0014/0020-05"', ["44 BC | AD 14 to May AD 20"]),
    ],
)
def test_the_comparison_offers_the_pairs_of_a_block(folder: Path, given: str, said: list[str]) -> None:
    (region,) = all_of(menu(folder, f"compare: {given}"), "section", "tl-two")
    assert [text_of(one) for one in region.iter("button")] == said
    for one in region.iter("button"):
        assert re.fullmatch(r"pair [\d/-]+ [\d/-]+", one.get("data-do") or "")


PERIOD = 'expected a year, a month or a day, or two of them, e.g. "1961-07" or "1950/1953"'
PAIRS = 'expected one pair of periods or a list of pairs, e.g. compare: ["1961 | 2024", "1950/1953 | 2024-06"]'


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("about: about/lists.md", "about: 'about/lists.md', expected one that exists; nearest: about/list.md"),
        (
            "about: about/list.md#why",
            "about: 'about/list.md#why', expected one that exists; nearest: about/list.md#how",
        ),
        ("about: https://a.example/", "about: 'https://a.example/', expected one of about/list.md, "),
        ("about: '#how'", "about: '#how', expected one of about/list.md, "),
        ("compare: 1961", f"compare: the number 1961, {PAIRS}"),
        ("compare: []", f"compare: a list, {PAIRS}"),
        ("compare: [1961 | 1962 | 1963]", f"compare: a list, {PAIRS}"),
        ("compare: {1961: 1962}", f"compare: a mapping, {PAIRS}"),
        ("compare: 1961 | soon", f"compare: 'soon', {PERIOD}"),
        ("compare: 1961 |", f"compare: '', {PERIOD}"),
        ("compare: 1961-13 | 1962", f"compare: '1961-13', {PERIOD}"),
        ("compare: 2023-02-29 | 1962", f"compare: '2023-02-29', {PERIOD}"),
        ("compare: 1961~ | 1962", f"compare: '1961~', {PERIOD}"),
        ("compare: 1961/.. | 1962", f"compare: '1961/..', {PERIOD}"),
        ("compare: 196X | 1962", f"compare: '196X', {PERIOD}"),
        ("compare: 1961-21 | 1962", f"compare: '1961-21', {PERIOD}"),
        ("compare: 1962/1961 | 1963", f"compare: '1962/1961', {PERIOD}"),
    ],
)
def test_what_a_list_cannot_offer_stops_the_build(folder: Path, option: str, message: str) -> None:
    with pytest.raises(Stop, match=re.escape(message)):
        menu(folder, option)
