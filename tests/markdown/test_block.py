"""The block on a page: its options, who owns an address, and lists beside each other."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.html.test_rendering import ERAS, EVENTS
from tests.support.build import all_of, event, markdown, rendered, text_of, timeline, write


def ids_and_targets(root: Element) -> tuple[list[str], list[str]]:
    """Return all ids of a page and the ids that its titles link to."""
    ids = [
        one.attrib["id"]
        for one in root.iter()
        if "id" in one.attrib and not one.attrib["id"].startswith(("timeline-controls", "tl-"))
    ]
    links = [link.attrib["href"] for one in root.iter() if one.get("class") == "tl-title" for link in one.findall("a")]
    return ids, links


def test_one_list_of_a_page_owns_an_id_and_the_others_link_to_it(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    block = "/// timeline | data/events.yml\n    group: {}\n///\n\n"
    root, _ = markdown(folder, "# Page\n\n" + block.format("era") + block.format("year") + block.format("era"))
    ids, links = ids_and_targets(root)
    assert sorted(ids) == sorted({*ids})
    assert {record["id"] for record in EVENTS} < set(ids)
    assert links == [f"#{record['id']}" for record in EVENTS] * 3


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("", ["Treaty of 1961", "Visit of 1961", "Memorandum of 1990", "Treaty of 2024", "In force"]),
        ("order: newest\nweight: 2", ["In force", "Treaty of 2024", "Memorandum of 1990", "Treaty of 1961"]),
        ("theme: [diplomacy, treaty]\nweight: 3", ["Memorandum of 1990"]),
        ('from: "1961-09"\nto: "1990"', ["Visit of 1961", "Memorandum of 1990"]),
        ("from: 1961-09-01\nto: 1990", ["Visit of 1961", "Memorandum of 1990"]),
        ("ids: 2024-06-19-x", ["Treaty of 2024"]),
        ("actor: north-korea\nera: alliance", ["Visit of 1961"]),
        ("status: [alleged]\ngroup: none", ["Memorandum of 1990"]),
        ("place: Moscow\ngroup: year", ["Treaty of 1961"]),
    ],
)
def test_the_options_of_a_block_make_the_view(folder: Path, options: str, expected: list[str]) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    indented = "".join(f"    {line}\n" for line in options.splitlines())
    root, _ = markdown(folder, f"/// timeline | data/events.yml\n{indented}///\n")
    assert [text_of(one) for one in root.iter() if one.get("class") == "tl-title"] == expected


def test_the_options_of_a_block_make_the_style(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    block = "/// timeline | data/events.yml\n    heading: 3\n    detail: brief\n    lang: ko\n///\n"
    root, _ = markdown(folder, block)
    assert [one.tag for one in root.iter() if one.get("class") == "tl-title"] == ["h4"] * len(EVENTS)
    assert "Moscow" not in text_of(root)
    assert "2024년 6월 19일" in text_of(root)


def test_lists_on_other_pages_link_to_the_home_of_the_events(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    text = "/// timeline | data/events.yml\n    group: none\n///"
    ids, links = ids_and_targets(markdown(folder, text, home="timeline.md")[0])
    assert ids == []
    assert links == [f"timeline.md#{record['id']}" for record in EVENTS]
    ids, links = ids_and_targets(markdown(folder, text[:-3] + "    own: true\n///", home="timeline.md")[0])
    assert ids == [record["id"] for record in EVENTS]


def test_a_list_of_lines_leaves_addresses_and_controls_to_the_list_that_owns_them(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    block = "/// timeline | data/events.yml\n    group: none\n{}///\n\n"
    lines = "    detail: lines\n    own: true\n    controls: true\n"
    root, _ = markdown(folder, block.format(lines) + block.format(""))
    brief, whole = all_of(root, "mkdocs-timeline")
    assert [link.get("href") for link in brief.iter("a")] == [f"#{record['id']}" for record in EVENTS]
    assert [one for one in brief.iter() if one.get("id") or "tl-bar" in (one.get("class") or "")] == []
    assert {record["id"] for record in EVENTS} < {one.get("id") for one in whole.iter()}


def test_controls_stand_once_a_page_with_a_list_that_owns_its_addresses(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    block = "/// timeline | data/events.yml\n    controls: true\n    own: {}\n///\n\n"
    for owns, forms in ((("true", "true"), 1), (("false", "true"), 1), (("false", "false"), 0)):
        root, _ = markdown(folder, "".join(block.format(one) for one in owns))
        assert len(all_of(root, "form")) == len(all_of(root, "figure", "tl-strip")) == forms


def test_earlier_ids_keep_working(folder: Path) -> None:
    root = rendered(timeline(folder, event("1961", aliases=["1961-treaty", "treaty"])))
    ids, _ = ids_and_targets(root)
    assert ids == ["1961-x", "1961-treaty", "treaty"]


def test_groups_are_in_the_contents_list_and_events_are_not(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    _, md = markdown(folder, "# Page {#page}\n\n/// timeline | data/events.yml\n///\n\n## After {#after}\n")
    (page,) = md.toc_tokens  # type: ignore[attr-defined]
    assert [child["id"] for child in page["children"]] == ["alliance", "realignment", "after"]
    assert [child["children"] for child in page["children"]] == [[], [], []]


def test_a_page_is_converted_again_like_the_first_time(folder: Path) -> None:
    write(folder / "data/events.yml", *EVENTS, eras=ERAS)
    text = "# Page\n\n/// timeline | data/events.yml\n///\n"
    _, md = markdown(folder, text)
    assert md.reset().convert(text) == md.reset().convert(text)
    assert "tl-inside" not in md.reset().convert(text)
    assert "<tl-h" not in md.reset().convert(text)


def test_a_changed_list_is_read_again(folder: Path) -> None:
    text = "/// timeline | data/events.yml\n///\n"
    write(folder / "data/events.yml", event("1961", title="Before"))
    assert "Before" in text_of(markdown(folder, text)[0])
    write(folder / "data/events.yml", event("1961", title="Afterwards"))
    assert "Afterwards" in text_of(markdown(folder, text)[0])
