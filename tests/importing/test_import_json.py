"""TimelineJS3's JSON, and JSON that is something else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_timeline import DataError, load
from mkdocs_timeline.importing import import_file

from tests.importing.sheets import EMPTY, imported, loaded, said

GOOD = {
    "start_date": {"year": 1961, "month": "7"},
    "text": {"headline": "A treaty", "text": "Words."},
    "group": "Treaty",
}
MEDIA = {"media": {"url": "https://example.org/a.jpg"}}
SAMPLE = '{"events": [{"start_date": {"year": 1961}, "text": {"headline": "What happened"}}]}'

JSON, SHAPE = f"JSON, e.g. {SAMPLE}", f"TimelineJS3 JSON, {SAMPLE}; or a list of objects"


def of(*events: Any, **more: Any) -> str:
    return json.dumps({"events": events, **more})


def test_every_field_is_carried_or_reported(folder: Path) -> None:
    media = {"url": "https://example.org/a.jpg", "caption": "C", "credit": "K", "thumbnail": "t", "alt": "a",
             "link": "https://example.org/more", "title": "T"}  # fmt: skip
    slide = {**GOOD, "end_date": {"year": 1961, "month": 8, "hour": 3}, "unique_id": "kim-visit", "media": media,
             "display_date": "July to August 1961", "background": {"color": "#fff"}, "autolink": False}  # fmt: skip
    result = imported(of(slide, scale="human"), "line.json")
    timeline = loaded(result)
    (event,) = timeline.events
    assert (event.id, event.aliases, event.date) == ("1961-07-a-treaty", ["kim-visit"], "1961-07/1961-08")
    assert [timeline.sources[key].url for key in event.sources] == ["https://example.org/more"]
    assert event.link is not None
    assert (event.link.url, event.link.label, event.link.kind) == ("https://example.org/a.jpg", "C (K)", "document")
    assert [f"{loss.record}: {loss.field}: {loss.found}" for loss in result.losses] == [
        "event 1: media.title: 'T'",
        'event 1: background: \'{"color": "#fff"}\'',
        "event 1: autolink: 'false'",
        "event 1: end_date.hour: '3'",
        "event 1: media.url: the picture https://example.org/a.jpg",
        "event 1: media.thumbnail: 't'",
        "event 1: media.alt: 'a'",
    ]


def test_ids(folder: Path) -> None:
    """An id in the file is kept where it is one; of the others none depends on its place."""
    names = ("1961-07-mine", "Not Kebab", "1961-08-twice", "1961-08-twice", "1999-x", "")
    slides = [{**GOOD, "group": f"G{number}", "unique_id": name} for number, name in enumerate(names)]
    events = loaded(imported(of(*slides), "line.json")).events
    assert [event.id for event in events if event.theme == "g0"] == ["1961-07-mine"]
    assert [event.aliases for event in events if event.theme == "g4"] == [["1999-x"]]
    made = {event.theme: event.id for event in events if event.theme != "g0"}
    assert len(set(made.values())) == 5
    assert all(re.fullmatch(r"1961-07-a-treaty-[0-9a-f]{8}", name) for name in made.values())
    again = loaded(imported(of(*reversed(slides)), "line.json")).events
    assert {event.theme: event.id for event in again} == {event.theme: event.id for event in events}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", EMPTY),
        ("Year,Headline\n", f":1: text that is not JSON (Expecting value at column 1), expected {JSON}"),
        ('{\n"events": [,]}', f":2: text that is not JSON (Expecting value at column 12), expected {JSON}"),
        ("[]", ": an empty list, expected at least one event"),
        ("3", f": the value '3' at the top, expected {SHAPE}"),
        ("{}", f": events: an object with nothing in it, expected {SHAPE}"),
        (
            '{"timeline": {}}',
            f": timeline.date: nothing, expected at least one event; or version 3, e.g. {SAMPLE}",
        ),
        ('{"events": {}}', f": events: an object, expected {SHAPE}"),
        ('{"events": []}', ": events: an empty list, expected at least one event"),
        (of(GOOD, "x"), ": event 2: the text 'x', expected an object with start_date and text"),
        (
            of({**GOOD, "start_date": "1961"}),
            ": event 1: start_date: the text '1961', expected an object, e.g. {\"year\": …}",
        ),
        (of({**GOOD, "start_date": {"year": [1]}}), ": event 1: start_date.year: a list, expected text or a number"),
        (of(GOOD, eras={"x": 1}), ": eras: an object, expected a list"),
        (
            of(GOOD, eras=[{"start_date": {"year": 1960}, "text": {"headline": "E"}}]),
            ": era 1: end_date.year: nothing, expected the year in which the era ends",
        ),
        ('{"events": [' + "9" * 5000 + "]}", f": JSON with a number or a nesting beyond all use, expected {JSON}"),
        ("[" * 200_000, f": JSON with a number or a nesting beyond all use, expected {JSON}"),
    ],
)
def test_json_that_cannot_be_used(folder: Path, text: str, problem: str) -> None:
    assert said(text, "line.json") == [f"line.json{problem}"]


def test_json_is_known_by_its_beginning(folder: Path) -> None:
    assert imported("\ufeff " + of(GOOD), "line.txt").events == 1


def test_halves_of_characters_are_left_out(folder: Path) -> None:
    result = imported(of({**GOOD, **MEDIA, "text": {"headline": "a\ud800b"}}), "line.json")
    assert loaded(result).events[0].title == "ab"
    assert "text.headline: the character U+D800; left out" in str(result.losses[0])


KEYS = ["events", "start_date", "end_date", "year", "month", "day", "text", "headline", "media", "url", "unique_id",
        "group", "display_date", "eras", "title", "caption"]  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-50, 3000) | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=500)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4), VALUES)
def test_any_json_makes_a_list_or_a_message(slide: dict[str, Any], eras: Any) -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "line.json"
        path.write_text(
            json.dumps({"events": [GOOD, {**GOOD, "group": "Other", **slide}], "eras": eras}), encoding="utf-8"
        )
        try:
            result = import_file(path)
        except DataError as error:
            assert error.problems  # noqa: PT017 - either end is right, any other error is not
            return
        (Path(name) / "list.yml").write_text(result.text, encoding="utf-8")
        assert len(load([Path(name) / "list.yml"]).events) == result.events
        assert result.events == 2 or any("equal row" in str(loss) for loss in result.losses)
