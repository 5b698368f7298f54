"""The site's own timeline: its first screen, what no script and no paper lose, what can be told apart."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.conftest import Visit
from tests.pages.pages import file_of, having, ids, timeline, tree
from tests.support.paper import printed
from tests.support.server import Server

SIZES = {(1440, 900): 600, (820, 1180): 620, (390, 844): 480}
"""Windows, and how far down the title of the first event may stand in each."""
MOST = {"timeline/index.html": 130_000, "assets/timeline/timeline.js": 14_000, "assets/timeline/timeline.css": 6_500}
"""Bytes of the page, of its script and of its style as they go over the wire."""
PALETTES = {"paper": "light", "ink": "dark"}
WORKS_ALONE = "a[href], a[*|href], summary, .tl-view"
"""What can be pressed, or scrolled by keys, without a script."""
DEAD = f"""() => [...document.querySelectorAll("main :is(button, input, select, output, [tabindex])")].filter((one) =>
  one.checkVisibility({{ visibilityProperty: true }}) && !one.matches("{WORKS_ALONE}"))
    .map((one) => one.outerHTML.slice(0, 90))"""
CONTRASTS = """() => {
  const box = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const paint = (colours) => {
    box.clearRect(0, 0, 1, 1);
    for (const one of colours) (box.fillStyle = one), box.fillRect(0, 0, 1, 1);
    return [...box.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (over, under) => {
    const [high, low] = [light(paint([...under, over])), light(paint(under))].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const style = (one) => getComputedStyle(one), paper = style(document.body).backgroundColor;
  const plot = document.querySelector(".tl-plot");
  const bands = [...plot.querySelectorAll(".tl-band")].map((one) => style(one).fill);
  const grounds = [[paper], ...bands.map((one) => [paper, one])];
  const least = (colour, under = grounds) => Math.min(...under.map((one) => contrast(colour, one)));
  const out = {};
  const note = (name, found) => (out[name] = Math.min(out[name] ?? Infinity, found));
  for (const mark of plot.querySelectorAll(".tl-mark:not(.tl-off)")) {
    const { fill, stroke } = style(mark.querySelector("use"));
    note("mark", Math.max(least(fill), stroke === "none" ? 0 : least(stroke)));
  }
  for (const one of plot.querySelectorAll(".tl-span-bar.tl-solid")) note("bar", least(style(one).fill));
  for (const words of document.querySelectorAll(".tl-strip .tl-names text, .tl-plot text")) {
    if (!words.checkVisibility()) continue;
    const bar = words.matches(".tl-in-solid") && [[paper, style(plot.querySelector(".tl-span-bar.tl-solid")).fill]];
    note("words", least(style(words).fill, bar || grounds));
  }
  return out;
}"""
"""The least contrast of the overview's marks, bars and words with whatever may lie under them."""


def top_of(page: Page, selector: str) -> float:
    found: float = page.locator(selector).first.evaluate("one => one.getBoundingClientRect().top")
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
def test_the_first_event_stands_on_the_first_screen(visit: Callable[..., Visit], size: tuple[int, int]) -> None:
    page = visit(viewport={"width": size[0], "height": size[1]}).open("timeline/")
    page.locator("mkdocs-timeline:defined").wait_for()
    page.evaluate("document.fonts.ready")
    assert 0 < top_of(page, ".tl-event .tl-title") < SIZES[size]


def test_the_lead_is_one_line_beside_the_heading(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).open("timeline/")
    page.evaluate("document.fonts.ready")
    lines = page.locator(".lead").evaluate(
        "one => { const range = new Range(); range.selectNodeContents(one);"
        " return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size }"
    )
    heading, lead = (page.locator(one).first.bounding_box() for one in ("h1", ".lead"))
    assert heading
    assert lead
    assert lines == 1
    assert abs(heading["y"] - lead["y"]) < heading["height"]


def test_there_is_no_contents_list_and_what_there_is_to_say_of_the_page_ends_it(site: Server) -> None:
    page = tree(file_of(site.site, "timeline/"))
    assert having(page, "toc") == []
    order = [one.get("class", "").split()[:1] for one in page.iter() if one.get("class")]
    assert order.index(["tl"]) < order.index(["colophon"]) < order.index(["pager"])


def test_every_address_that_was_published_is_there(site: Server) -> None:
    line = timeline()
    eras = {event.era for event in line.events if event.era}
    steps = {f"story-{step.id}" for step in line.story}
    known = {name for event in line.events for name in (event.id, *event.aliases)}
    assert known | eras | steps | {"timeline", "story", "about-this-timeline", "timeline-controls"} <= set(
        ids(tree(file_of(site.site, "timeline/")))
    )


def test_without_scripts_all_is_open_and_nothing_dead_is_seen(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open("timeline/")
    parts = page.locator(
        ".tl-event :is(.tl-title, .tl-summary, .tl-sources), .tl-step :is(.tl-step-title, .tl-step-text)"
    )
    assert parts.count() > len(timeline().events)
    assert [one.text_content() for one in parts.all() if not one.is_visible()] == []
    assert page.evaluate(DEAD) == []


def test_what_is_dead_without_scripts_is_found(visit: Callable[..., Visit]) -> None:
    page = visit().open("timeline/")
    page.locator("mkdocs-timeline:defined").wait_for()
    assert page.evaluate(DEAD) != []


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("query", ["", "?weight=1"])
def test_marks_and_words_stand_out_in_both_palettes(visit: Callable[..., Visit], palette: str, query: str) -> None:
    page = visit(color_scheme=PALETTES[palette], viewport={"width": 1440, "height": 900}).open(f"timeline/{query}")
    page.locator("mkdocs-timeline:defined").wait_for()
    page.wait_for_function("document.querySelector('.tl-plot .tl-off') || location.search")
    found = page.evaluate(CONTRASTS)
    assert found["mark"] >= 3, found
    assert found["bar"] >= 3, found
    assert found["words"] >= 4.5, found


def test_marks_and_words_of_a_reader_s_own_colours(visit: Callable[..., Visit]) -> None:
    page = visit(forced_colors="active", color_scheme="dark").open("timeline/?weight=1")
    page.locator('[data-palette="paper"]').first.click()
    found = page.evaluate(CONTRASTS)
    assert found["mark"] >= 3, found
    assert found["words"] >= 4.5, found


@pytest.mark.parametrize("name", MOST)
def test_the_page_its_script_and_its_style_are_light(site: Server, name: str) -> None:
    packed = len(gzip.compress((site.site / name).read_bytes(), mtime=0))
    assert packed <= MOST[name]


def test_the_first_event_is_a_few_keys_away(visit: Callable[..., Visit]) -> None:
    page = visit().open("timeline/")
    page.locator("mkdocs-timeline:defined").wait_for()
    page.locator("#content").focus()
    stops = 0
    while not page.evaluate("document.activeElement.matches('.tl-title a')"):
        page.keyboard.press("Tab")
        stops += 1
        assert stops <= 20
    page.keyboard.press("Enter")
    first = page.locator(".tl-event").first
    assert first.locator(".tl-sources").is_visible()
    page.keyboard.press("Enter")
    assert not first.locator(".tl-sources").is_visible()


def test_the_drawing_of_the_start_page_stays(visit: Callable[..., Visit]) -> None:
    page = visit().open("")
    drawing = page.locator("svg.tl-plot:visible, .tl-as-ribbon > svg:visible").first
    before = drawing.bounding_box()
    page.wait_for_timeout(1_500)  # longer than what needs a script waits for it
    assert before
    assert drawing.bounding_box() == before


def test_the_labels_of_the_start_page_lead_to_their_events(visit: Callable[..., Visit]) -> None:
    reader = visit(viewport={"width": 1440, "height": 900})
    labels = reader.open("").locator(".tl-as-ribbon .tl-labels a:visible")
    known = {event.id for event in timeline().events}
    places = labels.evaluate_all("all => all.map((one) => new URL(one.href.baseVal, document.baseURI).href)")
    assert places
    assert {place.partition("#")[0] for place in places} == {f"{reader.home}timeline/"}
    assert {place.partition("#")[2] for place in places} <= known
    labels.first.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(places[0])


def test_the_story_of_the_page_is_printed_on_two_sheets(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit().open("timeline/?story=4")
    page.pdf(path=tmp_path / "story.pdf", format="A4")
    assert printed(tmp_path / "story.pdf").count("\f") <= 2


def test_the_ribbon_of_the_story_covers_nothing(visit: Callable[..., Visit]) -> None:
    page = visit(viewport={"width": 390, "height": 844}).open("timeline/?story=4")
    page.locator(".tl[data-story]").wait_for()
    bottom = page.locator(".tl-rail").evaluate("one => one.getBoundingClientRect().bottom")
    assert bottom <= top_of(page, "#about-this-timeline, .doc > h2")
