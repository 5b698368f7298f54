"""The overview of a list with controls: every mark a link to its event, one height, and words that keep apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import DataError, Style, Timeline, View
from mkdocs_timeline.html import render_on_page
from mkdocs_timeline.strip.sizes import breadth

from tests.support.build import SOURCE, all_of, event, text_of, texts_of, timeline

CONTROLS = Style(controls=True)
THEMES = [
    {"id": "treaty", "title": "Treaties", "shape": "square", "ink": "treaty"},
    {"id": "war", "title": "War", "shape": "triangle", "ink": "force"},
    {"id": "talk", "title": "Talk", "shape": "diamond", "ink": "treaty"},
]
ACTORS = [{"id": name, "title": name.upper(), "code": name[0].upper()} for name in ("north", "south", "east")]
LANES = [
    {"id": "n", "title": "North", "actors": ["north"], "shape": "square", "ink": "first"},
    {"id": "s", "title": "South", "actors": ["south"], "shape": "triangle", "ink": "second"},
    {"id": "rest", "title": "Others", "shape": "diamond", "ink": "grey"},
]
SCALE = [
    {"id": "long", "title": "Long ago", "span": "1945/2023", "share": 40},
    {"id": "year", "title": "One year", "span": "2024/2024-12-31", "share": 60},
]
SPANS = [
    {"id": "a", "title": "First", "row": "Promise", "span": "1961/1996"},
    {"id": "b", "title": "Talk", "row": "Other", "span": "2000/.."},
]
EVENTS = [
    event("1945-08", theme="war", weight=1, actors=["east", "north"]),
    event("1961-07-06", weight=3, short="Treaty signed", actors=["north"], status="documented"),
    event("1961~/1970", id="1961-x-about", theme="talk", actors=["south"], status="reported"),
    event("2024-06-19", weight=3, short="Signed again", actors=["north", "south"]),
    event("2024-06-20", weight=2, theme="war", actors=["south"], status="alleged"),
    event("2024-12-04/..", weight=2, status="assessed"),
    event("1990/", weight=1),
]


def figure(line: Timeline, view: View | None = None, style: Style = CONTROLS) -> Element:
    root = render_on_page(line, view or View(group="none"), style, frozenset()).element
    return all_of(root, "figure", "tl-strip")[0]


def plot(line: Timeline, **more: Any) -> Element:
    return all_of(figure(line, **more), "svg", "tl-plot")[0]


def links(root: Element, name: str) -> list[str]:
    return [(one.get("href") or "").removeprefix("#") for one in all_of(root, "a", name)]


def told(line: Timeline, **more: Any) -> dict[str, Any]:
    """Return what the drawing tells the script."""
    found: dict[str, Any] = json.loads(figure(line, **more).get("data-model") or "")
    return found


def share(element: Element, name: str) -> float:
    text = element.get(name) or ""
    assert text.endswith("%"), (element.tag, name, text)
    return float(text[:-1])


def crowd(count: int) -> list[dict[str, Any]]:
    """So many events on days of one year and a few years before."""
    days = (f"{2024 - (at % 7 == 0) * (at % 40)}-{1 + at % 12:02}-{1 + at % 28:02}" for at in range(count))
    return [event(day, id=f"{day}-{at}", weight=1 + at % 3, theme="treaty") for at, day in enumerate(days)]


VOCABULARIES: dict[str, dict[str, Any]] = {
    "no words": {},
    "themes": {"themes": THEMES},
    "lanes": {"themes": THEMES, "actors": ACTORS, "lanes": LANES},
    "a scale with a break": {"themes": THEMES, "actors": ACTORS, "lanes": LANES, "scale": SCALE, "spans": SPANS},
}


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_every_event_has_one_mark_that_is_a_link_to_it(folder: Path, words: dict[str, Any]) -> None:
    drawing = plot(timeline(folder, *EVENTS, **words))
    assert sorted(links(drawing, "tl-mark")) == sorted(one["id"] for one in EVENTS)
    assert all(len(all_of(one, "use")) == 1 for one in all_of(drawing, "a", "tl-mark"))
    assert {one.get("tabindex") for one in drawing.iter("a")} == {"-1"}


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_a_mark_uses_a_shape_that_is_defined_once_and_counted_as_taken(folder: Path, words: dict[str, Any]) -> None:
    line = timeline(folder, *EVENTS, **words)
    drawn = render_on_page(line, View(group="none"), CONTROLS, frozenset())
    ids = [one.get("id") for one in drawn.element.iter() if one.get("id")]
    assert len(ids) == len({*ids})
    assert {*ids} == drawn.ids
    used = {(one.get("href") or "")[1:] for one in drawn.element.iter("use")}
    assert used == {one.get("id") for one in plot(line).iter("path") if one.get("id")}
    assert used < drawn.ids


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_the_drawing_has_one_height_whatever_is_shown(folder: Path, words: dict[str, Any]) -> None:
    line = timeline(folder, *EVENTS, **words)
    heights = {
        tuple(one.get("height") for one in figure(line, View(weight=weight, group=group)).iter("svg"))
        for weight, group in ((1, "none"), (1, "year"), (2, "none"), (3, "none"))
    }
    if words.get("lanes"):
        assert len(heights) == 1
    assert {len(one) for one in heights} == {3}
    names, drawing, _ = figure(line).iter("svg")
    assert names.get("height") == drawing.get("height")


@pytest.mark.parametrize("words", VOCABULARIES.values(), ids=VOCABULARIES)
def test_the_model_puts_marks_where_the_drawing_has_them(folder: Path, words: dict[str, Any]) -> None:
    line = timeline(folder, *EVENTS, **words)
    for view in (View(group="none"), View(group="none", newest_first=True), View(group="year", weight=2)):
        given, shown = told(line, view=view), [one for one in line.events if view.shows(one)]
        listed = list(reversed(shown)) if view.newest_first else shown
        marks = {(one.get("href") or "")[1:]: one[-1] for one in all_of(plot(line, view=view), "a", "tl-mark")}
        assert len(given["marks"]) == len(listed)
        assert sorted(marks) == sorted(one.id for one in listed)
        for one, digit in zip(listed, given["marks"], strict=True):
            row, level = divmod(int(digit, 36), 3)
            y = given["top"] + row * given["lane"] + given["lane"] // 2 + (level - 1) * given["step"]
            assert float(marks[one.id].get("y") or 0) == y
            first, last, left, right, _ = next(part for part in given["scale"] if day(one) <= part[1])
            x = left + (day(one) - first) / max(1, last - first) * (right - left)
            assert share(marks[one.id], "x") == pytest.approx(x, abs=0.002)


def day(one: Any) -> int:
    days: int = one.when.first.toordinal()
    return days - 719_163


def test_the_model_says_what_the_script_cannot_know(folder: Path) -> None:
    line = timeline(folder, *EVENTS, **VOCABULARIES["a scale with a break"])
    given = told(line)
    assert [(title, left < right) for *_, left, right, title in given["scale"]] == [
        ("Long ago", True),
        ("One year", True),
    ]
    assert given["lanes"] == ["North", "South", "Others"]
    assert (given["slots"], len(given["months"]), given["months"][0]) == (0, 12, "Jan")
    assert float(plot(line).get("height") or 0) > given["axis"] > given["top"] + 2 * given["lane"]
    korean = told(line, style=Style(controls=True, lang="ko"))
    assert korean["months"][0] == "1월"
    assert korean["years"] != given["years"]
    assert {name for name in given if korean[name] != given[name]} == {"months", "day", "years"}


def lanes_of(drawing: Element) -> dict[str, list[str]]:
    return {group.get("data-ink") or "": links(group, "tl-mark") for group in all_of(drawing, "g", "tl-marks")}


def test_lanes_are_those_of_the_vocabulary(folder: Path) -> None:
    line = timeline(folder, *EVENTS, **VOCABULARIES["lanes"])
    found = lanes_of(plot(line))
    assert list(found) == ["first", "second", "grey"]
    assert sorted(found["first"]) == ["1961-07-06-x", "2024-06-19-x"]
    assert sorted(found["second"]) == ["1961-x-about", "2024-06-20-x"]
    assert texts_of(figure(line), "text", "tl-lane") == ["North", "South", "Others"]
    assert {one.get("id", "").split("-")[1] for one in plot(line).iter("path")} == {"square", "triangle", "diamond"}


def test_without_lanes_there_is_one_for_each_ink_of_the_themes_that_occur(folder: Path) -> None:
    line = timeline(folder, *EVENTS, themes=[*THEMES, {"id": "none", "title": "None", "ink": "korea"}])
    assert texts_of(figure(line), "text", "tl-lane") == ["Treaties, Talk", "War"]
    found = lanes_of(plot(line))
    assert list(found) == ["treaty", "force"]
    assert sorted(found["force"]) == ["1945-08-x", "2024-06-20-x"]


def test_without_any_words_all_events_stand_in_one_lane_without_a_name(folder: Path) -> None:
    line = timeline(folder, *EVENTS)
    assert [len(one) for one in lanes_of(plot(line)).values()] == [len(EVENTS)]
    assert [one for one in texts_of(figure(line), "text", "tl-lane") if one] == []


def test_so_many_lanes_are_no_picture(folder: Path) -> None:
    actors = [{"id": f"a{at}", "title": f"A{at}", "code": "A"} for at in range(13)]
    lanes = [{"id": f"l{at}", "title": f"L{at}", "actors": [f"a{at}"]} for at in range(13)]
    events = [event(f"19{50 + at}", actors=[f"a{at}"]) for at in range(12)]
    marks = told(timeline(folder, *events, actors=actors[:12], lanes=lanes[:12]))["marks"]
    assert [int(digit, 36) // 3 for digit in marks] == [*range(12)]
    with pytest.raises(DataError, match=r"events\.yml:1: l12: 13 lanes, expected at most 12"):
        timeline(folder, *events, actors=actors, lanes=lanes)


def test_a_mark_says_how_sure_it_is_and_who_claims_it(folder: Path) -> None:
    drawing = plot(timeline(folder, *EVENTS))
    names = {
        (one.get("href") or "")[1:]: {*(one.get("class") or "").split()} for one in all_of(drawing, "a", "tl-mark")
    }
    assert {name for name, one in names.items() if "tl-soft" in one} == {"1961-x-about"}
    assert {name for name, one in names.items() if "tl-claim" in one} == {
        "1961-x-about", "2024-06-20-x", "2024-12-04-x",
    }  # fmt: skip


def test_an_interval_has_a_bar_to_its_end_and_an_open_one_to_the_end_of_time(folder: Path) -> None:
    bars = {
        (one.get("href") or "")[1:]: one[0]
        for one in all_of(plot(timeline(folder, *EVENTS)), "a", "tl-mark")
        if len(one) > 1
    }
    assert {*bars} == {"1961-x-about", "2024-12-04-x", "1990-x"}
    assert share(bars["2024-12-04-x"], "x2") == 100
    assert {name for name, one in bars.items() if "tl-soft" in (one.get("class") or "")} == {"1961-x-about", "1990-x"}
    years = (share(bars["1961-x-about"], "x2") - share(bars["1961-x-about"], "x1")) / 98 * 80
    assert years == pytest.approx(10, abs=0.2)


def test_above_six_hundred_events_lanes_show_how_many_there_are(folder: Path) -> None:
    few, many = (timeline(folder, *crowd(count), themes=THEMES) for count in (600, 601))
    assert (len(all_of(plot(few), "a", "tl-mark")), all_of(plot(few), "a", "tl-column")) == (600, [])
    drawing, given = plot(many), told(many)
    assert (all_of(drawing, "a", "tl-mark"), list(drawing.iter("use"))) == ([], [])
    assert given["slots"] > 100
    columns = all_of(drawing, "a", "tl-column")
    assert 0 < len(columns) <= given["slots"]
    assert {*links(drawing, "tl-column")} < {one.id for one in many.events}
    top, bottom = given["top"], given["axis"]
    for column in columns:
        (rect,) = column
        assert top <= float(rect.get("y") or 0) <= float(rect.get("y") or 0) + float(rect.get("height") or 0) <= bottom
    assert len(given["marks"]) == 601


def test_a_column_leads_to_its_first_event(folder: Path) -> None:
    line = timeline(folder, *crowd(601))
    days = {one.id: day(one) for one in line.events}
    (first, last, left, right, _) = told(line)["scale"][0]
    for column in all_of(plot(line), "a", "tl-column"):
        at, wide = share(column[0], "x"), 100 / told(line)["slots"]
        name = (column.get("href") or "")[1:]
        inside = [
            one
            for one, count in days.items()
            if at <= left + (count - first) / (last - first) * (right - left) < at + wide
        ]
        assert name in inside
        assert days[name] == min(days[one] for one in inside)


@pytest.mark.parametrize("count", [7, 601])
def test_a_narrow_page_has_columns_that_hold_every_event(folder: Path, count: int) -> None:
    line = timeline(folder, *(EVENTS if count == 7 else crowd(count)))
    (drawing,) = all_of(figure(line), "svg", "tl-columns")
    columns = all_of(drawing, "a", "tl-column")
    assert 0 < len(columns) <= told(line)["narrow"]
    assert min(share(one[0], "x") for one in columns) >= 0
    assert max(share(one[0], "x") + share(one[0], "width") for one in columns) <= 100
    assert max(float(one[0].get("height") or 0) for one in columns) == 64


def boxes(group: Element, width: int) -> Iterator[tuple[float, float, float, str]]:
    """Yield the left and right end of each label in pixels, its line and its words."""
    for one in group.iter("text"):
        wide, x = breadth(text_of(one)), share(one, "x") / 100 * width
        left = x - wide if one.get("text-anchor") == "end" else x
        yield left, left + wide, float(one.get("y") or 0), text_of(one)


@pytest.mark.parametrize(("least", "width"), [(900, 1000), (600, 660)])
@pytest.mark.parametrize("words", [{}, {"scale": SCALE}], ids=["even", "a break"])
def test_labels_do_not_overlap_and_the_weightiest_come_first(
    folder: Path, least: int, width: int, words: dict[str, Any]
) -> None:
    events = [
        event(f"2024-{1 + at // 3:02}-{1 + 9 * (at % 3):02}", weight=3 - (at % 5 > 0), short=f"Label {at} of some")
        for at in range(36)
    ]
    line = timeline(folder, event("1950"), *events, **words)
    (group,) = all_of(plot(line), "g", f"tl-at-{least}")[:1]
    assert "tl-labels" in (group.get("class") or "")
    found = sorted(boxes(group, width))
    assert len(found) > (2 if words else 0)
    for at, one in enumerate(found):
        assert one[0] >= 0
        assert one[1] <= width
        for other in found[at + 1 :]:
            assert one[2] != other[2] or one[1] <= other[0]
    weighty = [one for one in events if one["weight"] == 3]
    (alone,) = all_of(plot(timeline(folder, event("1950"), *weighty, **words)), "g", f"tl-at-{least}")[:1]
    assert {*links(alone, "")} == {*links(group, "")} & {one["id"] for one in weighty}
    assert bool({*links(group, "")} - {*links(alone, "")}) == bool(words)


def test_a_label_is_a_link_to_its_event_with_a_line_to_its_mark(folder: Path) -> None:
    words = VOCABULARIES["a scale with a break"]
    drawing = plot(timeline(folder, *EVENTS, **words))
    marks = {(one.get("href") or "")[1:]: one[-1] for one in all_of(drawing, "a", "tl-mark")}
    groups = all_of(drawing, "g", "tl-labels")
    assert len(groups) == 2
    for group in groups:
        assert {(text_of(one), (one.get("href") or "")[1:]) for one in all_of(group, "a")} == {
            ("Treaty signed", "1961-07-06-x"),
            ("Signed again", "2024-06-19-x"),
        }
        for one in all_of(group, "a"):
            mark = marks[(one.get("href") or "")[1:]]
            assert (one[0].get("x1"), one[0].get("y2")) == (mark.get("x"), mark.get("y"))


def test_of_two_events_of_a_day_with_the_same_label_the_first_has_it(folder: Path) -> None:
    same = [event("2024-06-19", id=f"2024-06-19-{at}", short="Signed") for at in range(2)]
    for group in all_of(plot(timeline(folder, event("1950"), *same)), "g", "tl-labels"):
        assert links(group, "") == ["2024-06-19-0"]


def test_a_list_without_labels_keeps_no_room_for_them(folder: Path) -> None:
    bare = [{key: value for key, value in one.items() if key != "short"} for one in EVENTS]
    with_, without = (plot(timeline(folder, *events)) for events in (EVENTS, bare))
    assert all_of(without, "g", "tl-labels") == []
    assert float(with_.get("height") or 0) > float(without.get("height") or 0)


def test_a_break_is_drawn_where_the_scale_breaks(folder: Path) -> None:
    words = VOCABULARIES["a scale with a break"]
    line = timeline(folder, *EVENTS, **words)
    (_, _, _, end, _), (_, _, begin, _, _) = told(line)["scale"]
    strokes = all_of(plot(line), "line", "tl-break")
    assert len(strokes) == 2
    assert all(end < share(one, "x1") < begin for one in strokes)
    assert texts_of(plot(line), "text", "tl-era") == ["Long ago", "One year"]
    widths = [right - left for _, _, left, right, _ in told(line)["scale"]]
    assert widths[1] / widths[0] == pytest.approx(1.5, abs=0.01)
    plain = plot(timeline(folder, *EVENTS))
    assert all_of(plain, "line", "tl-break") == []


def test_eras_name_the_scale_where_its_stretches_do_not(folder: Path) -> None:
    eras = [{"id": "a", "title": "Before", "span": "1945/1999"}, {"id": "b", "title": "After", "span": "2000/.."}]
    drawing = plot(timeline(folder, *EVENTS, eras=eras))
    assert texts_of(drawing, "text", "tl-era") == ["Before", "After"]
    assert len(all_of(drawing, "rect", "tl-band")) == 2


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_ticks_stand_in_the_drawing_in_the_language_of_the_page(folder: Path, lang: str) -> None:
    line = timeline(folder, *EVENTS, scale=SCALE)
    drawing = plot(line, style=Style(controls=True, lang=lang))
    ticks = all_of(drawing, "g", "tl-ticks")
    assert len(ticks) == 2
    for group in ticks:
        words = texts_of(group, "text")
        assert {"en": "Jul", "ko": "7월"}[lang] in words
        assert any(re.fullmatch(r"\d{4}", one) for one in words)
        assert all(0 <= share(one, "x") <= 100 for one in all_of(group, "text"))


def test_the_figure_is_told_in_words(folder: Path) -> None:
    line = timeline(folder, *EVENTS)
    assert figure(line).get("aria-label") == "7 events: August 1945 – since 4 December 2024"
    alone = figure(line, View(ids=("2024-06-19-x",), group="none"))
    assert (alone.get("aria-label") or "").startswith("1 event: ")


def map_of(line: Timeline) -> Element:
    root = render_on_page(line, View(group="none"), CONTROLS, frozenset()).element
    return all_of(root, "svg", "tl-map")[0]


@pytest.mark.parametrize("count", [7, 700])
def test_the_map_of_the_ribbon_has_bars_and_counts_inside_its_box(folder: Path, count: int) -> None:
    drawing = map_of(timeline(folder, *(EVENTS if count == 7 else crowd(count)), spans=SPANS))
    _, _, width, height = map(float, (drawing.get("viewBox") or "").split())
    bars = all_of(drawing, "rect", "tl-span-bar")
    tops = [float(one.get("y") or 0) for one in bars]
    assert tops == sorted(tops)
    assert tops[0] == 0
    (counts,) = all_of(drawing, "path", "tl-counts")
    starts = [float(x) for x in re.findall(r"M([\d.]+) ", counts.get("d") or "")]
    talls = [float(y) for y in re.findall(r"v-([\d.]+)", counts.get("d") or "")]
    assert all(0 <= x < width for x in starts)
    assert height - max(talls) >= max(tops) + 3


def numbers(values: Sequence[str | None]) -> list[float]:
    return [float((value or "0").rstrip("%")) for value in values]


@pytest.mark.parametrize(
    "dates",
    [
        ["1961"], ["196X"], ["19XX"], ["/1961"], ["1961/.."], ["1961/"], ["-0043-03-15"], ["0000"], ["Y-170000002"],
        ["Y-541000000", "Y900000000/.."], ["1945/2025", "1990"], ["-0500/2025", "1961-24"], ["2024-12-03T22:27"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_any_dates_can_be_drawn_and_nothing_leaves_the_drawing(folder: Path, dates: list[str]) -> None:
    heads = {"Y": "y", "-": "minus-"}
    names = [re.sub(r"^[Y-]", lambda one: heads[one[0]], one.strip("/").partition("/")[0]).lower() for one in dates]
    records = [event(one, id=f"{name.partition('t')[0]}-n") for one, name in zip(dates, names, strict=True)]
    drawing = plot(timeline(folder, *records, sources=[SOURCE]))
    assert len(all_of(drawing, "a", "tl-mark")) == len(dates)
    for one in drawing.iter():
        places = numbers([one.get(name) for name in ("x", "x1", "x2", "cx")])
        assert all(0 <= place <= 100 for place in places), one.attrib
    assert all(texts_of(group, "text") for group in all_of(drawing, "g", "tl-ticks"))
