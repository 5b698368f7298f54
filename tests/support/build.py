"""Small timelines for tests, and the pages made of them."""

from __future__ import annotations

import csv
import functools
import io
import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from markdown import Markdown
from mkdocs_timeline import Style, Timeline, View, load, render, to_html
from mkdocs_timeline.text import parse

DATA = Path(__file__).parent / "data"
XLINK = "{http://www.w3.org/1999/xlink}href"
"""What a parser makes of the links in drawings."""
SOURCE = {"id": "unts-6045", "title": "Treaty No. 6045", "publisher": "UNTS", "published": "1962", "kind": "primary"}


def event(date: str, **fields: Any) -> dict[str, Any]:
    """Return a good event record of a date, with some fields as given."""
    name = fields.get("id") or f"{parse(date).anchor.heads[0]}-x"
    record = {"id": name, "date": date, "title": "A title", "summary": "A summary.", "theme": "treaty"}
    return {**record, "sources": ["unts-6045"], **fields}


def write(path: Path, *events: dict[str, Any], **lists: Any) -> Path:
    """Write an event list with its source (as JSON, which is YAML)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"schema": 1, "sources": [SOURCE], "events": events, **lists}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def timeline(folder: Path, *events: dict[str, Any], **lists: Any) -> Timeline:
    """Return a timeline of the events."""
    return load([write(folder / "events.yml", *events, **lists)])


@functools.cache
def real() -> Timeline:
    """Return a list of real shape, with every kind of date, that does not change when the site's does."""
    return load([DATA / "events.yml"])


def tree(html: str) -> Element:
    """Read HTML as a browser does."""
    found: Element = html5lib.parse(html, namespaceHTMLElements=False)
    for one in found.iter():
        if XLINK in one.attrib:
            one.set("href", one.attrib.pop(XLINK))
    return found


def rendered(line: Timeline, view: View | None = None, style: Style | None = None) -> Element:
    """Render, write as HTML, and read that again."""
    return tree(to_html(render(line, view or View(), style)))


def text_of(element: Element | None) -> str:
    """Return the text of an element, without tags."""
    assert element is not None
    return "".join(element.itertext())


def all_of(root: Element, tag: str, name: str = "") -> list[Element]:
    """Return the elements with a tag and, where given, a class."""
    return [found for found in root.iter(tag) if not name or name in (found.get("class") or "").split()]


def texts_of(root: Element, tag: str, name: str = "") -> list[str]:
    """Return the texts of the elements with a tag and, where given, a class."""
    return [text_of(found) for found in all_of(root, tag, name)]


def markdown(folder: Path, text: str, **options: Any) -> tuple[Element, Markdown]:
    """Convert a page of the docs folder, with the extensions that change text the most switched on."""
    md = Markdown(
        extensions=["mkdocs_timeline", "smarty", "abbr", "attr_list", "toc", "md_in_html", "tables", "sane_lists"],
        extension_configs={"mkdocs_timeline": {"docs": str(folder), **options}},
    )
    return tree(md.convert(text)), md


def csv_rows(text: str) -> list[dict[str, str]]:
    """Read an export as a spreadsheet does: without its byte-order mark and the tabs that keep dates texts."""
    assert text.startswith("\ufeff")
    rows = csv.DictReader(io.StringIO(text[1:], newline=""), strict=True)
    return [{name: value.removeprefix("\t") for name, value in row.items()} for row in rows]
