"""A site of two pages with everything that writers know from Material, built with the settings of the real one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.support.site import QUIET, ROOT

DOCS = Path(__file__).parent / "material" / "docs"
PAGES = {"Kitchen": "kitchen.md", "Sources": "sources.md"}


class _Loader(yaml.SafeLoader):
    """Reads ``!ENV [NAME, default]`` as its default."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])  # type: ignore[arg-type]


def project(folder: Path) -> Path:
    """Write the project: the real settings and templates, the pages of the specimen."""
    settings: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506
    here = {"nav": [{title: page} for title, page in PAGES.items()], "plugins": ["search"], "watch": []}
    settings |= {**here, "extra": {"footer": []}, "extra_css": []}
    # No timeline stands on these pages, so none has a home.
    settings["markdown_extensions"] = [
        "mkdocs_timeline" if isinstance(one, dict) and "mkdocs_timeline" in one else one
        for one in settings["markdown_extensions"]
    ]
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(DOCS, folder / "docs")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return folder


def built(folder: Path, *command: str) -> Path:
    """Build the project with a generator's command; return the site."""
    environment = {**os.environ, **QUIET}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"
