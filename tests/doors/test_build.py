"""`scripts/build` with its folder in each of the forms that MkDocs takes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.site import ROOT


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
@pytest.mark.parametrize(
    ("arguments", "site"),
    [
        ([], "site"),
        (["-d", "out"], "out"),
        (["-dout"], "out"),
        (["--site-dir", "out"], "out"),
        (["--site-dir=out"], "out"),
        (["--site-dir=out", "--quiet"], "out"),
        (["--dirty"], "site"),
    ],
    ids=" ".join,
)
def test_site_dir_form_of_the_option(folder: Path, arguments: list[str], site: str) -> None:
    (folder / "scripts").mkdir()
    (folder / ".venv/bin").mkdir(parents=True)
    shutil.copy(ROOT / "scripts/build", folder / "scripts/build")
    (folder / "scripts/env.sh").write_text("use_env() { :; }\n", encoding="utf-8")
    for name in ("python", "mkdocs"):
        (folder / ".venv/bin" / name).write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
        (folder / ".venv/bin" / name).chmod(0o755)
    done = subprocess.run(["sh", "scripts/build", *arguments], capture_output=True, text=True, check=True)
    *_, built, cards, pruned = done.stdout.splitlines()
    assert built == " ".join(["build --strict", *arguments])
    assert (cards, pruned) == (f"scripts/make_cards.py {site}", f"scripts/prune_site.py {site}")
