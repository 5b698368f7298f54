"""Every hostile text in every field of every list: refused with its line, or built and opened in Chromium.

Pages are opened twice: with the policy of the page, which nothing may break, and without, so that it is no help.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from mkdocs_timeline.markdown import load_cached
from playwright.sync_api import Page, Request

from tests.edition.test_edition import copied
from tests.hostile.fields import ALL, Kept, put, ways
from tests.hostile.sites import OTHERS, UNSEEN, YAML_REFUSES, as_line, judged, named, on_pages, problems_of, site
from tests.support.server import Server
from tests.support.shared import once
from tests.support.windows import Windows

TELL = """
addEventListener('securitypolicyviolation', event => {
  (window.told ??= []).push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
}, true);
"""
FOUND = """() => {
  const bad = [];
  for (const one of document.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      const leads = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc', 'poster'].includes(name);
      const own = one.closest('svg, [data-own-style], .tl-rail, .tl-card, .tl-choice');
      // A count is held as wide as its largest number, in a measure that no text of the data can reach.
      const held = one.dataset?.count && /^min-width: \\d+ch;$/.test(value);
      if (/^on/i.test(name) || name === 'style' && !own && !held || name === 'srcdoc') {
        bad.push(`${one.localName} ${name}=${value}`);
      }
      if (leads && /^\\s*(javascript|data|vbscript):/i.test(value)) bad.push(`${one.localName} ${name}=${value}`);
      if (['src', 'srcset'].includes(name) && new URL(value, location).origin !== location.origin) bad.push(value);
    }
    if (/^(iframe|object|embed|base|frame)$/.test(one.localName)) bad.push(one.localName);
  }
  const made = 'meta[http-equiv=refresh], main img:not(.tl-image img), main form:not(.tl form), main link, ' +
    '#content #content, #taken';
  return [...bad, ...[...document.querySelectorAll(made)].map(one => one.outerHTML.slice(0, 200))];
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the hostile edition, built."""
    return once(tmp_path_factory, "hostile", site) / "toy"


@pytest.fixture(scope="module")
def served(hostile: Path) -> Iterator[Server]:
    with Server(hostile / "site", "/shores/") as server:
        yield server


Visit = Callable[[str], Page]


@pytest.fixture(params=[False, True], ids=["with the policy", "without"])
def visit(request: pytest.FixtureRequest, windows: Windows) -> Iterator[Visit]:
    """Opens addresses; at the end nothing has run, broken the policy or asked another host for anything."""
    faults: list[str] = []

    def asked(made: Request) -> None:
        if not made.url.startswith(("http://127.0.0.1", "file:", "blob:")):
            faults.append(f"request {made.url}")

    def start(address: str) -> Page:
        page.goto(address)
        return page

    page = windows.open(bypass_csp=request.param, accept_downloads=True)
    page.on("request", asked)
    page.on("pageerror", lambda error: faults.append(f"error {error}"))
    page.on("console", lambda one: faults.append(f"console {one.text}") if one.type == "error" else None)
    page.on("dialog", lambda dialog: faults.append(f"dialog {dialog.message}"))
    page.add_init_script(TELL)
    yield start
    assert_clean(page)
    assert faults == []
    windows.close_pages()


def assert_clean(page: Page) -> None:
    """Nothing of the page's data has run or has become an element or an attribute that could."""
    assert page.evaluate("window.hit") is None
    assert page.evaluate("window.told ?? []") == []
    assert page.evaluate(FOUND) == []


@pytest.mark.parametrize("kept", ALL, ids=lambda kept: kept.key)
def test_what_is_refused_is_told_with_its_line(kept: Kept, tmp_path: Path) -> None:
    found = judged(kept, copied(tmp_path / "toy", "en") / "docs", OTHERS)
    assert set(found) == set(ways(kept.listed.model))
    for way, by_text in found.items():
        for text, problems in by_text.items():
            assert all(one.line and one.found and one.expected for one in problems), (way, text)
            assert problems or not any(letter in text for letter in UNSEEN), (way, text)
    assert any(not problems for by_text in found.values() for problems in by_text.values())


@pytest.mark.parametrize("kept", ALL, ids=lambda kept: kept.key)
def test_letters_that_yaml_does_not_have_are_told_with_their_line(kept: Kept, tmp_path: Path) -> None:
    docs = copied(tmp_path / "toy", "en") / "docs"
    for way in set(ways(kept.listed.model)):
        for text in YAML_REFUSES:
            record = as_line(put(kept.full(docs), way, text))
            content = f"schema: 1\n{kept.key}:\n{' ' if kept.listed.single else '- '}{record}\n"
            kept.path(docs).write_text(content, encoding="utf-8")
            told = [one for one in problems_of(docs) if one.file.endswith(f"/{kept.stem}.yml") and one.line == 3]
            assert any("the character U+00" in one.found for one in told), named(way)


@pytest.mark.parametrize("address", ["", "treaty/", "headings/"])
def test_pages_hold_texts_and_nothing_more(visit: Visit, served: Server, address: str) -> None:
    page = visit(served.address + address)
    words = " ".join((page.locator("main").text_content() or "").split())
    plain = on_pages()
    if address == "headings/":
        plain = [text for text in plain if "`" not in text and "\n" not in text]
    assert [text for text in plain if " ".join(text.split()) not in words] == []


def test_titles_and_names_of_pages(visit: Visit, served: Server) -> None:
    folders = sorted(one.parent.name for one in served.site.glob("*-*/index.html"))
    assert len(folders) == 12
    for folder in folders:
        page = visit(f"{served.address}{folder}/")
        assert_clean(page)
        assert page.locator("h1").count() == 1, folder


def test_every_view_of_the_list_and_what_is_taken_from_it(visit: Visit, served: Server, hostile: Path) -> None:
    page = visit(served.address)
    shown = page.locator(".tl-event").count()
    assert shown > 60
    page.locator(".tl").get_by_role("button", name="Search").click()
    for text in on_pages():
        if "\n" not in text:
            page.get_by_role("searchbox").first.fill(text)
    page.get_by_role("searchbox").first.fill("")
    for query in ("?view=table", "?view=table&sort=-title", "?lanes=1", "", "?weight=1"):
        visit(served.address + query)
        assert_clean(page)
    files = {}
    for name, ending in {"CSV": "csv", "JSON": "json", "Calendar": "ics"}.items():
        page.get_by_role("button", name="More").first.click()
        with page.expect_download() as download:
            page.get_by_role("link", name=f"Download as {name}").click()
        page.keyboard.press("Escape")
        files[ending] = Path(download.value.path()).read_bytes().decode("utf-8")
    events = load_cached(hostile / "docs/data/events.yml", hostile / "docs").events
    rows = list(csv.DictReader(io.StringIO(files["csv"].removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(events) == len(json.loads(files["json"])["events"])
    assert [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell] == []
    assert [one["title"] for one in json.loads(files["json"])["events"]] == [one.title for one in events]
    calendar = Calendar.from_ical(files["ics"])
    exact = [one.title for one in events if one.when.anchor.day]
    assert [str(one["summary"]) for one in calendar.walk("VEVENT")] == exact
    assert calendar.walk("VALARM") == []


def test_the_page_in_one_file(visit: Visit, hostile: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    title = " · ".join(on_pages())
    arguments = ["page", str(file), "--from", str(hostile / "docs/data/events.yml"), "--title", title]
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_timeline", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    page = visit(file.as_uri())
    assert page.locator(".tl-event").count() > 60
    assert (page.locator("h1").text_content() or "").split() == title.split()
    for query in ("?view=table", "?lanes=1", "?q=script"):
        visit(file.as_uri() + query)
