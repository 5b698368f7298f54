"""The site, built afresh into a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class BuildError(RuntimeError):
    """The site could not be built; the text is what the generator said."""


def build(target: Path, address: str) -> Path:
    """Build the site strictly for an address, with its cards and without what nothing asks for; return the folder."""
    _run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)], address)
    _run([sys.executable, "scripts/make_cards.py", str(target)], address)
    _run([sys.executable, "scripts/prune_site.py", str(target)], address)
    return target


def _run(command: list[str], address: str) -> None:
    environment = {**os.environ, **QUIET, "SITE_URL": address}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def addresses(docs: Path = ROOT / "docs") -> list[str]:
    """Return the address of every page under the start page: ``""``, ``treaty/``, ``404.html``."""
    pages = (path.relative_to(docs).with_suffix("") for path in docs.rglob("*.md") if path.name != "LICENSE.md")
    names = sorted((page.parent if page.name == "index" else page).as_posix() for page in pages)
    return [*("" if name == "." else f"{name}/" for name in names), "404.html"]
