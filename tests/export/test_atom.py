"""The feed: RFC 4287's required parts, times from the records, ids without an address."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from mkdocs_timeline import DataError, Timeline, load
from mkdocs_timeline.export.atom import MAX_ENTRIES, as_atom
from mkdocs_timeline.export.formats import published_formats
from mkdocs_timeline.export.publisher import Site

from tests.export.samples import SITE, golden, made

ATOM = "{http://www.w3.org/2005/Atom}"
ADDED = {"title": "T", "summary": "S.", "theme": "war", "sources": ["s"]}
SOURCES = [{"id": "s", "title": "T", "publisher": "P", "kind": "news"}]


def text(parent: Element, tag: str) -> str:
    """Return the text of a child that must be there once."""
    (child,) = parent.findall(ATOM + tag)
    assert child.text
    return child.text


def feed_of(timeline: Timeline, site: Site) -> Element:
    """Return the feed of a list, read again."""
    return fromstring(as_atom(timeline, site))  # noqa: S314 - it was written a moment ago


def links(parent: Element) -> dict[str, str]:
    return {link.get("rel", ""): link.get("href", "") for link in parent.findall(f"{ATOM}link")}


def test_required_parts() -> None:
    feed = feed_of(golden(), SITE)
    assert feed.tag == f"{ATOM}feed"
    assert text(feed, "title") == "A small list: what is new"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "A small list"
    ids = [text(part, "id") for part in [feed, *feed.findall(f"{ATOM}entry")]]
    assert len(set(ids)) == len(ids)
    assert all(name.startswith("urn:uuid:") for name in ids)
    for entry in feed.findall(f"{ATOM}entry"):
        assert text(entry, "title")
        assert text(entry, "updated")
        assert text(entry, "summary")


def test_latest_change_first_and_last_change_dates_the_feed() -> None:
    feed = feed_of(golden(), SITE)
    entries = [(text(entry, "title"), text(entry, "updated")) for entry in feed.findall(f"{ATOM}entry")]
    assert entries == [
        ("A treaty <of> two & more", "2027-01-02T00:00:00Z"),
        ("Begins on a day", "2026-12-03T00:00:00Z"),
        ("A small list: the timeline is published", "2026-11-24T00:00:00Z"),
    ]
    assert text(feed, "updated") == "2027-01-02T00:00:00Z"


def test_an_entry_tells_its_corrections_newest_first() -> None:
    entry = feed_of(golden(), SITE).find(f"{ATOM}entry")
    assert entry is not None
    assert text(entry, "published") == "2026-12-01T00:00:00Z"
    assert text(entry, "summary").splitlines() == [
        "Corrected on 2 January 2027: The day is 6 July.",
        "Corrected on 5 December 2026: The place is Moscow.",
        "6 July 1961. <b> is not bold, *this* neither.",
    ]


def test_links_are_relative_until_the_address_is_known() -> None:
    for site, root, own in (
        (SITE, "../", "events.atom"),
        (Site("A small list", "https://e.org/b"), "https://e.org/b/", "https://e.org/b/data/events.atom"),
    ):
        feed = feed_of(golden(), site)
        assert links(feed) == {"self": own, "alternate": f"{root}timeline/"}
        entry = feed.find(f"{ATOM}entry")
        assert entry is not None
        assert links(entry) == {"alternate": f"{root}timeline/#1961-07-06-day"}


def test_ids_outlive_a_move_and_a_new_title() -> None:
    def ids(site: Site) -> list[str | None]:
        return [part.text for part in feed_of(golden(), site).iter(f"{ATOM}id")]

    assert ids(SITE) == ids(Site("Another title", "https://elsewhere.org/", name=SITE.key))
    assert ids(SITE) != ids(Site("Another list"))


def test_no_feed_without_a_day(tmp_path: Path) -> None:
    timeline = made(tmp_path, {"sources": SOURCES, "events": [{**ADDED, "id": "1961-x", "date": "1961"}]})
    assert [form.ending for form in published_formats(timeline)] == ["json", "csv", "ics", "bib", "ris", "csl.json"]
    with pytest.raises(DataError, match=r'no day of any addition or correction, expected .* published: "2026-11-24"'):
        as_atom(timeline, SITE)


def test_at_most_so_many_entries(tmp_path: Path) -> None:
    many = [{**ADDED, "id": f"{year}-x", "date": str(year), "added": "2026-01-01"} for year in range(1800, 1950)]
    feed = feed_of(made(tmp_path, {"sources": SOURCES, "events": many}), SITE)
    assert len(feed.findall(f"{ATOM}entry")) == MAX_ENTRIES


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('published: "2026-11"', "events.yml:2: published: '2026-11', expected a day, e.g. published: \"2026-11-24\""),
        ("published: 2026-11-24", "events.yml:2: published: 2026-11-24 without quotation marks, expected a day"),
        ("published: [1]", "events.yml:2: published: a list, expected a day"),
    ],
)
def test_the_day_of_publication_is_checked(folder: Path, line: str, says: str) -> None:
    Path("events.yml").write_text(f"schema: 1\n{line}\nevents: []\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        load([Path("events.yml")])
    assert says in str(error.value)


def test_added_and_corrected_are_checked(tmp_path: Path) -> None:
    event = {**ADDED, "id": "1961-x", "date": "1961", "added": "2026", "corrected": [{"date": "2026-01-32"}]}
    with pytest.raises(DataError) as error:
        made(tmp_path, {"sources": SOURCES, "events": [event]})
    assert "1961-x: added: '2026', expected a single day, e.g. added: \"2026-11-24\"" in str(error.value)
    assert "1961-x: corrected.0.date: '2026-01-32' is no day of the calendar" in str(error.value)
    assert "1961-x: corrected.0.what: nothing, expected a value" in str(error.value)
