"""Downloads are offered where the published files are, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline.html import TAKEN

from tests.support.build import all_of, event, markdown, tree, write
from tests.support.site import QUIET

BLOCK = "/// timeline | data/events.yml\n///\n"


def offered(root: Element) -> list[str]:
    return [link.get("href") or "" for link in all_of(root, "a") if (link.get("data-do") or "").startswith("take ")]


@pytest.mark.parametrize(
    ("there", "published", "expected"),
    [
        ([], "", []),
        (["csv", "yaml"], "", ["data/events.csv"]),
        (["ics", "json"], "", ["data/events.json", "data/events.ics"]),
        ([], "data/events.yml", [f"data/events.{ending}" for ending in TAKEN]),
        (["csv"], "data/others.yml", ["data/events.csv"]),
    ],
)
def test_a_block_offers_what_is_published(
    tmp_path: Path, there: list[str], published: str, expected: list[str]
) -> None:
    write(tmp_path / "data/events.yml", event("1961"))
    for ending in there:
        (tmp_path / f"data/events.{ending}").touch()
    root, _ = markdown(tmp_path, BLOCK, published=published)
    assert offered(root) == expected


@pytest.mark.parametrize("exports", [True, False])
def test_the_plugin_says_what_it_will_publish(tmp_path: Path, exports: bool) -> None:
    write(tmp_path / "docs/data/events.yml", event("1961"))
    for page in ("index.md", "deep/page.md"):
        (tmp_path / "docs" / page).parent.mkdir(exist_ok=True)
        (tmp_path / "docs" / page).write_text(f"# Page\n\n{BLOCK}", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Site\nplugins: [{{timeline: {{page: index.md, exports: {str(exports).lower()}}}}}]\n"
        "markdown_extensions: [mkdocs_timeline]\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **QUIET}, check=True)
    for page in ("index.html", "deep/page/index.html"):
        path = tmp_path / "site" / page
        found = offered(tree(path.read_text(encoding="utf-8")))
        assert len(found) == (len(TAKEN) if exports else 0)
        assert all((path.parent / href).is_file() for href in found)
