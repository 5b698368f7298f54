"""The package under the themes of MkDocs that are used most: what they say of lists and figures does no harm."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs_timeline.commands import main
from playwright.sync_api import Browser, expect

from tests.support import build
from tests.support.server import Server
from tests.support.shared import once
from tests.support.site import QUIET

THEMES = ("material", "mkdocs", "readthedocs")
SHOWN = """() => {
  const box = (name) => document.querySelector(name).getBoundingClientRect(), root = box("mkdocs-timeline");
  return {
    strip: box(".tl-strip").width / root.width,
    indent: Math.max(box(".tl-list").left, box(".tl-list > li").left) - root.left,
    bullet: getComputedStyle(document.querySelector(".tl-list > li")).display,
    legend: box(".tl-facet legend").height,
    over: document.documentElement.scrollWidth - innerWidth,
  };
}"""


@pytest.fixture(scope="module", params=THEMES)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = once(tmp_path_factory, f"theme-{request.param}", lambda folder: under(request.param, folder))
    with Server(folder / "site") as server:
        yield server.address


def under(theme: str, folder: Path) -> None:
    """Build a site of one page under a theme."""
    events = [build.event(f"{year}", theme=("war", "treaty")[year % 2]) for year in range(1950, 2000)]
    build.write(folder / "docs/data/events.yml", *events)
    (folder / "docs/index.md").write_text("# Home\n\n/// timeline | data/events.yml\n///\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Site\ntheme: {{name: {theme}}}\nplugins: [{{timeline: {{page: index.md}}}}]\n"
        "markdown_extensions: [mkdocs_timeline]\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    subprocess.run(command, cwd=folder, env={**os.environ, **QUIET}, check=True)


def test_without_the_plugin_the_files_of_the_command_serve(chrome: Browser, tmp_path: Path) -> None:
    build.write(tmp_path / "docs/data/events.yml", build.event("1990", theme="war"), build.event("1991"))
    assert main(["assets", str(tmp_path / "docs/assets/timeline")]) == 0
    (tmp_path / "docs/index.md").write_text("# Home\n\n/// timeline | data/events.yml\n///\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Site\ntheme: {name: mkdocs}\nplugins: []\nmarkdown_extensions: [mkdocs_timeline]\n"
        "extra_css: [assets/timeline/timeline.css]\n"
        "extra_javascript: [{path: assets/timeline/timeline.js, defer: true}]\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **QUIET}, check=True)
    page = chrome.new_page()
    with Server(tmp_path / "site") as server:
        page.goto(f"{server.address}?theme=war")
        expect(page.locator(".tl-event:visible")).to_have_count(1)
    page.close()


@pytest.mark.parametrize("width", [320, 800, 1400])
def test_strip_list_and_controls_fill_the_text(chrome: Browser, address: str, width: int) -> None:
    context = chrome.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    # A theme's fonts and highlighter from elsewhere are not what is tested.
    page.route(lambda wanted: not wanted.startswith(address), lambda route: route.abort())
    page.goto(address)
    page.locator("div.tl-bar [data-do=filter]").click()
    found = page.evaluate(SHOWN)
    assert found["strip"] == pytest.approx(1, abs=0.01)
    assert (found["indent"], found["bullet"], found["over"]) == (0, "grid", 0)
    assert found["legend"] < 50
    page.locator(".tl-facet label").first.click()
    expect(page.locator(".tl-event:visible")).to_have_count(25)
    page.keyboard.press("Escape")
    page.locator("div.tl-bar [data-do=menu]").click()
    page.get_by_role("button", name="Table").click()
    expect(page.locator(".tl-table tbody tr")).to_have_count(25)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
