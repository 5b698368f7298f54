"""A second import: ids of the first are kept, and what changed is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError, load
from mkdocs_timeline.importing import Imported, import_file

from tests.importing.sheets import GOOD, sheet

FIRST = (
    GOOD | {"Headline": "A treaty is signed", "Text": "One", "Media": "https://example.org/1"},
    GOOD | {"Headline": "조약", "Text": "Two", "Year": "1962"},
    GOOD | {"Headline": "Gone", "Text": "Three", "Year": "1963"},
    GOOD | {"Headline": "Moved", "Text": "Four", "Year": "1964"},
    GOOD | {"Headline": "Reworded", "Text": "Five", "Year": "1965", "Media": "https://example.org/5"},
)


def second(*rows: dict[str, str]) -> Imported:
    Path("first.csv").write_text(sheet(*FIRST), encoding="utf-8")
    Path("first.yml").write_text(import_file(Path("first.csv")).text, encoding="utf-8")
    Path("second.csv").write_text(sheet(*rows), encoding="utf-8")
    result = import_file(Path("second.csv"), earlier=Path("first.yml"))
    Path("second.yml").write_text(result.text, encoding="utf-8")
    assert len(load([Path("second.yml")]).events) == result.events
    return result


def test_the_same_sheet_changes_nothing(folder: Path) -> None:
    result = second(*FIRST)
    assert (list(result.kept), [line for line in result.changed if ": sources: " not in line]) == ([], [])


def test_ids_are_kept_and_changes_told(folder: Path) -> None:
    treaty, korean, _, moved, reworded = FIRST
    result = second(
        GOOD | {"Headline": "New", "Year": "1960"},
        treaty | {"Headline": "A treaty was signed", "Text": "Eins"},
        korean | {"Text": "Zwei"},
        moved | {"Year": "1974"},
        reworded | {"Headline": "Entirely other words"},
    )
    by_title = {event["title"]: event for event in result.records}
    assert by_title["A treaty was signed"]["id"] == "1961-07-06-a-treaty-is-signed"
    assert by_title["Entirely other words"]["id"] == "1965-07-06-reworded"
    assert (by_title["Moved"]["id"], by_title["Moved"]["aliases"]) == ("1974-07-06-moved", ["1964-07-06-moved"])
    assert list(result.kept) == [
        "kept: 1965-07-06-reworded: instead of 1965-07-06-entirely-other-words, by its summary and sources",
        (
            "kept: 1964-07-06-moved: as an alias of 1974-07-06-moved, by its headline; "
            "the id starts with the date, which changed"
        ),
        (
            "kept: 1961-07-06-a-treaty-is-signed: instead of 1961-07-06-a-treaty-was-signed, "
            "by its date, with a headline much like it"
        ),
    ]
    told = [line for line in result.changed if ": sources: " not in line]
    assert told == [
        "removed: 1963-07-06-gone: 'Gone'",
        "added: 1960-07-06-new: 'New'",
        "changed: 1961-07-06-a-treaty-is-signed: title: 'A treaty is signed', now 'A treaty was signed'",
        "changed: 1961-07-06-a-treaty-is-signed: summary: 'One', now 'Eins'",
        "changed: 1962-07-06-joyak: summary: 'Two', now 'Zwei'",
        "changed: 1974-07-06-moved: id: '1964-07-06-moved', now '1974-07-06-moved'",
        "changed: 1974-07-06-moved: date: '1964-07-06', now '1974-07-06'",
        "changed: 1974-07-06-moved: aliases: nothing, now \"['1964-07-06-moved']\"",
        "changed: 1965-07-06-reworded: title: 'Reworded', now 'Entirely other words'",
    ]


def test_an_id_given_by_hand_is_kept(folder: Path) -> None:
    """The earlier file is a list that people edit: their ids and aliases are those that addresses hold."""
    Path("first.csv").write_text(sheet(GOOD), encoding="utf-8")
    text = import_file(Path("first.csv")).text.replace(
        "id: 1961-07-06-a-treaty", "id: 1961-07-06-mine\n  aliases: [1961-old]"
    )
    Path("first.yml").write_text(text, encoding="utf-8")
    (event,) = import_file(Path("first.csv"), earlier=Path("first.yml")).records
    assert (event["id"], event["aliases"]) == ("1961-07-06-mine", ["1961-old"])


@pytest.mark.parametrize(("text", "problem"), [("a: 1\n", "no list of events"), ("- x: [\n", "not YAML")])
def test_an_earlier_file_that_is_none(folder: Path, text: str, problem: str) -> None:
    Path("first.csv").write_text(sheet(GOOD), encoding="utf-8")
    Path("first.yml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=problem):
        import_file(Path("first.csv"), earlier=Path("first.yml"))
