"""The timeline on paper: complete, and shorter than the same events written as plain Markdown."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from mkdocs_timeline import Timeline
from mkdocs_timeline.text.dates.words import when_in_words
from playwright.sync_api import Browser, Page

from bench.events import events
from bench.measure import reach
from bench.subjects import subjects
from tests.support.server import Server

COUNT = 100


def letters(text: str) -> str:
    """Return letters and digits only, for hyphens and line ends differ on paper."""
    return re.sub(r"[\W_]+", "", text.replace("\N{LATIN SMALL LIGATURE FI}", "fi")).lower()


def test_every_date_and_title_in_order(open_page: Callable[..., Page], timeline: Timeline, tmp_path: Path) -> None:
    target = tmp_path / "timeline.pdf"
    open_page().pdf(path=target, format="A4")
    done = subprocess.run(["pdftotext", "-raw", str(target), "-"], check=True, capture_output=True, text=True)
    paper, at = letters(done.stdout), 0
    for one in timeline.events:
        line = letters(f"{when_in_words(one.when)}{one.title}")
        at = paper.find(line, at)
        assert at >= 0, line


def test_at_most_six_tenths_of_the_pages_of_plain_markdown(chrome: Browser, tmp_path: Path) -> None:
    made, pages = events(COUNT), {}
    for subject in subjects():
        if subject.name in ("ours", "plain-markdown"):
            subject.make(made, tmp_path / subject.name)
            with Server(tmp_path / subject.name) as server:
                found = reach(chrome, server, subject, made)
            assert (found.text, found.printed) == (1, 1)
            pages[subject.name] = found.pages
    assert pages["ours"] <= 0.6 * pages["plain-markdown"], pages
