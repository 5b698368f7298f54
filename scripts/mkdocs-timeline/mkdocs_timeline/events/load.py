"""From files to a timeline: read, check single fields, then what needs more than one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..records import DataError, DataFile, Found, Pool, Problem, R, open_file, pool, uncollected
from .addresses import Sections
from .cross_checks import Names, across, span_sources
from .model import Actor, Era, Event, Source, Span, Theme


@dataclass(frozen=True)
class Vocabulary:
    """What events may name. An empty mapping leaves that field free."""

    eras: Mapping[str, Era] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True)
class Timeline:
    """Checked events in order of time, with the sources and words that they use."""

    events: tuple[Event, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sections: Sections = field(default_factory=dict)
    """Pages that ``see`` may point to; empty when there is no docs folder."""
    published: str = ""
    """Day the list was first published, as ISO text; empty when no file says."""


@uncollected
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
    known = ("events", "sources", "eras", "themes", "actors", "spans", "published")
    opened = [open_file(path, known) for path in files]
    published = min((day for file in opened if (day := file.day("published"))), default="")
    problems = [problem for file in opened for problem in file.problems]
    homes = [files[0].parent, *([site_data] if site_data else [])]
    sources = _sources(opened, homes, problems)
    eras, themes, actors, spans = _words(opened, homes, sources, problems)
    names = Names(sources, eras, themes, actors)
    listings = [file.listing("events", Event) for file in opened]
    events = pool(opened, listings, problems)
    for item in (item for listing in listings for item in (*listing.found, *listing.damaged)):
        problems += across(item, names, sections)
    if problems:
        raise DataError(problems)
    # What stands on the same day at no known time stays in the order of the list.
    ordered = sorted(events.records.values(), key=lambda event: event.when.order)
    vocabulary = Vocabulary(eras.records, themes.records, actors.records, spans.records)
    return Timeline(tuple(ordered), sources.records, vocabulary, sections or {}, published)


def _beside(name: str, homes: Sequence[Path]) -> Path | None:
    return next((home / name for home in homes if (home / name).is_file()), None)


def _sources(opened: list[DataFile], homes: Sequence[Path], problems: list[Problem]) -> Pool[Source]:
    listings = [file.listing("sources", Source, required=False) for file in opened]
    files = list(opened)
    if path := _beside("sources.yml", homes):
        files.append(open_file(path, ("sources",)))
        problems += files[-1].problems
        listings.insert(0, files[-1].listing("sources", Source))
    return pool(files, listings, problems)


def load_sources(path: Path | None, problems: list[Problem]) -> list[Found[Source]]:
    """Read a source list; problems are added to the given list."""
    if path is None:
        return []
    file = open_file(path, ("sources",))
    listing = file.listing("sources", Source)
    problems += [*file.problems, *listing.problems]
    return listing.found


def _words(
    opened: list[DataFile], homes: Sequence[Path], sources: Pool[Source], problems: list[Problem]
) -> tuple[Pool[Era], Pool[Theme], Pool[Actor], Pool[Span]]:
    files = list(opened)
    if path := _beside("vocabulary.yml", homes):
        files.append(open_file(path, ("eras", "themes", "actors", "spans")))
        problems += files[-1].problems

    def gather(key: str, model: type[R]) -> Pool[R]:
        return pool(files, [file.listing(key, model, required=False) for file in files], problems)

    spans = [file.listing("spans", Span, required=False) for file in files]
    problems += [problem for listing in spans for item in listing.found for problem in span_sources(item, sources)]
    return gather("eras", Era), gather("themes", Theme), gather("actors", Actor), pool(files, spans, problems)
