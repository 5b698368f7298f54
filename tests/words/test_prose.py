"""Rules for running text: what each finds, what it leaves alone, and that the pages and lists of the site keep them."""

from __future__ import annotations

from pathlib import Path

import check_prose
import pytest
from explainer.prose.passages import of_list, of_page, passages
from explainer.prose.style import LONGEST, faults, sentences

from tests.support.site import ROOT


def on_page(text: str) -> list[str]:
    return [f"{one.line}: {one.found.split(' in “')[0]}" for one in faults(of_page(text, "page.md"))]


def in_list(text: str) -> list[str]:
    return [f"{one.line}: {one.found.split(' in “')[0]}" for one in faults(of_list(text, "list.yml"))]


STRAIGHT = "straight quotation mark or apostrophe"
TAG = "tag of an outlet in the sentence"
SEARCH = "search told to the reader"
OPENING = "banned opening"
YEAR = "first date of a section without its year"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The lake's shore.", [f"1: {STRAIGHT}"]),
        ("The lake’s “shore”.", []),
        ("Code has `'quotes'`, and [so](page.md#it's) may addresses. [@lake-1940]", []),
        ("The Echo, Lakeland state media, said so.", [f"1: {TAG}"]),
        ("Lakeland state media said so.", []),
        ("The last lines were not read.", [f"1: {SEARCH}"]),
        ("The number rests on one source.", [f"1: {SEARCH}"]),
        ("We have not seen this text.", []),
        ("It was so. Taken in order, it has five points.", [f"1: {OPENING}"]),
        ("Five points were taken in order.", []),
        (f"One {'word ' * (LONGEST - 2)}more. It ends.", []),
        (f"One {'word ' * (LONGEST - 1)}more. It ends.", [f"1: {LONGEST + 1} words in a sentence"]),
        ("| Day | 'So' |\n| --- | --- |\n| 1 | It’s so |", [f"1: {STRAIGHT}"]),
        ("```\nit's code\n```", []),
    ],
)
def test_each_rule_finds_its_kind_and_no_more(text: str, found: list[str]) -> None:
    assert on_page(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Talks\n\nThey met on 3 May.", [f"3: {YEAR}"]),
        ("## Talks\n\nThey met on 3 May 1940, and on 5 May again.", []),
        ("## Talks of 1940\n\nThey met on 3 May.", []),
        ("## Talks\n\nIn 1940 they wrote. They met on 3 May.", []),
        ("## One\n\nIn 1940 they wrote.\n\n## Two\n\nThey met on 3 May.", [f"7: {YEAR}"]),
        ("## Talks\n\nIn May they met.", []),
    ],
)
def test_the_first_date_of_a_section_has_its_year(text: str, found: list[str]) -> None:
    assert on_page(text) == found


def test_quotations_and_options_that_are_no_prose_are_left_alone() -> None:
    block = (
        "/// treaty | Article 1\n    source: lake-1940\n    translation: The lake's own\n\nthe lake's \"shore\"\n///\n"
    )
    assert on_page(block) == [f"3: {STRAIGHT}"]


def test_the_front_matter_of_a_page_is_read() -> None:
    assert on_page('---\ntitle: A\nlead: "The lake\'s shore."\n---\n\nText.') == [f"3: {STRAIGHT}"]


def test_fields_of_prose_are_read_and_quotations_are_not() -> None:
    records = (
        "list:\n  - id: one\n    summary: It's so.\n    quote:\n      text: It's said.\n      speaker: The lake's own\n"
    )
    assert in_list(records) == [f"3: {STRAIGHT}", f"6: {STRAIGHT}"]
    assert in_list("story:\n  - headline: So\n    text: It's so.\n") == [f"3: {STRAIGHT}"]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert sentences("It is No. 6 of them. It ends.") == ["It is No. 6 of them.", "It ends."]


def test_the_command_names_file_line_and_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Title\n\nThe lake's shore.\n", encoding="utf-8")
    assert check_prose.main(["--docs", str(docs)]) == 1
    told = capsys.readouterr().err
    assert "docs/index.md:3: prose: straight quotation mark or apostrophe in “The lake's shore.”" in told
    (docs / "index.md").write_text("# Title\n\nThe lake’s shore.\n", encoding="utf-8")
    assert check_prose.main(["--docs", str(docs)]) == 0


def test_the_site_keeps_the_rules() -> None:
    assert [str(one) for one in faults(passages(ROOT / "docs"))] == []
