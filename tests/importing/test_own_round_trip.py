"""Out to our own CSV and JSON and back: nothing that both can hold is lost."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_timeline import Timeline, load
from mkdocs_timeline.export import as_csv, as_json
from mkdocs_timeline.importing import import_file
from mkdocs_timeline.text import inline

from tests.export.samples import PROSE, WORDS, golden, lists, made

ACTORS = [{"id": name, "title": name.title(), "code": name[:2].upper()} for name in ("north", "south")]


IMAGES = st.fixed_dictionaries(
    {"file": st.sampled_from(["a.png", "pictures/b.SVG"]), "alt": WORDS, "credit": WORDS, "licence": WORDS}
)
LINKS = st.fixed_dictionaries(
    {
        "url": st.sampled_from(["https://example.org/x?y=1&z=(2)", "http://example.org"]),
        "label": WORDS,
        "kind": st.sampled_from(["recording", "document", "page"]),
    }
)


@st.composite
def full_lists(draw: st.DrawFn) -> dict[str, Any]:
    """Return the data of a list whose events have every field."""
    data = draw(lists())
    for event in data["events"]:
        optional = {
            "place": draw(st.none() | WORDS),
            "actors": draw(st.lists(st.sampled_from(["north", "south"]), unique=True)) or None,
            "status": draw(st.sampled_from([None, "alleged", "documented"])),
            "sourcing": draw(st.sampled_from([None, "primary", "single"])),
            "weight": draw(st.sampled_from([None, 1, 3])),
            "see": draw(st.sampled_from([None, "treaty/index.md", "a.md#one"])),
            "short": draw(st.none() | WORDS.map(lambda text: text[:22].strip())),
            "image": draw(st.none() | IMAGES),
            "link": draw(st.none() | LINKS),
        }
        event |= {key: value for key, value in optional.items() if value is not None}
    return data | {"actors": ACTORS}


@st.composite
def whole_lists(draw: st.DrawFn) -> dict[str, Any]:
    """Return the data of a list with what only JSON holds."""
    data = draw(full_lists())
    for number, event in enumerate(data["events"]):
        more = {
            "aliases": [f"{event['id']}-old-{number}"],
            "added": "2026-11-24",
            "corrected": [{"date": "2026-11-25", "what": draw(PROSE)}],
            "quote": {"text": draw(WORDS), "speaker": draw(WORDS), "language": "en", "source": event["sources"][0]},
        }
        event |= {key: more[key] for key in draw(st.lists(st.sampled_from(sorted(more)), unique=True))}
    step = {"id": "one", "headline": draw(WORDS), "text": draw(PROSE), "sources": data["events"][0]["sources"]}
    more = {
        "scale": [
            {"id": "early", "title": draw(WORDS), "span": "Y-100000000000/1949", "share": 30},
            {"id": "late", "title": draw(WORDS), "span": "1950/Y100000000000", "share": 70},
        ],
        "lanes": [
            {"id": "north", "title": draw(WORDS), "actors": ["north"], "shape": "square", "ink": "first"},
            {"id": "war", "title": draw(WORDS), "themes": ["war"]},
            {"id": "rest", "title": draw(WORDS)},
        ],
        "story": [step, {**step, "id": "two", "event": data["events"][0]["id"], "figure": draw(IMAGES)}],
    }
    data |= {key: more[key] for key in draw(st.lists(st.sampled_from(sorted(more)), unique=True))}
    return data | {"published": "2026-11-20", "eras": [{"id": "era", "title": draw(WORDS), "span": "1900/.."}]}


def back(text: str, name: str, folder: Path, sources: object = None) -> Timeline:
    (folder / name).write_bytes(text.encode("utf-8"))
    result = import_file(folder / name)
    assert [loss.field for loss in result.losses] == (["sources"] if sources else [])
    if sources:
        (folder / "sources.yml").write_text(
            json.dumps({"schema": 1, "sources": sources}, ensure_ascii=False), encoding="utf-8"
        )
    (folder / "back.yml").write_text(result.text, encoding="utf-8")
    return load([folder / "back.yml"])


@settings(max_examples=120)
@given(whole_lists())
def test_json_and_back_loses_nothing(data: dict[str, Any]) -> None:
    with TemporaryDirectory() as name:
        timeline = made(Path(name), data)
        assert as_json(back(as_json(timeline), "events.json", Path(name))) == as_json(timeline)


@settings(max_examples=120)
@given(full_lists())
def test_csv_and_back_loses_nothing_that_it_holds(data: dict[str, Any]) -> None:
    """The CSV has summaries and notes without marks, and no sources or vocabulary, only their ids."""
    with TemporaryDirectory() as name:
        timeline = made(Path(name), data)
        again = back(as_csv(timeline), "events.csv", Path(name), data["sources"])
    assert as_csv(again) == as_csv(timeline)
    held = [(event.id, event.date, event.title, inline.plain(event.summary), event.weight) for event in timeline.events]
    assert [(one.id, one.date, one.title, inline.plain(one.summary), one.weight) for one in again.events] == held


def test_the_golden_list_comes_back(tmp_path: Path) -> None:
    assert as_json(back(as_json(golden()), "events.json", tmp_path)) == as_json(golden())


@pytest.mark.parametrize("guard", ["'", "\t", "'\t"])
def test_guards_against_spreadsheets_are_taken_off(tmp_path: Path, guard: str) -> None:
    row = f"1961-a,{guard}1961,{guard}=SUM(1),'tis so,war,archive\n"
    (tmp_path / "events.csv").write_text("id,date,title,summary,theme,sources\n" + row, encoding="utf-8")
    (event,) = import_file(tmp_path / "events.csv").records
    assert (event["title"], event["summary"]) == ("=SUM(1)", "'tis so")


def test_columns_that_the_csv_may_have_later_are_read_by_name(tmp_path: Path) -> None:
    text = (
        "id,date,title,summary,theme,sources,aliases,added,quote.text,quote.speaker,quote.language,quote.source,extra\n"
    )
    text += "1961-a,1961,A,S,war,x y,1961-b 1961-c,2026-11-24,Words,She,en,x,?\n"
    (tmp_path / "events.csv").write_text(text, encoding="utf-8")
    result = import_file(tmp_path / "events.csv")
    (event,) = result.records
    assert (event["aliases"], event["added"]) == (["1961-b", "1961-c"], "2026-11-24")
    assert event["quote"] == {"text": "Words", "speaker": "She", "language": "en", "source": "x"}
    assert [loss.field for loss in result.losses] == ["extra", "sources"]


def test_one_row_of_ours_that_is_wrong_is_skipped(tmp_path: Path) -> None:
    text = "id,date,title,summary,theme,sources\n1961-a,1961,A,S,war,x\n1962-b,soon,B,S,war,x\n1961-a,1961,C,S,war,x\n"
    (tmp_path / "events.csv").write_text(text, encoding="utf-8")
    result = import_file(tmp_path / "events.csv", skip=True)
    assert [(problem.record, problem.field) for problem in result.skipped] == [("row 3", "date"), ("1961-a", "id")]
