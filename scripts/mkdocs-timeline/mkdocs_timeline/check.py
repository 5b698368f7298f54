"""From files to a timeline: read, check single fields, then what needs more than one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import dates
from .model import Actor, Era, Event, Source, Theme
from .problems import DataError, Problem
from .records import DataFile, Found, R, nearest, open_file, unique
from .sections import Sections

MAX_QUOTE_WORDS = 60


@dataclass(frozen=True)
class Vocabulary:
    """What events may name. An empty mapping leaves that field free."""

    eras: Mapping[str, Era] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)


@dataclass(frozen=True)
class Timeline:
    """Checked events in order of time, with the sources and words that they use."""

    events: tuple[Event, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sections: Sections = field(default_factory=dict)
    """Pages that ``see`` may point to; empty when there is no docs folder."""


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
    opened = [open_file(path, ("events", "sources", "eras", "themes", "actors")) for path in files]
    problems = [problem for file in opened for problem in file.problems]
    homes = [files[0].parent, *([site_data] if site_data else [])]
    sources = _sources(opened, homes, problems)
    vocabulary = _vocabulary(opened, homes, problems)
    events: list[Found[Event]] = []
    for file in opened:
        listing = file.listing("events", Event)
        problems += listing.problems
        events += listing.found
    problems += unique(events)
    for item in events:
        problems += _across(item, sources, vocabulary, sections)
    if problems:
        raise DataError(problems)
    ordered = sorted((item.record for item in events), key=_order)
    return Timeline(tuple(ordered), sources, vocabulary, sections or {})


def _order(event: Event) -> tuple[object, ...]:
    """Sort by first day; a vaguer date before a more exact one; then in the order of ids."""
    precision = len(event.when.start.iso) if event.when.start else 0
    return (event.when.first, precision, event.id)


def _beside(name: str, homes: Sequence[Path]) -> Path | None:
    return next((home / name for home in homes if (home / name).is_file()), None)


def _sources(opened: list[DataFile], homes: Sequence[Path], problems: list[Problem]) -> dict[str, Source]:
    found = load_sources(_beside("sources.yml", homes), problems)
    for file in opened:
        listing = file.listing("sources", Source, required=False)
        problems += listing.problems
        found += listing.found
    problems += unique(found)
    return {item.record.id: item.record for item in found}


def load_sources(path: Path | None, problems: list[Problem]) -> list[Found[Source]]:
    """Read a source list; problems are added to the given list."""
    if path is None:
        return []
    file = open_file(path, ("sources",))
    listing = file.listing("sources", Source)
    problems += [*file.problems, *listing.problems]
    return listing.found


def _vocabulary(opened: list[DataFile], homes: Sequence[Path], problems: list[Problem]) -> Vocabulary:
    files = list(opened)
    if path := _beside("vocabulary.yml", homes):
        files.append(open_file(path, ("eras", "themes", "actors")))
        problems += files[-1].problems
    return Vocabulary(
        _words(files, "eras", Era, problems),
        _words(files, "themes", Theme, problems),
        _words(files, "actors", Actor, problems),
    )


def _words(files: list[DataFile], key: str, model: type[R], problems: list[Problem]) -> dict[str, R]:
    listings = [file.listing(key, model, required=False) for file in files]
    problems += [problem for listing in listings for problem in listing.problems]
    found = [item for listing in listings for item in listing.found]
    problems += unique(found)
    return {item.record.id: item.record for item in found}


def _across(
    item: Found[Event], sources: Mapping[str, Source], vocabulary: Vocabulary, sections: Sections | None
) -> list[Problem]:
    """Check one event against everything around it."""
    event = item.record
    out = [*_names(item, vocabulary), *_era(item, vocabulary), *_id_and_date(item)]
    for number, key in enumerate(event.sources):
        if key not in sources:
            out.append(item.problem("sources", f"the unknown source {key!r}", nearest(key, sources), "sources", number))
    if event.quote:
        out += _quote(item, sources)
    if event.see and sections is not None:
        out += _see(item, event.see, sections)
    return out


def _names(item: Found[Event], vocabulary: Vocabulary) -> list[Problem]:
    event, out = item.record, []
    if vocabulary.themes and event.theme not in vocabulary.themes:
        out.append(item.problem("theme", repr(event.theme), nearest(event.theme, vocabulary.themes)))
    if vocabulary.eras and event.era is not None and event.era not in vocabulary.eras:
        out.append(item.problem("era", repr(event.era), nearest(event.era, vocabulary.eras)))
    for number, actor in enumerate(event.actors):
        if vocabulary.actors and actor not in vocabulary.actors:
            out.append(item.problem("actors", repr(actor), nearest(actor, vocabulary.actors), "actors", number))
    return out


def _era(item: Found[Event], vocabulary: Vocabulary) -> list[Problem]:
    event = item.record
    era = vocabulary.eras.get(event.era or "")
    if era is None:
        return []
    start = event.when.start or event.when.end
    assert start is not None
    last = era.when.last
    if start.last < era.when.first or (last is not None and start.first > last):
        fits = [one.id for one in vocabulary.eras.values() if _inside(start, one)]
        expected = f"the era of that date, e.g. era: {fits[0]}" if fits else "an era that covers the date"
        return [item.problem("era", f"{era.id} ({era.span}) for {event.date}", expected)]
    return []


def _inside(start: dates.PartialDate, era: Era) -> bool:
    last = era.when.last
    return start.first >= era.when.first and (last is None or start.first <= last)


def _id_and_date(item: Found[Event]) -> list[Problem]:
    """The id starts with the date, or with a vaguer form of it, so that ids sort by time and stay."""
    event = item.record
    start = event.when.start or event.when.end
    assert start is not None
    head = start.iso
    while head:
        if event.id == head or event.id.startswith(head + "-"):
            return []
        head = head.rpartition("-")[0]
    found = f"{event.id!r} for the date {event.date}"
    return [item.problem("id", found, f"an id that starts with its date, e.g. {start.iso}-what-happened")]


def _quote(item: Found[Event], sources: Mapping[str, Source]) -> list[Problem]:
    quote, out = item.record.quote, []
    assert quote is not None
    if quote.source not in sources:
        found = f"the unknown source {quote.source!r}"
        out.append(item.problem("quote.source", found, nearest(quote.source, sources), "quote", "source"))
    if bool(quote.speaker) == bool(quote.document):
        found = "both a speaker and a document" if quote.speaker else "neither a speaker nor a document"
        out.append(item.problem("quote", found, "one of them, e.g. speaker: Vladimir Putin"))
    if (words := len(quote.text.split())) > MAX_QUOTE_WORDS:
        out.append(item.problem("quote.text", f"{words} words", f"at most {MAX_QUOTE_WORDS}", "quote", "text"))
    return out


def _see(item: Found[Event], see: str, sections: Sections) -> list[Problem]:
    page, _, anchor = see.partition("#")
    if page not in sections:
        return [item.problem("see", f"the page {page!r}, which does not exist", nearest(page, sections))]
    if anchor and anchor not in sections[page]:
        known = [name for name in sections[page] if name]
        return [item.problem("see", f"the section #{anchor}, which {page} does not have", nearest(anchor, known))]
    return []
