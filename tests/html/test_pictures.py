"""Pictures of events, where their files can be reached and where not."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from mkdocs_timeline import Style

from tests.support.build import all_of, event, rendered, texts_of, timeline

IMAGE = {"file": "pictures/bridge.png", "alt": "An iron bridge", "credit": "Town archive", "licence": "CC BY 4.0"}


def page(folder: Path, style: Style) -> Element:
    return rendered(timeline(folder, event("1961-07-06", image=IMAGE)), style=style)


def test_a_picture_has_its_words_and_says_whose_it_is(tmp_path: Path) -> None:
    root = page(tmp_path, Style(page_link="../{}".format))
    assert [(one.get("src"), one.get("alt")) for one in all_of(root, "img")] == [
        ("../pictures/bridge.png", "An iron bridge")
    ]
    assert texts_of(root, "figcaption") == ["Town archive · CC BY 4.0"]


def test_a_picture_that_cannot_be_reached_is_told_in_words(tmp_path: Path) -> None:
    root = page(tmp_path, Style(page_link=lambda _: ""))
    assert all_of(root, "img") == []
    assert texts_of(root, "figure", "tl-image") == ["An iron bridgeTown archive · CC BY 4.0"]
