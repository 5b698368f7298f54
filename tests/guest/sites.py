"""Small sites of other people, into which the package comes as a guest."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import build
from tests.support.shared import once
from tests.support.site import QUIET

ERAS = [{"id": f"e{at}", "title": f"Era {at}", "span": f"{1950 + 5 * at}/{1954 + 5 * at}"} for at in range(10)]
HIGH = "navigation.instant, navigation.tabs, navigation.tabs.sticky"
SETTINGS = {
    "material": f"theme: {{name: material, font: false, features: [{HIGH}]}}\n",
    "mkdocs": "theme: {name: mkdocs}\n",
    "readthedocs": "theme: {name: readthedocs}\n",
}
"""The themes that are used most, with what makes their headers high."""
EVERY = {**SETTINGS, "plain": "theme: {name: material, font: false}\n"}
"""Those, and Material as it comes."""
LIST = re.compile(r"<mkdocs-timeline\b.*?</mkdocs-timeline>", re.DOTALL)
ALIAS = "1970-07-early"
BLOCK = "/// timeline | data/events.yml\n{}///\n"
PAGES = {
    "index.md": "# Home\n\n" + BLOCK.format(""),
    "other.md": "# Two lists\n\n## Brief\n\n### Before\n\n"
    + BLOCK.format("    own: false\n    detail: brief\n    group: none\n    heading: 3\n    to: 1952\n")
    + "\n## Again\n\n"
    + BLOCK.format("    own: false\n    from: 1990\n    to: 1994\n    heading: 3\n"),
}


def events() -> list[dict[str, object]]:
    """Return events whose heights differ much, so that a guessed height is a wrong one."""
    return [
        build.event(
            f"{year}-{month:02}",
            era=f"e{(year - 1950) // 5}",
            title=f"Event of {year}-{month}",
            summary="Some words. " * (3 + year * month % 40),
            aliases=[ALIAS] if ALIAS.startswith(f"{year}-{month:02}") else [],
        )
        for year in range(1950, 2000)
        for month in (2, 7)
    ]


def write(folder: Path, theme: str, plugins: str = "search, timeline") -> None:
    """Write a site of two pages, one of them with two lists that do not own the events."""
    build.write(folder / "docs/data/events.yml", *events(), eras=ERAS)
    for name, text in PAGES.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Site\nsite_url: http://127.0.0.1/\n{EVERY[theme]}"
        f"plugins: [{plugins}]\nmarkdown_extensions: [toc, {{mkdocs_timeline: {{home: index.md}}}}]\n",
        encoding="utf-8",
    )


def built(factory: pytest.TempPathFactory, theme: str, python: str = sys.executable) -> Path:
    """Return the site under a theme, built once a run by a Python."""

    def build(folder: Path) -> None:
        write(folder, theme)
        make(folder, python)

    end = "" if python == sys.executable else "-lowest"
    return once(factory, f"guest-{theme}{end}", build) / "site"


def lists(page: Path) -> list[str]:
    """Return the lists of a page, as they are written."""
    return LIST.findall(page.read_text(encoding="utf-8"))


def make(folder: Path, python: str = sys.executable, **environment: str) -> Path:
    """Build a site strictly and return the folder of its pages."""
    done = _build(folder, python, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def refused(folder: Path, python: str = sys.executable, **environment: str) -> str:
    """Build a site that cannot be built, and return what is said of it."""
    done = _build(folder, python, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def _build(folder: Path, python: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "mkdocs", "build", "-q", "--strict"],
        cwd=folder,
        env={**os.environ, **QUIET, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
