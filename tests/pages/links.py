"""Finds what is broken in a folder of HTML files: links and fragments that lead nowhere, ids that stand twice."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LINKS = {"href", "src", "poster", "data-index", "data-base"}
PREVIEW = {"og:image", "og:url"}


@dataclass
class Found(HTMLParser):
    """Links and ids of one page, each link with its line."""

    links: list[tuple[int, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value for key, value in attrs if value is not None}
        line = self.getpos()[0]
        self.ids += [values[key] for key in ("id",) if key in values]
        self.links += [(line, value) for key, value in values.items() if key in LINKS]
        self.links += [(line, part.split()[0]) for part in values.get("srcset", "").split(",") if part.strip()]
        if values.get("property") in PREVIEW:
            self.links.append((line, values["content"]))


@functools.cache
def read(site: Path) -> dict[Path, Found]:
    """Read every page of a site, once."""
    return {file: found(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}


def faults(site: Path, home: str, pages: dict[Path, Found]) -> list[str]:
    """Return every fault as ``file:line: what``. ``home`` is the address that the start page has."""
    known = {file: {*page.ids, "", "top"} for file, page in pages.items()}
    out = []
    for file, page in pages.items():
        shown = file.relative_to(site).as_posix()
        out += [f"{shown}: the id {one} {count} times" for one, count in Counter(page.ids).items() if count > 1]
        address = urljoin(home, shown.removesuffix("index.html"))
        for line, link in page.links:
            if fault := _fault(urljoin(address, link), link, site, home, known):
                out.append(f"{shown}:{line}: {fault}")
    return out


def found(html: str) -> Found:
    """Return the links and ids of a page."""
    page = Found()
    page.feed(html)
    return page


@functools.cache
def _exists(file: Path) -> bool:
    return file.is_file()


def _fault(target: str, link: str, site: Path, home: str, known: dict[Path, set[str]]) -> str:
    """Say what is wrong with a link, or nothing. Links to other sites are not followed."""
    start, parts = urlsplit(home), urlsplit(target)
    if parts.scheme in ("mailto", "data") or (parts.scheme, parts.netloc) != (start.scheme, start.netloc):
        return ""
    if not parts.path.startswith(start.path):
        return f"{link} leaves {start.path}"
    file = site / unquote(parts.path.removeprefix(start.path))
    if parts.path.endswith("/"):
        file /= "index.html"
    if not _exists(file):
        return f"{link}: no such file"
    if file in known and unquote(parts.fragment) not in known[file]:
        return f"{link}: no such id"
    return ""
