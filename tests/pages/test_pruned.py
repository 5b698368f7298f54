"""Files of the theme's package that nothing asks for are not published; everything else is left alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from mkdocs.utils import get_theme_dir

from tests.support.server import Server
from tests.support.site import ROOT

THEME = Path(get_theme_dir("material"))
TEXT = (".html", ".css", ".js", ".json", ".xml", ".svg")


def prune(site: Path, config: Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, str(ROOT / "scripts/prune_site.py"), str(site), "--config", str(config)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_site_holds_nothing_of_the_theme_that_nothing_asks_for(site: Server) -> None:
    files = [file for file in site.site.rglob("*") if file.is_file()]
    own = [ROOT / "docs", ROOT / "overrides"]
    paths = [file.relative_to(site.site) for file in files]
    theirs = [one for one in paths if (THEME / one).is_file() and not any((home / one).is_file() for home in own)]
    text = "".join(file.read_text(encoding="utf-8") for file in files if file.suffix in TEXT)
    assert [path for path in theirs if path.name not in text] == []
    assert len(files) > len(theirs)


def test_what_is_asked_for_and_what_is_ours_stays(tmp_path: Path) -> None:
    script = next((THEME / "assets/javascripts").glob("bundle.*.min.js"))
    sheet = next((THEME / "assets/stylesheets").glob("main.*.min.css"))
    worker = next((THEME / "assets/javascripts/workers").glob("search.*.min.js"))
    icon = THEME / "assets/images/favicon.png"
    site, docs = tmp_path / "site", tmp_path / "docs"
    for file in (script, sheet, worker, icon):
        (site / file.relative_to(THEME)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, site / file.relative_to(THEME))
    (site / worker.relative_to(THEME)).write_text("written by something else", encoding="utf-8")
    (docs / "assets/javascripts").mkdir(parents=True)
    shutil.copy(script, docs / script.relative_to(THEME))
    (site / "index.html").write_text('<link rel="icon" href="assets/images/favicon.png">', encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material}\n", encoding="utf-8")
    done = prune(site, tmp_path / "mkdocs.yml")
    left = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    stays = {file.relative_to(THEME) for file in (script, worker, icon)}
    assert (done.returncode, left) == (0, {Path("index.html"), *stays}), done.stderr
    assert not (site / "assets/stylesheets").exists()


def test_a_folder_that_holds_no_site_is_refused(tmp_path: Path) -> None:
    done = prune(tmp_path, ROOT / "mkdocs.yml")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no built site" in done.stderr
