"""The package as archive and wheel, and environments that hold nothing but the wheel and what they are asked to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.support.shared import once
from tests.support.site import ROOT

PACKAGE = ROOT / "scripts/mkdocs-timeline"


def run(*command: str | Path) -> None:
    """Run a program that must do what it is asked to."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def dist(factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the source archive and, made from that, the wheel."""
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir")
    return once(factory, "dist", lambda folder: run(*build, folder, PACKAGE))


def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


def environment(factory: pytest.TempPathFactory, name: str, *wanted: str, locked: bool = True) -> str:
    """Return the Python of an environment with the wheel and what is wanted, installed from the index once a run.

    What the lock knows comes in its versions, unless it is not ``locked``.
    """
    package = wheel(dist(factory))
    folder = once(factory, f"env-{name}", lambda folder: _install(folder, (str(package), *wanted), locked))
    return str(_python(folder))


def _install(folder: Path, wanted: tuple[str, ...], locked: bool) -> None:
    versions = folder / "versions.txt"
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8") if locked else ""
    versions.write_text("\n".join(re.findall(r"^[a-z][^\\\n]*", lock, re.MULTILINE)), encoding="utf-8")
    venv.create(folder / "env")
    pip = (sys.executable, "-m", "pip", "--python", _python(folder), "--disable-pip-version-check", "--quiet")
    run(*pip, "install", "--no-compile", "--constraint", versions, *wanted)


def _python(folder: Path) -> Path:
    return folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
