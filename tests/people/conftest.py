"""The small site of the treaty's tests with a few people and terms, and pages that show them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.treaty.conftest import FILES, as_tree

PEOPLE = """schema: 1
people:
  - id: ann-example
    name: Ann Example
    side: town
    forms: [Example]
    originals:
      - {text: 안 보기, language: ko, sources: [kcna-2024]}
      - {text: 安, language: ko-Hani, sources: [kcna-2024, unts-6045]}
    romanisation: Also written Anne. [@kcna-2024]
    offices:
      - {title: Mayor, date: "1950-03/1962", sources: [unts-6045]}
      - {title: Envoy, sources: [kcna-2024]}
    says: Mayor of the town, who signed *the treaty*. [@unts-6045; @kcna-2024, p. 3]
    aliases: [mayor-example]
  - id: bo-lee
    name: Bo Lee
    side: village
    forms: [Lee]
    says: A witness. [@kcna-2024]
    offices:
      - {title: Clerk, date: "1962/", sources: [kcna-2024]}
      - {title: Porter, date: "/1949-05", sources: [kcna-2024]}
      - {title: Judge, date: "1963/..", sources: [kcna-2024]}
"""
GLOSSARY = """schema: 1
glossary:
  - id: ratification
    term: Ratification
    forms: [ratification, ratified]
    says: The act by which a state consents to be bound. [@unts-6045]
    see: [treaty/page.md#wording]
  - id: instruments
    term: Instruments of ratification
    forms: [instruments of ratification]
    says: The papers of it. [@unts-6045]
  - id: peoples-house
    term: People’s House
    says: A parliament. [@kcna-2024]
"""
PAGES = "  pages: {people: people.md, glossary: glossary.md}\n"
EVENTS = """schema: 1
events:
  - id: 2024-06-19-signed
    date: "2024-06-19"
    title: The treaty is signed
    summary: Ann Example signs.
    note: It is ratified later.
    theme: treaty
    weight: 3
    sources: [kcna-2024]
""" + "".join(
    f"""  - id: 2024-07-{day:02}-talks
    date: "2024-07-{day:02}"
    title: Talks on day {day}
    summary: Example speaks.
    theme: treaty
    weight: 1
    sources: [kcna-2024]
"""
    for day in range(1, 8)
)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A docs folder with people and terms, in the working folder."""
    folder = tmp_path / "docs"
    (folder / "data").mkdir(parents=True)
    (folder / "treaty").mkdir()
    files = {**FILES, "people": PEOPLE, "glossary": GLOSSARY, "events": EVENTS, "edition": FILES["edition"] + PAGES}
    for name, text in files.items():
        (folder / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    for page in ("timeline", "people", "glossary"):
        (folder / f"{page}.md").write_text(f"# {page.title()} {{#top}}\n", encoding="utf-8")
    (folder / "treaty/page.md").write_text("# A page {#top}\n\n## The wording {#wording}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def convert(docs: Path) -> Callable[..., Element]:
    """Write a page and return the tree of its HTML."""

    def page(text: str, name: str = "treaty/page.md") -> Element:
        (docs / name).write_text(text, encoding="utf-8")
        return as_tree(docs, name, text)

    return page
