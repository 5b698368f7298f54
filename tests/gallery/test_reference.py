"""What the manual says of fields, options, settings, dates and properties is what the code has."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import mkdocs_timeline
import pytest
from mkdocs.config.base import Config
from mkdocs_timeline import Event, Source, Theme
from mkdocs_timeline.events import Lane, Step
from mkdocs_timeline.export import FORMATS
from mkdocs_timeline.markdown.extension import TimelineExtension
from mkdocs_timeline.markdown.plugin import TimelinePlugin
from mkdocs_timeline.text import dates, when_in_words

from tests.gallery.manual import DOCS, PACKAGE, blocks, fences, names, rows, text

HEADINGS = re.compile(r"^## ([^\n]*)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def options_table() -> list[str]:
    return [name for row in rows(text("options.md"), "# Options of the block") for name in names(row[0])]


def test_every_option_has_a_section_and_an_example_that_sets_it() -> None:
    sections = dict(HEADINGS.findall(text("options.md")))
    shown = {name: words for title, words in sections.items() for name in title.split(" and ")}
    assert set(options_table()) == set(shown) - {"The block alone", "The list"}
    for name in options_table():
        assert [block for block in blocks(shown[name]) if f"\n    {name}:" in block], name


@pytest.mark.parametrize(
    ("page", "model"), [("list/events.md", Event), ("list/sources.md", Source), ("list/story.md", Step)]
)
def test_the_table_of_a_record_has_its_fields(page: str, model: type[Event | Source | Step]) -> None:
    table = {names(row[0])[0]: row[0].startswith("**") for row in rows(text(page))}
    assert table == {name: field.is_required() for name, field in model.model_fields.items()}


@pytest.mark.parametrize(("heading", "model"), [("## Themes", Theme), ("## Lanes", Lane)])
def test_the_vocabulary_page_has_every_shape_and_ink(heading: str, model: type[Theme | Lane]) -> None:
    for row in rows(text("list/vocabulary.md"), heading):
        (name,), found = names(row[0]), names(row[1])
        assert sorted(found) == sorted(get_args(model.model_fields[name].annotation))


def test_each_date_of_the_table_reads_as_it_says() -> None:
    for written, read in rows(text("list/dates.md")):
        (quoted,) = names(written)
        assert when_in_words(dates.parse(quoted.strip('"'))) == read


def test_the_settings_are_those_of_extension_and_plugin() -> None:
    words = text("settings.md")
    extension = [names(row[0])[0] for row in rows(words, "## The extension")]
    plugin = [names(row[0])[0] for row in rows(words, "## The plugin")]
    schema = TimelinePlugin.config_class
    assert issubclass(schema, Config)
    assert extension == list(TimelineExtension().config)
    assert plugin == [name for name, _ in schema._schema]


def test_the_styling_page_has_every_property_that_can_be_set() -> None:
    first = (PACKAGE / "mkdocs_timeline/assets/skin.css").read_text(encoding="utf-8").partition("}")[0]
    known = re.findall(r"^ *(--tl-[\w-]+):", first, re.MULTILINE)
    said = [name for line in text("styling.md").splitlines() if line.startswith("|") for name in names(line)]
    assert sorted(said) == sorted(known)


def test_the_table_of_addresses_has_all_that_the_script_reads() -> None:
    state = (PACKAGE / "mkdocs_timeline/assets/state.js").read_text(encoding="utf-8")
    whole = re.search(r"whole = \(\) => \(\{(.*?)\}\)", state, re.DOTALL)
    assert whole
    known = re.findall(r"(\w+):", whole[1])
    told = rows(text("reading.md"), "## The view is the address")
    said = [name.partition("=")[0] for row in told for name in names(row[0])]
    assert sorted(said) == sorted([*known, "#id"])


def test_every_export_is_told_of() -> None:
    said = {name for row in rows(text("export.md")) for name in names(row[0])}
    assert {f".{form.ending}" for form in FORMATS.values()} <= said


def test_the_python_page_names_what_the_package_offers() -> None:
    said = {name for row in rows(text("python.md")) for name in names(row[0])}
    assert said <= set(mkdocs_timeline.__all__)


@pytest.mark.skipif(not importlib.util.find_spec("mkdocs_timeline.__main__"), reason="there is no command yet")
def test_the_commands_of_the_manual_exist() -> None:
    calls = [
        line.removeprefix("$ mkdocs-timeline ").split()
        for page in DOCS.rglob("*.md")
        for code in fences(page.read_text(encoding="utf-8"), "console")
        for line in code.splitlines()
        if line.startswith("$ mkdocs-timeline ")
    ]
    options = [name.split()[0] for row in rows(text("import.md"), "## Options") for name in names(row[0])]
    wanted = {(call[0], word) for call in calls for word in call if word.startswith("--")}
    wanted |= {("import", name) for name in options}
    for command in {call[0] for call in calls}:
        told = subprocess.run(
            [sys.executable, "-m", "mkdocs_timeline", command, "--help"], capture_output=True, text=True, check=True
        )
        missing = [word for name, word in wanted if name == command and word not in told.stdout]
        assert not missing, command


def test_every_picture_has_words_and_is_there() -> None:
    for page in [PACKAGE / "README.md", *DOCS.rglob("*.md")]:
        for words, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert len(words) > 20, page
            assert (page.parent / target).is_file(), target


def test_the_links_of_the_readme_lead_somewhere() -> None:
    readme = (PACKAGE / "README.md").read_text(encoding="utf-8")
    links = [target for target in re.findall(r"\]\(([^)]+)\)", readme) if not target.startswith("http")]
    assert len(links) > 15
    assert [target for target in links if not Path(PACKAGE / target).is_file()] == []
