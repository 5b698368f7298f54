"""A site as Windows writes it: its line ends, and its way to write a path."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guest import sites
from tests.support import build
from tests.support.build import event


def test_a_site_with_the_line_ends_of_windows_is_the_same_site(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = sites.built(tmp_path_factory, "mkdocs")
    sites.write(folder, "mkdocs")
    for path in (*folder.rglob("*.yml"), *folder.rglob("*.md")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    after = sites.make(folder)
    for part in ("data/events.json", "data/events.csv", "data/events.ics", "data/events.bib"):
        assert (after / part).read_bytes() == (before / part).read_bytes(), part
    for page in ("index.html", "other/index.html"):
        new, old = (sites.lists(site / page) for site in (after, before))
        assert new == old != []


PLACES = {
    "a block": ("docs/index.md:3: timeline: data\\events.yml", "docs/index.md", "data/events.yml", "data\\events.yml"),
    "home": (
        "mkdocs.yml:5: markdown_extensions.mkdocs_timeline.home: deep\\two.md",
        "mkdocs.yml",
        "deep/two.md",
        "deep\\two.md",
    ),
    "sources_page": (
        "mkdocs.yml:5: markdown_extensions.mkdocs_timeline.sources_page: a\\b.md",
        "mkdocs.yml",
        "a/b.md",
        "a\\b.md",
    ),
    "the plugin": (
        "mkdocs.yml:4: plugins.timeline.events: data\\events.yml",
        "mkdocs.yml",
        "data/events.yml",
        "data\\events.yml",
    ),
    "see": (
        "docs/data/events.yml:1: 1961-x: see: 'deep\\\\two.md#two'",
        "docs/data/events.yml",
        "deep/two.md",
        "deep\\\\two.md",
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_path_with_backslashes_is_refused_on_every_system_alike(folder: Path, place: str) -> None:
    told, name, right, wrong = PLACES[place]
    build.write(folder / "docs/data/events.yml", event("1961", see="deep/two.md#two"))
    block = "/// timeline | data/events.yml\n///\n"
    for page, text in (("index", f"# Home\n\n{block}"), ("deep/two", f"# Two {{#two}}\n\n{block}"), ("a/b", "# B\n")):
        path = folder / f"docs/{page}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Site\nsite_url: https://example.org/\ntheme: mkdocs\n"
        "plugins: [{timeline: {events: data/events.yml}}]\n"
        "markdown_extensions: [attr_list, {mkdocs_timeline: {home: deep/two.md, sources_page: a/b.md}}]\n",
        encoding="utf-8",
    )
    file = folder / name
    file.write_text(file.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    said = sites.refused(folder)
    assert told in said
    assert "a backslash" in said
