"""Lists that are hard to draw: few events, many at once, long spans, vague dates, long and foreign texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs_timeline import View
from playwright.sync_api import Page, expect

from tests.element.conftest import page_of, script_of, shown
from tests.support import build

Open = Callable[..., Page]
LONG = " ".join(["Undersecretary"] * 20)[:300]
HARD: dict[str, list[dict[str, Any]]] = {
    "one event": [build.event("1961-07-06")],
    "all on one day": [build.event("2024-06-19", id=f"2024-06-19-{number}") for number in range(5)],
    "200 on one day": [
        build.event("2024-06-19", id=f"2024-06-19-{number}", weight=1 + number % 3) for number in range(200)
    ],
    "80 years": [build.event("1945/2025"), build.event("1990")],
    "years only": [build.event(str(year)) for year in range(1945, 2025)],
    "no end and no beginning": [build.event("1961/.."), build.event("/1970", id="1970-x"), build.event("1980~")],
    "long titles": [build.event("1961", title=LONG), build.event("1962", title="x" * 300)],
    "right to left": [
        build.event("1961", title="\u0645\u0639\u0627\u0647\u062f\u0629 (1961)!", summary="\u05e9\u05dc\u05d5\u05dd.")
    ],
    "emoji": [
        build.event("1961", title="\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f0\U0001f1f5 signs"),
        build.event("1962"),
    ],
}


@pytest.mark.parametrize("name", HARD)
def test_every_view_holds_every_event(open_page: Open, tmp_path: Path, name: str) -> None:
    made = build.timeline(tmp_path, *HARD[name])
    address = page_of(made, tmp_path)
    ids = [one.id for one in made.events]
    page = open_page("?weight=1", address=address, viewport={"width": 320, "height": 700})
    assert shown(page) == ids
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".tl-thumb").get_by_role("button", name="Next event").press("Enter")
    expect(page.locator(".tl-thumb .tl-at")).to_have_text(f"{min(2, len(ids))} of {len(ids)}")
    page.set_viewport_size({"width": 1000, "height": 700})
    page.get_by_role("slider").press("End")
    assert page.get_by_role("slider").get_attribute("aria-valuenow") == str(len(ids))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Zoom in").click()
    assert shown(page) == ids
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}?view=table&lanes=1")
    titles = page.locator(".tl-table tbody th")
    expect(titles).to_have_count(len(ids))
    assert sorted(titles.all_text_contents()) == sorted(one.title for one in made.events)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_each_text_reads_in_its_own_direction(open_page: Open, tmp_path: Path) -> None:
    address = page_of(build.timeline(tmp_path, *HARD["right to left"]), tmp_path)
    page = open_page(address=address)
    title = page.locator(".tl-title a")
    text, line = title.bounding_box(), page.locator(".tl-title").bounding_box()
    assert text
    assert line
    assert text["x"] + text["width"] == pytest.approx(line["x"] + line["width"], abs=2)


def test_no_event_leaves_the_page_plain(open_page: Open, tmp_path: Path) -> None:
    made = build.timeline(tmp_path, build.event("1961"))
    page = open_page(address=page_of(made, tmp_path, View(theme=("war",))))
    expect(page.locator(".tl-none")).to_be_visible()
    expect(page.locator(".tl-filters, .tl-strip")).to_have_count(0)


@pytest.mark.parametrize("name", ["localStorage", "sessionStorage"])
def test_storage_may_be_off(open_page: Open, served: str, name: str) -> None:
    page = open_page()
    page.add_init_script(f"Object.defineProperty(window, '{name}', {{ get() {{ throw new Error('off') }} }})")
    page.goto(f"{served}?theme=war")
    assert script_of(page, "state.theme") == ["war"]
