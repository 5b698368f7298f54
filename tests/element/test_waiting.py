"""Where the script does not come, or fails: nothing is hidden, no room is left empty, no control stands dead."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline
from mkdocs_timeline.export import standalone
from playwright.sync_api import Page, expect

from tests.element.conftest import shown
from tests.support.windows import Windows

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
HOLE = """() => document.querySelector('.tl-group, .tl-list').getBoundingClientRect().top
    - document.querySelector('.tl-strip').getBoundingClientRect().bottom"""
MOST = 60
"""Pixels between the overview and the first event where no controls stand."""


@pytest.fixture
def broken(windows: Windows, timeline: Timeline, tmp_path: Path) -> Callable[..., Page]:
    """Open a page, from a file, whose script has something replaced; with or without its policy, and after a script."""

    def start(old: str, new: str, *, policy: bool = False, before: str = "", **options: object) -> Page:
        text = standalone(timeline, "Timeline")
        assert old in text
        path = tmp_path / "broken.html"
        path.write_text((text if policy else POLICY.sub("", text)).replace(old, new), encoding="utf-8")
        page = windows.open(**options)
        if before:
            page.add_init_script(before)
        page.goto(path.as_uri() + "?theme=war")
        return page

    return start


def assert_whole(page: Page, timeline: Timeline) -> None:
    """Assert that the list is complete, and that nothing stands between it and the overview, soon."""
    for name in (".tl-bar", ".tl-ribbon", ".tl-thumb", ".tl-zoom", ".tl-hint", ".tl-filters"):
        expect(page.locator(f"mkdocs-timeline {name}:not(line)")).to_be_hidden()
    expect(page.locator(".tl-body:visible")).to_have_count(len(timeline.events))
    assert page.evaluate(HOLE) < MOST
    assert shown(page) == [one.id for one in timeline.events]
    expect(page.get_by_role("slider")).to_have_count(0)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize(
    ("old", "new", "policy"),
    [
        ("<script>(() => {", '<script src="missing.js"></script><script type="text/none">(() => {', False),
        ("const FACETS", "const  FACETS", True),
        ("const FACETS", "const FACETS FACETS", False),
    ],
    ids=["not there", "refused by a policy", "not understood"],
)
def test_waiting_without_an_end(
    broken: Callable[..., Page], timeline: Timeline, old: str, new: str, motion: str, *, policy: bool
) -> None:
    assert_whole(broken(old, new, policy=policy, reduced_motion=motion), timeline)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("new Strip(", "new Missing("),
        ("this.show();\nif (location.hash)", "throw 1;\nif (location.hash)"),
        ("listen(this, on);", "throw 1;"),
    ],
    ids=["no part", "at the first view", "at listening"],
)
def test_an_error_at_the_start(broken: Callable[..., Page], timeline: Timeline, old: str, new: str) -> None:
    assert_whole(broken(old, new), timeline)


def test_an_error_after_the_list_was_narrowed(broken: Callable[..., Page], timeline: Timeline) -> None:
    assert_whole(broken("this.form.tell(result, state);", "throw 1;"), timeline)


@pytest.mark.parametrize(
    "before",
    [
        "delete HTMLElement.prototype.popover",
        "delete HTMLElement.prototype.onbeforematch; delete Document.prototype.onbeforematch",
        "CSS.supports = () => false",
        "delete window.customElements; window.customElements = undefined",
    ],
)
def test_an_old_browser_keeps_the_list(broken: Callable[..., Page], timeline: Timeline, before: str) -> None:
    assert_whole(broken("(() => {", "(() => {", before=before), timeline)


def test_the_room_is_kept_while_the_script_comes(broken: Callable[..., Page]) -> None:
    page = broken("<script>(() => {", '<script src="missing.js"></script><script type="text/none">(() => {')
    assert page.locator("div.tl-bar").evaluate("one => one.offsetHeight") >= 44
    assert page.locator(".tl-event[data-weight='1']").first.evaluate("one => one.offsetHeight") == 0
    expect(page.locator(".tl-event[data-weight='1']").first).not_to_have_css("height", "0px")
