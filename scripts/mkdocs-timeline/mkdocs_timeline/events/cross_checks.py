"""What an event must agree with beyond its fields and the lists it names: its era, its date, its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..records import Found, Problem, Where
from ..text import dates
from .addresses import Sections, link_faults, page_faults
from .media import picture_faults
from .model import Event
from .vocabulary import Era

MAX_QUOTE_WORDS = 60


def agrees(
    item: Found[Event],
    events: Sequence[Found[Event]],
    eras: Mapping[str, Era],
    sections: Sections | None,
    docs: Path | None,
) -> Iterator[Problem]:
    """Check one event against what is around it. Fields with a mistake of their own are None here."""
    event = item.record
    if event.date:
        yield from _era(item, eras)
        yield from _id_and_date(item) if event.id else ()
    if event.quote:
        yield from _quote(item)
    if sections is not None and event.see:
        yield from page_faults(item, event.see, sections, "see")
    yield from _links(item, events, sections)
    if event.image and docs is not None:
        yield from picture_faults(item, event.image, docs, "image")


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


def _quote(item: Found[Event]) -> list[Problem]:
    quote, out = item.record.quote, []
    assert quote is not None
    if bool(quote.speaker) == bool(quote.document):
        found = "both a speaker and a document" if quote.speaker else "neither a speaker nor a document"
        out.append(item.problem("quote", found, "one of them, e.g. speaker: Vladimir Putin"))
    if (words := len(quote.text.split())) > MAX_QUOTE_WORDS:
        out.append(item.problem("quote.text", f"{words} words", f"at most {MAX_QUOTE_WORDS}", "quote", "text"))
    return out


def _links(item: Found[Event], events: Sequence[Found[Event]], sections: Sections | None) -> Iterator[Problem]:
    """Links of a text lead to pages that are there, from the docs folder as those of ``see`` do, or to an event."""
    event = item.record
    texts: list[tuple[Where, str | None]] = [((name,), getattr(event, name)) for name in ("summary", "note", "differ")]
    texts += [(("corrected", at, "what"), one.what) for at, one in enumerate(event.corrected or ())]
    for path, text in texts:
        yield from link_faults(item, text or "", sections, events, *path)
