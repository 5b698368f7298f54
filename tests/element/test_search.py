"""Words however they are typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.element.conftest import open_panel, page_of, shown
from tests.support import build

Open = Callable[..., Page]
SAMPLE = [
    build.event("2024-06-19", title="Putin’s visit", summary="A “mutual aid” clause, Putin–Kim, signed in Pyŏngyang."),
    build.event("1961-07-06/1961-07-11", title="Other", summary="No 2024\u201306 here; 10\u00a0000 men."),
]
FOUND = {
    "2024-06-19-x": (
        "putin's visit",
        '"mutual aid"',
        "«mutual aid»",
        "putin-kim",
        "ＰＵＴＩＮ—ＫＩＭ",
        "pyongyang,",
        "2024-06-19",
        "2024‐06‐19",
        "19 June 2024",
        "June 19, 2024",
    ),
    "1961-07-06-x": ("1961-07", "1961-07-11", "10 000", "10\u202f000"),
}


def test_words_are_found_however_they_are_typed(open_page: Open, tmp_path: Path) -> None:
    page = open_page(address=page_of(build.timeline(tmp_path, *SAMPLE), tmp_path))
    field = open_panel(page).get_by_role("searchbox")
    for name, words in FOUND.items():
        for typed in words:
            field.fill("zzzz")
            expect(page.locator(".tl-event:visible")).to_have_count(0)
            field.fill(typed)
            expect(page.locator(".tl-event:visible")).to_have_count(1)
            assert shown(page) == [name], typed
