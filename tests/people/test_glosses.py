"""A gloss at the first mention of a person or a term, and where there must be none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.people.finder import Finder
from explainer.people.terms import Term
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.treaty.conftest import as_tree, words

Convert = Callable[..., Element]
TALK = "Ann Example met Lee. Example ratified it."


def glosses(root: Element) -> list[Element]:
    return [link for link in root.iter("a") if link.get("class") == "gloss"]


def said(root: Element) -> list[str]:
    return [words(link) for link in glosses(root)]


def test_the_first_mention_links_to_the_record(convert: Convert) -> None:
    root = convert(f"# A page {{#top}}\n\n{TALK}\n\nAnn Example and Lee again.\n")
    assert said(root) == ["Ann Example", "Lee", "ratified"]
    assert [link.get("href") for link in glosses(root)] == [
        "../people.md#ann-example",
        "../people.md#bo-lee",
        "../glossary.md#ratification",
    ]
    assert words(next(root.iter("p"))) == TALK


def test_what_describes_a_gloss_stands_at_the_end_once(convert: Convert) -> None:
    root = convert(f"# A page {{#top}}\n\n{TALK} [@kcna-2024]\n")
    listing = next(box for box in root.iter("section") if box.get("class") == "glosses")
    assert listing.get("data-search-exclude") is not None
    described = {one.get("id"): words(one) for one in listing.iter("dd")}
    assert [link.get("aria-describedby") for link in glosses(root)] == list(described)
    assert described["gloss-ann-example"] == "Mayor of the town, who signed the treaty."
    sections = [box.get("class") for box in root.iter("section")]
    assert sections.index("glosses") < sections.index("notes")


NOWHERE = {
    "a heading": "## Ann Example {#one}",
    "a link": "[Ann Example](page.md)",
    "a quotation": "> Ann Example",
    "code": "`Ann Example`",
    "a code block": "    Ann Example",
    "words in another language": "*Ann Example*{lang=ko}",
    "the text of a treaty": "/// treaty | Article 4\n    source: kcna-2024\n\nAnn Example\n///",
    "words of somebody": "/// quotation\n    speaker: Lee\n    source: kcna-2024\n    language: en\n\nAnn Example\n///",
    "the term of a definition": "/// definition | Ann Example\n\nNobody.\n///",
    "a table's head": "| Ann Example |\n| --- |\n| nobody |",
    "part of a word": "Annexample, Example-like, Lees, unratified",
    "another person of that name": "Lee Sang-ho came.",
}


@pytest.mark.parametrize("text", NOWHERE.values(), ids=NOWHERE)
def test_nothing_is_glossed_in(convert: Convert, text: str) -> None:
    assert said(convert(f"# A page {{#top}}\n\n{text}\n")) == []


def test_a_mention_behind_one_that_cannot_be_glossed_is(convert: Convert) -> None:
    root = convert("# Ann Example {#top}\n\n> Ann Example\n\n[Ann Example](page.md) and *Ann Example*, then Example.\n")
    assert said(root) == ["Ann Example"]
    assert len(root.findall(".//em/a[@class='gloss']")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Instruments of ratification", ["Instruments of ratification"]),
        ("ratification, then instruments of ratification", ["ratification", "instruments of ratification"]),
        ("Ratified", ["Ratified"]),
        ("RATIFIED", []),
        ("the People's House", ["People's House"]),
        ("the People’s House", ["People’s House"]),
        ("example", []),
    ],
)
def test_the_longest_form_is_meant(convert: Convert, text: str, found: list[str]) -> None:
    assert said(convert(f"# A page {{#top}}\n\n{text}.\n")) == found


def test_what_an_event_tells_is_glossed_at_its_home_only(docs: Path) -> None:
    text = "# A page {#top}\n\n/// timeline | data/events.yml\n    controls: false\n///\n"
    assert said(as_tree(docs, "timeline.md", text)) == ["Ann Example"]
    assert said(as_tree(docs, "treaty/page.md", text)) == []


@pytest.mark.parametrize("page", ["people.md", "glossary.md"])
def test_the_pages_of_the_records_gloss_nothing(convert: Convert, page: str) -> None:
    assert said(convert(f"# A page {{#top}}\n\n{TALK}\n", page)) == []


def test_an_edition_that_shows_no_people_glosses_none(docs: Path, convert: Convert) -> None:
    path = docs / "data/edition.yml"
    text = path.read_text(encoding="utf-8").replace("people: people.md, ", "")
    path.write_text(text, encoding="utf-8")
    assert said(convert(f"# A page {{#top}}\n\n{TALK}\n")) == ["ratified"]


PIECES = st.sampled_from(
    ["Ann Example", "Example", "Lee", "ratified", "Nobody", " met ", ", ", ". ", "’s ", "\n\n", "**", "*"]
)


@given(pieces=st.lists(PIECES, max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_words_stay_as_they_were_and_nobody_is_glossed_twice(docs: Path, pieces: list[str]) -> None:
    text = "# A page {#top}\n\n" + "".join(pieces) + "\n"
    root = as_tree(docs, "treaty/page.md", text)
    plain = as_tree(docs, "people.md", text)  # where nothing is glossed
    prose = [words(one) for one in root if one.get("class") != "glosses"]
    assert prose == [words(one) for one in plain]
    targets = [link.get("href") for link in glosses(root)]
    assert len(targets) == len({*targets})
    assert [one.get("id") for one in root.iter("dd")] == [link.get("aria-describedby") for link in glosses(root)]


@given(st.text(alphabet="LnEelx ’'.", max_size=40))
def test_a_form_is_found_where_it_stands_alone(text: str) -> None:
    term = Term(id="lee", term="Lee", says="A word. [@kcna-2024]")
    found = [(hit.start, hit.end) for hit in Finder([term]).hits(text)]
    assert found == [
        (at, at + 3)
        for at in range(len(text) - 2)
        if text[at : at + 3] == "Lee" and not joined(text[at - 1 : at]) and not joined(text[at + 3 : at + 4])
    ]


def joined(letter: str) -> bool:
    return letter.isalnum() if letter else False
