"""The site on paper: all of the text, and nothing that only a screen needs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit
from tests.pages.pages import CONTENT, file_of, text_of, timeline, tree
from tests.pages.pages import name as name_of
from tests.support.server import Server
from tests.support.shared import once

FURNITURE = {"Menu", "Search", "Paper", "Ink", "Skip to content", "On this page", "Previous", "Next", "Cite this page",
             "You are here", "The whole edition"}  # fmt: skip


Printed = Callable[..., str]


@pytest.fixture
def printed(visit: Callable[..., Visit], tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Print a page, once a run and paper, and return the text on it; the order is an option of ``pdftotext``."""

    def text(address: str, order: str, paper: str = "A4") -> str:
        name = f"{name_of(address).replace('/', '-')}-{paper}"
        folder = once(tmp_path_factory, name, lambda at: visit().open(address).pdf(path=at / "page.pdf", format=paper))
        command = ["pdftotext", order, str(folder / "page.pdf"), "-"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    return text


def letters(text: str) -> str:
    """Return letters and digits only, as hyphens and ligatures differ on paper."""
    return re.sub(r"[\W_]+", "", text.replace("\N{LATIN SMALL LIGATURE FI}", "fi")).lower()


@pytest.mark.parametrize("address", CONTENT, ids=name_of)
def test_no_furniture_and_the_whole_heading(printed: Printed, site: Server, address: str) -> None:
    lines = [" ".join(line.split()) for line in printed(address, "-layout").splitlines() if line.strip()]
    page = tree(file_of(site.site, address))
    heading = next(page.iter("h1"))
    assert FURNITURE.isdisjoint(lines)
    assert letters(text_of(heading).removesuffix("#")) in letters(" ".join(lines))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_timeline_holds_every_title(printed: Printed, paper: str) -> None:
    # In the order of the text, not of the page's columns, so that a title of two lines stays together.
    text = letters(printed("timeline/", "-raw", paper))
    assert [event.title for event in timeline().events if letters(event.title) not in text] == []
