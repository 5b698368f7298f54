"""After a filter the strip of the page is the strip that Python draws of these events."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs_timeline import Event, View
from mkdocs_timeline.strip import Scene, domain, picture
from mkdocs_timeline.text import parse
from playwright.sync_api import Page

from tests.element.test_element import page_of
from tests.script.cases import mixed, tree

Open = Callable[..., Page]
READ = """(svg) => {
  const read = (one) => [one.tagName, Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
    one.children.length || !one.textContent ? [...one.children].map(read) : [one.textContent]];
  return read(svg);
}"""


def without_places(node: list[Any]) -> list[Any]:
    """Return a tree without what says where a stretch lies, which is rounded in another way."""
    tag, attributes, children = node
    kept = {key: value for key, value in attributes.items() if key not in ("data-panel", "aria-hidden")}
    return [tag, kept, [without_places(child) if isinstance(child, list) else child for child in children]]


@pytest.mark.parametrize("group", [View(), View(group="year", newest_first=True)], ids=["by era", "newest first"])
@pytest.mark.parametrize(("width", "lang"), [(1280, "en"), (400, "ko")])
@pytest.mark.parametrize(
    ("query", "chosen", "stretch", "by"),
    [
        ("?weight=2", View(weight=2).shows, "", "theme"),
        ("?theme=theme-2,theme-4,theme-5", View(theme=("theme-2", "theme-4", "theme-5")).shows, "", "theme"),
        ("?lanes=1", View().shows, "", "actor"),
        ("?actor=north&lanes=1", View(actor=("north",)).shows, "", "actor"),
        ("?from=1960&to=1963", View(start=parse("1960").start, end=parse("1963").start).shows, "1960/1963", "theme"),
    ],
)
def test_a_filter_leaves_the_strip_that_python_draws(
    open_page: Open,
    tmp_path: Path,
    group: View,
    width: int,
    lang: str,
    query: str,
    chosen: Callable[[Event], bool],
    stretch: str,
    by: Any,
) -> None:
    made = mixed(tmp_path)
    page = open_page(query, page_of(made, tmp_path, group, lang), viewport={"width": width, "height": 800})
    found = page.locator(".tl-strip svg:visible").evaluate(READ)
    room = page.locator(".tl-strip").evaluate("(one) => one.clientWidth")
    order = made.events[::-1] if group.newest_first else made.events
    events = sorted((one for one in order if chosen(one)), key=lambda one: one.when.first)
    first, last = domain(made.events)
    if when := parse(stretch) if stretch else None:
        first, last = when.first, when.last or last
    drawn = picture(Scene(made, events, lang, by=by), first, last, room, not stretch)
    assert 0 < len(events) <= len(made.events)
    assert without_places(found) == without_places(tree(drawn))
    assert "tl-bar" in json.dumps(found)
