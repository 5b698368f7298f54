"""The margin beside a paragraph: who is cited there first, linked, and no higher than the paragraph."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.extension import Explainer
from markdown import Markdown

from tests.support.build import all_of, text_of, tree

SOURCES = "schema: 1\nsources:\n" + "".join(
    f"  - {{id: {key}, title: T, publisher: {name}, published: '2024-06-20', kind: news, url: 'https://{key}.test/'}}\n"
    for key, name in (("a", "Echo"), ("b", "Lakeland Herald"), ("c", "Courier"))
) + "  - {id: old, title: T, publisher: Archive, kind: primary}\n"  # fmt: skip
LONG = "The lake lies between two hills, and nobody lives on its shore. " * 6


def page(folder: Path, text: str) -> Element:
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/sources.yml").write_text(SOURCES, encoding="utf-8")
    return tree(Markdown(extensions=[Explainer(), "tables"]).convert(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{LONG} [@a] More. [@b; @c]", ["1 Echo, 20 June 20242 Lakeland Herald, 20 June 20243 Courier, 20 June 2024"]),
        ("Short. [@a]", ["1 Echo, 20 June 2024"]),
        ("Short. [@a; @b]", ["1–2 Echo; Lakeland Herald"]),
        ("Short. [@a; @b; @c]", ["1–3 Echo; Lakeland Herald +1"]),
        ("Short. [@old]", ["1 Archive"]),
        ("One. [@a]\n\nTwo. [@a]\n", ["1 Echo, 20 June 2024"]),
        ("- One. [@a]\n- Two. [@b]\n", ["1 Echo, 20 June 2024", "2 Lakeland Herald, 20 June 2024"]),
        ("| A | B |\n| --- | --- |\n| one | two [@a] |\n", []),
        ("/// comment\nOne. [@a]\n///\n", []),
    ],
)
def test_who_is_cited_first_stands_beside_as_far_as_there_is_room(folder: Path, text: str, said: list[str]) -> None:
    assert [text_of(one) for one in all_of(page(folder, text), "small", "sidenote")] == said


def test_a_name_leads_to_the_work_and_a_number_to_the_note(folder: Path) -> None:
    (note,) = all_of(page(folder, "Short. [@a; @b; @c]"), "small", "sidenote")
    assert [(text_of(link), link.get("href")) for link in note.iter("a")] == [
        ("1–3", "#cite-a"),
        ("Echo", "https://a.test/"),
        ("Lakeland Herald", "https://b.test/"),
        ("+1", "#cite-c"),
    ]
    assert note.get("aria-hidden") == "true"
    assert {link.get("tabindex") for link in note.iter("a")} == {"-1"}


def test_a_date_that_begins_a_cell_stays_on_one_line(folder: Path) -> None:
    rows = "| 23 December 2024 | 23 December 2024 to May |\n| 8–13 October 2024 | on 8 May 2024 |\n"
    cells = [text_of(one) for one in page(folder, "| A | B |\n| --- | --- |\n" + rows).iter("td")]
    assert cells == [
        "23\u00a0December\u00a02024",
        "23\u00a0December\u00a02024 to May",
        "8–13\u00a0October\u00a02024",
        "on 8 May 2024",
    ]
