"""Every address that the site names is there."""

from __future__ import annotations

import pytest

from tests.pages.links import faults, found, read
from tests.pages.pages import PAGES
from tests.support.server import Server


def test_all_pages_are_built_and_no_other(site: Server) -> None:
    built = {file.relative_to(site.site).as_posix() for file in site.site.rglob("*.html")}
    assert built == {page if page.endswith(".html") else f"{page}index.html" for page in PAGES}


def test_every_link_fragment_and_id(site: Server) -> None:
    assert faults(site.site, site.address, read(site.site)) == []


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ('<a href="nowhere/">x</a>', "nowhere/: no such file"),
        ('<a href="/elsewhere/">x</a>', "/elsewhere/ leaves /treaty/"),
        ('<a href="timeline/#never">x</a>', "timeline/#never: no such id"),
        ('<a href="#never">x</a>', "#never: no such id"),
        ('<img src="no.png" alt="">', "no.png: no such file"),
        ('<img srcset="no.png 2x" alt="">', "no.png: no such file"),
        ('<meta property="og:image" content="no.png">', "no.png: no such file"),
        ('<p id="content">x</p>', "the id content 2 times"),
    ],
)
def test_a_fault_is_found(site: Server, markup: str, fault: str) -> None:
    start = site.site / "index.html"
    broken = found(start.read_text(encoding="utf-8").replace("</body>", markup + "</body>"))
    added = set(faults(site.site, site.address, {**read(site.site), start: broken}))
    added -= set(faults(site.site, site.address, read(site.site)))
    assert [one.split(": ", 1)[1] for one in added] == [fault]


def test_the_sitemap_names_every_page(site: Server) -> None:
    text = (site.site / "sitemap.xml").read_text(encoding="utf-8")
    assert all(f"<loc>{site.address}{page}</loc>" in text for page in PAGES if page != "404.html")
