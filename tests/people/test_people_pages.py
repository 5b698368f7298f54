"""The pages of people and terms: each record with its address, its names, and where the site names it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline.markdown import Stop

from tests.treaty.conftest import words

Convert = Callable[..., Element]


def entry(root: Element, name: str) -> Element:
    """Return the record of that id."""
    return next(box for box in root.iter("section") if any(one.get("id") == name for one in box))


def links(box: Element) -> dict[str, str]:
    """Return the address of each link by its words."""
    return {words(link): link.get("href", "") for link in box.iter("a")}


@pytest.fixture
def people(convert: Convert) -> Element:
    return convert("# People {#top}\n\n/// people\n///\n", "people.md")


def test_people_stand_by_side(people: Element) -> None:
    heads = [(head.tag, head.get("id")) for head in people.iter() if head.tag in ("h2", "h3")]
    assert heads[:4] == [("h2", "side-town"), ("h3", "ann-example"), ("h2", "side-village"), ("h3", "bo-lee")]


def test_a_name_carries_its_language_and_its_sources(people: Element) -> None:
    line = next(one for one in entry(people, "ann-example") if one.get("class") == "originals")
    assert [(one.text, one.get("lang")) for one in line if one.get("lang")] == [("안 보기", "ko"), ("安", "ko-Hani")]
    assert "(Korean)" in words(line)
    assert "(Hanja)" in words(line)
    assert len([mark for mark in line.iter("a") if mark.get("href", "").startswith("#cite-")]) == 3


def test_an_office_says_when(people: Element) -> None:
    offices = [words(item) for item in entry(people, "ann-example").iter("li")]
    assert offices[0].startswith("Mayor, March 1950 to 1962")
    assert offices[1].startswith("Envoy")


def test_an_end_that_no_source_gives_is_left_unsaid(people: Element) -> None:
    offices = [(item.text or "").strip() for item in entry(people, "bo-lee").iter("li")]
    assert offices == ["Clerk, from 1962", "Porter, until May 1949", "Judge, since 1963"]


def test_an_earlier_address_still_leads_there(people: Element) -> None:
    assert any(one.get("id") == "mayor-example" for one in entry(people, "ann-example").iter())


def test_a_record_links_to_its_weightiest_events_and_to_all_of_them(people: Element) -> None:
    found = links(entry(people, "ann-example"))
    assert found["The treaty is signed"] == "timeline.md#2024-06-19-signed"
    assert [name for name in found if name.startswith("Talks")] == [f"Talks on day {day}" for day in range(1, 5)]
    assert found["all 8 events"] == "timeline.md?q=Ann+Example&weight=1"


def test_a_record_links_to_the_sections_that_name_it_most(docs: Path, convert: Convert) -> None:
    code = "```\nLee\n```"
    page = (
        f"---\nlead: Lee\n---\n# A page {{#top}}\n\n## One {{#one}}\n\nLee.\n\n{code}\n\n## Lee {{#two}}\n\nNo one.\n"
    )
    (docs / "treaty/page.md").write_text(page, encoding="utf-8")
    found = links(entry(convert("# People {#top}\n\n/// people\n///\n", "people.md"), "bo-lee"))
    assert found["A page"] == "treaty/page.md"
    assert found["One"] == "treaty/page.md#one"
    assert "treaty/page.md#two" not in found.values()


def test_somebody_named_nowhere_has_no_links(people: Element) -> None:
    assert not [line for line in entry(people, "bo-lee") if line.get("class") == "where"]


def test_terms_stand_by_the_alphabet_with_their_forms_and_more(convert: Convert) -> None:
    root = convert("# Glossary {#top}\n\n/// glossary\n///\n", "glossary.md")
    assert [head.get("id") for head in root.iter("h2")][:3] == ["instruments", "peoples-house", "ratification"]
    found = entry(root, "ratification")
    assert "Also: ratified" in words(found)
    assert links(found)["The wording"] == "treaty/page.md#wording"
    assert links(found)["The treaty is signed"] == "timeline.md#2024-06-19-signed"


def test_a_mistake_in_a_record_stops_the_page(docs: Path, convert: Convert) -> None:
    path = docs / "data/people.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("side: village", "sides: village"), encoding="utf-8")
    with pytest.raises(Stop) as caught:
        convert("/// people\n///\n", "people.md")
    assert {problem.record for problem in caught.value.problems} == {"bo-lee"}
