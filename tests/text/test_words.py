"""The tables of words: English has every key, and the places for values agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_timeline.text import WORDS, WordTable, word
from mkdocs_timeline.text import words as module

from tests.support.word_tables import faults

HERE = Path(module.__file__).parent / "words"


def table(folder: Path, **languages: dict[str, object]) -> WordTable:
    """Return a table with these words (JSON is YAML)."""
    for lang, words in languages.items():
        (folder / f"{lang}.yml").write_text(json.dumps(words), encoding="utf-8")
    return WordTable(folder)


def test_the_tables_of_the_timeline_agree() -> None:
    assert list(faults(WordTable(HERE))) == []
    assert list(WORDS) == ["en", "ko"]
    assert set(WORDS["ko"]) == set(WORDS["en"])


def test_english_stands_in(folder: Path) -> None:
    made = table(folder, en={"a": "A", "b": "B {n}"}, ko={"a": "가"})
    assert [made.word("a", lang) for lang in ("en", "ko", "xx")] == ["A", "가", "A"]
    assert made.word("b", "ko", n="{n}") == "B {n}"
    assert made.word("b", "ko") == "B {n}"
    assert (made.knows("b"), made.knows("c")) == (True, False)


def test_a_word_that_english_lacks_is_an_error(folder: Path) -> None:
    with pytest.raises(KeyError):
        table(folder, en={}, ko={"a": "가"}).word("a", "xx")


def test_faults_are_found(folder: Path) -> None:
    made = table(folder, en={"a": "{n} of {all}", "b": "B"}, ko={"a": "{n}", "c": "C", "b": 1})
    assert list(faults(made)) == ["ko: a: ['{n}'], in English ['{all}', '{n}']", "ko: c: not in English", "ko: b: 1"]


def test_words_of_the_timeline_by_language() -> None:
    assert [word("undated", lang) for lang in ("en", "ko", "xx")] == ["undated", "날짜 없음", "undated"]
