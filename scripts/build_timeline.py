#!/usr/bin/env python3
"""The command ``mkdocs-timeline`` for this site: its list, its data folder, and the name and key of its edition."""

from __future__ import annotations

import functools
import sys
from pathlib import Path

from explainer.data import edition_of
from explainer.sources import counted
from mkdocs_timeline.commands import Defaults
from mkdocs_timeline.commands import main as run
from mkdocs_timeline.export import Site

DOCS = Path(__file__).resolve().parent.parent / "docs"


def _site() -> Site:
    edition = edition_of(DOCS)
    return Site(title=edition.name, name=edition.key)


SITE = Defaults(
    program="build_timeline.py",
    call="python scripts/build_timeline.py",
    events=DOCS / "data/events.yml",
    data=DOCS / "data",
    stem="events",
    told=lambda: counted(DOCS),
    site=_site,
    title=lambda: f"{edition_of(DOCS).name}: timeline",
)

main = functools.partial(run, defaults=SITE)

if __name__ == "__main__":
    sys.exit(main())
