"""Rendering is pure: the same input gives the same bytes, and the ids taken on a page are passed in and returned."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from mkdocs_timeline import Style, View, render, to_html
from mkdocs_timeline.html import render_on_page

from tests.html.test_rendering import ERAS, EVENTS
from tests.support.build import event, timeline, tree

STYLES = [Style(), Style(controls=True), Style(own=False), Style(own=False, controls=True, lang="ko")]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"own={style.own}, controls={style.controls}")
def test_the_same_input_gives_the_same_bytes(folder: Path, style: Style) -> None:
    line = timeline(folder, *EVENTS, eras=ERAS)
    before = copy.deepcopy(line.events)
    assert to_html(render(line, View(), style)) == to_html(render(line, View(), style))
    assert line.events == before


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"own={style.own}, controls={style.controls}")
def test_the_ids_that_are_returned_are_those_on_the_page(folder: Path, style: Style) -> None:
    line = timeline(folder, *EVENTS, event("1962", aliases=["first", "oldest"], era="alliance"), eras=ERAS)
    drawn = render_on_page(line, View(), style, frozenset())
    found = [one.get("id") for one in tree(to_html(drawn.element)).iter() if one.get("id")]
    assert sorted(found) == sorted(drawn.ids)


def test_an_id_that_is_taken_is_not_given_again(folder: Path) -> None:
    line = timeline(folder, *EVENTS, eras=ERAS)
    taken = frozenset({"alliance", "1961-09-x"})
    drawn = render_on_page(line, View(), Style(controls=True, event_link="there#{}".format), taken)
    assert drawn.ids == {"realignment", *(one["id"] for one in EVENTS)} - taken
    html = to_html(drawn.element)
    assert 'href="there#1961-09-x"' in html
    assert "<form" not in html


def test_controls_stand_where_the_form_and_every_event_are_free(folder: Path) -> None:
    line = timeline(folder, *EVENTS, eras=ERAS)
    style = Style(controls=True)
    first = render_on_page(line, View(ids=("1961-09-x",)), style, frozenset())
    second = render_on_page(line, View(ids=("2024-06-19-x",)), style, first.ids)
    assert [len(list(one.element.iter("form"))) for one in (first, second)] == [1, 0]
