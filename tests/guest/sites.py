"""Small sites of other people, into which the package comes as a guest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import build
from tests.support.site import QUIET

ERAS = [{"id": f"e{at}", "title": f"Era {at}", "span": f"{1950 + 5 * at}/{1954 + 5 * at}"} for at in range(10)]
SETTINGS = {
    "material": "theme: {name: material, features: [navigation.instant, navigation.tabs, navigation.tabs.sticky]}\n",
    "mkdocs": "theme: {name: mkdocs}\n",
    "readthedocs": "theme: {name: readthedocs}\n",
}
"""The themes that are used most, with what makes their headers high."""
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
        )
        for year in range(1950, 2000)
        for month in (2, 7)
    ]


def write(folder: Path, theme: str, plugins: str = "search, {timeline: {page: index.md}}") -> None:
    """Write a site of two pages, one of them with two lists that do not own the events."""
    build.write(folder / "docs/data/events.yml", *events(), eras=ERAS)
    for name, text in PAGES.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        f"site_name: Site\nsite_url: http://127.0.0.1/\n{SETTINGS[theme]}"
        f"plugins: [{plugins}]\nmarkdown_extensions: [toc, mkdocs_timeline]\n",
        encoding="utf-8",
    )


def make(folder: Path, python: str = sys.executable, **environment: str) -> Path:
    """Build a site strictly and return the folder of its pages."""
    command = [python, "-m", "mkdocs", "build", "-q", "--strict"]
    told = {**os.environ, **QUIET, **environment}
    done = subprocess.run(command, cwd=folder, env=told, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")
    return folder / "site"
