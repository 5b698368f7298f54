"""What a theme says of its boxes and pages does no harm: the panel is no admonition, captures and paper hold all."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.guest import sites
from tests.support.server import Server
from tests.support.windows import Windows

DRESS = """(details) => {
  const style = getComputedStyle(details), summary = details.querySelector("summary");
  const marks = ["::before", "::after"].map((mark) => getComputedStyle(summary, mark).content);
  const box = getComputedStyle(summary);
  return {
    borders: [style, box].flatMap((one) => [one.borderTopWidth, one.borderLeftWidth]),
    grounds: [style, box].map((one) => one.backgroundColor),
    shadow: style.boxShadow,
    marks: marks.filter((content) => content !== "none"),
    size: style.fontSize === getComputedStyle(details.parentElement).fontSize,
  };
}"""
BARE: dict[str, Any] = {
    "borders": ["0px"] * 4,
    "grounds": ["rgba(0, 0, 0, 0)"] * 2,
    "shadow": "none",
    "marks": [],
    "size": True,
}
OF_THE_THEME = """() => {
  const details = document.createElement("details");
  details.className = "note";
  details.innerHTML = "<summary>Note</summary><p>Words</p>";
  document.querySelector(".tl").before(details);
}"""
UNSEEN = """titles => titles.filter((one) => !one.checkVisibility(
  { contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })).map((one) => one.id)"""


@pytest.fixture(scope="module", params=sites.SETTINGS)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with Server(sites.built(tmp_path_factory, request.param)) as server:
        yield server.address


@pytest.fixture
def page(windows: Windows, served: str) -> Iterator[Page]:
    page = windows.open(viewport={"width": 390, "height": 800})
    page.goto(served)
    yield page
    windows.close_pages()


def test_the_panel_is_not_dressed_as_a_box_of_the_theme(page: Page) -> None:
    page.locator(".tl-bar [data-do='filter']").click()
    panel = page.locator("details.tl-others").first
    page.evaluate(OF_THE_THEME)
    assert page.locator("details.note").evaluate(DRESS) != BARE
    for opened in (False, True):
        panel.evaluate("(one, opened) => (one.open = opened)", opened)
        assert panel.locator("summary").is_visible()
        assert panel.evaluate(DRESS) == BARE


def test_a_capture_of_the_whole_page_shows_every_event(page: Page) -> None:
    titles = page.locator(".tl-title")
    assert titles.count() == len(sites.events())
    assert titles.evaluate_all(UNSEEN) == []
    assert page.evaluate("scrollY") == 0


def test_paper_shows_every_event(page: Page, tmp_path: Path) -> None:
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    done = subprocess.run(["pdftotext", "-raw", str(tmp_path / "page.pdf"), "-"], check=True, capture_output=True)
    words = re.sub(r"\s+", " ", done.stdout.decode())
    at = -1
    for event in sites.events():
        found = re.compile(rf"{re.escape(str(event['title']))}\b").search(words, at + 1)
        assert found, event["title"]
        at = found.start()
