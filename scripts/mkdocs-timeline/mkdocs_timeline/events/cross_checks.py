"""What an event must agree with beyond its fields and the lists it names: its era, its date, its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..records import Found, Problem, Where, dotted, shown
from ..text import dates, has_scheme, inline, leaves, nearest
from .addresses import Sections
from .model import Event
from .vocabulary import Era

MAX_QUOTE_WORDS = 60
PAGE = "a page and section from the docs folder, e.g. [text](index.md#wording)"


def agrees(
    item: Found[Event], events: Sequence[Found[Event]], eras: Mapping[str, Era], sections: Sections | None
) -> Iterator[Problem]:
    """Check one event against what is around it. Fields with a mistake of their own are None here."""
    event = item.record
    if event.date:
        yield from _era(item, eras)
        yield from _id_and_date(item) if event.id else ()
    if event.quote:
        yield from _quote(item)
    if sections is not None and event.see:
        yield from _page(item, event.see, sections, "see")
    yield from _links(item, events, sections)


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
        for href in _pages_named(text or ""):
            page, _, anchor = href.partition("#")
            if leaves(href):
                found = f"a link to {shown(href)}, which is no page of the docs folder"
                yield item.problem(dotted(path), found, PAGE, *path)
            elif page and sections is not None:
                yield from _page(item, href, sections, *path)
            elif not page and not _stands(anchor, events, sections):
                found = f"a link to {shown(href)}, which no event or section has"
                yield item.problem(dotted(path), found, "the id of an event, or " + PAGE, *path)


def _pages_named(text: str) -> Iterator[str]:
    """Yield the links of a text that have no scheme, so that they lead to pages."""
    for part in inline.paragraphs(text):
        for piece in inline.pieces(part):
            if piece.kind == "link" and not has_scheme(piece.href):
                yield piece.href


def _stands(anchor: str, events: Sequence[Found[Event]], sections: Sections | None) -> bool:
    """Tell whether an event, a group or any section has the id; without pages nobody knows what else stands there."""
    if not anchor or sections is None or anchor.startswith("year-"):
        return bool(anchor)
    named = any(anchor in (one.id, *(one.record.aliases or ()), one.record.era) for one in events)
    return named or any(anchor in ids for ids in sections.values())


def _page(item: Found[Event], target: str, sections: Sections, *path: str | int) -> list[Problem]:
    field = dotted(path)
    page, _, anchor = target.partition("#")
    if page not in sections:
        return [item.problem(field, f"the page {shown(page)}, which does not exist", nearest(page, sections), *path)]
    if anchor and anchor not in sections[page]:
        known = [name for name in sections[page] if name]
        return [
            item.problem(field, f"the section #{anchor}, which {page} does not have", nearest(anchor, known), *path)
        ]
    return []
