"""The story as a plain section of the page, and pictures and links as events and steps have them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import Style, Timeline, View, load, to_html
from mkdocs_timeline.html import render_on_page

from tests.support.build import SOURCE, all_of, event, rendered, text_of, texts_of, tree, write

HOSTILE = "</a><script>x</script> & \"quotes\" onerror='y'"
STEPS: list[dict[str, Any]] = [
    {
        "id": "promise",
        "event": "1961-x",
        "headline": "A promise",
        "text": "It *begins*.\n\nIt goes on.",
        "sources": ["unts-6045"],
    },
    {"id": "open", "headline": HOSTILE, "text": "Nobody knows. See [it](a.md#b).", "sources": ["unts-6045"]},
]
PICTURE = {"file": "img/a.svg", "alt": HOSTILE, "credit": HOSTILE, "licence": "CC BY 4.0"}
LINK = {"url": "https://a.example/v?x=1&y=2", "label": HOSTILE, "kind": "recording"}


def told(folder: Path, *events: dict[str, Any], steps: list[dict[str, Any]] | None = None, **lists: Any) -> Timeline:
    """Return a timeline with a story, and a picture in its docs folder."""
    (folder / "img").mkdir(exist_ok=True)
    (folder / "img/a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    path = write(folder / "events.yml", *(events or (event("1961"),)), **lists)
    story = {"schema": 1, "story": STEPS if steps is None else steps}
    (folder / "story.yml").write_text(json.dumps(story), encoding="utf-8")
    return load([path], docs=folder)


def page(line: Timeline, taken: frozenset[str] = frozenset(), **style: Any) -> Element:
    drawn = render_on_page(line, View(), Style(controls=True, **style), taken)
    return tree(to_html(drawn.element))


def test_a_story_is_a_section_that_reads_without_a_script(folder: Path) -> None:
    (section,) = all_of(page(told(folder)), "section", "tl-story")
    steps = all_of(section, "li", "tl-step")
    assert [one.get("id") for one in steps] == ["story-promise", "story-open"]
    assert [one.get("data-event") for one in steps] == ["1961-x", None]
    assert texts_of(steps[0], "p", "tl-step-text") == ["It begins.", "It goes on."]
    assert [(text_of(one), one.get("href")) for one in all_of(steps[0], "p", "tl-step-date")[0]] == [
        ("1961", "#1961-x")
    ]
    assert texts_of(steps[0], "p", "tl-sources") == ["Sources: UNTS, 1962"]
    assert texts_of(steps[1], "h3", "tl-step-title") == [HOSTILE]
    assert all_of(steps[1], "p", "tl-step-date") == []
    assert [one for one in section.iter() if "hidden" in one.attrib] == all_of(section, "p", "tl-story-steps")
    assert list(section.iter("script")) == []


def test_the_bar_offers_the_story_where_there_is_one_and_says_how_long_it_takes(folder: Path) -> None:
    for steps, offers in ((STEPS, 1), ([], 0)):
        root = page(told(folder, steps=steps))
        found = all_of(root, "button", "tl-tell")
        assert len(found) == len(all_of(root, "section", "tl-story")) == offers
        assert [one.get("data-do") for one in found] == ["story 1"] * offers
    long = [{**STEPS[1], "id": f"s{at}", "text": "word " * 55} for at in range(12)]
    assert text_of(all_of(page(told(folder, steps=long)), "button", "tl-tell")[0][0]) == "3 min"


def test_a_list_without_controls_tells_no_story(folder: Path) -> None:
    assert all_of(rendered(told(folder)), "section", "tl-story") == []


def test_the_ids_of_a_story_are_given_once_and_counted_as_taken(folder: Path) -> None:
    eras = [
        {"id": "story", "title": "Story", "span": "1950/1970"},
        {"id": "story-open", "title": "Open", "span": "1971/1980"},
    ]
    events = [event("1961", era="story"), event("1975", era="story-open", aliases=["story-promise"])]
    for taken in (frozenset[str](), frozenset({"story-promise-x", "unrelated"})):
        drawn = render_on_page(told(folder, *events, eras=eras), View(), Style(controls=True), taken)
        ids = [one.get("id") for one in drawn.element.iter() if one.get("id")]
        assert len(ids) == len({*ids})
        assert {*ids} == drawn.ids
    plain = page(told(folder), frozenset({"story", "story-open"}))
    assert [one.get("id") for one in all_of(plain, "li", "tl-step")] == ["story-promise", None]


def test_an_era_called_as_the_controls_are_has_no_id(folder: Path) -> None:
    eras = [{"id": "timeline-controls", "title": "Odd", "span": "1950/1970"}]
    root = page(told(folder, event("1961", era="timeline-controls"), eras=eras))
    assert [one.tag for one in root.iter() if one.get("id") == "timeline-controls"] == ["form"]


@pytest.mark.parametrize("where", ["event", "step"])
def test_a_picture_has_its_words_its_credit_and_its_licence_and_waits(folder: Path, where: str) -> None:
    events = [event("1961", image=PICTURE)] if where == "event" else []
    line = told(folder, *events, steps=[{**STEPS[0], "figure": PICTURE}] if where == "step" else [])
    root = page(line, page_link="../{}".format)
    (picture,) = root.iter("img")
    assert (picture.get("src"), picture.get("alt"), picture.get("loading")) == ("../img/a.svg", HOSTILE, "lazy")
    (figure,) = all_of(root, "figure", "tl-image")
    assert texts_of(figure, "figcaption") == [f"{HOSTILE} · CC BY 4.0"]
    assert [name for one in root.iter() for name in one.attrib if name.startswith("on")] == []


@pytest.mark.parametrize(("kind", "said"), [("recording", "Recording"), ("document", "Document"), ("page", "Page")])
def test_a_link_is_one_and_nothing_of_it_is_loaded(folder: Path, kind: str, said: str) -> None:
    root = page(told(folder, event("1961", link={**LINK, "kind": kind})))
    (line,) = all_of(root, "p", "tl-link")
    assert text_of(line) == f"{said}: {HOSTILE}"
    assert [one.get("href") for one in line.iter("a")] == [LINK["url"]]
    assert [one.tag for one in root.iter() if one.get("src") or one.tag in ("iframe", "video", "audio", "object")] == []


def test_brief_lists_have_neither_picture_nor_link(folder: Path) -> None:
    root = rendered(told(folder, event("1961", image=PICTURE, link=LINK)), style=Style(detail="brief"))
    assert list(root.iter("img")) == all_of(root, "p", "tl-link") == []


def test_a_step_with_a_source_that_is_not_linked_cites_it(folder: Path) -> None:
    sources = [SOURCE, {**SOURCE, "id": "b", "publisher": HOSTILE}]
    line = told(folder, steps=[{**STEPS[0], "sources": ["b"]}], sources=sources)
    assert texts_of(all_of(page(line), "li", "tl-step")[0], "cite") == [f"{HOSTILE}, 1962"]
