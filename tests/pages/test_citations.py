"""Every mark in the text leads to a source at the page's end, and from there to the list of all sources."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from explainer.sources import sources

from tests.pages.pages import CONTENT, file_of, having, name, tree
from tests.support.server import Server
from tests.support.site import ROOT


@pytest.fixture(scope="module")
def keys() -> set[str]:
    """Keys of the source list."""
    return set(sources(ROOT / "docs"))


def links(site: Server, address: str) -> dict[str, set[str]]:
    """Return the notes of a page, each with the addresses that it links to."""
    page = tree(file_of(site.site, address))
    notes = [one for one in page.iter("li") if one.get("id", "").startswith("cite-")]
    return {
        one.get("id", ""): {urljoin(f"/{address}", link.get("href", "")) for link in one.iter("a")} for one in notes
    }


@pytest.mark.parametrize("address", CONTENT, ids=name)
def test_every_mark(site: Server, keys: set[str], address: str) -> None:
    page = tree(file_of(site.site, address))
    marks = [link.get("href", "") for ref in having(page, "ref") for link in ref.iter("a")]
    cited = {mark.removeprefix("#cite-") for mark in marks}
    notes = links(site, address)
    assert cited <= keys
    assert {f"cite-{key}" for key in cited} == set(notes)
    assert all(f"/sources/#{note.removeprefix('cite-')}" in targets for note, targets in notes.items())


def test_the_pages_do_cite(site: Server) -> None:
    marks = {address: len(having(tree(file_of(site.site, address)), "ref")) for address in CONTENT}
    assert all(marks[address] > 10 for address in ("", "treaty/", "seoul/", "background/", "aftermath/"))


def test_every_source_has_its_place(site: Server, keys: set[str]) -> None:
    listed = [one.get("id") for one in having(tree(file_of(site.site, "sources/")), "source")]
    cited = {note.removeprefix("cite-") for address in CONTENT for note in links(site, address)}
    assert len(listed) == len(set(listed))
    assert cited <= set(listed) <= keys
