"""The site on paper: all of the text, and nothing that only a screen needs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pages.conftest import Visit
from tests.pages.pages import CONTENT, file_of, name, text_of, timeline, tree
from tests.support.server import Server

FURNITURE = {"Menu", "Search", "Paper", "Ink", "Skip to content", "On this page", "Previous", "Next", "Cite this page",
             "You are here", "The whole edition"}  # fmt: skip


def printed(visit: Callable[..., Visit], address: str, target: Path, paper: str = "A4") -> list[str]:
    """Print a page and return the lines of text on the paper."""
    visit().open(address).pdf(path=target, format=paper)
    done = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True, capture_output=True, text=True)
    return [" ".join(line.split()) for line in done.stdout.splitlines() if line.strip()]


def letters(text: str) -> str:
    """Return letters and digits only, as hyphens and ligatures differ on paper."""
    return re.sub(r"[\W_]+", "", text.replace("\N{LATIN SMALL LIGATURE FI}", "fi")).lower()


@pytest.mark.parametrize("address", CONTENT, ids=name)
def test_no_furniture_and_the_whole_heading(
    visit: Callable[..., Visit], site: Server, tmp_path: Path, address: str
) -> None:
    lines = printed(visit, address, tmp_path / "page.pdf")
    page = tree(file_of(site.site, address))
    heading = next(page.iter("h1"))
    assert FURNITURE.isdisjoint(lines)
    assert letters(text_of(heading).removesuffix("#")) in letters(" ".join(lines))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_timeline_holds_every_title(visit: Callable[..., Visit], tmp_path: Path, paper: str) -> None:
    target = tmp_path / "timeline.pdf"
    visit().open("timeline/").pdf(path=target, format=paper)
    # In the order of the text, not of the page's columns, so that a title of two lines stays together.
    done = subprocess.run(["pdftotext", "-raw", str(target), "-"], check=True, capture_output=True, text=True)
    text = letters(done.stdout)
    assert [event.title for event in timeline().events if letters(event.title) not in text] == []
