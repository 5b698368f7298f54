"""Small sites, built by MkDocs in this process."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.support.build import tree

PLAIN = "site_name: Site\nsite_url: https://example.org/base/\ntheme: mkdocs\n"


def made(folder: Path, settings: str, pages: Mapping[str, str]) -> str:
    """Build a site strictly into ``site``. Returns the message of what stopped it, or nothing."""
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN + settings, encoding="utf-8")
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        config = load_config(str(folder / "mkdocs.yml"), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except Abort:
        return told.getvalue()
    finally:
        logger.removeHandler(handler)
    return ""


def page(folder: Path, name: str) -> Element:
    """Return a page of the built site."""
    return tree((folder / "site" / name).read_text(encoding="utf-8"))
