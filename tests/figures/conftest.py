"""A small docs folder with figures of every form that draws points of its own, about boats on a lake."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
import yaml
from explainer.extension import Explainer
from markdown import Markdown

HERE = Path(__file__).parent
FIGURES = (HERE / "lake.yml").read_text(encoding="utf-8")
LANES = """
lanes:
  - {id: north, title: North, actors: [north-shore], shape: square, ink: first}
  - {id: rest, title: Rest, shape: disc, ink: grey}
"""
RECORDS = {record["id"]: record for record in yaml.safe_load(FIGURES)["figures"]}
NAMES = tuple(RECORDS)
OUTLINE = {
    "unit": 10,
    "land": [[120, 420, 160, 0, 0, 60, -160, 0]],
    "boundary": [[200, 300, 0, 300]],
    "control": [],
}
"""A square of land from 12 to 28 degrees east, with a boundary down its middle that leaves the map at both ends."""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The toy edition with the figures, one of them on a page, and rows of the strip that give inks."""
    folder = Path(shutil.copytree(HERE.parent / "edition/docs", tmp_path / "docs"))
    (folder / "data/figures").mkdir()
    (folder / "data/figures/lake.yml").write_text(FIGURES, encoding="utf-8")
    (folder / "data/outlines").mkdir()
    (folder / "data/outlines/lake.json").write_text(json.dumps(OUTLINE), encoding="utf-8")
    with (folder / "data/vocabulary.yml").open("a", encoding="utf-8") as file:
        file.write(LANES)
    with (folder / "index.md").open("a", encoding="utf-8") as file:
        file.write("\n/// figure | boats\n///\n")
    return folder


@pytest.fixture
def show(docs: Path) -> Callable[[str], Element]:
    """Turn Markdown into a tree."""
    return lambda text: as_tree(docs, text)


def as_tree(docs: Path, text: str) -> Element:
    """Turn Markdown into a tree on the site of a docs folder."""
    page = Markdown(extensions=[Explainer(docs=str(docs))], output_format="xhtml").convert(text)
    return fromstring(f"<body>{page}</body>")  # noqa: S314 - our own page
