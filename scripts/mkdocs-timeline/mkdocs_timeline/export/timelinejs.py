"""The timeline as JSON for TimelineJS3, which shows a part of it: dates, headline, text, group, eras.

A date keeps its precision; `display_date` says in words what TimelineJS3 cannot draw (about, open, unknown). The
note and the sources follow the summary as paragraphs of the text, marked so that `importing` finds them again.
A picture becomes the slide's media where the site's address is known, and a link the address behind it; a link alone
becomes the media. Place, actors, status, sourcing, weight, quotation and `see` have no counterpart there.
"""

from __future__ import annotations

import json
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from ..events import Era, Event, Source, Timeline
from ..html import prose, short_reference, to_html
from ..text import CalendarDay, PartialDate, inline, when_in_words, word
from .publisher import Site

NOTE, SOURCES = "tl-note", "tl-sources"
"""Classes of the paragraphs that hold the note and the sources."""
FARTHEST = 270_000
"""Years farther from the year 0 are outside a script's calendar, so TimelineJS3 needs its other scale for them."""


def as_timelinejs(timeline: Timeline, site: Site) -> str:
    """Return JSON that TimelineJS3 accepts as its data."""
    days = [event.when.last or event.when.first for event in timeline.events]
    far = any(abs(day.year) > FARTHEST for day in [*days, *(event.when.first for event in timeline.events)])
    data: dict[str, Any] = {
        "scale": "cosmological" if far else "human",
        "title": {"unique_id": "title", "text": {"headline": _markup(site.title)}},
    }
    data["events"] = [_slide(event, timeline, site) for event in timeline.events]
    data["eras"] = [
        _era(era, max(days)) for era in timeline.vocabulary.eras.values() if days and _begun(era, max(days))
    ]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Event, timeline: Timeline, site: Site) -> dict[str, Any]:
    when = event.when
    start = when.start or when.end
    assert start is not None
    slide: dict[str, Any] = {"unique_id": event.id, "start_date": _date(start)}
    if when.interval and when.start and when.end:
        slide["end_date"] = _date(when.end)
    theme = timeline.vocabulary.themes.get(event.theme)
    media = _media(event, site)
    return {
        **slide,
        "display_date": when_in_words(when, site.lang),
        "group": _markup(theme.title if theme else event.theme),
        "text": {"headline": _markup(event.title), "text": _text(event, timeline, site.lang)},
        **({"media": media} if media else {}),
    }


def _media(event: Event, site: Site) -> dict[str, str]:
    """Return the picture, which needs the site's address, with the link behind it; or what is linked to."""
    image, link = event.image, event.link
    if image is None or not site.url:
        return {"url": link.url, "caption": _markup(link.label)} if link else {}
    credit = _markup(f"{image.credit} ({image.licence})")
    shown = {"url": site.file(image.file), "alt": _markup(image.alt), "credit": credit}
    return shown | ({"link": link.url} if link else {})


def _date(day: PartialDate) -> dict[str, int]:
    """Return the parts that are known. TimelineJS3 knows no year 0: it shows -44 as 44 BCE."""
    parts = {"year": day.year if day.year > 0 else day.year - 1, "month": day.month, "day": day.day}
    if day.time and not day.time.startswith("24"):  # an hour that would be the next day there
        hour, minute, second = map(int, day.time.split(":"))
        parts |= {"hour": hour, "minute": minute, "second": second or None}
    return {name: part for name, part in parts.items() if part is not None}


def _begun(era: Era, last: CalendarDay) -> bool:
    return era.when.start is not None and era.when.first <= last


def _era(era: Era, last: CalendarDay) -> dict[str, Any]:
    """TimelineJS3 draws no open era, so such a one ends with the last event."""
    assert era.when.start is not None
    end = era.when.end or PartialDate(last.year, last.month, last.day)
    return {
        "unique_id": era.id,
        "start_date": _date(era.when.start),
        "end_date": _date(end),
        "text": {"headline": _markup(era.title)},
    }


def _text(event: Event, timeline: Timeline, lang: str) -> str:
    blocks = [_paragraph(part) for part in inline.paragraphs(event.summary)]
    differ = f"{word('differ', lang)} {event.differ}" if event.differ else ""
    notes = [*inline.paragraphs(differ), *inline.paragraphs(event.note or "")]
    blocks += [_paragraph(part, {"class": NOTE}) for part in notes]
    blocks.append(_sources([timeline.sources[key] for key in event.sources], lang))
    return "".join(to_html(block) for block in blocks)


def _paragraph(text: str, data: dict[str, str] | None = None) -> Element:
    """Return a paragraph. Links to pages of the site lead nowhere elsewhere and stay as words."""
    out = Element("p", data or {})
    prose(out, text)
    for link in list(out.iter("a")):
        if not link.get("href", "").startswith(("https:", "http:", "mailto:")):
            link.tag, link.attrib = "span", {}
    return out


def _sources(sources: list[Source], lang: str) -> Element:
    out = Element("p", {"class": SOURCES})
    out.text = f"{word('sources', lang)}: "
    for number, source in enumerate(sources):
        data = {"data-source": source.id, "data-kind": source.kind, "title": source.title}
        item = SubElement(out, "a", {"href": source.link, **data}) if source.link else SubElement(out, "cite", data)
        item.text = short_reference(source, lang)
        item.tail = "; " if number < len(sources) - 1 else ""
    return out


def _markup(text: str) -> str:
    """TimelineJS3 reads HTML even in headlines and groups: return the text as such."""
    span = Element("span")
    span.text = text
    return to_html(span).removeprefix("<span>").removesuffix("</span>")
