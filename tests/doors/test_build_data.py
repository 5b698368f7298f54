"""The check of every list of data: one run tells every mistake of every list, and what the settings repeat wrongly."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GOLDEN = yaml.safe_load((Path(__file__).parent / "golden" / "check.yml").read_text(encoding="utf-8"))


def check(folder: Path) -> tuple[int, str, str]:
    """Check the lists of a site. Returns exit code, output and messages."""
    command = [sys.executable, str(ROOT / "scripts/build_data.py"), "--docs", "docs", "check"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def site(folder: Path) -> Path:
    """A small site whose data have no mistake."""
    for path, text in GOLDEN["files"].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def changed(folder: Path, case: dict[str, dict[str, dict[str, str]]]) -> Iterator[str]:
    """Make the changes of a case; yield the files that they are made in."""
    for path, changes in case["changes"].items():
        text = (folder / path).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (folder / path).write_text(text, encoding="utf-8")
        yield path


def test_data_without_a_mistake_are_counted(site: Path) -> None:
    assert check(site) == (
        0,
        "0 figures, 3 articles, 1 clauses, 2 readings, 3 instruments, 1 comparison, 0 texts. No problems.\n",
        "",
    )


@pytest.mark.parametrize("name", GOLDEN["cases"])
def test_one_run_tells_every_mistake_of_every_list(site: Path, name: str) -> None:
    case = GOLDEN["cases"][name]
    assert list(changed(site, case))
    assert check(site) == (1, "", case["says"])
