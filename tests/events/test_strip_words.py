"""What the strip and the story are told: scale and lanes of the vocabulary, steps of the story, in their order."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError, Timeline, load
from mkdocs_timeline.events import lane_of

SOURCES = """schema: 1
sources:
  - {id: town-book, title: Town book, publisher: Town, kind: primary}
"""
WORDS = """schema: 1
scale:
  - {id: ferry, title: The ferry, span: "1871/1904-05-01", share: 40}
  - {id: bridge, title: The bridge, span: "1904-05-02/1954", share: 60}
lanes:
  - {id: town, title: The town, actors: [town], shape: square, ink: first}
  - {id: floods, title: Floods, themes: [flood], shape: triangle, ink: second}
  - {id: others, title: Others}
"""
STORY = """schema: 1
story:
  - {id: second, event: 1904-b, headline: B first, text: Told first., sources: [town-book]}
  - {id: first, headline: A then, text: Told then., sources: [town-book]}
"""


def event(name: str, more: str = "") -> str:
    date = name.partition("-")[0]
    return f'  - {{id: {name}, date: "{date}", title: T, summary: S., sources: [town-book], {more or "theme: x"}}}\n'


def timeline(folder: Path, *events: str) -> Timeline:
    """Load a list of events, with what stands beside it."""
    (folder / "events.yml").write_text("schema: 1\nevents:\n" + "".join(events), encoding="utf-8")
    (folder / "sources.yml").write_text(SOURCES, encoding="utf-8")
    return load([folder / "events.yml"], site_data=folder / "data")


def test_a_list_without_them_has_none(tmp_path: Path) -> None:
    plain = timeline(tmp_path, event("1904-b"))
    assert (plain.story, dict(plain.vocabulary.scale), dict(plain.vocabulary.lanes)) == ((), {}, {})
    assert (plain.events[0].short, plain.events[0].image, plain.events[0].link) == (None, None, None)


def test_scale_and_lanes_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").write_text(WORDS, encoding="utf-8")
    words = timeline(tmp_path, event("1904-b")).vocabulary
    assert [(one.id, one.share, one.first.isoformat()) for one in words.scale.values()] == [
        ("ferry", 40, "1871-01-01"),
        ("bridge", 60, "1904-05-02"),
    ]
    assert [(one.id, one.shape, one.ink) for one in words.lanes.values()] == [
        ("town", "square", "first"),
        ("floods", "triangle", "second"),
        ("others", "disc", "grey"),
    ]


def test_an_event_stands_in_the_first_lane_that_takes_it(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").write_text(WORDS, encoding="utf-8")
    found = timeline(
        tmp_path,
        event("1901-a", "theme: flood, actors: [town]"),
        event("1902-b", "theme: flood, actors: [railway, town]"),
        event("1903-c", "theme: x, actors: [railway, town]"),
        event("1904-d"),
    )
    lanes = [lane_of(one, found.vocabulary.lanes.values()) for one in found.events]
    assert [lane.id if lane else "" for lane in lanes] == ["town", "floods", "others", "others"]


def test_the_story_keeps_the_order_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "story.yml").write_text(STORY, encoding="utf-8")
    story = timeline(tmp_path, event("1904-b")).story
    assert [(step.id, step.event, step.headline, step.figure) for step in story] == [
        ("second", "1904-b", "B first", None),
        ("first", None, "A then", None),
    ]


def test_the_story_of_the_site_is_told_where_none_stands_beside_the_list(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/story.yml").write_text(STORY, encoding="utf-8")
    assert len(timeline(tmp_path, event("1904-b")).story) == 2
    (tmp_path / "story.yml").write_text("schema: 1\nstory: []\n", encoding="utf-8")
    assert timeline(tmp_path, event("1904-b")).story == ()


def test_one_run_tells_what_is_wrong_with_story_scale_lanes_and_events(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yml").write_text(
        WORDS.replace("share: 60", "share: 50").replace("[flood]", "[flood], actors: [town]"), encoding="utf-8"
    )
    (tmp_path / "story.yml").write_text(STORY.replace("1904-b", "1904-c"), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        timeline(tmp_path, event("1955-b"))
    assert [(problem.record, problem.field) for problem in caught.value.problems] == [
        ("1955-b", "date"),
        ("second", "event"),
        ("bridge", "share"),
        ("floods", "actors"),
        ("floods", "themes"),
    ]
