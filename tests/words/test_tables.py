"""The edition's words: every key that the code asks for is there, no key is left over, no sentence stands in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from explainer.sources.reference import KINDS
from explainer.words import TABLE, language_name
from mkdocs_timeline.events import Reading, Source

from tests.support.site import ROOT
from tests.support.word_tables import faults

CODE = ROOT / "scripts/explainer"
ENGLISH = TABLE.languages["en"]


def strings(path: Path) -> Iterator[str]:
    """Yield every text in a module's code, and every constant part of a composed one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_the_tables_agree() -> None:
    assert list(faults(TABLE)) == []
    assert "ko" in TABLE.languages


def test_every_word_is_asked_for_somewhere() -> None:
    used = {text for path in CODE.rglob("*.py") for text in strings(path)}
    families = {text for text in used if text.endswith("-")}
    left = [key for key in ENGLISH if key not in used and not any(key.startswith(name) for name in families)]
    assert left == []


@pytest.mark.parametrize("field", ["content", "numbering"])
def test_every_degree_of_certainty_has_its_words(field: str) -> None:
    from explainer.treaty.articles import Article

    values = {*get_args(Article.model_fields[field].annotation)}
    assert {f"{field}-{value}" for value in values} - {"content-none"} <= set(ENGLISH)


def test_every_kind_of_source_has_its_words() -> None:
    assert set(KINDS) == {*get_args(Source.model_fields["kind"].annotation)}
    assert {f"kind-{kind}" for kind in KINDS} <= set(ENGLISH)


def test_every_way_of_reading_has_its_words() -> None:
    ways = {*get_args(Reading.model_fields["way"].annotation)} - {"original"}
    assert {f"read-{way}" for way in ways} <= set(ENGLISH)
    assert all("{carrier}" in words[f"read-{way}"] for words in TABLE.languages.values() for way in ways)
    extents = {*get_args(get_args(Reading.model_fields["extent"].annotation)[0])} - {"whole"}
    assert {f"{before}-{extent}" for before in ("read", "extent") for extent in extents} <= set(ENGLISH)


def test_a_language_without_a_name_is_called_by_its_code() -> None:
    assert [language_name(code, lang) for code, lang in (("ru", "en"), ("ru", "ko"), ("tlh", "ko"))] == [
        "Russian",
        "러시아어",
        "tlh",
    ]


def shown(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression, but for those that are handed to a function."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from shown(child)


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of plain functions in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node


@pytest.mark.parametrize("path", sorted(CODE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_of_an_element_stands_in_the_code(path: Path) -> None:
    places = {"add": 2, "write": 2, "append": 1}
    texts = [
        text
        for name, call in calls(path)
        for argument in call.args[places.get(name, 9) :][:1]
        for text in shown(argument)
    ]
    assert [text for text in texts if re.search("[A-Za-z]{2}", text)] == []
