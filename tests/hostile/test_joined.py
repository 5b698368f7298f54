"""Hostile texts in the texts of treaties, whose records only stand together with what quotes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from explainer.treaty.texts import TEXTS, TreatyText
from mkdocs_timeline.records import DataError, Problem

from tests.hostile.fields import Record, Way, put, ways
from tests.hostile.sites import OTHERS, UNSEEN, as_line, named
from tests.treaty.conftest import docs  # noqa: F401 - a fixture
from tests.treaty.texts_data import add_texts

RECORD: Record = {
    "id": "treaty-1961-6-korean", "instrument": "treaty-1961", "article": 6, "language": "ko", "edition": "unts-6045",
    "standing": "original", "extent": "fragment", "words": ["말"], "english": ["Words"], "note": "As printed.",
}  # fmt: skip


def told(docs: Path) -> tuple[Problem, ...]:  # noqa: F811
    try:
        TEXTS.load(docs)
    except DataError as error:
        return tuple(error.problems)
    return ()


@pytest.mark.parametrize("way", list(dict.fromkeys(ways(TreatyText))), ids=named)
def test_a_text_is_taken_or_refused_with_its_line(docs: Path, way: Way) -> None:  # noqa: F811
    add_texts(docs)
    path = docs / "data/texts/treaty-1961.yml"
    before = path.read_text(encoding="utf-8")
    line = before.count("\n") + 1
    full = RECORD | ({"standing": "official", "translator": "An office"} if way == ("translator",) else {})
    for text in OTHERS:
        path.write_text(f"{before}  - {as_line(put(full, way, text))}\n", encoding="utf-8")
        found = told(docs)
        assert all(one.file.endswith("/treaty-1961.yml") and one.line == line for one in found), (text, found)
        assert all(one.found and one.expected for one in found), text
        assert found or not any(letter in text for letter in UNSEEN), text
