"""Sources on pages: a page names the work; who carried what was read stands in the list of sources only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import load
from mkdocs_timeline.markdown import Stop

from tests.support.build import rendered
from tests.treaty.conftest import as_tree, words

SOURCES = """schema: 1
sources:
  - id: unts-6045
    title: Treaty of 1961
    publisher: United Nations Treaty Series
    author: Two states
    published: "1962"
    volume: vol. 420, no. 6045
    pages: 152–161
    url: https://example.org/unts
    kind: primary
    read: {as: copy, on: "2026-11-24", at: "https://example.org/scan", carrier: Old Scans, extent: opening}
  - id: kcna-2024
    title: Treaty of 2024
    publisher: KCNA
    published: "2024-06-20"
    kind: primary
    affiliation: state-media
    country: north-korea
    read: {as: relayed, on: "2026-11-24", at: "https://example.org/wire", carrier: The Wire}
  - id: report
    title: A report
    publisher: The Paper
    published: "2024-06-21"
    pages: "7"
    url: https://example.org/report
    kind: news
    read: {as: original, on: "2026-11-24", extent: part}
"""
PAGE = "It helps. [@unts-6045; @kcna-2024]\n\nSo it says. [@report]\n"
LIST = "/// sources | data/events.yml\n///\n"
CARRIERS = ("Old Scans", "The Wire")


@pytest.fixture
def read(docs: Path) -> Path:
    """A docs folder whose sources say how they were read."""
    (docs / "data/sources.yml").write_text(SOURCES, encoding="utf-8")
    (docs / "treaty/page.md").write_text(PAGE, encoding="utf-8")
    return docs


def listed(docs: Path, key: str) -> Element:
    """Return the entry of a source in the list of sources."""
    return next(one for one in as_tree(docs, "sources.md", LIST).iter("li") if one.get("id") == key)


def test_a_note_names_the_work_and_where_it_stands(read: Path) -> None:
    root = as_tree(read, "treaty/page.md", PAGE)
    notes = {one.get("id"): one for one in root.iter("li")}
    assert words(notes["cite-unts-6045"]).startswith(
        "Two states, United Nations Treaty Series, “Treaty of 1961”, vol. 420, no. 6045, pp. 152–161, 1962."
    )
    assert words(notes["cite-report"]).startswith("The Paper, “A report”, p. 7, 21 June 2024.")
    assert [notes[f"cite-{key}"].get("data-url") for key in ("unts-6045", "kcna-2024")] == [
        "https://example.org/unts",
        "https://example.org/wire",
    ]


def test_no_page_but_the_list_names_who_carried_a_work(read: Path) -> None:
    events = rendered(load([read / "data/events.yml"]))
    said = words(as_tree(read, "treaty/page.md", PAGE)) + words(events)
    assert [name for name in CARRIERS if name in said] == []
    assert "KCNA" in said


def test_the_list_says_where_a_copy_was_read_and_how_much(read: Path) -> None:
    entry = listed(read, "unts-6045")
    expected = "pp. 152–161, 1962, read in a copy at Old Scans, opening only."
    assert expected in words(entry)
    links = [(one.get("href"), one.text) for one in entry.iter("a")][:2]
    assert links == [("https://example.org/unts", "“Treaty of 1961”"), ("https://example.org/scan", "Old Scans")]


def test_a_work_without_an_address_leads_to_where_it_was_read(read: Path) -> None:
    entry = listed(read, "kcna-2024")
    assert "20 June 2024, read as relayed by The Wire." in words(entry)
    assert [one.get("href") for one in entry.iter("a")][:2] == ["https://example.org/wire", "treaty/page.md"]


def test_of_an_original_only_what_was_left_out_is_said(read: Path) -> None:
    assert "p. 7, 21 June 2024, read in part." in words(listed(read, "report"))
    text = SOURCES.replace(", extent: part", "")
    (read / "data/sources.yml").write_text(text, encoding="utf-8")
    assert "p. 7, 21 June 2024.Used in" in words(listed(read, "report"))


def test_a_carrier_that_stands_as_publisher_stops_the_build(read: Path, convert: Callable[[str], Element]) -> None:
    register = "schema: 1\npublishers:\n" + "".join(
        f"  - {{name: {name}, rank: outlet}}\n" for name in ("United Nations Treaty Series", "The Wire", "The Paper")
    )
    (read / "data/publishers.yml").write_text(f"{register}carriers:\n  - name: Old Scans\n  - name: KCNA\n", "utf-8")
    with pytest.raises(Stop) as caught:
        convert(PAGE)
    assert "docs/data/sources.yml:15: kcna-2024: publisher: 'KCNA', which is a carrier in publishers.yml" in str(
        caught.value
    )
