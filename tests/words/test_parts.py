"""A part of the edition is a folder: nothing else has to name it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from explainer.extension import Explainer
from explainer.registry import DATASETS, PARTS
from markdown import Markdown
from mkdocs_timeline.markdown import Stop

from tests.records.golden_cases import build_page
from tests.support.site import ROOT

FACE = """
from xml.etree.ElementTree import Element
from mkdocs_timeline.markdown import add
from ..part import Part
from ..sources import EditionBlock

class Greeting(EditionBlock):
    NAME = "greeting"
    ARGUMENT_EXAMPLE = "Name"
    def on_create(self, parent):
        return add(parent, "p", self.argument, class_="greeting")

class List:
    name, page = "greetings", "index.md"

PART = Part(blocks=(Greeting,), datasets=(List(),))
"""
USE = """
from markdown import Markdown
from explainer.registry import DATASETS
print(Markdown(extensions=["explainer.extension"]).convert("/// greeting | World\\n///"), "greetings" in DATASETS)
"""


def test_a_folder_with_a_part_is_found(folder: Path) -> None:
    shutil.copytree(ROOT / "scripts/explainer", folder / "explainer", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "explainer/greetings").mkdir()
    (folder / "explainer/greetings/__init__.py").write_text(FACE, encoding="utf-8")
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/sources.yml").write_text("schema: 1\nsources: []\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run([sys.executable, "-c", USE], env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ('<p class="greeting">World</p> True\n', "")


def test_the_parts_bring_different_blocks_and_lists() -> None:
    names = [block.NAME for part in PARTS for block in part.blocks]
    assert len(names) == len({*names}) > 10
    assert len(DATASETS) == sum(len(part.datasets) for part in PARTS) > 0


@pytest.mark.parametrize("head", ["/// greting | World", "/// (a | b", "/// a[b"])
def test_a_block_that_does_not_exist_stops_the_build(folder: Path, head: str) -> None:
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/sources.yml").write_text("schema: 1\nsources: []\n", encoding="utf-8")
    with pytest.raises(Stop) as caught:
        Markdown(extensions=[Explainer()]).convert(f"{head}\n///\n")
    (problem,) = caught.value.problems
    assert problem.found == f"{head!r}, which cannot be read"
    assert "timeline, decision, figure, " in problem.expected
    assert "treaty, quotation, " in problem.expected


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("Words.\n/// commentx\n///\n", 2, "'/// commentx', which cannot be read"),
        ("- /// commentx\n  ///\n", 1, "'/// commentx', which cannot be read"),
        ("- words\n\n    more\n    /// commentx\n    ///\n", 4, "'/// commentx', which cannot be read"),
        ("/// comment\nWords.\n", 1, "'/// comment', which is never closed"),
        ("Words.\n\n/// disagree | A?\n\n/// comment\nWords.\n///\n", 3, "'/// disagree | A?', which is never closed"),
    ],
)
def test_a_block_that_is_misspelt_or_not_closed_is_told_with_its_line(
    folder: Path, text: str, line: int, found: str
) -> None:
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/sources.yml").write_text("schema: 1\nsources: []\n", encoding="utf-8")
    (folder / "docs/index.md").write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as caught:
        build_page(folder / "docs", "explainer")
    assert [(one.file, one.line, one.found) for one in caught.value.problems] == [("docs/index.md", line, found)]
