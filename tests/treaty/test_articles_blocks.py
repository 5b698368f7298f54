"""The blocks of the treaty pages: what they put on a page, and how they refuse what they cannot show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml
from explainer.figures.decision import Chain, draw
from mkdocs_timeline.markdown import Stop

from tests.treaty.conftest import words

Convert = Callable[[str], Element]
DECISION = """/// decision | When is help due?
    outcome: Help is due
    otherwise: No duty

1. **Was there an armed attack?** One or more states. [@kcna-2024]
2. **Is there a state of war?** Both are asked for. [@unts-6045]
///
"""


def _one(root: Element, path: str) -> Element:
    found = root.findall(path)
    assert len(found) == 1, path
    return found[0]


def test_an_article_says_what_who_and_how_sure(convert: Convert) -> None:
    box = _one(convert("/// article | 4\n///\n"), ".//div[@class='article']")
    assert words(_one(box, "./p[@class='subject']")) == "Security"
    terms = [words(term) for term in box.iter("dt")]
    assert terms == ["In 1961", "In 2000", "On this subject", "How sure"]
    answers = [words(answer) for answer in box.iter("dd")]
    assert answers[1] == "Not checked: we have not seen the full text of this treaty."
    assert answers[3] == "Several sources report the content; several sources give the number."
    link = _one(box, ".//dd/a")
    assert (words(link), link.get("href")) == ("The treaty is signed", "../timeline.md#2024-06-19-signed")


def test_a_passage_keeps_its_language_and_names_its_source(convert: Convert) -> None:
    figure = _one(convert("/// article | 4\n///\n"), ".//figure[@class='passage']")
    assert _one(figure, "./blockquote").get("lang") == "ko"
    caption = _one(figure, "./figcaption")
    assert words(caption) == (
        "“provides assistance” Article 4. Korean text. KCNA, 20 June 2024 state media, North Korea"
    )
    assert _one(caption, "./a").get("href") == "../sources.md#kcna-2024"


def test_citations_in_data_become_notes_in_the_order_of_reading(convert: Convert) -> None:
    root = convert("/// article | 4\n///\n\nLast. [@unts-6045, p. 2]\n")
    entries = [item.get("id") for item in _one(root, ".//section[@class='notes']").iter("li")]
    assert entries == ["cite-kcna-2024", "cite-unts-6045", "cite-unts-6045-2"]
    numbers = [words(mark) for mark in root.iter("sup")]
    assert numbers == ["1", "2", "2", "3"]


def test_an_article_that_was_not_read_says_so(convert: Convert) -> None:
    box = _one(convert("/// article | 13\n///\n"), ".//div[@class='article']")
    assert words(box).startswith("We have not seen the text of this article")
    assert box.find("dl") is None


def test_the_map_has_a_cell_and_a_link_for_every_article(convert: Convert) -> None:
    figure = _one(convert("/// glance\n///\n"), ".//figure[@class='glance']")
    assert [link.get("href") for link in figure.iter("a")] == [f"#article-{number}" for number in range(1, 24)]
    unread = [words(cell) for cell in figure.iter("li") if cell.get("data-theme") == "none"]
    assert unread == ["13Not readTheme not known"]
    assert words(_one(figure, "./figcaption")).startswith("The 23 articles by theme. Of 22 we know words or reports;")


def test_a_phrase_shows_each_version_and_names_the_unread(convert: Convert) -> None:
    box = _one(convert("/// clause | without-delay\n///\n"), ".//div[@class='clause']")
    rows = [[words(cell) for cell in row] for row in _one(box, ".//tbody")]
    assert rows[0][0] == "2024, English release by KCNA"
    assert [row[1] for row in rows[1:3]] == ["We have not seen this text."] * 2
    quoted = [(words(quote), quote.get("lang")) for quote in box.iter("q")]
    assert quoted == [("help without delay", "en"), ("지체없이", "ko")]
    assert [words(mark) for mark in box.iter("mark")] == ["without delay"]
    assert _one(box, ".//dd/a").get("href") == "#reading-office"
    assert words(_one(box, ".//em")) == "at once"


def test_readings_are_rows_with_addresses_in_the_order_of_time(convert: Convert) -> None:
    table = _one(convert("/// readings\n///\n"), ".//table")
    rows = list(_one(table, "./tbody"))
    assert [row.get("id") for row in rows] == ["reading-office", "reading-scholar"]
    assert [row.find("./th/a").get("href") for row in rows] == ["#reading-office", "#reading-scholar"]  # type: ignore[union-attr]
    assert words(rows[0][2]) == "Not addressed"


def test_the_chain_of_questions_is_drawn_and_listed(convert: Convert) -> None:
    figure = _one(convert(DECISION), ".//figure")
    drawings = list(figure.iter("svg"))
    assert len(drawings) == 2
    for drawing in drawings:
        assert drawing.get("aria-label") == (
            "1. Was there an armed attack? 2. Is there a state of war? If every answer is yes: Help is due. "
            "At the first no: No duty."
        )
        drawn = " ".join(words(text) for text in drawing.iter("text"))
        assert "1. Was there an armed attack?" in drawn
    assert len(list(_one(figure, "./ol"))) == 2


@pytest.mark.parametrize(("width", "side"), [(600, 150), (282, 92)])
def test_no_text_of_the_chain_leaves_the_drawing(width: int, side: int) -> None:
    chain = Chain(["Is help in line with Article 51 of the Charter, and what is it?"] * 4, "Help is due", "No duty")
    drawing = draw(Element("figure"), chain, width, side)
    ends = [float(text.get("x", 0)) + 7.1 * len(text.text or "") for text in drawing.iter("text")]
    assert max(ends) <= width


REFUSED = yaml.safe_load((Path(__file__).parent / "golden" / "blocks.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["name"])
def test_a_wrong_block_stops_the_build(convert: Convert, case: dict[str, str]) -> None:
    with pytest.raises(Stop) as caught:
        convert(case["text"])
    assert [str(problem) for problem in caught.value.problems] == [case["message"]]


def test_broken_data_stop_the_page_with_the_line_in_the_data(convert: Convert, docs: Path) -> None:
    path = docs / "data" / "readings.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[@unts-6045]", "[@unts]"), encoding="utf-8")
    with pytest.raises(Stop) as caught:
        convert("/// readings\n///\n")
    problem = caught.value.problems[0]
    assert (problem.file, problem.line, problem.found) == ("docs/data/readings.yml", 8, "the unknown source 'unts'")
