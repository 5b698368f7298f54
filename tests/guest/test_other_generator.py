"""A generator that knows no plugins: the two lines of the manual bring style and script."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from mkdocs_timeline.commands import main
from playwright.sync_api import expect

from tests.gallery.manual import fences, text
from tests.guest import sites
from tests.support import build
from tests.support.server import Server
from tests.support.windows import Windows

ZENSICAL = os.environ.get("ZENSICAL", "")


@pytest.mark.skipif(not ZENSICAL, reason="ZENSICAL names no program; scripts/test installs one")
def test_the_two_lines_of_the_manual_bring_style_and_script(folder: Path, windows: Windows) -> None:
    words = text("start.md")
    _, settings, lines = fences(words, "yaml")
    (call,) = fences(words, "console")[-1].splitlines()
    assert main(call.removeprefix("$ mkdocs-timeline ").split()) == 0
    build.write(folder / "docs/data/events.yml", *sites.events(), eras=sites.ERAS)
    (folder / "docs/index.md").write_text(fences(words, "markdown")[0], encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.partition("plugins:")[0] + lines, encoding="utf-8")
    done = subprocess.run([ZENSICAL, "build", "--clean", "--strict"], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    errors: list[str] = []
    page = windows.open()
    page.on("pageerror", lambda error: errors.append(str(error)))
    with Server(folder / "site") as server:
        page.goto(f"{server.address}?q=1975-2")
        expect(page.locator(".tl-ribbon .tl-at")).to_have_text("1 of 1")
        assert page.locator(".tl-list").first.evaluate("one => getComputedStyle(one).listStyleType") == "none"
    windows.close_pages()
    assert errors == []
