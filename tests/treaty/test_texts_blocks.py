"""The text of an article on a page: a column for each language that is held, its edition, and where the rest is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest
import yaml
from mkdocs_timeline.markdown import Stop

from tests.treaty.conftest import ROOT, as_tree, words
from tests.treaty.texts_data import add_texts

Convert = Callable[[str], Element]
GOLDEN = Path(__file__).parent / "golden"
REFUSED = yaml.safe_load((GOLDEN / "texts_blocks.yml").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def texts(docs: Path) -> Path:
    """The small site with texts, whose own treaty is that of 2024."""
    add_texts(docs)
    path = docs / "data" / "edition.yml"
    text = path.read_text(encoding="utf-8").replace("    count: 23\n", "    count: 23\n    instrument: treaty-2024\n")
    path.write_text(text, encoding="utf-8")
    return docs


def block(article: object, of: str = "treaty-1961") -> str:
    return f"/// text | {article}\n    of: {of}\n///\n"


def figure_of(root: Element) -> Element:
    found = root.findall(".//figure[@class='facing']")
    assert len(found) == 1
    return found[0]


def test_the_facing_text_is_this(convert: Convert) -> None:
    expected = (GOLDEN / "facing.html").read_text(encoding="utf-8")
    assert tostring(figure_of(convert(block(1))), encoding="unicode").strip() + "\n" == expected


def test_an_article_without_words_says_where_they_are(convert: Convert) -> None:
    figure = figure_of(convert(block(3)))
    assert figure.find("./div") is None
    assert [words(line) for line in figure] == [
        "Korean: we have not seen this text.",
        "Russian: we have not seen this text. It is published here: Treaty Series.",
        "English: we have not seen this text. It is published here: Treaty Series.",
    ]
    assert [link.get("href") for link in figure.iter("a")] == ["https://example.org/ru", "https://example.org/en"]


def test_an_opening_ends_in_an_ellipsis(convert: Convert) -> None:
    figure = figure_of(convert(block(2)))
    assert [words(quote) for quote in figure.iter("blockquote")] == ["Each undertakes …"]


def test_the_preamble_has_a_name(convert: Convert) -> None:
    assert len(list(figure_of(convert(block("preamble"))))) == 3


def test_an_article_of_the_treaty_has_its_text_below(convert: Convert) -> None:
    box = convert("/// article | 4\n///\n")
    assert [quote.get("lang") for quote in figure_of(box).iter("blockquote")] == ["en", "ko"]


def test_text_that_is_pasted_in_shows_under_an_article_nobody_has_read(docs: Path, convert: Convert) -> None:
    path = docs / "data" / "texts" / "treaty-2024.yml"
    pasted = path.read_text(encoding="utf-8") + (
        "  - id: treaty-2024-13-korean\n    instrument: treaty-2024\n    article: 13\n    language: ko\n"
        "    edition: kcna-2024\n    standing: original\n    extent: whole\n    words: [쌍방은 협력한다]\n"
    )
    path.write_text(pasted, encoding="utf-8")
    figure = figure_of(convert("/// article | 13\n///\n"))
    assert [words(quote) for quote in figure.iter("blockquote")] == ["쌍방은 협력한다"]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_a_wrong_block_stops_the_build(convert: Convert, case: dict[str, str]) -> None:
    with pytest.raises(Stop) as caught:
        convert(case["text"])
    assert [str(problem) for problem in caught.value.problems] == [case["message"]]


def test_a_quotation_that_the_text_lacks_stops_the_page(docs: Path, convert: Convert) -> None:
    path = docs / "data" / "instruments.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("shall immediately", "may"), encoding="utf-8")
    with pytest.raises(Stop) as caught:
        convert(block(1))
    assert (caught.value.problems[0].file, caught.value.problems[0].line) == ("docs/data/instruments.yml", 23)


@pytest.mark.parametrize(
    ("page", "of", "languages"),
    [("treaty/article-4.md", "treaty-2024", ["ko", "ru", "en"]), ("treaty/1961.md", "treaty-1961", ["ko", "en"])],
)
def test_the_site_shows_the_text_in_its_languages(page: str, of: str, languages: list[str]) -> None:
    body = (ROOT / "docs" / page).read_text(encoding="utf-8").split("\n---\n", 1)[1]
    assert f"of: {of}" in body
    figures = as_tree(ROOT / "docs", page, body).findall(".//figure[@class='facing']")
    shown = list(dict.fromkeys(str(quote.get("lang")) for quote in figures[0].iter("blockquote")))
    assert shown == languages
