"""Whatever stands in the files, loading ends with a timeline or with a list of problems."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_timeline import DataError, Timeline, as_csv, as_json, load, render, to_html
from mkdocs_timeline.events.model import Event, Source
from mkdocs_timeline.events.selection import View
from mkdocs_timeline.text import parse

GOOD = """schema: 1
sources:
  - {id: unts-6045, title: Treaty No. 6045, publisher: UNTS, published: "1962", kind: primary}
eras:
  - {id: alliance, title: The alliance, span: "1953-07-28/1991"}
events:
  - id: 1961-07-06-treaty
    date: "1961-07-06"
    title: A treaty
    summary: Two states *sign*, see [the text](https://example.org).
    era: alliance
    theme: treaty
    sources: [unts-6045]
    quote: {text: shall extend assistance, document: Article 1, language: en, source: unts-6045}
    see: treaty/index.md#article-1
"""
FRAGMENTS = [
    "? ", "- ", ": ", "[", "]", "{", "}", ", ", "&a ", "*a", "<<: ", "!!set ", "!!python/none ", "! ", "\n", "\n  ",
    "\r", "\t", '"', "'", "|", ">-", "---\n", "...\n", "%YAML 9.9\n", "\0", "\x07", "\x1b", "\x85", "\u2028", "\ufeff",
    "\ud83d", "\udc00", "\U0001f600", '"\\ud83d"', '"\\0"', '"\\x1b"', "schema: 1\n", "events:", "- id: ", "date: ",
    "99999999999999999999999", "0x1F", "1e400", ".nan", "2024-06-19", "12:30:45", "yes", "~", "# ", "`", "@",
]  # fmt: skip
KEYS = [
    "schema",
    "events",
    "sources",
    "eras",
    "themes",
    "actors",
    "span",
    "aliases",
    "scale",
    "lanes",
    "story",
    *Event.model_fields,
    *Source.model_fields,
]
"""Names that lead into the records, so that values of every kind reach every field."""

texts = st.text(st.characters(exclude_categories=()), max_size=40)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**40), 10**40),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.binary(max_size=8),
    texts,
    st.sampled_from(["1961-07-06", "1961-07-06-treaty", "unts-6045", "1961/..", "<b>", "[x](javascript:y)"]),
)
structures = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.sets(st.integers() | st.text(max_size=5), max_size=3),
        st.dictionaries(st.sampled_from(KEYS) | st.integers() | texts, inner, max_size=6),
    ),
    max_leaves=10,
)
Writer = Callable[[object], str]


def as_quoted(value: object) -> str:
    """Write a value as JSON, which is YAML with every text quoted."""
    return json.dumps(value, default=str, skipkeys=True)


def as_yaml(value: object) -> str:
    """Write a value as YAML with tags, sets and timestamps where it has them."""
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


writers = st.sampled_from([as_quoted, as_yaml])
documents = st.fixed_dictionaries(
    {},
    optional={
        "schema": st.just(1) | structures,
        "events": st.lists(structures, max_size=3) | structures,
        "sources": st.lists(structures, max_size=2) | structures,
        "vocabulary": structures,
    },
)


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loading") / "events.yml"


def outcome(events: Path, text: str) -> Timeline | DataError:
    """Load the text as an event list. A timeline must also come out in every form."""
    events.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        timeline = load([events], sections={"treaty/index.md": {"": "", "article-1": "Article 1"}})
    except DataError as error:
        return error
    for form in (as_json, as_csv, lambda timeline: to_html(render(timeline, View()))):
        assert form(timeline)
    return timeline


def assert_sound(result: Timeline | DataError) -> None:
    """Check that a result is a timeline, or an error with something to say on every line of its own."""
    if isinstance(result, DataError):
        assert result.problems
        assert all(problem.found and problem.expected for problem in result.problems)
        assert all(len(str(problem).splitlines()) == 1 for problem in result.problems)


@settings(max_examples=600)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=6), max_size=25).map("".join))
def test_random_text(events: Path, text: str) -> None:
    assert_sound(outcome(events, text))


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_random_bytes(events: Path, data: bytes) -> None:
    events.write_bytes(data)
    with pytest.raises(DataError, match="problem"):
        load([events])


@settings(max_examples=600)
@given(writers, structures | documents)
def test_random_structures(events: Path, written: Writer, structure: object) -> None:
    assert_sound(outcome(events, written(structure)))


@settings(max_examples=500)
@given(
    st.integers(0, len(GOOD)),
    st.integers(0, 30),
    st.lists(st.sampled_from(FRAGMENTS), max_size=3).map("".join),
    st.data(),
)
def test_a_good_file_with_one_place_changed(events: Path, at: int, length: int, new: str, data: st.DataObject) -> None:
    assert_sound(outcome(events, GOOD[:at] + new + GOOD[at + length :]))


@settings(max_examples=300)
@given(writers, st.sampled_from(list(Event.model_fields)), structures)
def test_a_good_record_with_one_value_changed(events: Path, written: Writer, field: str, value: object) -> None:
    content = yaml.safe_load(GOOD)
    content["events"][0][field] = value
    assert_sound(outcome(events, written(content)))


def test_the_unchanged_file_is_good(events: Path) -> None:
    assert isinstance(outcome(events, GOOD), Timeline)


@pytest.mark.parametrize("depth", [15, 40, 5_000, 100_000])
@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? "])
def test_nesting_of_any_depth(events: Path, bracket: str, depth: int) -> None:
    assert isinstance(outcome(events, f"schema: 1\nevents:\n  {bracket * depth}"), DataError)


def dated(folder: Path, *dates: str) -> list[tuple[str, str]]:
    """Dates and titles, which count from 0, in the order that a list of these dates is loaded in."""
    fixed = {"summary": "x", "theme": "x", "sources": ["s"]}
    events = [
        {"id": f"{parse(date).anchor.heads[-1]}-n{99 - number}", "date": date, "title": str(number), **fixed}
        for number, date in enumerate(dates)
    ]
    sources = [{"id": "s", "title": "x", "publisher": "x", "kind": "news"}]
    (folder / "events.yml").write_text(as_quoted({"schema": 1, "events": events, "sources": sources}))
    return [(event.date, event.title) for event in load([Path("events.yml")]).events]


def test_events_are_in_order_of_time_with_the_vaguer_date_first(folder: Path) -> None:
    dates = ["1961-07-06", "1961", "1961-01-01", "1960~", "/1959", "1961-01", "2024/..", "1961-07-06/1961-07-07",
             "Y17000", "-0043-03-15", "196X", "19XX", "1961-21", "Y-17000"]  # fmt: skip
    assert [date for date, _ in dated(folder, *dates)] == [
        "Y-17000", "-0043-03-15", "19XX", "/1959", "196X", "1960~", "1961", "1961-01", "1961-01-01", "1961-21",
        "1961-07-06", "1961-07-06/1961-07-07", "2024/..", "Y17000",
    ]  # fmt: skip


def test_a_tie_is_broken_by_the_time_of_day_then_by_the_order_of_the_list_and_never_by_the_id(folder: Path) -> None:
    dates = ["2024-12-03T23:00", "2024-12-03", "2024-12-03T09:30:00+09:00", "2024-12-03?", "2024-12-03/2024-12-04"]
    assert [title for _, title in dated(folder, *dates)] == ["1", "3", "4", "2", "0"]


@pytest.mark.parametrize(
    ("date", "good", "bad"),
    [
        ("-0043-03-15", ["minus-0043-x", "minus-0043-03-15-x"], ["0043-03-15-x", "minus-0044-x", "minus-0043-04-x"]),
        ("Y17000", ["y17000-x", "y17000"], ["17000-x", "y17001-x", "y-17000-x"]),
        ("Y-17000", ["y-17000-x"], ["y17000-x"]),
        ("196X", ["196x-x"], ["1960-x", "19xx-x"]),
        ("1961-XX", ["1961-x", "1961-xx-x"], ["1961-01-x"]),
        ("1961-21?", ["1961-21-x", "1961-x"], ["1961-22-x"]),
        ("1961-07-06T10:00", ["1961-07-06-x", "1961-07-x"], ["1961-07-07-x", "1961-08-x"]),
    ],
)
def test_an_id_starts_with_its_date_or_a_vaguer_form(folder: Path, date: str, good: list[str], bad: list[str]) -> None:
    record = {"date": date, "title": "x", "summary": "x", "theme": "x", "sources": ["s"]}
    sources = [{"id": "s", "title": "x", "publisher": "x", "kind": "news"}]
    for name in good + bad:
        data = {"schema": 1, "events": [{"id": name, **record}], "sources": sources}
        (folder / "events.yml").write_text(as_quoted(data))
        found = outcome(Path("events.yml"), (folder / "events.yml").read_text())
        assert isinstance(found, Timeline) == (name in good), name


def test_a_vocabulary_that_is_absent_leaves_its_field_free(folder: Path) -> None:
    (folder / "events.yml").write_text(GOOD.replace("theme: treaty", "theme: anything\n    actors: [anybody]"))
    (event,) = load([Path("events.yml")]).events
    assert (event.theme, event.actors) == ("anything", ["anybody"])


def test_sources_and_words_are_found_beside_the_file_then_in_the_site_data(folder: Path) -> None:
    (folder / "site").mkdir()
    head, _, rest = GOOD.partition("sources:\n")
    listed, _, events = rest.partition("eras:\n")
    (folder / "events.yml").write_text(head + "eras:\n" + events)
    (folder / "site/sources.yml").write_text(head + "sources:\n" + listed)
    assert load([Path("events.yml")], site_data=Path("site")).sources.keys() == {"unts-6045"}
    (folder / "sources.yml").write_text(head + "sources:\n" + listed.replace("unts-6045", "unts-6046"))
    with pytest.raises(DataError, match="nearest: unts-6046"):
        load([Path("events.yml")], site_data=Path("site"))
