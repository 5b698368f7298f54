"""Pinned packages from npm, kept in the system's folder for temporary files and never in the project."""

from __future__ import annotations

import getpass
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .locks import locked

LIGHTHOUSE = "lighthouse@12.8.2"  # the last line that runs on Node 20
VNU = "vnu-jar@26.9.27"
TIMELINEJS = "@knight-lab/timelinejs@3.9.11"
VIS = "vis-timeline@8.5.4"


class NpmError(RuntimeError):
    """npm is missing or could not install a package."""


def cache() -> Path:
    """Return the folder for packages, readable by this user alone."""
    folder = Path(tempfile.gettempdir()) / f"pyongyang-treaty-npm-{getpass.getuser()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise NpmError(f"{folder} belongs to another user; set TMPDIR to a folder of your own")
    return folder


def package(spec: str) -> Path:
    """Return the folder of an installed package, ``name@version``; install it when it is missing."""
    name, version = spec.rsplit("@", 1)
    home = cache() / spec.replace("/", "+")
    with locked(cache() / "lock"):
        if not (home / "node_modules" / name / "package.json").is_file():
            _install(spec, home)
    folder = home / "node_modules" / name
    found = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    if found != version:
        raise NpmError(f"{folder} holds version {found}, expected {version}")
    return folder


def _install(spec: str, home: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise NpmError("npm is missing; it comes with Node.js")
    # Made beside its place and then moved, so that an interrupted install is never taken for a whole one.
    making = Path(tempfile.mkdtemp(prefix="making-", dir=home.parent))
    (making / "package.json").write_text('{"private": true}', encoding="utf-8")
    # --legacy-peer-deps: vis-timeline's standalone file holds its peers already.
    options = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--silent"]
    done = subprocess.run([npm, "install", *options, spec], cwd=making, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(making)
        raise NpmError(f"npm cannot install {spec}: {(done.stderr or done.stdout).strip()[:400]}")
    shutil.rmtree(home, ignore_errors=True)
    making.rename(home)
