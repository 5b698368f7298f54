"""The frame of a chapter: text on the first screen, no hole in it, facts and notes folded but there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Visit
from tests.pages.pages import CONTENT, name, text_of, tree
from tests.pages.pages import file_of as file_at
from tests.support.server import Server

CHAPTERS = [address for address in CONTENT if address not in ("", "timeline/", "sources/", "about/")]
SCREENS = {"phone": (390, 844), "tablet": (820, 1180), "desk": (1440, 900)}
DESKS = (1280, 1440, 1920)

TEXT_BEGINS = """() => document.querySelector("article.doc > .opening ~ :not(.fold, h2)")
  .getBoundingClientRect().top + 30"""
GAPS = """() => {
  const flow = [...document.querySelector("article").children].filter((one) =>
    one.checkVisibility() && getComputedStyle(one).float === "none" && one.getBoundingClientRect().height);
  const edges = (one) => {
    const box = one.getBoundingClientRect();
    return [box.top, box.bottom, (one.id || one.textContent).trim().slice(0, 40)];
  };
  const found = [];
  let low = null;
  for (const [top, bottom, said] of flow.map(edges)) {
    if (low !== null && top - low > 120) found.push([Math.round(top - low), said]);
    low = Math.max(low ?? bottom, bottom);
  }
  return found;
}"""
CROSSED = """() => {
  const notes = [...document.querySelectorAll(".sidenote, .keyfacts")].filter((one) => one.checkVisibility());
  const boxes = notes.map((one) => one.getBoundingClientRect());
  const cross = (box, other) => box.bottom > other.top + 1 && box.top < other.top;
  return boxes.filter((box, at) => boxes.some((other, by) => by > at && cross(box, other))).length;
}"""
FACTS = """() => {
  const [facts, lead] = [".keyfacts dl", ".lead"].map((one) => document.querySelector(one));
  const beside = facts.getBoundingClientRect().left >= lead.getBoundingClientRect().right;
  return [facts.checkVisibility({ contentVisibilityAuto: true }), beside];
}"""


@pytest.mark.parametrize("address", CHAPTERS, ids=name)
def test_the_text_begins_on_the_first_screen(visit: Callable[..., Visit], address: str) -> None:
    page = visit().open(address)
    begins = {}
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        begins[screen] = page.evaluate(TEXT_BEGINS) / height
    assert {screen: part for screen, part in begins.items() if part > 1} == {}


@pytest.mark.parametrize("address", CONTENT, ids=name)
def test_no_hole_is_in_the_text(visit: Callable[..., Visit], address: str) -> None:
    page = visit().open(address)
    for width in DESKS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(GAPS) == [], width
        assert page.evaluate(CROSSED) == 0, width


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_facts_stand_beside_the_lead_or_folded_after_it(visit: Callable[..., Visit], script: bool) -> None:
    page = visit(java_script_enabled=script, viewport={"width": 1440, "height": 900}).open("treaty/")
    assert page.evaluate(FACTS) == [True, True]
    page = visit(java_script_enabled=script, viewport={"width": 390, "height": 844}).open("treaty/")
    assert page.evaluate(FACTS) == [False, False]
    page.locator(".keyfacts > summary").click()
    assert page.evaluate(FACTS) == [True, False]


@pytest.mark.parametrize("address", CHAPTERS, ids=name)
def test_every_page_has_its_part_in_a_row_and_its_sections_at_the_left(site: Server, address: str) -> None:
    root = tree(file_at(site.site, address))
    labels = {one.get("class"): one for one in root.iter("nav")}
    assert {"tabs", "toc"} <= set(labels)
    if "pages" in labels:
        current = [text_of(link) for link in labels["pages"].iter("a") if link.get("aria-current")]
        assert len(current) == 1


def open_notes(page: Page) -> bool:
    """Return whether the notes are unfolded."""
    found: bool = page.evaluate("document.querySelector('.notes details').open")
    return found


def test_notes_are_folded_and_open_when_one_is_asked_for(visit: Callable[..., Visit]) -> None:
    reader = visit()
    page = reader.open("treaty/")
    assert not open_notes(page)
    note = page.locator(".ref a").nth(3).get_attribute("href")
    page.goto(f"{reader.home}treaty/{note}")
    page.wait_for_function("document.querySelector('.notes details').open")
    assert page.locator(f"{note}").is_visible()


def test_notes_are_all_there_without_a_script(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open("treaty/")
    page.locator(".notes summary").click()
    notes = page.locator(".notes li")
    assert notes.last.is_visible()
    assert f"({notes.count()})" in page.locator(".notes h2").inner_text()


def test_the_margin_leads_to_the_work_and_to_the_note(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).open("treaty/")
    links = page.locator(".sidenote a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert {link[0] for link in links} == {"#", "h"}
    assert (
        page.locator(".sidenote").evaluate_all("(all) => all.filter((one) => /undated/.test(one.textContent)).length")
        == 0
    )
