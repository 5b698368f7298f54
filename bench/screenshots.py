"""Every page at three widths, in both palettes and on paper, on one contact sheet for a human eye."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.support.browser import browser
from tests.support.server import Server
from tests.support.site import ROOT, BuildError, addresses, build

SHEET = ROOT / "contact-sheet"
WIDTHS = (390, 820, 1440)
PALETTES = {"paper": "light", "ink": "dark"}
TALLEST = 6000
"""Pixels of a page that are drawn; a timeline of hundreds of events goes on in the same way."""
MOST_SHEETS = 4
"""Printed pages that are shown of each page."""
STATES = {
    "story": ("?story=4", ""),
    "filter": ("", "[data-do=filter]"),
    "menu": ("", "[data-do=menu]"),
    "event": ("?weight=1#2024-06-19-treaty-signed", ""),
    "table": ("?view=table", ""),
    "compare": ("?view=compare", ""),
}
"""States of the timeline: the query, and what is pressed."""
STYLE = """
body { margin: 1rem; background: #888; font: 14px sans-serif; }
section { margin-bottom: 3rem; }
.row { display: flex; gap: 8px; align-items: flex-start; overflow-x: auto; }
img { max-height: 1200px; border: 1px solid #444; background: #fff; }
.row img { width: auto; max-width: 420px; object-fit: cover; object-position: top; }
"""


def main() -> int:
    """Build the site and make the sheet; return 0, or 1 when that is not possible."""
    shutil.rmtree(SHEET, ignore_errors=True)
    SHEET.mkdir()
    pages = addresses()
    try:
        with tempfile.TemporaryDirectory() as folder, Server(Path(folder) / "site", "/treaty/") as server:
            build(server.site, server.address)
            with browser() as opened:
                rows = {page: [*_screens(opened, server, page), *_papers(opened, server, page)] for page in pages}
                for state in STATES:
                    rows[f"timeline/ {state}"] = list(_states(opened, server, state))
                rows["timeline/ story"] += _papers(opened, server, "timeline/?story=4")
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    (SHEET / "index.html").write_text(_sheet(rows), encoding="utf-8")
    print(f"{SHEET.relative_to(ROOT)}/index.html: {sum(map(len, rows.values()))} pictures of {len(pages)} pages")
    return 0


def _tabs(opened: Browser, address: str) -> Iterator[tuple[str, int, Page]]:
    """Open an address at every width in both palettes."""
    for palette, scheme in PALETTES.items():
        for width in WIDTHS:
            context = opened.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            tab = context.new_page()
            tab.goto(address, wait_until="networkidle")
            yield palette, width, tab
            context.close()


def _screens(opened: Browser, server: Server, page: str) -> Iterator[str]:
    for palette, width, tab in _tabs(opened, server.address + page):
        height = min(TALLEST, tab.evaluate("document.documentElement.scrollHeight"))
        name = f"{_name(page)}-{palette}-{width}.png"
        tab.screenshot(path=SHEET / name, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
        yield name


def _states(opened: Browser, server: Server, state: str) -> Iterator[str]:
    query, pressed = STATES[state]
    for palette, width, tab in _tabs(opened, f"{server.address}timeline/{query}"):
        if pressed:
            tab.locator(f".tl {pressed}").first.click()
        name = f"timeline-{state}-{palette}-{width}.png"
        tab.screenshot(path=SHEET / name)
        yield name


def _papers(opened: Browser, server: Server, page: str) -> Iterator[str]:
    tab = opened.new_page()
    tab.goto(server.address + page, wait_until="networkidle")
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "page.pdf"
        tab.pdf(path=paper, format="A4")
        target = SHEET / f"{_name(page)}-print"
        subprocess.run(["pdftoppm", "-r", "60", "-png", "-l", str(MOST_SHEETS), str(paper), str(target)], check=True)
    tab.close()
    yield from sorted(file.name for file in SHEET.glob(f"{_name(page)}-print-*.png"))


def _name(page: str) -> str:
    return re.sub(r"[^\w.]+", "-", page.removesuffix(".html")).strip("-") or "start"


def _sheet(rows: dict[str, list[str]]) -> str:
    sections = "\n".join(
        f"<section><h2>/{escape(page)}</h2><div class=row>"
        + "".join(
            f'<a href="{name}"><img src="{name}" alt="{name}" title="{name}" loading="lazy"></a>' for name in names
        )
        + "</div></section>"
        for page, names in rows.items()
    )
    return f"<!doctype html>\n<meta charset=utf-8>\n<title>Contact sheet</title>\n<style>{STYLE}</style>\n{sections}\n"


if __name__ == "__main__":
    sys.exit(main())
