"""Each setting stands in one place and is checked at both doors, the extension's and the plugin's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markdown.sites import made, page
from tests.support.build import event, write

BLOCK = "/// timeline | data/events.yml\n///\n"
PAGES = {"index.md": "# Home\n", "timeline.md": f"# Timeline\n\n{BLOCK}", "other.md": "# Other\n"}
BOTH = "plugins: [{{timeline: {{{plugin}}}}}]\nmarkdown_extensions: [{{mkdocs_timeline: {{{extension}}}}}]\n"


@pytest.fixture(autouse=True)
def events(folder: Path) -> Path:
    return write(folder / "docs/data/events.yml", event("1961"))


def both(plugin: str = "", extension: str = "") -> str:
    return BOTH.format(plugin=plugin, extension=extension)


@pytest.mark.parametrize(
    ("plugin", "extension", "message"),
    [
        (
            "page: other.md",
            "home: timeline.md",
            (
                "mkdocs.yml:4: plugins.timeline.page: 'other.md', expected 'timeline.md', as "
                "markdown_extensions.mkdocs_timeline.home in mkdocs.yml:5 says; one of the two is enough"
            ),
        ),
        (
            "name: one",
            "name: two",
            (
                "mkdocs.yml:4: plugins.timeline.name: 'one', expected 'two', as "
                "markdown_extensions.mkdocs_timeline.name in mkdocs.yml:5 says; one of the two is enough"
            ),
        ),
        (
            "",
            "home: other.md",
            (
                "mkdocs.yml:5: markdown_extensions.mkdocs_timeline.home: 'other.md', which owns the ids of no list, "
                "expected the page that shows the whole list, e.g. timeline.md"
            ),
        ),
        (
            "page: other.md",
            "",
            (
                "mkdocs.yml:4: plugins.timeline.page: 'other.md', which owns the ids of no list, "
                "expected the page that shows the whole list, e.g. timeline.md"
            ),
        ),
    ],
)
def test_one_fact_configured_twice(folder: Path, plugin: str, extension: str, message: str) -> None:
    # Where home is another page the list owns its ids only when it says so.
    own = {**PAGES, "timeline.md": PAGES["timeline.md"].replace("yml\n", "yml\n    own: true\n")}
    assert message in made(folder, both(plugin, extension), own)


@pytest.mark.parametrize(
    ("plugin", "extension"),
    [("", "home: timeline.md"), ("page: timeline.md", ""), ("page: timeline.md", "home: timeline.md"), ("", "")],
)
def test_calendar_and_feed_lead_to_the_page_with_the_ids(folder: Path, plugin: str, extension: str) -> None:
    write(folder / "docs/data/events.yml", event("1961-07-06"), published="2024-01-01")
    assert made(folder, both(plugin, extension), PAGES) == ""
    for name in ("events.ics", "events.atom"):
        text = (folder / "site/data" / name).read_bytes().decode().replace("\r\n ", "")
        assert "https://example.org/base/timeline/" in text
    ids = {one.get("id") for one in page(folder, "timeline/index.html").iter()}
    assert "1961-07-06-x" in ids


@pytest.mark.parametrize(("plugin", "extension"), [("name: key", ""), ("", "name: key"), ("name: key", "name: key")])
def test_the_permanent_name_may_stand_in_either_place(folder: Path, plugin: str, extension: str) -> None:
    write(folder / "docs/data/events.yml", event("1961-07-06"))
    assert made(folder, both(plugin, extension), PAGES) == ""
    assert b"UID:1961-07-06-x@key\r\n" in (folder / "site/data/events.ics").read_bytes()


ALONE = "plugins: []\nmarkdown_extensions: [{{mkdocs_timeline: {{{}}}}}]\n"


@pytest.mark.parametrize("plugin", [True, False], ids=["plugin", "extension"])
@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("lang: kr", "mkdocs_timeline.lang: the unknown language 'kr', expected en or ko, e.g. lang: ko"),
        ("lang: [en]", "mkdocs_timeline.lang: a list, expected text"),
        ("name: 7", "mkdocs_timeline.name: the number 7, expected text"),
        (
            "home: missing.md",
            (
                "mkdocs_timeline.home: 'missing.md', where there is no page (docs/missing.md), expected a page of the "
                "docs folder, e.g. index.md"
            ),
        ),
        (
            "sources_page: data/events.yml",
            (
                "mkdocs_timeline.sources_page: 'data/events.yml', where there is no page (docs/data/events.yml), "
                "expected a page of the docs folder, e.g. about.md"
            ),
        ),
    ],
)
def test_one_option_checked_at_one_of_two_doors(folder: Path, setting: str, message: str, *, plugin: bool) -> None:
    settings = both("", setting) if plugin else ALONE.format(setting)
    assert f"mkdocs.yml:5: markdown_extensions.{message}" in made(folder, settings, PAGES)


def test_a_home_page_that_another_plugin_makes_is_there(folder: Path) -> None:
    (folder / "hook.py").write_text(
        "from mkdocs.structure.files import File\n\n"
        "def on_files(files, config):\n"
        f"    files.append(File.generated(config, 'made.md', content={PAGES['timeline.md']!r}))\n",
        encoding="utf-8",
    )
    pages = {"index.md": "# Home\n"}
    assert made(folder, f"hooks: [hook.py]\n{both('', 'home: made.md')}", pages) == ""
    assert (folder / "site/made/index.html").is_file()


def test_the_plugin_without_the_extension_says_so(folder: Path) -> None:
    message = (
        "mkdocs.yml: markdown_extensions: no mkdocs_timeline beside the plugin timeline, expected the extension, which "
        "draws the blocks, e.g. markdown_extensions: [mkdocs_timeline]"
    )
    assert message in made(folder, "plugins: [timeline]\n", PAGES).replace("mkdocs.yml:0", "mkdocs.yml")


@pytest.mark.parametrize("name", ["mkdocs_timeline", "mkdocs_timeline.markdown.extension"])
def test_the_extension_by_each_of_its_names(folder: Path, name: str) -> None:
    assert made(folder, f"plugins: [timeline]\nmarkdown_extensions: [{name}]\n", PAGES) == ""
    assert (folder / "site/data/events.csv").is_file()


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ("../events.yml", "'../events.yml', which leads out of the docs folder"),
        ("data/none.yml", "data/none.yml, where there is no file (docs/data/none.yml)"),
    ],
)
def test_list_outside_docs_exports_missing_in_silence(folder: Path, events: str, found: str) -> None:
    write(folder / "events.yml", event("1961"))
    expected = "expected an event list in the docs folder, e.g. data/events.yml"
    assert f"mkdocs.yml:4: plugins.timeline.events: {found}, {expected}" in made(
        folder, both(f"events: {events}"), PAGES
    )
    block = {"index.md": f"# Home\n\n/// timeline | {events}\n///\n"}
    assert f"timeline: {found}, {expected}" in made(folder, both(), block)


@pytest.mark.parametrize("door", ["events: data/events.yml", ""])
@pytest.mark.parametrize("content", ["- a\n", "word\n", "---\n", ""])
def test_plugin_and_block_say_the_same_of_a_broken_list(folder: Path, content: str, door: str) -> None:
    (folder / "docs/data/events.yml").write_text(content, encoding="utf-8")
    told = made(folder, both(door), PAGES)
    assert "1 problem in the data:\n  docs/data/events.yml:" in told
    assert "Traceback" not in told
