"""Sources by rank: whose they are, what rests on weak ones alone, and which of them nothing rests on."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.doors.test_build_data import GOLDEN as SITE
from tests.doors.test_build_data import changed, check

GOLDEN = yaml.safe_load((Path(__file__).parent / "golden" / "ranks.yml").read_text(encoding="utf-8"))


@pytest.fixture
def site(folder: Path) -> Path:
    """A small site with a register of publishers, whose data have no mistake."""
    for path, text in {**SITE["files"], **GOLDEN["files"]}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", GOLDEN["cases"])
def test_each_mistake_is_told_with_file_and_line(site: Path, name: str) -> None:
    case = GOLDEN["cases"][name]
    assert list(changed(site, case))
    code, _, said = check(site)
    assert (code, said) == (1 if case["says"] else 0, case["says"])


def test_good_data_are_told_by_rank_and_reading(site: Path) -> None:
    code, told, said = check(site)
    assert (code, said) == (0, "")
    assert "4 sources: 2 official, 0 scholarship, 1 outlet, 0 state-media, 0 reference, 1 weak. " in told
    assert "Read: 1 in the original, 1 as copies, 0 as relayed. " in told
    assert told.endswith("No problems.\n")


def test_without_a_register_nobody_is_ranked(site: Path) -> None:
    (site / "docs/data/publishers.yml").unlink()
    (site / "docs/index.md").write_text("# The treaty\n\nPeople spoke of it. [@river-blog]\n", encoding="utf-8")
    code, told, said = check(site)
    assert (code, said) == (0, "")
    assert "sources:" not in told
