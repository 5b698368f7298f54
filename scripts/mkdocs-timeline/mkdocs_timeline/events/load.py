"""From files to a timeline: the lists that an event list needs, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..records import DataError, Found, Home, ListOf, Loaded, Problem, R, load_lists
from .addresses import Sections, link_faults
from .cross_checks import agrees
from .lanes import has_lane, lane_faults
from .media import picture_faults
from .model import Event, Timeline
from .scale import inside, scale_faults
from .source import Source, reading_faults
from .story import Step
from .vocabulary import Actor, Era, Lane, Span, Stretch, Theme, Vocabulary

SOURCES = ListOf(
    "sources",
    Source,
    "source",
    none="a source of sources.yml beside the event list",
    check=lambda item, _: reading_faults(item),
)
ERAS = ListOf("eras", Era, "era", free=True)
THEMES = ListOf("themes", Theme, "theme", free=True)
ACTORS = ListOf("actors", Actor, "actor", free=True)
SPANS = ListOf("spans", Span, "span")
SCALE = ListOf("scale", Stretch, "stretch", check_all=lambda found, _: scale_faults(found))
LANES = ListOf("lanes", Lane, "lane", check_all=lambda found, _: lane_faults(found))
EVENTS = ListOf("events", Event, "event")
STORY = ListOf("story", Step, "step")
BESIDE = ("sources.yml", "vocabulary.yml", "story.yml")
"""Files that are looked for beside an event list."""
_WORDS = tuple(listed.key for listed in (ERAS, THEMES, ACTORS, SPANS, SCALE, LANES))


def lists(sections: Sections | None = None, docs: Path | None = None) -> list[ListOf[Any]]:
    """Return every list of a timeline.

    ``sections`` holds what ``see`` may name, ``docs`` is the folder of pictures; without them these are not checked.
    """

    def check(item: Found[Event], loaded: Loaded) -> Iterator[Problem]:
        yield from agrees(item, loaded.found[EVENTS.key], loaded.good(ERAS), sections, docs)
        yield from inside(item, _whole(loaded, SCALE))
        yield from has_lane(item, _whole(loaded, LANES))

    def check_step(item: Found[Step], loaded: Loaded) -> Iterator[Problem]:
        step = item.record
        if step.text:
            yield from link_faults(item, step.text, sections, loaded.found[EVENTS.key], "text")
        if step.figure and docs is not None:
            yield from picture_faults(item, step.figure, docs, "figure")

    events, story = replace(EVENTS, check=check), replace(STORY, check=check_step)
    return [SOURCES, ERAS, THEMES, ACTORS, SPANS, SCALE, LANES, events, story]


def _whole(loaded: Loaded, listed: ListOf[R]) -> Sequence[R]:
    """Return the records of a list; none when one has a mistake, for what it would hold is not known."""
    found = loaded.found[listed.key]
    return [item.record for item in found] if all(not item.wrong for item in found) else ()


def homes(files: Sequence[Path], site_data: Path | None = None) -> list[Home]:
    """Return the files that a timeline is made of: event lists; sources, words and story beside the first or the site.

    Each may also stand in the event file itself.
    """
    folders = [files[0].parent, *([site_data] if site_data else [])]
    own = [Home(path, ("events",), ("sources", *_WORDS, "story"), ("published",)) for path in files]
    sources = [Home(path, ("sources",)) for path in _beside(BESIDE[0], folders)]
    words = [Home(path, (), _WORDS) for path in _beside(BESIDE[1], folders)]
    story = [Home(path, ("story",)) for path in _beside(BESIDE[2], folders)]
    return [*sources, *own, *words, *story]


def _beside(name: str, folders: Sequence[Path]) -> list[Path]:
    return [folder / name for folder in folders if (folder / name).is_file()][:1]


def load(
    files: Sequence[Path],
    *,
    site_data: Path | None = None,
    sections: Sections | None = None,
    docs: Path | None = None,
) -> Timeline:
    """Read and check event lists and return them as one timeline.

    ``sources.yml``, ``vocabulary.yml`` and ``story.yml`` are looked for beside the first file, then in ``site_data``.
    What they hold may also stand in the event file itself. ``sections`` holds the pages and ids that ``see`` may name;
    without it ``see`` is not checked. Pictures are looked for in ``docs``; without it nobody looks.
    Raises `DataError` with every problem.
    """
    loaded = load_lists(lists(sections, docs), homes(files, site_data))
    if problems := loaded.problems():
        raise DataError(problems)
    # What stands on the same day at no known time stays in the order of the list.
    ordered = sorted(loaded.good(EVENTS).values(), key=lambda event: event.when.order)
    words = (loaded.good(listed) for listed in (ERAS, THEMES, ACTORS, SPANS, SCALE, LANES))
    published = min(filter(None, loaded.days["published"]), default="")
    story = tuple(loaded.good(STORY).values())
    return Timeline(tuple(ordered), loaded.good(SOURCES), Vocabulary(*words), sections or {}, published, story)
