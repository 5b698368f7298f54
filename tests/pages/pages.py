"""The pages of the site, known before it is built, and their markup as a tree."""

from __future__ import annotations

import functools
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from mkdocs_timeline import Timeline, load

from tests.support.site import ROOT, addresses

PAGES = addresses()
"""Addresses below the start page: ``""``, ``treaty/``, …, ``404.html``."""
CONTENT = [address for address in PAGES if address != "404.html"]


@functools.cache
def timeline() -> Timeline:
    """Return the event list that the site is built from."""
    return load([ROOT / "docs" / "data" / "events.yml"])


def name(address: str) -> str:
    """Return a page's name for the list of tests."""
    return address.rstrip("/") or "start"


def file_of(site: Path, address: str) -> Path:
    """Return the file behind an address."""
    return site / address / "index.html" if address.endswith("/") or not address else site / address


@functools.lru_cache(maxsize=64)
def tree(file: Path) -> Element:
    """Read a page as a browser does."""
    root: Element = html5lib.parse(file.read_bytes(), transport_encoding="utf-8", namespaceHTMLElements=False)
    return root


def text_of(element: Element) -> str:
    """Return an element's text with single spaces."""
    return " ".join("".join(element.itertext()).split())


def having(root: Element, kind: str) -> list[Element]:
    """Return the elements of a class, in order."""
    return [one for one in root.iter() if kind in one.get("class", "").split()]


def ids(root: Element) -> list[str]:
    """Return all ids, in order."""
    return [found for one in root.iter() if (found := one.get("id"))]
