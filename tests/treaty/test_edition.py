"""What the edition is about: read from its file, repeated rightly by the settings, and permanent where it must be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.data import edition_of
from mkdocs_timeline import DataError
from mkdocs_timeline.markdown import Stop

from tests.treaty.conftest import ROOT

SETTINGS = """site_name: The Treaty
site_description: A treaty, explained.
theme: {name: material, language: en}
extra: {edition: Spring 2025, subtitle: a small edition}
plugins: [{timeline: {name: the-treaty}}]
"""


def test_it_is_read_again_when_its_file_has_changed(docs: Path) -> None:
    assert edition_of(docs).subtitle == "a small edition"
    path = docs / "data" / "edition.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("a small", "the second"), encoding="utf-8")
    assert edition_of(docs).subtitle == "the second edition"


def test_an_edition_that_is_missing_is_told(docs: Path) -> None:
    (docs / "data" / "edition.yml").unlink()
    with pytest.raises(DataError, match=r"docs/data/edition\.yml: no such file"):
        edition_of(docs)


@pytest.mark.parametrize(("old", "new"), [("", ""), ("subtitle: a small", "subtitle: the second")])
def test_settings_that_differ_stop_the_build(docs: Path, convert: Callable[[str], Element], old: str, new: str) -> None:
    (docs.parent / "mkdocs.yml").write_text(SETTINGS.replace(old, new) if old else SETTINGS, encoding="utf-8")
    if not old:
        assert convert("Text.").find("p") is not None
        return
    with pytest.raises(Stop) as caught:
        convert("Text.")
    (problem,) = map(str, caught.value.problems)
    said = "extra.subtitle: 'the second edition', expected 'a small edition', as docs/data/edition.yml:4 says"
    assert problem == f"mkdocs.yml:4: {said}"


def test_the_permanent_name_of_the_list_is_the_one_in_its_published_ids() -> None:
    """It was made of the name of the site once; calendars and feeds that people keep hold it for good."""
    assert edition_of(ROOT / "docs").key == "the-pyongyang-treaty"
