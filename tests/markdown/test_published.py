"""Downloads and links to the exports are offered where the published files are, and nowhere else."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import Timeline
from mkdocs_timeline.html import TAKEN

from tests.markdown.sites import made, page
from tests.support.build import all_of, event, markdown, text_of, write

BLOCK = "/// timeline | data/events.yml\n///\n"
ALL = ["csv", "json", "ics", "atom", "bib", "ris", "csl.json"]


def offered(root: Element) -> list[str]:
    return [link.get("href") or "" for link in all_of(root, "a") if (link.get("data-do") or "").startswith("take ")]


def foot(root: Element) -> list[str]:
    return [link.get("href") or "" for line in all_of(root, "p", "tl-data") for link in all_of(line, "a")]


def publish(path: str, timeline: Timeline, owner: str, lang: str) -> Collection[str]:
    """Publish one list as the plugin does."""
    return ALL if path == "data/events.yml" and timeline.events else ()


@pytest.mark.parametrize(
    ("there", "name", "expected"),
    [
        ([], "", []),
        (["csv", "yaml"], "", ["csv"]),
        (["ics", "json"], "", ["json", "ics"]),
        (["ris"], "", ["ris"]),
        ([], "events", ALL),
        (["csv"], "others", ["csv"]),
    ],
)
def test_a_block_offers_what_is_published(tmp_path: Path, there: list[str], name: str, expected: list[str]) -> None:
    list_name = name or "events"
    write(tmp_path / f"data/{list_name}.yml", event("1961"))
    for ending in there:
        (tmp_path / f"data/{list_name}.{ending}").touch()
    text = BLOCK.replace("data/events", f"./data/{list_name}")
    root, _ = markdown(tmp_path, text, **({"published": publish} if name else {}))
    files = [f"data/{list_name}.{ending}" for ending in expected]
    assert offered(root) == [file for file in (f"data/{list_name}.{ending}" for ending in TAKEN) if file in files]
    assert foot(root) == files


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Data: CSV · JSON · Calendar · Feed · BibTeX · RIS · CSL-JSON"),
        ("ko", "데이터: CSV · JSON · 캘린더 · 피드 · BibTeX · RIS · CSL-JSON"),
    ],
)
def test_the_line_under_the_list_in_both_languages(tmp_path: Path, lang: str, line: str) -> None:
    write(tmp_path / "data/events.yml", event("1961"))
    root, _ = markdown(tmp_path, BLOCK, published=publish, lang=lang)
    assert [text_of(one) for one in all_of(root, "p", "tl-data")] == [line]


def test_the_line_stands_once_under_the_list_that_owns_its_events(tmp_path: Path) -> None:
    write(tmp_path / "data/events.yml", event("1961"))
    brief, strip = (BLOCK.replace("yml\n", f"yml\n    {option}\n") for option in ("detail: brief", "strip: ribbon"))
    assert len(foot(markdown(tmp_path, BLOCK + "\n" + BLOCK, published=publish)[0])) == len(ALL)
    assert foot(markdown(tmp_path, brief + "\n" + strip, published=publish)[0]) == []
    assert foot(markdown(tmp_path, BLOCK, published=publish, home="other.md")[0]) == []


PLUGIN = "plugins: [{timeline: {}}]\nmarkdown_extensions: [mkdocs_timeline]\n"
LISTS = {
    "index.md": f"# Page\n\n{BLOCK}",
    "deep/second.md": f"# The second\n\n{BLOCK.replace('data/events', 'lists/second')}",
}


@pytest.fixture
def docs(folder: Path) -> Path:
    write(folder / "docs/data/events.yml", event("1961-07-06"), published="2024-01-01")
    write(folder / "docs/lists/second.yml", event("1961-07-06"), published="2024-01-01")
    return folder


def test_exports_linked_from_nowhere_when_only_the_plugin_is_used(docs: Path) -> None:
    assert made(docs, PLUGIN, LISTS) == ""
    for name, stem in (("index.html", "data/events"), ("deep/second/index.html", "../../lists/second")):
        root = page(docs, name)
        assert foot(root) == [f"{stem}.{ending}" for ending in ALL]
        assert offered(root) == [f"{stem}.{ending}" for ending in TAKEN]
        assert all(((docs / "site" / name).parent / href).is_file() for href in foot(root))


def test_second_list_has_no_exports(docs: Path) -> None:
    assert made(docs, PLUGIN, LISTS) == ""
    site = docs / "site"
    assert sorted(path.name for path in (site / "lists").iterdir()) == sorted(
        ["second.yml", *(f"second.{ending}" for ending in ALL)]
    )
    calendar = (site / "lists/second.ics").read_bytes().decode().replace("\r\n ", "")
    assert "UID:1961-07-06-x@site-lists-second" in calendar
    assert "UID:1961-07-06-x@site\r\n" in (site / "data/events.ics").read_bytes().decode()
    assert "https://example.org/base/deep/second/#1961-07-06-x" in calendar
    feed = (site / "lists/second.atom").read_text(encoding="utf-8")
    assert 'href="https://example.org/base/lists/second.atom"' in feed
    assert "Site: The second" in feed


def test_two_lists_on_one_page_have_exports_each(docs: Path) -> None:
    both = f"{LISTS['index.md']}\n{BLOCK.replace('data/events', 'lists/second')}"
    assert made(docs, PLUGIN, {"index.md": both}) == ""
    root = page(docs, "index.html")
    first, second = all_of(root, "mkdocs-timeline")
    for line, stem in ((first, "data/events"), (second, "lists/second")):
        assert foot(line) == [f"{stem}.{ending}" for ending in ALL]
        assert all((docs / "site" / href).is_file() for href in foot(line))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len({*ids})
    feeds = [link.get("href") for link in all_of(root, "link") if link.get("type") == "application/atom+xml"]
    assert feeds == ["data/events.atom", "lists/second.atom"]


def test_atom_is_found_from_the_page(docs: Path) -> None:
    assert made(docs, PLUGIN, {**LISTS, "other.md": "# Other\n"}) == ""
    for name, expected in (
        ("index.html", ["data/events.atom"]),
        ("deep/second/index.html", ["../../lists/second.atom"]),
        ("other/index.html", []),
    ):
        links = [link for link in all_of(page(docs, name), "link") if link.get("type") == "application/atom+xml"]
        assert [link.get("href") for link in links] == expected
        assert all(link.get("rel") == "alternate" for link in links)


def test_a_feed_that_the_theme_names_is_not_named_again(docs: Path) -> None:
    (docs / "own").mkdir()
    link = "<link type=application/atom+xml rel=alternate href=\"{{ 'data/events.atom' | url }}\">"
    (docs / "own/main.html").write_text(
        '{% extends "base.html" %}{% block extrahead %}' + link + "{% endblock %}", encoding="utf-8"
    )
    assert made(docs, f"{PLUGIN}theme: {{name: mkdocs, custom_dir: own}}\n", LISTS) == ""
    links = [one for one in all_of(page(docs, "index.html"), "link") if one.get("type") == "application/atom+xml"]
    assert len(links) == len(["the theme's"])


def test_exports_take_the_language_that_the_extension_is_told(docs: Path) -> None:
    assert made(docs, PLUGIN.replace("[mkdocs_timeline]", "[{mkdocs_timeline: {lang: ko}}]"), LISTS) == ""
    assert "Site: 사건" in (docs / "site/data/events.ics").read_text(encoding="utf-8").replace("\n ", "")


def test_without_exports_nothing_is_published_or_linked(docs: Path) -> None:
    assert made(docs, PLUGIN.replace("{}", "{exports: false}"), LISTS) == ""
    assert foot(page(docs, "index.html")) == offered(page(docs, "index.html")) == []
    assert [path.name for path in (docs / "site/data").iterdir()] == ["events.yml"]


def test_a_file_beside_the_list_stays_as_it_is(docs: Path) -> None:
    (docs / "docs/data/events.csv").write_text("mine", encoding="utf-8")
    assert made(docs, PLUGIN, LISTS) == ""
    assert (docs / "site/data/events.csv").read_text(encoding="utf-8") == "mine"
    assert "data/events.csv" in foot(page(docs, "index.html"))


def test_a_list_that_another_extension_brings_to_the_page_is_published(docs: Path) -> None:
    (docs / "part.md").write_text(BLOCK, encoding="utf-8")
    snippets = "[mkdocs_timeline, {pymdownx.snippets: {base_path: .}}]"
    pages = {"index.md": '# Page\n\n--8<-- "part.md"\n'}
    assert made(docs, PLUGIN.replace("[mkdocs_timeline]", snippets), pages) == ""
    assert (docs / "site/data/events.csv").is_file()
