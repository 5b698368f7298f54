"""Both ends of what the package admits: the lowest versions of all that it stands on, and those of the lock."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.gallery.manual import text
from tests.guest import sites
from tests.support import wheels

PROJECT = tomllib.loads((wheels.PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["material"]]
BOUNDS = dict(re.findall(r"^([\w-]+)>=([\d.]+),<\d+$", "\n".join(WANTED), re.MULTILINE))


@pytest.fixture(scope="module")
def lowest(tmp_path_factory: pytest.TempPathFactory) -> str:
    wanted = [f"{name}=={version}" for name, version in BOUNDS.items()]
    return wheels.environment(tmp_path_factory, "lowest", *wanted, locked=False)


@pytest.fixture(scope="module", params=sites.SETTINGS)
def built(request: pytest.FixtureRequest, lowest: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same site with the lowest versions and with those of the lock."""
    return sites.built(tmp_path_factory, request.param, lowest), sites.built(tmp_path_factory, request.param)


def test_every_bound_below_is_a_version() -> None:
    assert len(BOUNDS) == len(WANTED)
    assert {"Markdown", "pymdown-extensions", "mkdocs", "mkdocs-material"} <= {*BOUNDS}


@pytest.mark.parametrize("name", sites.PAGES)
def test_lists_are_the_same_at_both_ends(built: tuple[Path, Path], name: str) -> None:
    file = "index.html" if name == "index.md" else f"{Path(name).stem}/index.html"
    low, high = (sites.lists(site / file) for site in built)
    assert low == high
    assert len(low) == sites.PAGES[name].count("/// timeline")


def test_exports_style_and_script_are_the_same_at_both_ends(built: tuple[Path, Path]) -> None:
    low, high = (
        {path.name: path.read_bytes() for part in ("data", "assets/timeline") for path in (site / part).iterdir()}
        for site in built
    )
    assert low == high
    assert {"events.csv", "events.ics", "events.bib", "timeline.css", "timeline.js"} <= {*low}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("    from: 1990", "    form: 1990"),
        ("data/events.yml", "data/event.yml"),
        ("    from: 1990", "from: 1990"),
        ("    from: 1990", "    from: [1990"),
    ],
    ids=["option", "file", "indent", "bracket"],
)
def test_a_mistake_is_told_alike_at_both_ends(lowest: str, folder: Path, right: str, wrong: str) -> None:
    sites.write(folder, "mkdocs")
    page = folder / "docs/other.md"
    page.write_text(page.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    low, high = sites.refused(folder, lowest), sites.refused(folder)
    assert "docs/other.md:" in low
    assert low == high


def test_the_manual_names_the_bounds() -> None:
    words = text("limits.md")
    for name, version in BOUNDS.items():
        shown = {"mkdocs": "MkDocs", "mkdocs-material": "Material"}.get(name, name)
        assert f"{shown} {version}" in words, name
    assert PROJECT["requires-python"] == ">=3.11"
    assert "Python 3.11 or newer" in words
