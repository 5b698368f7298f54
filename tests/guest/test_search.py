"""Markup whose meaning depends on a consumer that was never asked: the search indexes of Material and of MkDocs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.guest import sites
from tests.support.build import all_of, tree


@pytest.mark.parametrize("theme", sites.SETTINGS)
def test_titles_of_lists_that_own_no_ids_are_glued_into_no_entry(theme: str, folder: Path) -> None:
    sites.write(folder, theme)
    index = json.loads((sites.make(folder) / "search/search_index.json").read_text(encoding="utf-8"))
    entries = {one["location"]: one for one in index["docs"]}
    assert len(entries) == len(index["docs"])
    other = {name: one["title"] for name, one in entries.items() if name.startswith("other/")}
    assert {"Brief", "Before", "Again"} <= {*other.values()}
    assert not [title for title in other.values() if "Event of" in title]
    if theme == "material":
        assert entries["#1988-07-x"]["title"] == "Event of 1988-7"
        assert "Event of" not in entries["other/#before"]["text"]
    else:  # whose index knows the sections of a page's contents list alone
        assert any("Event of 1988-7" in one["text"] for one in entries.values())


def test_a_list_without_bullets_is_a_list_and_its_titles_are_headings(folder: Path) -> None:
    sites.write(folder, "mkdocs")
    root = tree((sites.make(folder) / "other/index.html").read_text(encoding="utf-8"))
    assert {one.get("role") for one in all_of(root, "ol", "tl-list")} == {"list"}
    titles = all_of(root, "p", "tl-title")
    assert {(one.get("role"), one.get("aria-level")) for one in titles} == {("heading", "3"), ("heading", "4")}
