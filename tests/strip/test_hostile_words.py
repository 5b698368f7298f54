"""Words of the strip come out as they stand in the data: of stretches, lanes, labels, bars and eras."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import DataError, Style, Timeline, View, render, to_html
from mkdocs_timeline.records import Problem

from tests.hostile.strings import HOSTILE
from tests.support.build import all_of, event, texts_of, timeline, tree


def words(text: str) -> dict[str, Any]:
    return {
        "scale": [
            {"id": "a", "title": text, "span": "1900/1950", "share": 50},
            {"id": "b", "title": "B", "span": "1951/2000", "share": 50},
        ],
        "lanes": [{"id": "lane", "title": text}],
        "spans": [{"id": "bar", "title": "Bar", "row": text, "span": "1910/1990"}],
        "eras": [{"id": "era", "title": text, "span": "1900/2000"}],
    }


def drawn(line: Timeline) -> Element:
    return tree(to_html(render(line, View(), Style(controls=True))))


def loaded(folder: Path, text: str) -> Timeline | tuple[Problem, ...]:
    """Load a list with a text in all words of its strip; return what is wrong where the text is refused."""
    try:
        return timeline(folder, event("1961", era="era", short=text[:22].strip() or None), **words(text))
    except DataError as error:
        return tuple(error.problems)


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_the_strip_stay_words(folder: Path, text: str) -> None:
    line = loaded(folder, text)
    if isinstance(line, tuple):
        assert all(one.line and one.found and one.expected for one in line)
        return
    root, said = drawn(line), " ".join(text.split())
    for one in root.iter():
        one.tag = one.tag.rpartition("}")[2]
    lanes = texts_of(all_of(root, "svg", "tl-names")[0], "text", "tl-lane")
    assert [" ".join(one.split()) for one in lanes] == [said, said]
    named = [" ".join(one.split()) for one in texts_of(root, "text", "tl-era")]
    assert [one for one in named if one != "B"] in ([], [said])
    assert {one.tag for one in root.iter()} & {"script", "img", "iframe", "object"} == set()
    assert [name for one in root.iter() for name in one.attrib if name.startswith("on")] == []


def test_some_texts_are_taken_and_some_refused(folder: Path) -> None:
    taken = [text for text in HOSTILE if isinstance(loaded(folder, text), Timeline)]
    assert 20 < len(taken) < len(HOSTILE)
