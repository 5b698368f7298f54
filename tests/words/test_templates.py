"""The frame's words: the same names in every language, each used by a template, and no other text in the templates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from tests.support.build import text_of, tree
from tests.support.site import ROOT

OVERRIDES = ROOT / "overrides"
LANGUAGES = sorted(path.stem for path in (OVERRIDES / "words").glob("*.html"))
TEMPLATES = sorted(path for path in OVERRIDES.rglob("*.html") if path.parent.name != "words")


def module(lang: str) -> Any:
    """Return what a template takes from the words of a language."""
    made = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701 - as MkDocs makes it
    return made.get_template(f"words/{lang}.html").module


def test_every_language_has_the_same_names_and_a_word_for_each() -> None:
    assert LANGUAGES == ["en", "ko"]
    for lang in LANGUAGES:
        assert list(module(lang).words) == list(module("en").words)
        assert [name for name, text in module(lang).words.items() if not text.strip()] == []


def test_every_word_is_used_and_every_word_that_is_used_is_there() -> None:
    used = {name for path in TEMPLATES for name in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf-8"))}
    assert used == set(module("en").words)


@pytest.mark.parametrize(("lang", "words"), [("en", "9 June 2024"), ("ko", "2024년 6월 9일")])
def test_a_day_in_words(lang: str, words: str) -> None:
    time = next(tree(module(lang).day("2024-06-09")).iter("time"))
    assert (text_of(time), time.get("datetime")) == (words, "2024-06-09")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    source = re.sub(r"\{% block frame_class %\}\w*", "", path.read_text(encoding="utf-8"))  # the name of a style
    left = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
    attributes = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"', left)
    assert [text for text in [re.sub(r"<[^>]*>", "", left), *attributes] if re.search("[A-Za-z]{2}", text)] == []
