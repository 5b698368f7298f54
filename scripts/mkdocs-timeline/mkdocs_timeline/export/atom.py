"""The timeline's changes as an Atom feed (RFC 4287): one entry for each event that was added or corrected.

Times come from the records, never from the clock. Ids hold no address. Without a site address every link is
relative to the feed, which RFC 4287 allows, so that one file fits every host.
"""

from __future__ import annotations

from mimetypes import guess_type
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..events import Event, Image, Timeline, history
from ..records import DataError, Problem
from ..text import inline, parse, when_in_words, word
from .publisher import Site

MAX_ENTRIES = 100
"""Entries in the feed; a reader who follows it needs the latest."""


def as_atom(timeline: Timeline, site: Site) -> str:
    """Return the feed. Raises `DataError` when no record says when anything was published."""
    latest = history.latest(timeline)
    if not latest:
        expected = 'the day the list was published, at its top, e.g. published: "2026-11-24"'
        raise DataError([Problem("events.atom", 0, "", "updated", "no day of any addition or correction", expected)])
    title = word("feed-title", site.lang).format(site.title)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.lang})
    _head(feed, site.urn(""), title, latest)
    SubElement(SubElement(feed, "author"), "name").text = site.title
    own = f"{site.url and site.root + site.data}{site.stem}.atom"
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.root + site.page})
    for event in history.news(timeline)[:MAX_ENTRIES]:
        _entry(SubElement(feed, "entry"), event, timeline, site)
    if timeline.published:
        _first(SubElement(feed, "entry"), timeline, site)
    indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _head(parent: Element, name: str, title: str, day: str) -> None:
    SubElement(parent, "id").text = name
    SubElement(parent, "title").text = title
    SubElement(parent, "updated").text = _instant(day)


def _instant(day: str) -> str:
    """Atom asks for a time; a record knows the day."""
    return f"{day}T00:00:00Z"


def _entry(parent: Element, event: Event, timeline: Timeline, site: Site) -> None:
    _head(parent, site.urn(event.id), event.title, history.changed(event, timeline))
    if added := history.added(event, timeline):
        SubElement(parent, "published").text = _instant(added)
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": site.event(event.id)})
    if event.link:
        SubElement(parent, "link", {"rel": "related", "href": event.link.url, "title": event.link.label})
    if event.image:
        SubElement(parent, "link", {"rel": "enclosure", **_picture(event.image, site)})
    theme = timeline.vocabulary.themes.get(event.theme)
    SubElement(parent, "category", {"term": event.theme, "label": theme.title if theme else event.theme})
    SubElement(parent, "summary").text = _summary(event, site.lang)


def _picture(image: Image, site: Site) -> dict[str, str]:
    data = {"href": site.file(image.file), "title": image.alt}
    kind, _ = guess_type(image.file)
    return {"type": kind, **data} if kind else data


def _summary(event: Event, lang: str) -> str:
    said = []
    for correction in history.newest_first(event.corrected):
        day = when_in_words(parse(correction.date), lang)
        said.append(f"{word('corrected', lang).format(day)}: {inline.plain(correction.what)}")
    said.append(f"{when_in_words(event.when, lang)}. {inline.plain(event.summary)}")
    return "\n".join(said)


def _first(parent: Element, timeline: Timeline, site: Site) -> None:
    title = word("feed-first", site.lang).format(site.title)
    _head(parent, site.urn("published"), title, timeline.published)
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": site.root + site.page})
    SubElement(parent, "summary").text = title
