"""What a part of the edition brings: a folder of this package whose face names it ``PART``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from mkdocs_timeline.markdown import CheckedBlock

Settings = Mapping[str, Any]
"""The options of the extension by name: ``docs``, ``sources_page``, ``home``, ``lang``."""


@dataclass(frozen=True)
class Part:
    """What one part adds to the pages. The registry finds it; nothing else has to name it."""

    blocks: tuple[type[CheckedBlock], ...] = ()
    """Blocks, each known by its ``NAME``."""
    datasets: tuple[Any, ...] = ()
    """Lists of data: each a `Dataset`, which is checked and exported with the others."""
    marks: tuple[Callable[[Markdown, Settings], InlineProcessor], ...] = ()
    """Marks within a sentence, read after code and before links."""
    trees: tuple[Callable[[Markdown, Settings], Treeprocessor], ...] = ()
    """What is done to the whole page once its sentences are read, before its contents list is made."""
    files: tuple[Callable[[Path], Mapping[str, str]], ...] = ()
    """What is exported beside the lists: texts by path from the data folder, made from a docs folder."""
    uses: tuple[Callable[[Path], Mapping[str, list[str]]], ...] = ()
    """Sources that its blocks show from data, each with the pages that hold such a block."""
