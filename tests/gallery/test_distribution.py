"""The package as it would be published: archive and wheel, their papers, and a build with nothing but the wheel."""

from __future__ import annotations

import re
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.gallery.manual import PACKAGE, build, copy
from tests.support import wheels
from tests.support.site import ROOT
from tests.support.wheels import run, wheel


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheels.dist(tmp_path_factory)


def unpacked(dist: Path, folder: Path) -> Path:
    (found,) = dist.glob("*.tar.gz")
    with tarfile.open(found) as archive:
        archive.extractall(folder, filter="data")
    (top,) = folder.iterdir()
    return top


def test_the_papers_are_in_order(dist: Path) -> None:
    run(sys.executable, "-m", "twine", "check", "--strict", *map(str, dist.iterdir()))


def test_the_wheel_has_its_licence_its_marker_and_its_assets(dist: Path) -> None:
    with zipfile.ZipFile(wheel(dist)) as archive:
        names = archive.namelist()
        (licence,) = [name for name in names if name.endswith("/licenses/LICENSE")]
        assert archive.read(licence).decode() == (ROOT / "LICENSE").read_text(encoding="utf-8")
        (papers,) = [name for name in names if name.endswith("/METADATA")]
        told = message_from_bytes(archive.read(papers))
    assert {"mkdocs_timeline/py.typed", "mkdocs_timeline/assets/element.js"} <= {*names}
    assert not [name for name in names if "__pycache__" in name or name.startswith(("docs/", "tests/"))]
    assert (told["Name"], told["License-Expression"], told["Description-Content-Type"]) == (
        "mkdocs-timeline",
        "MIT",
        "text/markdown",
    )
    assert "Framework :: MkDocs" in told.get_all("Classifier", [])


def test_the_archive_has_all_that_the_wheel_and_the_manual_are_made_of(dist: Path, folder: Path) -> None:
    top = unpacked(dist, folder)
    assert (top / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert (top / "mkdocs_timeline/py.typed").is_file()
    with zipfile.ZipFile(wheel(dist)) as archive:
        made = [name for name in archive.namelist() if name.startswith("mkdocs_timeline/")]
    assert [name for name in made if not (top / name).is_file()] == []
    told = {path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / "docs").rglob("*") if path.is_file()}
    assert [name for name in (*told, "mkdocs.yml", "README.md", "CHANGELOG.md") if not (top / name).is_file()] == []


def test_the_version_is_the_newest_of_the_changelog(dist: Path) -> None:
    changes = (PACKAGE / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (?:unreleased|\d{4}-\d\d-\d\d)$", changes, re.MULTILINE)[0]
    assert wheel(dist).name.split("-")[1] == newest


def test_only_the_wheel_and_mkdocs_build_the_documentation_of_the_archive(
    dist: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    python = wheels.environment(tmp_path_factory, "mkdocs", "mkdocs")
    (folder / "archive").mkdir()
    (folder / "manual").mkdir()
    copy(folder / "manual", unpacked(dist, folder / "archive"), theme="mkdocs")
    site = build(folder / "manual", python)
    assert '<li class="tl-event"' in (site / "gallery/treaty/index.html").read_text(encoding="utf-8")
