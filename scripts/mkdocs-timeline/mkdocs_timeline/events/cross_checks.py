"""What one record says of another: names, eras, ids, quotations, pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..records import Found, Pool, Problem
from ..text import dates, nearest
from .addresses import Sections
from .model import Actor, Era, Event, Source, Span, Theme

MAX_QUOTE_WORDS = 60


@dataclass(frozen=True)
class Names:
    """What events may name."""

    sources: Pool[Source]
    eras: Pool[Era]
    themes: Pool[Theme]
    actors: Pool[Actor]


def across(item: Found[Event], names: Names, sections: Sections | None) -> list[Problem]:
    """Check one event against everything around it. Fields with a mistake of their own are None here."""
    event = item.record
    out = [*_vocabulary(item, names), *_sources_named(item, names.sources)]
    if event.date:
        out += _era(item, names.eras.records)
        out += _id_and_date(item) if event.id else []
    if event.quote:
        out += _quote(item, names.sources)
    if event.see and sections is not None:
        out += _see(item, event.see, sections)
    return out


def _vocabulary(item: Found[Event], names: Names) -> list[Problem]:
    """Check the era, the theme and the actors. A list that nobody gives leaves its field free."""
    event = item.record
    named: list[tuple[str, str | None, Pool[Era] | Pool[Theme] | Pool[Actor], tuple[str | int, ...]]] = [
        ("theme", event.theme, names.themes, ("theme",)),
        ("era", event.era, names.eras, ("era",)),
        *(("actors", actor, names.actors, ("actors", number)) for number, actor in enumerate(event.actors)),
    ]
    return [
        item.problem(field, f"the unknown {field.removesuffix('s')} {key!r}", nearest(key, words.names), *path)
        for field, key, words, path in named
        if key and words.names and words.lacks(key)
    ]


def _sources_named(item: Found[Event], sources: Pool[Source]) -> list[Problem]:
    return [
        _unknown_source(item, "sources", key, sources, "sources", number)
        for number, key in enumerate(item.record.sources or ())
        if sources.lacks(key)
    ]


def span_sources(item: Found[Span], sources: Pool[Source]) -> list[Problem]:
    """Check the sources that a bar of the strip names."""
    return [
        _unknown_source(item, "sources", key, sources, "sources", number)
        for number, key in enumerate(item.record.sources or ())
        if sources.lacks(key)
    ]


def _unknown_source(
    item: Found[Event] | Found[Span], field: str, key: str, sources: Pool[Source], *path: str | int
) -> Problem:
    expected = nearest(key, sources.names) if sources.names else "a source of sources.yml beside the event list"
    return item.problem(field, f"the unknown source {key!r}", expected, *path)


def _era(item: Found[Event], eras: Mapping[str, Era]) -> list[Problem]:
    event = item.record
    era = eras.get(event.era or "")
    if era is None:
        return []
    start = event.when.start or event.when.end
    assert start is not None
    last = era.when.last
    if start.last < era.when.first or (last is not None and start.first > last):
        fits = [one.id for one in eras.values() if _inside(start, one)]
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
    if start.begins(event.id):
        return []
    found = f"{event.id!r} for the date {event.date}"
    return [item.problem("id", found, f"an id that starts with its date, e.g. {start.heads[0]}-what-happened")]


def _quote(item: Found[Event], sources: Pool[Source]) -> list[Problem]:
    quote, out = item.record.quote, []
    assert quote is not None
    if sources.lacks(quote.source):
        out.append(_unknown_source(item, "quote.source", quote.source, sources, "quote", "source"))
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
