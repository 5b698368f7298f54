"""Pictures, links and the story in each form that can hold them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_timeline import Timeline, as_csv, as_json, load
from mkdocs_timeline.export import FORMATS, Site
from mkdocs_timeline.export.timelinejs import as_timelinejs
from mkdocs_timeline.importing import import_file

SITE = Site(title="Bridges", url="https://example.org/site/")
HERE = Site(title="Bridges")
LIST = """schema: 1
published: "2026-11-20"
sources:
  - {id: town-book, title: Town book, publisher: Town, kind: primary}
  - {id: wend-post, title: Wend Post, publisher: Wend, kind: news}
events:
  - id: 1904-05-02-bridge
    date: "1904-05-02"
    title: The bridge opens
    short: Bridge
    summary: Paid for by the town.
    theme: building
    added: "2026-11-24"
    sources: [town-book]
    image: {file: pictures/brücke.png, alt: "A <bridge>", credit: Town, licence: CC BY 4.0}
    link: {url: "https://example.com/a;b?c=1&d=2", label: The speech & more, kind: recording}
  - id: 1905-film
    date: "1905-01-01"
    title: A film
    summary: It lasts a minute.
    theme: building
    sources: [town-book]
    link: {url: https://example.com/film, label: The <film>, kind: recording}
story:
  - {id: one, event: 1905-film, headline: One, text: Told., sources: [wend-post]}
"""


@pytest.fixture
def bridges(tmp_path: Path) -> Timeline:
    """A list with a picture, links and a story."""
    (tmp_path / "events.yml").write_text(LIST, encoding="utf-8")
    return load([tmp_path / "events.yml"])


def test_timelinejs_shows_the_picture_where_the_address_of_the_site_is_known(bridges: Timeline) -> None:
    first, second = json.loads(as_timelinejs(bridges, SITE))["events"]
    assert first["media"] == {
        "url": "https://example.org/site/pictures/br%C3%BCcke.png",
        "alt": "A &lt;bridge&gt;",
        "credit": "Town (CC BY 4.0)",
        "link": "https://example.com/a;b?c=1&d=2",
    }
    assert second["media"] == {"url": "https://example.com/film", "caption": "The &lt;film&gt;"}


def test_timelinejs_has_the_link_alone_where_it_is_not(bridges: Timeline) -> None:
    first, _ = json.loads(as_timelinejs(bridges, HERE))["events"]
    assert first["media"] == {"url": "https://example.com/a;b?c=1&d=2", "caption": "The speech &amp; more"}


def test_a_picture_comes_back_from_timelinejs_as_a_link(bridges: Timeline, tmp_path: Path) -> None:
    (tmp_path / "line.json").write_text(as_timelinejs(bridges, SITE), encoding="utf-8")
    first, second = import_file(tmp_path / "line.json").records
    assert first["link"] == {
        "url": "https://example.org/site/pictures/br%C3%BCcke.png",
        "label": "A <bridge> (Town (CC BY 4.0))",
        "kind": "document",
    }
    assert (second["link"]["url"], second["link"]["label"]) == ("https://example.com/film", "The <film>")
    assert "image" not in first


def test_a_calendar_attaches_what_has_an_address(bridges: Timeline) -> None:
    def attached(site: Site) -> list[str]:
        lines = FORMATS["ics"].write(bridges, site).replace("\r\n ", "").split("\r\n")
        return [line for line in lines if line.startswith("ATTACH")]

    links = ["ATTACH:https://example.com/a;b?c=1&d=2", "ATTACH:https://example.com/film"]
    assert attached(HERE) == links
    assert attached(SITE) == [links[0], "ATTACH:https://example.org/site/pictures/br%C3%BCcke.png", links[1]]


def test_a_feed_relates_the_link_and_encloses_the_picture(bridges: Timeline) -> None:
    feed = FORMATS["atom"].write(bridges, HERE)
    assert '<link rel="related" href="https://example.com/a;b?c=1&amp;d=2" title="The speech &amp; more" />' in feed
    picture = 'type="image/png" href="../pictures/br%C3%BCcke.png" title="A &lt;bridge&gt;"'
    assert f'<link rel="enclosure" {picture} />' in feed


def test_a_table_has_the_columns_that_some_event_fills(bridges: Timeline, tmp_path: Path) -> None:
    head = as_csv(bridges).partition("\r\n")[0]
    media = "short,image.file,image.alt,image.credit,image.licence,link.url,link.label,link.kind"
    assert head.endswith(f",see,{media}")
    plain = "".join(line for line in LIST.splitlines(True) if "image:" not in line and "short:" not in line)
    (tmp_path / "plain.yml").write_text(plain, encoding="utf-8")
    assert as_csv(load([tmp_path / "plain.yml"])).partition("\r\n")[0].endswith(",see,link.url,link.label,link.kind")


def test_json_holds_the_story_and_its_sources(bridges: Timeline) -> None:
    data = json.loads(as_json(bridges))
    assert [source["id"] for source in data["sources"]] == ["town-book", "wend-post"]
    assert [(step["id"], step["event"], step["sources"]) for step in data["story"]] == [
        ("one", "1905-film", ["wend-post"])
    ]
    assert {"scale", "lanes"}.isdisjoint(data)


def test_an_event_list_as_yaml_comes_back_with_its_story(bridges: Timeline, tmp_path: Path) -> None:
    (tmp_path / "back.yml").write_text(import_file(tmp_path / "events.yml").text, encoding="utf-8")
    assert as_json(load([tmp_path / "back.yml"])) == as_json(bridges)
