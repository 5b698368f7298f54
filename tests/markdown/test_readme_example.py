"""The example of the package's README, built under the stock themes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.build import all_of, text_of, tree

README = (Path(__file__).parents[2] / "scripts/mkdocs-timeline/README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("plugin", [True, False], ids=["with-plugin", "without"])
@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_the_example_builds_under_a_stock_theme(folder: Path, theme: str, plugin: bool) -> None:
    events, settings = blocks("yaml")[:2]
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/events.yml").write_text(events, encoding="utf-8")
    (folder / "docs/index.md").write_text(blocks("markdown")[0], encoding="utf-8")
    kept = settings if plugin else settings.partition("plugins:")[0]
    (folder / "mkdocs.yml").write_text(f"{kept}theme: {theme}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")

    root = tree((folder / "site/index.html").read_text(encoding="utf-8"))
    (item,) = all_of(root, "li", "tl-event")
    heading = next(one for one in item.iter() if one.get("id") == "1961-07-06-treaty")
    assert heading.tag == "h3"
    assert text_of(heading) == "Moscow and Pyongyang sign a mutual-assistance treaty"
    assert [one.get("datetime") for one in all_of(item, "time")] == ["1961-07-06"]
    styles = [one.get("href") for one in all_of(root, "link") if "timeline" in (one.get("href") or "")]
    assert styles == (["assets/timeline/timeline.css"] if plugin else [])
    assert all((folder / "site" / str(href)).is_file() for href in styles)
    exported = folder / "site/data/events.json"
    assert exported.is_file() == plugin
    if plugin:
        assert [one["id"] for one in json.loads(exported.read_text())["events"]] == ["1961-07-06-treaty"]


def test_the_python_of_the_readme_runs(folder: Path) -> None:
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/events.yml").write_text(blocks("yaml")[0], encoding="utf-8")
    names: dict[str, object] = {}
    exec(blocks("python")[0], names)  # noqa: S102 - the README's own example
    assert 'id="1961-07-06-treaty"' in str(names["html"])
