"""Golden cases: small sites in YAML, each with what loading, building or rendering it must say.

A file of ``golden/`` holds ``files`` that all its cases share and ``cases`` by name. A case has:

``files``    texts by path, added to the shared ones; ``bytes`` the same in hexadecimal
``without``  shared files to leave out
``load``     event lists to load, ``events.yml`` when absent
``page``     text of ``docs/index.md``; the page is built instead
``says``     the message exactly as printed; empty when nothing is wrong
``html``     the fragment exactly as rendered, a line for each element, with ``view`` and ``style``
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page
from mkdocs_timeline import Style, Timeline, View, load, render, sections_of, to_html

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Case:
    """One small site and what it must come to."""

    topic: str
    name: str
    shared: dict[str, str]
    data: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.topic}:{self.name}"

    def write(self, folder: Path) -> None:
        """Write the case's files under a folder."""
        kept = {path: text for path, text in self.shared.items() if path not in self.data.get("without", [])}
        for path, text in {**kept, **self.data.get("files", {})}.items():
            _write(folder / path, text.encode())
        for path, digits in self.data.get("bytes", {}).items():
            _write(folder / path, bytes.fromhex(digits))
        if "page" in self.data:
            _write(folder / "docs/index.md", self.data["page"].encode())

    def load(self) -> Timeline:
        """Load the event lists of the case, which stand in the working folder."""
        docs = Path("docs")
        names = self.data.get("load", ["events.yml"])
        home = docs if docs.is_dir() else None
        return load([Path(name) for name in names], sections=sections_of(docs) if home else None, docs=home)

    def html(self) -> str:
        """Render the case's view of its events."""
        view, style = View(**self.data.get("view", {})), Style(**self.data.get("style", {}))
        return re.sub("><(?!/)", ">\n<", to_html(render(self.load(), view, style)))

    def run(self) -> None:
        """Build the case's page, or load its event lists."""
        if "page" in self.data:
            build_page(Path("docs"))
        else:
            self.load()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def build_page(docs: Path, extension: str = "mkdocs_timeline") -> str:
    """Convert ``index.md`` of a docs folder as MkDocs does, with one of the two extensions."""
    settings = io.StringIO(f"site_name: Example\nplugins: []\nmarkdown_extensions: [{extension}]\n")
    settings.name = "mkdocs.yml"
    config = load_config(settings, docs_dir=str(docs.absolute()), site_dir=str(docs.absolute().parent / "site"))
    files = get_files(config)
    page = Page(None, files.get_file_from_path("index.md"), config)
    page.read_source(config)
    page.render(config, files)
    return page.content


def cases() -> Iterator[Case]:
    """Yield every case of every golden file."""
    for path in sorted(GOLDEN.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, data in content["cases"].items():
            yield Case(path.stem, name, content.get("files", {}), data)
