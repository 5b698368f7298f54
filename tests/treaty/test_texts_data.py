"""The texts of the instruments: what a record must hold, what may be quoted from it, and what is still missing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from explainer.registry import DATASETS
from explainer.treaty import Held, held
from explainer.treaty.instruments import INSTRUMENTS
from explainer.treaty.texts import TEXTS
from mkdocs_timeline.records import DataError

from tests.treaty.conftest import ROOT
from tests.treaty.texts_data import add_texts

CASES = yaml.safe_load((Path(__file__).parent / "golden" / "texts.yml").read_text(encoding="utf-8"))


@pytest.fixture
def texts(docs: Path) -> Path:
    """The small site with texts."""
    add_texts(docs)
    return docs


def test_good_texts_of_several_files_load_as_one_list(texts: Path) -> None:
    assert {text.instrument for text in TEXTS.load(texts).values()} == {"treaty-1961", "treaty-2024"}


def test_a_site_without_texts_has_none_and_no_fault(docs: Path) -> None:
    assert dict(TEXTS.load(docs)) == {}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_named_with_its_line(texts: Path, case: dict[str, str]) -> None:
    path = texts / "data" / case["file"]
    text = path.read_text(encoding="utf-8")
    assert case["old"] in text
    path.write_text(text.replace(case["old"], case["new"], 1), encoding="utf-8")
    told = _told(texts)
    assert told == case["message"].splitlines()


def _told(docs: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        [DATASETS[name].load(docs) for name in ("texts", "instruments", "clauses", "articles")]
    return [str(problem) for problem in caught.value.problems]


def test_curly_and_straight_marks_are_the_same_words(texts: Path) -> None:
    for name, mark in (("instruments.yml", "’"), ("texts/treaty-1961.yml", "'")):
        path = texts / "data" / name
        text = path.read_text(encoding="utf-8")
        text = text.replace("extend … assistance", f"extend a party{mark}s … assistance")
        path.write_text(text.replace("extend military", f"extend a party{mark}s military"), encoding="utf-8")
    assert TEXTS.load(texts)


def test_what_is_missing_is_counted_by_language(texts: Path) -> None:
    found = list(held(INSTRUMENTS.load(texts).values(), TEXTS.load(texts).values()))
    assert found == [
        Held("treaty-1961", "ko", (), (1,), (0, 2, 3, 4, 5, 6)),
        Held("treaty-1961", "ru", (), (), (0, 1, 2, 3, 4, 5, 6)),
        Held("treaty-1961", "en", (1,), (2,), (0, 3, 4, 5, 6)),
    ]


def test_each_original_of_the_site_is_held_in_an_official_language_of_its_instrument() -> None:
    instruments = INSTRUMENTS.load(ROOT / "docs")
    for text in TEXTS.load(ROOT / "docs").values():
        languages = instruments[text.instrument].languages
        if languages and text.standing == "original":
            assert text.language in languages, text.id
