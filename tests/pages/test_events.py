"""Every event of the list is on the site: as an address, in sight without scripts, and in the search index."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.pages.conftest import Visit
from tests.pages.pages import file_of, having, ids, text_of, timeline, tree
from tests.support.server import Server

SEEN = """() => [...document.querySelectorAll("main [id]")].filter((one) =>
  one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length
).map((one) => one.id)"""

LANDED = """(id) => new Promise((done) => {
  const title = document.getElementById(id), away = () => title.getBoundingClientRect().top;
  // Asked for at the end: the target alone may have a margin.
  const size = (one, name) => parseFloat(getComputedStyle(one)[name]);
  const wanted = () => size(title, "scrollMarginTop") + size(document.documentElement, "scrollPaddingTop");
  let last = NaN, frames = 0;
  const look = () => {
    frames = away() === last ? frames + 1 : 0;
    last = away();
    frames < 30 ? requestAnimationFrame(look) : done(last - wanted());
  };
  location.hash = id;
  look();
})"""
"""Go to an event and tell, once nothing moves for thirty frames, by how much it was missed."""


def test_each_has_its_address(site: Server) -> None:
    page = tree(file_of(site.site, "timeline/"))
    assert {event.id for event in timeline().events} <= set(ids(page))


def test_each_is_told_in_full(site: Server) -> None:
    articles = having(tree(file_of(site.site, "timeline/")), "tl-event")
    told = {text_of(having(article, "tl-title")[0]): article for article in articles}
    assert [event.title for event in timeline().events] == list(told)
    assert all(having(article, "tl-summary") and having(article, "tl-sources") for article in articles)


def test_each_is_in_sight_without_scripts(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open("timeline/")
    assert {event.id for event in timeline().events} <= set(page.evaluate(SEEN))


def test_an_address_far_off_is_reached_to_the_pixel(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).open("timeline/")
    page.wait_for_load_state("networkidle")
    names = [event.id for event in timeline().events]
    ways = [names[len(names) * part // 12] for part in (6, 1, 8, 0, 11, 3)]
    missed = {name: page.evaluate(LANDED, name) for name in ways}
    assert {name: by for name, by in missed.items() if abs(by) > 1} == {}


def test_each_is_found_by_search(site: Server) -> None:
    index = json.loads((site.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"] for entry in index["docs"]}
    assert {f"timeline/#{event.id}" for event in timeline().events} <= found
