"""The same source builds with Zensical, the generator that follows, to the same addresses and the same events."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pages.pages import CONTENT, file_of, having, name, text_of, timeline, tree
from tests.support.server import Server
from tests.support.shared import once
from tests.support.site import ROOT

ZENSICAL = os.environ.get("ZENSICAL", "")
SOURCES = ("mkdocs.yml", "docs", "overrides", "scripts")


@pytest.fixture(scope="module")
def other(site: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it, from a copy of the project."""
    if not ZENSICAL:
        pytest.skip("ZENSICAL names no program; scripts/test installs one")
    return once(tmp_path_factory, "zensical", lambda folder: build(folder, site.address)) / "site"


def build(copy: Path, address: str) -> None:
    """Build the site in a copy of the project, strictly."""
    for part in SOURCES:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, copy / part)
    command = [ZENSICAL, "build", "--clean", "--strict"]
    environment = {**os.environ, "SITE_URL": address}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def headings(file: Path) -> list[str]:
    """Return the ids of all headings, in order."""
    levels = {f"h{level}" for level in range(1, 7)}
    return [one.get("id", "") for one in tree(file).iter() if one.tag in levels and one.get("id")]


@pytest.mark.parametrize("address", CONTENT, ids=name)
def test_same_headings(site: Server, other: Path, address: str) -> None:
    assert headings(file_of(other, address)) == headings(file_of(site.site, address)) != []


@pytest.mark.parametrize("address", CONTENT, ids=name)
def test_same_events(site: Server, other: Path, address: str) -> None:
    ours, theirs = (
        [text_of(one) for one in having(tree(file_of(folder, address)), "tl-event")] for folder in (site.site, other)
    )
    assert theirs == ours


def test_the_timeline_is_there(other: Path) -> None:
    assert len(having(tree(file_of(other, "timeline/")), "tl-event")) == len(timeline().events)
