"""A page with a timeline alone, and visits to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs_timeline import Timeline, View
from mkdocs_timeline.export import FORMATS, Site, standalone
from mkdocs_timeline.html import TAKEN
from playwright.sync_api import Browser, Locator, Page

from tests.support.equipped import equipped
from tests.support.hands import ids_of
from tests.support.server import Server
from tests.support.windows import Windows

WRITERS = {form.ending: form.write for form in FORMATS.values()}


def publish(made: Timeline, folder: Path) -> dict[str, str]:
    """Write the files that downloads are cut from into a folder, and return their names by ending."""
    for ending in TAKEN:
        text = WRITERS[ending](made, Site())
        (folder / f"events.{ending}").write_text(text, encoding="utf-8", newline="")
    return {ending: f"events.{ending}" for ending in TAKEN}


@pytest.fixture(scope="session")
def timeline() -> Timeline:
    """A list of real shape, with scale, rows and story."""
    return equipped()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, timeline: Timeline) -> Iterator[str]:
    """Address of the page."""
    with Server(tmp_path_factory.mktemp("timeline") / "site", "/") as server:
        server.site.mkdir(exist_ok=True)
        exports = publish(timeline, server.site)
        (server.site / "index.html").write_text(standalone(timeline, "Timeline", exports=exports), encoding="utf-8")
        yield server.address


@pytest.fixture
def open_page(windows: Windows, served: str) -> Iterator[Callable[..., Page]]:
    """Open the page at a query; options are those of a browser context. An error on the page fails the test."""
    errors: list[str] = []

    def start(query: str = "", address: str = "", **options: Any) -> Page:
        page = windows.open(**options)
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.goto((address or served) + query)
        return page

    yield start
    windows.close_pages()
    assert errors == []


def shown(page: Page) -> list[str]:
    """Return the ids of the events that the list shows."""
    return ids_of(page)


def script_of(page: Page, name: str) -> Any:
    """Return what the element itself knows under a name."""
    return page.evaluate(f"document.querySelector('mkdocs-timeline').{name}")


def page_of(made: Timeline, folder: Path, view: View | None = None, lang: str = "en") -> str:
    """Write a timeline as one file and return its address."""
    path = folder / "timeline.html"
    path.write_text(standalone(made, "Timeline", lang, view), encoding="utf-8")
    return path.as_uri()


def open_panel(page: Page) -> Locator:
    """Open the filters and return them."""
    page.locator(".tl-bar [data-do=filter]").click()
    return page.locator(".tl-filters:popover-open")


def open_menu(page: Page) -> Locator:
    """Open the menu and return it."""
    page.locator(".tl-bar [data-do=menu]").click()
    return page.locator(".tl-menu:popover-open")


def choose(page: Page, facet: str, value: str) -> None:
    """Press the box of a value in the open filters, unfolding where it is folded away."""
    label = page.locator(f".tl-filters label:has(input[name={facet}][value='{value}'])")
    if not label.is_visible():
        page.locator(f".tl-facet-{facet} summary").click()
    label.click()
    # What follows from a choice follows in the next task.
    page.evaluate("() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 20))")


class Browsed:
    """One page for all cases of a property, for opening it takes longer than a case."""

    def __init__(self, chrome: Browser, address: str) -> None:
        self.page = chrome.new_page()
        self.page.goto(address)

    def set(self, state: dict[str, object]) -> dict[str, object]:
        """Go to a state; return what the address gives back after a load from it."""
        self.page.evaluate(
            "(state) => { const one = document.querySelector('.tl'); one.set({ ...one.state, ...state }, true) }",
            state,
        )
        self.page.evaluate("document.querySelector('mkdocs-timeline').restore()")
        result: dict[str, object] = self.page.evaluate("document.querySelector('mkdocs-timeline').state")
        return result


@pytest.fixture(scope="module")
def browsed(chrome: Browser, served: str) -> Browsed:
    return Browsed(chrome, served)
