"""A site of somebody else with plugins of its own: macros on the pages, and one that orders them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mkdocs_timeline import load

from tests.guest import sites
from tests.support import wheels
from tests.support.build import all_of, csv_rows, text_of, texts_of, tree
from tests.support.shared import once

CLUB = Path(__file__).parent / "club"
PLUGINS = ("mkdocs-macros-plugin==1.5.0", "mkdocs-awesome-nav==3.3.0", "mkdocs-awesome-pages-plugin==2.10.1")
TITLES = ["{{ 7 * 6 }} lamps are lit", "{% raw %}The pier{% endraw %}"]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    return wheels.environment(tmp_path_factory, "plugins", "mkdocs-material", *PLUGINS)


def copied(folder: Path, order: str = "awesome-nav") -> Path:
    shutil.copytree(CLUB, folder, dirs_exist_ok=True)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("awesome-nav", order), encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["awesome-nav", "awesome-pages"])
def site(request: pytest.FixtureRequest, python: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = once(tmp_path_factory, request.param, lambda folder: sites.make(copied(folder, request.param), python))
    return built / "site"


def page(site: Path, name: str) -> str:
    return (site / name / "index.html").read_text(encoding="utf-8")


def test_the_list_its_style_and_its_script_arrive(site: Path) -> None:
    root = tree(page(site, "history/timeline"))
    assert texts_of(root, "h1")[0].startswith("Timeline of Harbour club")
    assert [one.get("id") for one in root.iter() if one.get("class") == "tl-title"] == ["1931-03-09-light", "1944-pier"]
    linked = [one.get("href") or one.get("src") or "" for one in (*all_of(root, "link"), *all_of(root, "script"))]
    ours = [site / "history/timeline" / name for name in linked if "assets/timeline/" in name]
    assert sorted(one.name for one in ours) == ["timeline.css", "timeline.js"]
    assert all(one.is_file() for one in ours)


def test_the_pages_stand_in_the_order_of_the_other_plugin(site: Path) -> None:
    links = [one.get("href") or "" for one in all_of(tree(page(site, "")), "a", "md-nav__link")]
    assert [one for one in links if one.startswith("history/")][-2:] == ["history/timeline/", "history/decades/"]


def test_the_exports_arrive_and_lead_to_the_list(site: Path) -> None:
    assert [row["title"] for row in csv_rows((site / "data/events.csv").read_bytes().decode())] == TITLES
    assert "https://example.org/club/history/timeline/#1931-03-09-light" in "".join(
        (site / "data/events.ics").read_text(encoding="utf-8").split("\n ")
    )
    root = tree(page(site, "history/timeline"))
    (foot,) = all_of(root, "p", "tl-data")
    hrefs = [one.get("href") or "" for one in all_of(foot, "a")]
    assert "../../data/events.csv" in hrefs
    assert all((site / "history/timeline" / href).is_file() for href in hrefs)


def test_what_macros_would_take_for_its_own_is_text_in_a_list(site: Path) -> None:
    root = tree(page(site, "history/timeline"))
    titles = [text_of(one) for one in root.iter() if one.get("class") == "tl-title"]
    assert titles == TITLES
    (first, second) = texts_of(root, "p", "tl-first")
    assert first == "{% include 'mkdocs.yml' %} and {{ config.docs_dir }} stay text."
    assert second == "Braces {.red} and {#other} too."
    assert [text_of(one).removesuffix("¶") for one in all_of(root, "h2")][:2] == [
        "Before {{ main }}",
        "{# no comment #} After",
    ]
    assert all("Club {{ main }}" in text_of(one) for one in all_of(root, "p", "tl-sources"))


def test_the_search_finds_the_event_at_its_address(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    entries = {one["location"]: one for one in index["docs"]}
    assert "lamps are lit" in entries["history/timeline/#1931-03-09-light"]["title"]


def test_macros_write_blocks_and_their_options(site: Path) -> None:
    root = tree(page(site, "history/decades"))
    lists = [[text_of(one) for one in all_of(line, "p", "tl-title")] for line in all_of(root, "mkdocs-timeline")]
    assert lists == [[title] for title in TITLES]
    hrefs = [one.get("href") for title in all_of(root, "p", "tl-title") for one in all_of(title, "a")]
    assert hrefs == ["../timeline/#1931-03-09-light", "../timeline/#1944-pier"]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ("headings: 3", "docs/history/decades.md:8: timeline: headings:"),
        ("heading: {{ 3 if loop.first else 9 }}", "docs/history/decades.md: timeline: heading:"),
    ],
    ids=["each", "the-second"],
)
def test_a_mistake_in_a_block_that_a_macro_writes_names_the_page(
    python: str, folder: Path, wrong: str, place: str
) -> None:
    decades = copied(folder) / "docs/history/decades.md"
    decades.write_text(decades.read_text(encoding="utf-8").replace("heading: 3", wrong), encoding="utf-8")
    assert place in sites.refused(folder, python)


def test_the_list_of_the_site_is_a_good_one() -> None:
    assert [event.title for event in load([CLUB / "docs/data/events.yml"]).events] == TITLES
