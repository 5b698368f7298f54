"""A clone on Windows, where git is told to write that system's line ends: scripts run, exports are not stale."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.site import ROOT

PARTS = (".gitattributes", ".ci", "scripts", "docs/data", "mkdocs.yml")
ENDS = {".csv": b"\r\n", ".ics": b"\r\n", ".ris": b"\r\n"}
"""Formats whose lines end so on every system."""
BINARY = {".woff2", ".png"}
ENDED = ("-c", "core.autocrlf=true", "-c", "core.safecrlf=false", "-c", "user.name=T", "-c", "user.email=t@example.org")


def git(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *ENDED, *arguments], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files as they stand now, committed and cloned where line ends are those of Windows."""
    if not shutil.which("git"):
        pytest.skip("git is missing")
    whole, clone = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("clone")
    for part in PARTS:
        target = whole / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(ROOT / part, target)
    git(whole, "init", "-q")
    git(whole, "add", "-A")
    git(whole, "commit", "-q", "-m", "All")
    git(clone, "clone", "-q", str(whole), ".")
    return clone


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


def test_every_file_is_what_was_committed(clone: Path) -> None:
    for name, content in files(clone).items():
        assert content == (ROOT / name).read_bytes(), name


def test_line_ends_are_those_of_the_format(clone: Path) -> None:
    for name, content in files(clone).items():
        if Path(name).suffix not in BINARY:
            end = ENDS.get(Path(name).suffix, b"\n")
            lone = content.replace(b"\r\n", b"") if end == b"\r\n" else content
            assert (b"\n" if end == b"\r\n" else b"\r") not in lone, name


def test_shell_scripts_run(clone: Path) -> None:
    scripts = [name for name, content in files(clone).items() if content.startswith((b"#!/bin/sh", b"#!/usr/bin/env"))]
    assert {"scripts/test", "scripts/check", "scripts/build"} <= {*scripts}
    for name in scripts:
        assert b"\r" not in (clone / name).read_bytes(), name
        if not name.endswith(".py"):
            done = subprocess.run(["sh", "-n", name], cwd=clone, capture_output=True, text=True, check=False)
            assert (done.returncode, done.stderr) == (0, ""), name
