"""The site's own list on one page: each mark opens its event, by press and by key; the first event is soon in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline, load
from mkdocs_timeline.export import standalone

from tests.support.hands import is_open, unreached, until
from tests.support.paper import letters, printed
from tests.support.site import ROOT
from tests.support.windows import Windows

SIZES = {1440: (900, False), 820: (1180, True), 390: (844, True)}


@pytest.fixture(scope="module")
def whole() -> Timeline:
    return load([ROOT / "docs/data/events.yml"])


@pytest.fixture(scope="module")
def address(whole: Timeline, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("marks") / "timeline.html"
    path.write_text(standalone(whole, "Timeline"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opener(windows: Windows) -> Iterator[Windows]:
    yield windows
    windows.close_pages()


@pytest.mark.parametrize("width", SIZES)
def test_every_mark_opens_its_event(opener: Windows, whole: Timeline, address: str, width: int) -> None:
    height, finger = SIZES[width]
    page = opener.open(viewport={"width": width, "height": height}, has_touch=finger)
    page.goto(f"{address}?weight=1")
    failed, ways = unreached(page, [one.id for one in whole.events], finger=finger)
    assert failed == [], ways


def test_every_event_is_come_to_by_key(opener: Windows, whole: Timeline, address: str) -> None:
    page = opener.open(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}?weight=1")
    slider = page.get_by_role("slider")
    slider.press("Home")
    for number, event in enumerate(whole.events, 1):
        assert slider.get_attribute("aria-valuenow") == str(number)
        page.keyboard.press("Enter")
        assert until(page, f"document.activeElement.closest('[id=\"{event.id}\"]')") is not None
        assert until(page, f"location.hash === '#{event.id}'")
        slider.evaluate("one => one.focus({ preventScroll: true })")
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    until(page, "false || scrollY > 0")
    assert is_open(page, whole.events[-1].id)


@pytest.mark.parametrize("width", SIZES)
def test_the_first_event_stands_on_the_first_screen(opener: Windows, address: str, width: int) -> None:
    height, _ = SIZES[width]
    page = opener.open(viewport={"width": width, "height": height})
    page.goto(address)
    top = page.locator(".tl-event:visible .tl-title").first.evaluate("one => one.getBoundingClientRect().top")
    below = page.locator("mkdocs-timeline").evaluate("one => one.getBoundingClientRect().top")
    print(f"{width}: first title at {top:.0f}, {top - below:.0f} below the top of the timeline")
    assert top < height


def test_the_story_is_printed_on_two_sheets(opener: Windows, whole: Timeline, address: str, tmp_path: Path) -> None:
    page = opener.open()
    page.goto(f"{address}?story=4")
    page.pdf(path=tmp_path / "story.pdf", format="A4")
    paper = printed(tmp_path / "story.pdf")
    assert paper.count("\f") <= 2
    assert [step.id for step in whole.story if letters(step.headline) not in letters(paper)] == []
