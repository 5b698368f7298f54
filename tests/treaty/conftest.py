"""A small site to break: a docs folder with a few records of each kind, and Markdown turned into a tree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from xml.etree.ElementTree import Element, fromstring

import pytest
from explainer.extension import Explainer
from markdown import Markdown
from markdown.preprocessors import Preprocessor
from mkdocs_timeline.markdown.extension import TimelineExtension

ROOT = Path(__file__).resolve().parents[2]

SOURCES = """schema: 1
sources:
  - id: unts-6045
    title: Treaty of 1961
    publisher: United Nations Treaty Series
    published: "1962"
    kind: primary
  - id: kcna-2024
    title: Treaty of 2024
    publisher: KCNA
    published: "2024-06-20"
    kind: primary
    affiliation: state-media
    country: north-korea
"""
EVENTS = """schema: 1
events:
  - id: 2024-06-19-signed
    date: "2024-06-19"
    title: The treaty is signed
    summary: Two leaders sign.
    theme: treaty
    sources: [kcna-2024]
"""
EDITION = """schema: 1
edition:
  name: The Treaty
  subtitle: a small edition
  description: A treaty, explained.
  version: Spring 2025
  key: the-treaty
  languages: [en]
  articles:
    count: 23
    themes:
      - {id: principles, title: Principles}
      - {id: security, title: Security}
      - {id: law, title: Law}
    earlier:
      - {id: treaty-1961, title: "1961"}
      - {id: treaty-2000, title: "2000"}
  versions:
    - {id: kcna, title: "2024, English release by KCNA", language: en, own: true}
    - {id: interfax, title: "2024, Interfax", language: en, own: true}
    - {id: russian, title: "2024, Russian", language: ru, own: true}
    - {id: korean, title: "2024, Korean", language: ko, own: true}
    - {id: un-1961, title: "1961, English", language: en}
    - {id: korean-1961, title: "1961, Korean", language: ko}
  treaties: [treaty-1961, treaty-2000, treaty-2024]
  prefixes: {readings: reading-}
"""
INSTRUMENTS = """schema: 1
instruments:
  - id: csto-1992
"""
READINGS = """schema: 1
readings:
  - id: reading-office
    who: An office
    side: Seoul
    date: "2024-06-20"
    automatic: Not by itself
    says: It need not be automatic. [@unts-6045]
  - id: reading-scholar
    who: A scholar
    side: Scholarship
    date: "2024"
    automatic: In practice, no
    against_1961: Nearly the same
    says: There is a way out. [@kcna-2024, p. 3]
"""
CLAUSES = """schema: 1
clauses:
  - id: without-delay
    phrase: without delay
    meaning: Help is owed *at once*. [@kcna-2024]
    wordings:
      - version: kcna
        text: help without delay
        differs: without delay
        source: kcna-2024
      - version: korean
        text: 지체없이
        gloss: without delay
        source: kcna-2024
    unread: [interfax, russian]
    twin: The duty was immediate. [@unts-6045]
    pacts:
      - instrument: csto-1992
        says: Necessary help. [@unts-6045]
    readings:
      - reading: reading-office
        says: Not automatic. [@unts-6045]
"""
ARTICLE = """  - id: article-{number}
    number: {number}
    title: Topic {number}
    brief: Topic {number}
    theme: security
    says: It commits to {number}. [@kcna-2024]
    earlier:
      - treaty: treaty-1961
        article: "1"
        says: Much the same. [@unts-6045]
      - treaty: treaty-2000
    content: several
    numbering: several
"""
UNREAD = """  - id: article-{number}
    number: {number}
    title: Not read
    brief: Not read
    content: none
    numbering: none
"""
PREAMBLE = ARTICLE.format(number=0).replace("article-0", "preamble")
ARTICLE_4 = ARTICLE.format(number=4).rstrip("\n") + (
    """
    quotes:
      - text: 원조를 제공한다
        document: Article 4
        language: ko
        gloss: provides assistance
        source: kcna-2024
    events: [2024-06-19-signed]
    note: Translations differ. [@unts-6045]
"""
)


def _article(number: int) -> str:
    if number in (0, 4):
        return PREAMBLE if number == 0 else ARTICLE_4
    return (UNREAD if number == 13 else ARTICLE).format(number=number)


ARTICLES = "schema: 1\narticles:\n" + "".join(map(_article, range(24)))
FILES = {
    "sources": SOURCES, "events": EVENTS, "instruments": INSTRUMENTS, "readings": READINGS, "clauses": CLAUSES,
    "articles": ARTICLES, "edition": EDITION,
}  # fmt: skip


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A docs folder with good data, in the working folder."""
    folder = tmp_path / "docs"
    (folder / "data").mkdir(parents=True)
    (folder / "treaty").mkdir()
    (folder / "timeline.md").write_text("# Timeline\n", encoding="utf-8")
    for name, text in FILES.items():
        (folder / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


class _Context(Preprocessor):
    """Tells the extensions which page is being read, the way a generator does."""

    def __init__(self, md: Markdown, docs: Path, page: str) -> None:
        super().__init__(md)
        self.config = {"docs_dir": str(docs)}
        self.page = SimpleNamespace(path=page)

    def run(self, lines: list[str]) -> list[str]:
        return lines


def as_tree(docs: Path, page: str, text: str) -> Element:
    """Return a page's text as the tree of its HTML."""
    md = Markdown(
        extensions=["attr_list", "def_list", "tables", "toc", TimelineExtension(home="timeline.md"), Explainer()],
        output_format="xhtml",
    )
    md.preprocessors.register(_Context(md, docs, page), "rendering_context", 0)
    space = 'xmlns:xlink="http://www.w3.org/1999/xlink"'  # in drawings, links have their older name
    return fromstring(f"<body {space}>{md.convert(text)}</body>")  # noqa: S314 - the site’s own pages


@pytest.fixture
def convert(docs: Path) -> Callable[[str], Element]:
    """Write a page and return the tree of its HTML."""

    def page(text: str, name: str = "treaty/page.md") -> Element:
        (docs / name).write_text(text, encoding="utf-8")
        return as_tree(docs, name, text)

    return page


def words(element: Element) -> str:
    """Return an element's text with its spaces folded."""
    return " ".join("".join(element.itertext()).split())
