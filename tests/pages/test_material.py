"""What writers know from Material for MkDocs works and reads well in our pages: one page with everything."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.pages.conftest import Visit
from tests.pages.kitchen import built, project
from tests.pages.pages import having, tree
from tests.pages.test_axe import PALETTES, WIDTHS, at_each_width, findings
from tests.pages.test_narrow import OVERFLOW, SIZES
from tests.support.server import Server

ZENSICAL = os.environ.get("ZENSICAL", "")
KINDS = ["abstract", "info", "tip", "success", "question", "warning", "failure", "danger", "bug", "example", "quote"]
PARTS = {"abbreviation", "admonition", "code", "footnote", "keys", "tabs", "tasks"}
WORDS = "An Uncommonly Named Committee of Paragraphs"
AFTER = "(one) => getComputedStyle(one, '::after').content"
TABS = ".tabbed-set:has(> input#__tabbed_1_1)"
OF_GENERATOR = {"href", "data-search-exclude"}
"""Attributes that the generators write in ways of their own, on every page."""
FOLDED = ("What was folded", "Text that stands open", "The innermost text", "Text of the fold")
TABBED = (
    ("Korean", "The text in the first tab"),
    ("Russian", "The text in the second tab"),
    ("Inner one", "The text in the first inner tab"),
    ("Inner two", "The text in the second inner tab"),
    ("A third tab", "The text in the third tab"),
)


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The page, built and served."""
    folder = project(tmp_path_factory.mktemp("kitchen"))
    with Server(built(folder, sys.executable, "-m", "mkdocs", "build", "--strict")) as server:
        yield server


@pytest.fixture
def enter(chrome: Browser, kitchen: Server) -> Iterator[Callable[..., Visit]]:
    """Open the page; options are those of a browser context."""
    contexts = []

    def start(address: str = "kitchen/", **options: Any) -> Visit:
        contexts.append(chrome.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}))
        visit = Visit(contexts[-1].new_page(), kitchen.address)
        visit.open(address)
        return visit

    yield start
    for context in contexts:
        context.close()


def shown(page: Page) -> list[bool]:
    """Tell of each of the first set's tabs whether it is to be seen."""
    blocks = page.locator(f"{TABS} > .tabbed-content > .tabbed-block")
    return [block.is_visible() for block in blocks.all()]


@pytest.mark.parametrize("palette", PALETTES)
def test_axe(enter: Callable[..., Visit], palette: str) -> None:
    page = enter(color_scheme=PALETTES[palette]).page
    page.locator("article details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    found = {}
    for number in (1, 2, 3):
        page.locator(f"label[for=__tabbed_1_{number}]").click()
        page.locator("abbr").first.focus()
        found |= {(number, width): findings(page) for width in at_each_width(page)}
    assert found == {(number, width): [] for number in (1, 2, 3) for width in WIDTHS}


@pytest.mark.parametrize("script", [True, False])
def test_nothing_runs_out_of_the_window(enter: Callable[..., Visit], script: bool) -> None:
    page = enter(java_script_enabled=script).page
    page.locator("abbr").first.focus()
    out = {}
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        out[size] = page.evaluate(OVERFLOW)
    assert out == {size: [0, []] for size in SIZES}


def test_the_policy_holds_when_everything_is_used(enter: Callable[..., Visit], kitchen: Server) -> None:
    visit = enter()
    for part in ("label[for=__tabbed_1_2]", "details.note > summary", "details.question > summary", "abbr"):
        visit.page.locator(part).first.click()
    visit.page.emulate_media(media="print")
    visit.page.wait_for_load_state("networkidle")
    assert (visit.foreign, visit.failed, visit.complaints) == ([], [], [])
    assert [one.tag for one in tree(kitchen.site / "kitchen/index.html").iter() if one.get("style")] == []


@pytest.mark.parametrize("script", [True, False])
def test_tabs_by_keyboard(enter: Callable[..., Visit], script: bool) -> None:
    page = enter(java_script_enabled=script).page
    assert shown(page) == [True, False, False]
    page.locator("#__tabbed_1_1").focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == [False, True, False]
    ring = "(one) => getComputedStyle(one).outlineStyle"
    labels = page.locator(f"{TABS} > .tabbed-labels > label")
    assert [label.evaluate(ring) for label in labels.all()] == ["none", "solid", "none"]


def test_a_tab_that_the_address_points_into_is_shown(enter: Callable[..., Visit]) -> None:
    page = enter("kitchen/#in-the-second").page
    assert shown(page) == [True, True, False]
    assert page.locator("#in-the-second").evaluate("(one) => one.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("script", [True, False])
def test_an_abbreviation_says_its_words(enter: Callable[..., Visit], script: bool) -> None:
    page = enter(java_script_enabled=script, has_touch=True).page
    short = page.locator("abbr").first
    assert short.evaluate(AFTER) == "none"
    short.tap()
    assert WORDS in short.evaluate(AFTER)
    page.keyboard.press("Shift+Tab")
    assert short.evaluate(AFTER) == "none"
    page.keyboard.press("Tab")
    assert WORDS in short.evaluate(AFTER)


def test_tasks_have_a_name_and_a_state(enter: Callable[..., Visit]) -> None:
    page = enter().page
    page.locator("label[for=__tabbed_1_3]").click()
    states = [box.is_checked() for box in page.get_by_role("checkbox", name="Done", exact=True).all()]
    assert states == [True, False, True, False, True, False, True, False]


def test_a_fold_opens_by_keyboard_without_a_script(enter: Callable[..., Visit]) -> None:
    page = enter(java_script_enabled=False).page
    page.locator("details.note > summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("What was folded").is_visible()


def test_each_kind_has_a_mark_of_its_own_in_both_forms(enter: Callable[..., Visit]) -> None:
    mark = "(one) => getComputedStyle(one, '::before').maskImage"
    page = enter().page
    marks = {kind: page.locator(f".{kind} > .admonition-title").first.evaluate(mark) for kind in ("note", *KINDS)}
    assert len(set(marks.values()) - {"none"}) == len(marks)
    assert page.locator("details.warning > summary").evaluate(mark) == marks["warning"]
    assert page.locator(".custom > .admonition-title").evaluate(mark) == marks["note"]


def test_code_is_copied_as_it_was_written(enter: Callable[..., Visit]) -> None:
    page = enter().page
    code = page.locator(".highlight:has(> .filename) pre")
    copied = code.evaluate("(one) => { getSelection().selectAllChildren(one); return getSelection().toString(); }")
    assert copied.splitlines()[:6] == [
        '"""Dates of events."""',
        "",
        "from datetime import date  # the standard library",
        "",
        "",
        "def signed(text: str, year: int = 2024) -> date | None:",
    ]


@pytest.mark.parametrize("script", [True, False])
def test_paper_holds_what_is_folded_and_every_tab_under_its_label(
    enter: Callable[..., Visit], tmp_path: Path, script: bool
) -> None:
    target = tmp_path / "page.pdf"
    enter(java_script_enabled=script).page.pdf(path=target, format="A4")
    done = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True, capture_output=True, text=True)
    text = " ".join(done.stdout.split()).lower()  # labels are drawn with small letters
    text = text.replace("\N{LATIN SMALL LIGATURE FI}", "fi")
    assert [words for words in (*FOLDED, f"UNCP ({WORDS})") if words.lower() not in text] == []
    places = [text.find(words.lower(), text.find("text that stands")) for pair in TABBED for words in pair]
    assert places == sorted(places)
    assert places[0] > 0


def test_forced_colours_tell_the_chosen_tab(enter: Callable[..., Visit]) -> None:
    page = enter(forced_colors="active").page
    colour = "(one) => getComputedStyle(one).borderBottomColor"
    first, second, third = (one.evaluate(colour) for one in page.locator(f"{TABS} > .tabbed-labels > label").all())
    assert first != second == third


def test_sheets_come_only_where_they_are_needed(kitchen: Server) -> None:
    def sheets(page: str) -> set[str]:
        links = [one.get("href", "") for one in tree(kitchen.site / page / "index.html").iter("link")]
        return {Path(link).stem for link in links if "css/parts/" in link}

    assert (sheets("kitchen") & PARTS, sheets("sources") & PARTS) == (PARTS, set())


def test_zensical_writes_the_same(kitchen: Server, tmp_path: Path) -> None:
    if not ZENSICAL:
        pytest.skip("ZENSICAL names no program; scripts/test installs one")
    other = built(project(tmp_path), ZENSICAL, "build", "--clean", "--strict")

    def parts(site: Path) -> list[tuple[Any, ...]]:
        article = having(tree(site / "kitchen/index.html"), "doc")[0]
        return [
            (one.tag, sorted((name, value) for name, value in one.items() if name not in OF_GENERATOR))
            for one in article.iter()
        ]

    assert parts(other) == parts(kitchen.site)
