"""The documentation of the package as its tests read it: pages, fenced examples, blocks, tables."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.support.site import QUIET, ROOT

PACKAGE = ROOT / "scripts/mkdocs-timeline"
DOCS = PACKAGE / "docs"
SETTINGS = (PACKAGE / "mkdocs.yml").read_text(encoding="utf-8")
EXCLUDED = set(
    re.findall(r"^  (\S+\.md)$", SETTINGS.partition("exclude_docs: |\n")[2].partition("\n\n")[0], re.MULTILINE)
)
PAGES = [name for path in sorted(DOCS.rglob("*.md")) if (name := path.relative_to(DOCS).as_posix()) not in EXCLUDED]
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^/// timeline \| .*?^///$", re.MULTILINE | re.DOTALL)
THEME = re.compile(r"^theme:\n(?: .*\n)+", re.MULTILINE)


def text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def fences(words: str, language: str) -> list[str]:
    """Return the code of a language in Markdown, apart from what is included from a file."""
    return [code for _, name, code in FENCE.findall(words) if name == language and "--8<--" not in code]


def blocks(words: str) -> list[str]:
    """Return the timeline blocks of Markdown that are not examples of code."""
    return BLOCK.findall(FENCE.sub("", words))


def rows(words: str, heading: str = "") -> Iterator[list[str]]:
    """Return the rows of the first table below a heading, as cells."""
    below = words.partition(f"{heading}\n")[2] if heading else words
    found = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert found, heading
    for line in found[0].splitlines()[2:]:
        yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def names(cell: str) -> list[str]:
    """Return what a cell has as code."""
    return re.findall(r"`([^`]+)`", cell)


def copy(to: Path, source: Path = PACKAGE, theme: str = "") -> None:
    """Copy the documentation with its settings; a theme stands in for its own."""
    shutil.copytree(source / "docs", to / "docs")
    shutil.copy(source / "CHANGELOG.md", to)
    settings = (source / "mkdocs.yml").read_text(encoding="utf-8")
    assert THEME.search(settings)
    settings = THEME.sub(f"theme: {theme}\n", settings) if theme else settings
    (to / "mkdocs.yml").write_text(settings, encoding="utf-8")


def build(folder: Path, python: str = sys.executable) -> Path:
    """Build a folder strictly and return the site."""
    done = subprocess.run(
        [python, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env={**os.environ, **QUIET},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


def address(page: str) -> str:
    """Return the file that a page is built to."""
    path = Path(page)
    return (path if path.name == "index.md" else path.with_suffix("") / "index.html").with_suffix(".html").as_posix()
