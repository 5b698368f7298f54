"""The strip without its list: what it draws, says and refuses, and where its labels stand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline import DataError, load
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.strip.labels import GAP, LEVELS, place
from mkdocs_timeline.strip.sizes import WIDTHS, breadth

from tests.support.build import all_of, event, markdown, text_of, texts_of, write

GOLDEN = yaml.safe_load((Path(__file__).parent / "golden/strips.yml").read_text(encoding="utf-8"))
PROMISE = [
    {"id": "first", "title": "Treaty of 1961", "row": "Promise", "span": "1961-09-10/1996-09-10", "sources": ["a"]},
    {"id": "weak", "title": "contact", "row": "Promise", "span": "2000-10-30/2024-12-03", "kind": "dotted"},
    {"id": "second", "title": "Treaty of 2024", "row": "Promise", "span": "2024-12-04/.."},
    {"id": "other", "title": "Other", "row": "Elsewhere", "span": "1954-11-18/..", "kind": "grey"},
]
SOURCE = {"id": "a", "title": "A", "publisher": "Paper", "published": "1999", "kind": "news"}
EVENTS = [event("1945", id="1945-start"), event("1961-07-06", weight=3), event("2026-01", id="2026-end")]


def page(folder: Path, options: str, events: list[dict[str, Any]] | None = None, **config: Any) -> Element:
    """Return a page with one block that has these options."""
    words = {"schema": 1, "spans": PROMISE, "sources": [SOURCE]}
    content = json.loads(write(folder / "data/events.yml", *(events or EVENTS)).read_text(encoding="utf-8"))
    content["sources"] += words.pop("sources")
    (folder / "data/events.yml").write_text(json.dumps(content), encoding="utf-8")
    (folder / "data/vocabulary.yml").write_text(json.dumps(words), encoding="utf-8")
    lines = "".join(f"    {line}\n" for line in options.splitlines())
    root, _ = markdown(folder, f"/// timeline | data/events.yml\n{lines}///\n", **config)
    for one in root.iter():
        one.tag = one.tag.removeprefix("{http://www.w3.org/2000/svg}")
    return root


def widest(root: Element) -> Element:
    return all_of(root, "svg", "tl-w960")[0]


@pytest.mark.parametrize("name", GOLDEN)
def test_a_strip_is_drawn_as_before(tmp_path: Path, name: str) -> None:
    svg = all_of(page(tmp_path, GOLDEN[name]["block"]), "svg", GOLDEN[name]["width"])[0]
    drawn = [
        " ".join([one.tag, *(f"{key}={value}" for key, value in one.items()), one.text or ""]) for one in svg.iter()
    ]
    assert [line.strip() for line in drawn] == GOLDEN[name]["drawn"]


def test_a_strip_alone_has_no_list_and_no_control(tmp_path: Path) -> None:
    for form in ("small", "ribbon", "bars"):
        root = page(tmp_path, f"strip: {form}")
        assert len(all_of(root, "figure", f"tl-as-{form}")) == 1
        assert all_of(root, "li") == all_of(root, "form") == []


def test_a_small_strip_says_what_its_frame_is(tmp_path: Path) -> None:
    root = page(tmp_path, 'strip: small\nspan: "1961-07/1996"', home="timeline.md")
    assert text_of(all_of(root, "span", "tl-frame")[0]) == "This page: July 1961 to 1996"
    assert texts_of(root, "span", "tl-key") == ["Promise (dotted: contact)"]
    assert [(text_of(one), one.get("href")) for one in all_of(root, "a")] == [("Timeline", "timeline.md")]
    frame = all_of(widest(root), "rect", "tl-here")[0]
    left, wide = float(frame.get("x") or 0), float(frame.get("width") or 0)
    assert left == pytest.approx(960 * 16.5 / 81.1, abs=3)
    assert left + wide == pytest.approx(960 * 52 / 81.1, abs=3)


def test_bars_for_comparison_stand_only_where_bars_are_alone(tmp_path: Path) -> None:
    for form, count in (("bars", 4), ("ribbon", 3), ("small", 3)):
        assert len(all_of(widest(page(tmp_path, f"strip: {form}")), "rect", "tl-span-bar")) == count
    overview = all_of(page(tmp_path, "controls: true\ngroup: none"), "figure", "tl-strip")[0]
    assert len(all_of(all_of(overview, "svg", "tl-plot")[0], "rect", "tl-span-bar")) == 3
    assert "Elsewhere" not in text_of(overview)


def test_bars_say_in_words_what_they_show_and_on_what_they_rest(tmp_path: Path) -> None:
    root = page(tmp_path, "strip: bars")
    said = widest(root).get("aria-label") or ""
    assert "Promise: Treaty of 1961, 10 September 1961 to 10 September 1996" in said
    assert "Elsewhere: Other, since 18 November 1954" in said
    assert text_of(all_of(root, "p", "tl-sources")[0]) == "Sources: Paper, 1999"


@pytest.mark.parametrize(("lang", "words"), [("en", "28 years without"), ("ko", "28년의 공백")])
def test_a_gap_between_solid_bars_is_counted_in_full_years(tmp_path: Path, lang: str, words: str) -> None:
    for form in ("bars", "ribbon"):
        assert texts_of(widest(page(tmp_path, f"strip: {form}\nlang: {lang}")), "text", "tl-gap") == [words]
    small = texts_of(widest(page(tmp_path, "strip: small")), "text")
    assert small
    assert all(tick.isdigit() for tick in small)


def test_a_label_stands_at_the_date_with_its_year_and_is_escaped(tmp_path: Path) -> None:
    root = page(tmp_path, 'strip: ribbon\nlabels:\n  1961-07-06-x: "<b>help</b> & [more](x)"')
    svg = widest(root)
    (label,) = all_of(svg, "text", "tl-label-words")
    assert text_of(label) == "1961 <b>help</b> & [more](x)"
    leader = all_of(svg, "path", "tl-leader")[0].get("d") or ""
    mark = next(one.get("d") or "" for one in all_of(svg, "path", "tl-mark"))
    assert leader.split()[0].removeprefix("M") in re.findall(r"M([\d.]+)", mark)


def test_the_caption_is_markdown_and_the_data_are_linked(tmp_path: Path) -> None:
    root = page(tmp_path, 'strip: ribbon\ncaption: "Each mark is *one* event."')
    assert [text_of(one) for one in all_of(root, "em")] == ["one"]
    assert [one.get("href") for one in all_of(root, "a")] == ["data/events.yml"]
    assert [one.get("href") for one in all_of(page(tmp_path, "strip: bars"), "a")][-1] == "data/vocabulary.yml"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("strip: wide", "strip: the text 'wide', expected the strip alone: small, ribbon or bars"),
        (
            "strip: ribbon\nlabels: {1961-07-06-y: a}",
            "labels: '1961-07-06-y', expected one that exists; nearest: 1961-07",
        ),
        ("strip: ribbon\nlabels: [a]", "labels: a list, expected a mapping of event ids to short words, e.g."),
        ("strip: ribbon\nlabels: {1961-07-06-x: 3}", "labels: a mapping, expected a mapping of event ids"),
        ('strip: bars\ncaption: "<b>x</b>"', "caption: raw HTML, <b>, expected plain Markdown"),
        ('strip: small\nspan: "soon"', "span: the text 'soon', expected a stretch"),
    ],
)
def test_an_option_that_cannot_be_meant_stops_the_build(tmp_path: Path, options: str, found: str) -> None:
    with pytest.raises(Stop, match=re.escape(found)):
        page(tmp_path, options)


def test_a_bar_with_an_unknown_source_is_named_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path / "events.yml", event("1961"), spans=[{**PROMISE[0], "sources": ["unts-6054"]}])
    with pytest.raises(DataError, match=r"events.yml:1: first: sources: the unknown source 'unts-6054', .*unts-6045"):
        load([path])


@pytest.mark.parametrize(
    "events",
    [
        [event("1961")],
        [event("2024-06-19", id=f"2024-06-19-{number}") for number in range(200)],
        [event("1945/2025"), event("1990", id="1990-y")],
        [event(str(1950 + number)) for number in range(30)],
    ],
    ids=["one", "a crowd on a day", "an interval of 80 years", "years only"],
)
@pytest.mark.parametrize("form", ["small", "ribbon", "bars"])
def test_any_events_can_be_drawn_and_nothing_leaves_the_picture(
    tmp_path: Path, form: str, events: list[dict[str, Any]]
) -> None:
    root = page(tmp_path, f"strip: {form}", events)
    pictures = [all_of(root, "svg", f"tl-w{width}")[0] for width in WIDTHS]
    for svg in pictures:
        _, _, wide, high = map(float, (svg.get("viewBox") or "").split())
        for one in svg.iter("text"):
            assert 0 <= float(one.get("x") or -1) <= wide
            assert 0 < float(one.get("y") or -1) <= high
        assert all(float(one.get("x") or 0) + float(one.get("width") or 0) <= wide for one in svg.iter("rect"))


def test_no_event_draws_nothing(tmp_path: Path) -> None:
    root = page(tmp_path, "strip: small\nfrom: '2030'")
    assert text_of(all_of(root, "figure", "tl-as-small")[0]) == ""


@given(
    st.lists(st.tuples(st.floats(0, 900), st.text("abcdef", min_size=1, max_size=24)), max_size=12),
    st.sampled_from([280, 460, 900]),
)
def test_labels_stay_inside_and_keep_clear_of_each_other(wanted: list[tuple[float, str]], width: int) -> None:
    labels = place([(x, words) for x, words in wanted if x <= width], 0, width)
    for one in labels:
        assert 0 <= one.left <= one.x <= one.right <= width
        assert 0 <= one.level < LEVELS
        assert (one.x, one.words) in wanted
        for other in labels:
            if one is other:
                continue
            apart = one.left >= other.right + GAP or other.left >= one.right + GAP
            assert apart or one.level != other.level
            assert one.level < other.level or not other.left - GAP < one.x < other.right + GAP


def test_where_room_is_short_the_first_label_wins() -> None:
    wanted = [(100.0, "a" * 20), (103.0, "b" * 20)]
    assert [one.words[0] for one in place(wanted, 0, 280)] == ["a"]
    assert [one.words[0] for one in place(wanted[::-1], 0, 280)] == ["b"]


def test_hangul_is_measured_wider_than_latin() -> None:
    assert breadth("조약") > breadth("ab") > 0
