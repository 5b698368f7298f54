"""From files to a timeline: the lists that an event list needs, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..records import DataError, Found, Home, ListOf, Loaded, Problem, load_lists
from .addresses import Sections
from .cross_checks import agrees
from .model import Event, Source, Timeline
from .vocabulary import Actor, Era, Span, Theme, Vocabulary

SOURCES = ListOf("sources", Source, "source", none="a source of sources.yml beside the event list")
ERAS = ListOf("eras", Era, "era", free=True)
THEMES = ListOf("themes", Theme, "theme", free=True)
ACTORS = ListOf("actors", Actor, "actor", free=True)
SPANS = ListOf("spans", Span, "span")
EVENTS = ListOf("events", Event)
_WORDS = tuple(listed.key for listed in (ERAS, THEMES, ACTORS, SPANS))


def lists(sections: Sections | None = None) -> list[ListOf[Any]]:
    """Return every list of a timeline. ``sections`` holds what ``see`` may name; without it ``see`` is not checked."""

    def check(item: Found[Event], loaded: Loaded) -> Iterable[Problem]:
        return agrees(item, loaded.found[EVENTS.key], loaded.good(ERAS), sections)

    return [SOURCES, ERAS, THEMES, ACTORS, SPANS, replace(EVENTS, check=check)]


def homes(files: Sequence[Path], site_data: Path | None = None) -> list[Home]:
    """Return the files that a timeline is made of: event lists, and the sources and words beside the first or the site.

    Each may also stand in the event file itself.
    """
    folders = [files[0].parent, *([site_data] if site_data else [])]
    own = [Home(path, ("events",), ("sources", *_WORDS), ("published",)) for path in files]
    sources = [Home(path, ("sources",)) for path in _beside("sources.yml", folders)]
    words = [Home(path, (), _WORDS) for path in _beside("vocabulary.yml", folders)]
    return [*sources, *own, *words]


def _beside(name: str, folders: Sequence[Path]) -> list[Path]:
    return [folder / name for folder in folders if (folder / name).is_file()][:1]


def load(
    files: Sequence[Path],
    *,
    site_data: Path | None = None,
    sections: Sections | None = None,
) -> Timeline:
    """Read and check event lists and return them as one timeline.

    ``sources.yml`` and ``vocabulary.yml`` are looked for beside the first file, then in ``site_data``.
    Sources, eras, themes and actors may also stand in the event file itself. ``sections`` holds the pages
    and ids that ``see`` may name; without it ``see`` is not checked. Raises `DataError` with every problem.
    """
    loaded = load_lists(lists(sections), homes(files, site_data))
    if problems := loaded.problems():
        raise DataError(problems)
    # What stands on the same day at no known time stays in the order of the list.
    ordered = sorted(loaded.good(EVENTS).values(), key=lambda event: event.when.order)
    vocabulary = Vocabulary(loaded.good(ERAS), loaded.good(THEMES), loaded.good(ACTORS), loaded.good(SPANS))
    published = min(filter(None, loaded.days["published"]), default="")
    return Timeline(tuple(ordered), loaded.good(SOURCES), vocabulary, sections or {}, published)
