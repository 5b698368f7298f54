"""The documentation of the package, built with itself: every block of it renders, every example does what it says."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import load
from mkdocs_timeline.commands import main
from mkdocs_timeline.text import dates

from tests.gallery.manual import (
    DOCS,
    EXCLUDED,
    PACKAGE,
    PAGES,
    SETTINGS,
    address,
    blocks,
    build,
    copy,
    fences,
    text,
)
from tests.support.build import all_of, tree

SHOWN = [page for page in PAGES if blocks(text(page))]
LISTS = sorted(path.name for path in (DOCS / "data").glob("*.yml"))
WAITING = {"gallery/geology.md": "Y-252000000", "gallery/day.md": "2024-12-03T22:27"}
"""Pages whose list needs a date that may not be read yet."""


def is_read(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return True


def is_drawn(part: Element) -> bool:
    """Tell whether an element is an event, a line of a list of lines, or a drawing."""
    return part.get("class") in ("tl-event", "tl-line") or part.tag.endswith("}svg")


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    copy(folder, theme="" if request.param == "material" else request.param)
    return build(folder)


def test_every_block_renders_under_every_theme(site: Path) -> None:
    assert {"index.md", "options.md", "gallery/treaty.md", "gallery/life.md"} <= {*SHOWN}
    for page in SHOWN:
        root = tree((site / address(page)).read_text(encoding="utf-8"))
        drawn = all_of(root, "mkdocs-timeline")
        assert len(drawn) == len(blocks(text(page))), page
        assert all(any(is_drawn(part) for part in one.iter()) for one in drawn), page
        assert not [one for one in all_of(root, "p") if (one.text or "").startswith("///")], page


def test_the_gallery_has_its_style_and_script(site: Path) -> None:
    root = tree((site / "gallery/treaty/index.html").read_text(encoding="utf-8"))
    linked = [one.get("href") or "" for one in all_of(root, "link")] + [
        one.get("src") or "" for one in all_of(root, "script")
    ]
    ours = [name for name in linked if "/timeline/" in name]
    assert sorted(Path(name).suffix for name in ours) == [".css", ".js"]
    assert all((site / "gallery/treaty" / name).is_file() for name in ours)


@pytest.mark.parametrize("page", SHOWN)
def test_what_an_example_says_is_what_stands_below_it(page: str) -> None:
    words = text(page)
    said = [block for code in fences(words, "markdown") for block in blocks(code)]
    assert blocks(words) == said


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_every_list_in_an_example_loads(page: str, folder: Path) -> None:
    words = (PACKAGE / page).read_text(encoding="utf-8") if page == "README.md" else text(page)
    for code in fences(words, "yaml"):
        if code.startswith("schema:"):
            (folder / "events.yml").write_text(code, encoding="utf-8")
            assert load([folder / "events.yml"]).events


@pytest.mark.parametrize("name", LISTS)
def test_every_list_of_the_gallery_loads(name: str) -> None:
    page = f"gallery/{Path(name).stem}.md"
    if not is_read(WAITING.get(page, "2024")):
        pytest.skip(f"{WAITING[page]} is not read yet")
    assert len(load([DOCS / "data" / name]).events) >= 3


@pytest.mark.parametrize("page", WAITING)
def test_a_page_that_waits_for_its_dates_stands_in_the_gallery_once_they_are_read(page: str) -> None:
    if not is_read(WAITING[page]):
        assert page in EXCLUDED
        pytest.skip(f"{WAITING[page]} is not read yet")
    assert page not in EXCLUDED, f"{WAITING[page]} is read: take {page} out of exclude_docs of mkdocs.yml"
    assert f"- {page}\n" in SETTINGS, f"put {page} into nav of mkdocs.yml"
    assert f"({Path(page).name})" in text("gallery/index.md"), f"put {page} into the table of gallery/index.md"


@pytest.mark.parametrize("plugin", [True, False], ids=["with-plugin", "without"])
def test_the_first_steps_make_a_timeline(folder: Path, *, plugin: bool) -> None:
    words = text("start.md")
    events, settings, without = fences(words, "yaml")
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/events.yml").write_text(events, encoding="utf-8")
    (folder / "docs/index.md").write_text(fences(words, "markdown")[0], encoding="utf-8")
    if not plugin:
        (call,) = fences(words, "console")[-1].splitlines()
        assert main(call.removeprefix("$ mkdocs-timeline ").split()) == 0
        settings = settings.partition("plugins:")[0] + without
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    site = build(folder)
    root = tree((site / "index.html").read_text(encoding="utf-8"))
    assert [one.get("id") for one in root.iter() if one.get("class") == "tl-title"] == ["1931-03-09-light"]
    assert (site / "assets/timeline/timeline.css").is_file()
    assert (site / "assets/timeline/timeline.js").is_file()
    assert (site / "data/events.csv").is_file() == plugin


def test_the_python_of_the_manual_runs(folder: Path) -> None:
    words = text("start.md")
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/events.yml").write_text(fences(words, "yaml")[0], encoding="utf-8")
    names: dict[str, object] = {}
    exec(fences(text("python.md"), "python")[0], names)  # noqa: S102 - the manual's own example
    assert 'id="1931-03-09-light"' in str(names["html"])
