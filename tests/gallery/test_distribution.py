"""The package as it would be published: archive and wheel, their papers, and a build with nothing but the wheel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.gallery.manual import PACKAGE, build, copy
from tests.support.site import ROOT


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source archive and, from that, the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(PACKAGE))
    return folder


def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


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


def test_the_version_is_the_newest_of_the_changelog(dist: Path) -> None:
    changes = (PACKAGE / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (?:unreleased|\d{4}-\d\d-\d\d)$", changes, re.MULTILINE)[0]
    assert wheel(dist).name.split("-")[1] == newest


def test_only_the_wheel_and_mkdocs_build_the_documentation_of_the_archive(dist: Path, folder: Path) -> None:
    """The one test here that takes long: it installs from the index, in the versions of the lock."""
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    (folder / "versions.txt").write_text("\n".join(re.findall(r"^[a-z][^\\\n]*", lock, re.MULTILINE)), encoding="utf-8")
    venv.create(folder / "env")
    python = str(folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    run(
        *(sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "--quiet"),
        *("install", "--no-compile"),
        *("--constraint", str(folder / "versions.txt"), str(wheel(dist)), "mkdocs"),
    )
    (folder / "archive").mkdir()
    (folder / "manual").mkdir()
    copy(folder / "manual", unpacked(dist, folder / "archive"), theme="mkdocs")
    site = build(folder / "manual", python)
    assert '<li class="tl-event"' in (site / "gallery/treaty/index.html").read_text(encoding="utf-8")
