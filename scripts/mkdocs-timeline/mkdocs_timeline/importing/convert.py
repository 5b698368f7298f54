"""From rows to the records of an event list."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from ..events import Event
from ..records import KEBAB
from ..text import When, inline, parse
from .dating import date_of
from .drafts import Draft, draft_of, headline_of, names_of
from .identity import distinct, name_of, themes_of
from .media import addresses_in, media_of
from .rows import ID, NOTE, PLACE, Ledger, Row, quoted
from .sources import Library
from .wording import Prose, Reference, escaped, plain_of, prose_of
from .writing import Records

_COLUMNS = {
    "title": "Headline",
    "summary": "Text",
    "date": "Year",
    "place": PLACE,
    "note": NOTE,
    "id": ID,
    "quote": "Media",
    "link": "Media",
}


def convert(rows: Iterable[Row], ledger: Ledger) -> Records:
    """Return the records; problems and losses go to the ledger."""
    rows = _once(list(rows))
    for row in rows:
        if row.kind == "title":
            row.lost("Headline", "the title slide is not carried; its words belong on the page")
    out, library = Records(eras=_eras([row for row in rows if row.kind == "era"])), Library(ledger.file)
    events = [row for row in rows if row.kind == "event"]
    drafts = [draft for row in events if (draft := draft_of(row))]
    names, groups = names_of(drafts), [_group(draft.row) for draft in drafts]
    themes = themes_of(list(dict.fromkeys(groups)))
    for draft, group in zip(drafts, groups, strict=True):
        if record := _event(draft, names[id(draft)], out.eras, themes[group], library):
            out.events.append(record)
    used = {event["theme"] for event in out.events}
    titles = {name: title for title, name in reversed(themes.items())}
    out.themes = [{"id": name, "title": title} for name, title in reversed(titles.items()) if name in used]
    cited = {name for event in out.events for name in event["sources"]}
    out.sources = [record for name, record in library.records.items() if name in cited]
    _ungrouped(events)
    return out


def _once(rows: list[Row]) -> list[Row]:
    """Leave out the rows that say what an earlier one says, but for case and spaces."""
    seen: dict[Hashable, str] = {}
    out = []
    for row in rows:
        said = (row.kind, *sorted((name, " ".join(text.split()).casefold()) for name, text in row.cells.items()))
        if said in seen:
            row.lost("", f"imported once, for it says the same as {seen[said]}", "an equal row")
        else:
            seen[said] = row.record
            out.append(row)
    return out


def _group(row: Row) -> str:
    return inline.unmarked(plain_of(row.cell("Group"))) or "Events"


def _ungrouped(rows: Sequence[Row]) -> None:
    if found := [row for row in rows if not row.cell("Group")]:
        count = f"nothing, here and in {len(found) - 1} more" if len(found) > 1 else "nothing"
        found[0].lost("Group", "filed under the theme Events", count)


def _eras(rows: Sequence[Row]) -> list[dict[str, Any]]:
    found = [era for row in rows if (era := _era(row))]
    plain: dict[Hashable, str] = {number: era["id"] for number, era in enumerate(found)}
    rest: dict[Hashable, str] = {number: f"{era['title']} {era['span']}" for number, era in enumerate(found)}
    names = distinct(plain, rest)
    eras = {names[number]: {**era, "id": names[number]} for number, era in enumerate(found)}
    return list(eras.values())


def _era(row: Row) -> dict[str, Any] | None:
    title, dated = headline_of(row), date_of(row)
    if dated and "/" not in dated.text and not (row.cell("End Year") or row.cell("End Date")):
        row.wrong("End Year", "nothing", "the year in which the era ends")
        return None
    if not title or not dated:
        return None
    if row.cell("Text"):
        row.lost("Text", "not carried; an era has only a title")
    span = dated.text if "/" in dated.text else f"{dated.text}/{dated.text}"
    return {"id": row.cell(ID) if re.fullmatch(KEBAB, row.cell(ID)) else name_of(title), "title": title, "span": span}


def _event(
    draft: Draft, name: tuple[str, list[str]], eras: list[dict[str, Any]], theme: str, library: Library
) -> dict[str, Any] | None:
    row, text = draft.row, prose_of(draft.row.cell("Text"))
    for found in text.lost:
        row.lost("Text", "not carried; the text holds words, emphasis and web links", found)
    media = media_of(row)
    if not text.summary:
        row.lost("Text", "the headline stands in for the summary", "nothing")
    record: dict[str, Any] = {
        "id": name[0],
        "date": draft.dated.text,
        "title": draft.title,
        "summary": text.summary or escaped(draft.title),
        "era": _era_of(draft.when, eras),
        "theme": theme,
        "place": inline.unmarked(plain_of(row.cell(PLACE))),
        "sources": ["none"],
        "note": "\n\n".join(
            filter(None, (text.note, prose_of(row.cell(NOTE)).summary, *media.notes, escaped(draft.dated.words)))
        ),
        "link": media.link,
        "aliases": name[1],
    }
    record = {key: value for key, value in record.items() if value}
    if not _valid(row, record):
        return None
    record["sources"] = library.of(row, text.sources or [*media.references, *_links(text)])
    if media.quotation:
        (source,) = library.of(row, [Reference(media.quotation.address)])[:1]
        record["quote"] = {
            "text": media.quotation.text,
            "speaker": media.speaker,
            "language": media.quotation.language,
            "source": source,
        }
    return record


def _links(text: Prose) -> list[Reference]:
    known = [link for link in text.links if link.url]
    urls = {link.url for link in known}
    return [*known, *(Reference(url) for url in addresses_in(text.summary) if not any(url in one for one in urls))]


def _valid(row: Row, record: dict[str, Any]) -> bool:
    """Hold a record against the model of events, so that the list that is written stands every check."""
    try:
        Event.model_validate(record)
    except ValidationError as error:
        for item in error.errors(include_url=False, include_input=False):
            said = item.get("ctx", {})
            column = _COLUMNS.get(str(item["loc"][0]), str(item["loc"][0]))
            row.wrong(
                column,
                str(said.get("found", quoted(str(record.get(str(item["loc"][0])))))),
                str(said.get("expected", item["msg"])),
            )
        return False
    return True


def _era_of(when: When, eras: list[dict[str, Any]]) -> str | None:
    """Return the only era that an event starts in."""
    start = when.start or when.end
    assert start is not None
    spans = [(era["id"], parse(era["span"])) for era in eras]
    fits = [
        name for name, span in spans if span.first <= start.first and (span.last is None or start.first <= span.last)
    ]
    return fits[0] if len(fits) == 1 else None
