"""From slides to the records of an event list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..records import KEBAB
from ..text import When, parse, slug, unused
from .markdown import escaped
from .prose import plain_of, prose_of
from .slide import ID, Ledger, Slide
from .sources import Library
from .when import date_of


@dataclass
class Records:
    """The lists of an event file, as plain data."""

    events: list[dict[str, Any]] = field(default_factory=list)
    eras: list[dict[str, Any]] = field(default_factory=list)
    themes: list[dict[str, Any]] = field(default_factory=list)
    sources: list[dict[str, Any]] = field(default_factory=list)


def convert(slides: Iterable[Slide], ledger: Ledger) -> Records:
    """Return the records; problems and losses go to the ledger."""
    out, library, slides = Records(), Library(ledger.file), list(slides)
    for slide in slides:
        if slide.kind == "title":
            slide.lost("Headline", "the title slide is not carried; its words belong on the page")
        elif slide.kind == "era" and (era := _era(slide, {one["id"] for one in out.eras})):
            out.eras.append(era)
    themes: dict[str, str] = {}
    taken: set[str] = {era["id"] for era in out.eras}
    ungrouped = [slide for slide in slides if slide.kind == "event" and not slide.cell("Group")]
    for slide in (slide for slide in slides if slide.kind == "event"):
        if event := _event(slide, out.eras, themes, taken, library):
            out.events.append(event)
    out.themes = [{"id": name, "title": title} for title, name in themes.items()]
    out.sources = list(library.records.values())
    if ungrouped:
        first = ungrouped[0]
        count = f"nothing, here and in {len(ungrouped) - 1} more" if len(ungrouped) > 1 else "nothing"
        first.lost("Group", "filed under the theme Events", count)
    return out


def _headline(slide: Slide) -> str:
    title = plain_of(slide.cell("Headline"))
    if not title:
        slide.wrong("Headline", "no words", "a headline, e.g. Moscow and Pyongyang sign a treaty")
    elif re.search(r"<\w+", slide.cell("Headline")) and "<" not in title:
        slide.lost("Headline", "kept without its markup")
    return title


def _era(slide: Slide, taken: set[str]) -> dict[str, Any] | None:
    title, date = _headline(slide), date_of(slide)
    if date and not slide.cell("End Year"):
        slide.wrong("End Year", "nothing", "the year in which the era ends")
        return None
    if not title or not date:
        return None
    if slide.cell("Text"):
        slide.lost("Text", "not carried; an era has only a title")
    name = slide.cell(ID) if re.fullmatch(KEBAB, slide.cell(ID)) else slug(title) or "era"
    return {"id": unused(name, taken), "title": title, "span": date if "/" in date else f"{date}/{date}"}


def _event(
    slide: Slide, eras: list[dict[str, Any]], themes: dict[str, str], taken: set[str], library: Library
) -> dict[str, Any] | None:
    title, date, text = _headline(slide), date_of(slide), prose_of(slide.cell("Text"))
    for found in text.lost:
        slide.lost("Text", "not carried; the text holds words, emphasis and web links", found)
    sources = library.of(slide, text)
    if not title or date is None:
        return None
    when = parse(date)
    name, aliases = _id(slide, when, title, taken)
    group = plain_of(slide.cell("Group")) or "Events"
    if not text.summary:
        slide.lost("Text", "the headline stands in for the summary", "nothing")
    record = {
        "id": name,
        "date": date,
        "title": title,
        "summary": text.summary or escaped(title),
        "era": _era_of(when, eras),
        "theme": themes.setdefault(group, unused(slug(group) or "theme", themes.values())),
        "sources": sources,
        "note": text.note,
        "aliases": aliases,
    }
    return {key: value for key, value in record.items() if value}


def _id(slide: Slide, when: When, title: str, taken: set[str]) -> tuple[str, list[str]]:
    """Return an id that starts with the date, and the old id as an alias where it has the form of one."""
    start = when.start or when.end
    assert start is not None
    given, old = slide.cell(ID), []
    if not re.fullmatch(KEBAB, given):
        if given:
            slide.lost(ID, "not carried; an id is in kebab-case and starts with its date")
    elif start.begins(given):
        if given not in taken:
            taken.add(given)
            return given, []
    elif given not in taken:
        taken.add(given)
        old = [given]
    name = unused("-".join(filter(None, (start.heads[0], slug(title) or "event"))), taken)
    taken.add(name)
    return name, old


def _era_of(when: When, eras: list[dict[str, Any]]) -> str | None:
    """Return the only era that an event starts in."""
    start = when.start or when.end
    assert start is not None
    spans = [(era["id"], parse(era["span"])) for era in eras]
    fits = [
        name for name, span in spans if span.first <= start.first and (span.last is None or start.first <= span.last)
    ]
    return fits[0] if len(fits) == 1 else None
