#!/usr/bin/env python3
"""Remove from a built site what came with the theme's package and nothing on the site asks for.

MkDocs publishes every static file of a theme and offers no way to leave one out. Ours takes Material's place with
templates, styles and scripts of its own, so that most of Material's stay unread. A file is taken to be asked for when
any page, style, script or data file that stays names it. What stands in the docs or in the theme's custom folder is
never touched, nor is a file that something else has written in the theme's place.
"""

from __future__ import annotations

import argparse
import filecmp
import sys
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

ROOT = Path(__file__).resolve().parent.parent
TEXT = {".html", ".css", ".js", ".mjs", ".json", ".webmanifest", ".xml", ".svg"}


def of_theme(site: Path, config: MkDocsConfig) -> set[Path]:
    """Return the files of a built site that are the theme package's own."""
    own = [Path(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder]
    packages = [Path(folder) for folder in config.theme.dirs if Path(folder) not in own]
    found: set[Path] = set()
    for file in (one for one in site.rglob("*") if one.is_file()):
        path = file.relative_to(site)
        if any((folder / path).is_file() for folder in own):
            continue
        if any((home / path).is_file() and filecmp.cmp(home / path, file, shallow=False) for home in packages):
            found.add(file)
    return found


def asked_for(theirs: set[Path], site: Path) -> set[Path]:
    """Return those of the theme's files that the rest of the site, or another file that stays, names."""
    kept: set[Path] = set()
    new = {file for file in site.rglob("*") if file.is_file()} - theirs
    while new:
        text = "\n".join(_texts(new))
        new = {file for file in theirs - kept if file.name in text}
        if any(file.suffix == ".js" for file in new):  # scripts of a theme make up names of others as they run
            new |= {file for file in theirs - kept if file.suffix == ".js"}
        kept |= new
    return kept


def _texts(files: Iterable[Path]) -> Iterable[str]:
    return (file.read_text(encoding="utf-8", errors="replace") for file in files if file.suffix in TEXT)


def remove(files: Iterable[Path], site: Path) -> None:
    """Remove files, and the folders that are empty without them."""
    for file in files:
        file.unlink()
        for folder in file.parents:
            if folder == site or any(folder.iterdir()):
                break
            folder.rmdir()


def main() -> int:
    """Prune a built site. Returns 0, or 1 when there is a problem."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of the built site, e.g. site")
    parser.add_argument("--config", type=Path, default=ROOT / "mkdocs.yml", help="what it was built from")
    options = parser.parse_args()
    site = options.site
    if not (site / "index.html").is_file():
        print(f"{site}: no built site, expected a folder that mkdocs build has made", file=sys.stderr)
        return 1
    try:
        theirs = of_theme(site, load_config(str(options.config)))
    except ConfigurationError as error:
        print(f"{options.config}: {error}", file=sys.stderr)
        return 1
    unasked = theirs - asked_for(theirs, site)
    size = sum(file.stat().st_size for file in unasked)
    remove(unasked, site)
    print(f"{len(unasked)} files of the theme that nothing asks for removed, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
