"""What a command takes where its user says nothing, and what surrounds a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..events import Timeline, load, sections_of
from ..export import Site
from ..records import near

_SETTINGS = ("mkdocs.yml", "mkdocs.yaml", "zensical.toml")
"""Files beside a docs folder that tell that it is one."""


@dataclass(frozen=True)
class Defaults:
    """What a command takes where its user says nothing."""

    program: str = "mkdocs-timeline"
    """Its name in messages."""
    call: str = "mkdocs-timeline"
    """How it is called, in the examples of its help."""
    events: Path = Path("docs/data/events.yml")
    """The event list."""
    data: Path | None = None
    """Folder of the exports; that of the list when nothing."""
    stem: str = ""
    """Name of the exports without their ending; that of the list when empty."""
    told: Callable[[], str] = str
    """Returns what a check of that list tells beside its counts, or nothing. May raise `DataError`."""
    site: Callable[[], Site] = Site
    """Returns who publishes. May raise `DataError`."""
    title: Callable[[], str] = str
    """Returns the title of a page; the word for a timeline when empty. May raise `DataError`."""


def load_near(files: Sequence[Path], words: Path | None, docs: Path | None) -> Timeline:
    """Read event lists as a block on a page does. Raises `DataError` with every problem.

    Sources and words stand beside the first list or in the folder ``words``; for a list in a docs folder also in its
    ``data``. ``see`` is checked against the pages of the docs folder; a list outside of any is not.
    """
    home = docs or docs_of(files[0])
    site_data = words or (near(home / "data") if home else None)
    sections = sections_of(home) if home else None
    return load(
        [near(file) for file in files], site_data=site_data, sections=sections, docs=near(home) if home else None
    )


def docs_of(path: Path) -> Path | None:
    """Return the docs folder that a file lies in: one named ``docs`` beside the settings of a site."""
    folders = (folder for folder in path.absolute().parents if folder.name == "docs")
    return next((one for one in folders if any((one.parent / name).is_file() for name in _SETTINGS)), None)
