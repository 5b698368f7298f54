"""Pictures: their files are looked for where a docs folder is known, and a large one is refused with its size."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError, Timeline, load
from mkdocs_timeline.markdown.timeline_block import load_cached

LIST = """schema: 1
sources:
  - {id: town-book, title: Town book, publisher: Town, kind: primary}
events:
  - id: 1904-05-02-bridge
    date: "1904-05-02"
    title: The bridge opens
    summary: Paid for by the town.
    theme: building
    sources: [town-book]
    image: {file: pictures/bridge.png, alt: An iron bridge, credit: Town archive, licence: CC BY 4.0}
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder with a list that has a picture, and no picture yet."""
    docs = tmp_path / "docs"
    (docs / "pictures").mkdir(parents=True)
    (docs / "events.yml").write_text(LIST, encoding="utf-8")
    return docs


def loaded(docs: Path) -> Timeline:
    return load([docs / "events.yml"], docs=docs)


def fault(docs: Path) -> tuple[str, str, str]:
    with pytest.raises(DataError) as caught:
        loaded(docs)
    (problem,) = caught.value.problems
    return problem.field, problem.found, problem.expected


def test_a_picture_of_the_largest_size_is_taken(docs: Path) -> None:
    (docs / "pictures/bridge.png").write_bytes(b"x" * 300_000)
    (event,) = loaded(docs).events
    assert event.image is not None
    assert event.image.model_dump() == {
        "file": "pictures/bridge.png",
        "alt": "An iron bridge",
        "credit": "Town archive",
        "licence": "CC BY 4.0",
    }


def test_a_larger_one_is_refused_with_its_size_and_the_limit(docs: Path) -> None:
    (docs / "pictures/bridge.png").write_bytes(b"x" * 300_001)
    assert fault(docs) == (
        "image.file",
        "a picture of 301 kB",
        "at most 300 kB; a smaller or more compressed picture",
    )


def test_a_link_on_the_disk_that_leads_out_of_the_docs_folder_is_refused(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "private.png").write_bytes(b"x")
    (docs / "pictures/bridge.png").symlink_to(tmp_path / "private.png")
    field, found, _ = fault(docs)
    assert (field, found) == ("image.file", "'pictures/bridge.png', which leads out of the docs folder")


def test_without_a_docs_folder_nobody_looks(docs: Path) -> None:
    assert load([docs / "events.yml"]).events[0].image is not None


def test_a_page_is_built_anew_when_its_picture_is_gone(docs: Path) -> None:
    picture = docs / "pictures/bridge.png"
    picture.write_bytes(b"x")
    assert load_cached(docs / "events.yml", docs).events[0].image is not None
    picture.unlink()
    with pytest.raises(DataError, match=r"image\.file: the picture 'pictures/bridge\.png', which does not exist"):
        load_cached(docs / "events.yml", docs)
