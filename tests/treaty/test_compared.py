"""The comparison: its data refuse mistakes by file and line, its blocks show every instrument and lose no word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml
from explainer.data import edition_of
from explainer.registry import DATASETS
from explainer.treaty.comparison import COMPARISON
from explainer.treaty.instruments import INSTRUMENTS, wordings
from mkdocs_timeline.events.addresses import sections_of
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.records.problems import DataError

from tests.treaty import comparison_data
from tests.treaty.conftest import ROOT, as_tree, words

Convert = Callable[[str], Element]
GOLDEN = Path(__file__).parent / "golden"
RECORDS = yaml.safe_load((GOLDEN / "compared_records.yml").read_text(encoding="utf-8"))
BLOCKS = yaml.safe_load((GOLDEN / "compared_blocks.yml").read_text(encoding="utf-8"))
DOCS = ROOT / "docs"
PAGE = "treaty/compared.md"
REDLINE = """/// redline
    from: old-clause
    to: new-clause
    added: "A word on law. [@kcna-2024]"
    dropped: "A *name* for the parties. [@unts-6045]"
    kept: "Help at once. [@unts-6045]"
///
"""


@pytest.fixture
def compared(docs: Path) -> Path:
    """The small site, with a comparison in it."""
    comparison_data.write(docs)
    return docs


@pytest.fixture
def show(compared: Path, convert: Convert) -> Convert:
    """Turn Markdown into a tree on the small site with its comparison."""
    return convert


def body(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8").split("\n---\n", 1)[1]


@pytest.fixture(scope="module")
def page() -> Element:
    return as_tree(DOCS, PAGE, body(PAGE))


def without(text: Element, tag: str) -> str:
    """Return the words of a redline without the elements of one kind."""
    parts = [text.text or ""]
    for child in text:
        parts += [*(child.itertext() if child.tag != tag else []), child.tail or ""]
    return "".join(parts)


@pytest.mark.parametrize("case", RECORDS, ids=lambda case: case["name"])
def test_a_mistake_in_the_data_is_named_with_its_line(compared: Path, case: dict[str, str]) -> None:
    path = compared / "data" / f"{case['dataset']}.yml"
    text = path.read_text(encoding="utf-8")
    assert case["old"] in text
    new = case["new"].replace("{60 words}", " ".join(["word"] * 60))
    path.write_text(text.replace(case["old"], new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        DATASETS[case["dataset"]].load(compared)
    assert [str(problem) for problem in caught.value.problems] == [case["message"]]


@pytest.mark.parametrize("case", BLOCKS, ids=lambda case: case["name"])
def test_a_mistake_on_a_page_stops_the_build(show: Convert, case: dict[str, str]) -> None:
    with pytest.raises(Stop) as caught:
        show(case["text"])
    assert [str(problem) for problem in caught.value.problems] == [case["message"]]


def test_a_row_shows_every_instrument_and_what_is_not_known(show: Convert) -> None:
    root = show("### What sets it off {#trigger}\n\n/// compare | trigger\n///\n")
    for note in root.findall(".//small/.."):
        for aside in note.findall("./small"):
            note.remove(aside)
    groups = root.findall("./dl[@class='compare']/div")
    assert [(group.get("data-instrument"), *map(words, group)) for group in groups] == [
        ("treaty-1961", "Soviet Union 1961 Article 1", "An attack.1"),
        ("treaty-2000", "Russia 2000", "The text was not read."),
        ("treaty-2024", "Russia 2024 Article 4", "An attack, as on its page.2", "Translations differ.1"),
        ("csto-1992", "Collective Security 1992", "Not compared on this point."),
    ]


def test_the_list_of_instruments_gives_each_an_address(show: Convert) -> None:
    root = show("/// instruments\n///\n")
    rows = root.findall("./treaty-compare/table/tbody/tr")
    assert [row.get("id") for row in rows] == ["treaty-1961", "treaty-2000", "treaty-2024", "csto-1992"]
    time = rows[0].find(".//time")
    assert time is not None
    assert (time.get("datetime"), words(time)) == ("1961-07-06", "6 July 1961")


def test_a_redline_marks_the_difference_and_keeps_both_texts(show: Convert) -> None:
    figure = show(REDLINE).find("./figure[@class='redline']")
    assert figure is not None
    text = figure.find("./p[@class='text']")
    assert text is not None
    assert without(text, "ins") == "the other Contracting Party shall immediately extend help."
    assert without(text, "del") == ("the other side shall immediately provide help … in accordance with <law> & order")
    assert [words(mark) for mark in text.iter("del")] == ["Contracting Party", "extend help."]
    assert [words(mark) for mark in text.iter("ins")] == ["side", "provide help … in accordance with <law> & order"]


def test_a_redline_explains_its_marks_and_names_the_translations(show: Convert) -> None:
    figure = show(REDLINE).find("./figure[@class='redline']")
    assert figure is not None
    assert words(figure.find("./p[@class='key']")) == "struck only in 1961 underlined only in 2024 plain: in both"  # type: ignore[arg-type]
    assert [words(origin) for origin in figure.findall("./figcaption/span")] == [
        "1961: Article 1. English translation of the United Nations. United Nations Treaty Series, 1962",
        "2024: Article 4. English release by KCNA. KCNA, 20 June 2024 state media, North Korea",
    ]
    said = {words(group[0]): words(group[1]) for group in figure.findall("./dl/div")}
    assert list(said) == ["Added", "Dropped", "Kept"]
    assert said["Dropped"].startswith("A name for the parties.")


def test_words_in_another_language_are_compared_in_english(show: Convert) -> None:
    figure = show(REDLINE.replace("old-clause", "pact-clause")).find("./figure[@class='redline']")
    assert figure is not None
    assert without(figure.find("./p[@class='text']"), "ins") == "will give help"  # type: ignore[arg-type]


def test_the_page_has_every_row_under_its_own_address(page: Element) -> None:
    rows = COMPARISON.load(DOCS)
    assert set(rows) <= set(sections_of(DOCS)[PAGE])
    titles = {name: heading for name, heading in sections_of(DOCS)[PAGE].items() if name in rows}
    assert titles == {row.id: row.title for row in rows.values()}
    assert len(page.findall("./dl[@class='compare']")) == len(rows) >= 12


def test_every_row_of_the_page_accounts_for_all_nine_instruments(page: Element) -> None:
    instruments = INSTRUMENTS.load(DOCS)
    assert len(instruments) == 9
    assert set(edition_of(DOCS).treaties) <= set(instruments)
    for row in page.findall("./dl[@class='compare']"):
        named = [name for group in row for name in str(group.get("data-instrument")).split()]
        assert sorted(named) == sorted(instruments)


def test_the_page_sets_2024_against_1961_and_against_every_pact(page: Element) -> None:
    known = wordings(INSTRUMENTS.load(DOCS))
    by_words = {wording.english: instrument.id for instrument, wording in known.values()}
    pairs = set()
    for figure in page.iter("figure"):
        if figure.get("class") == "redline":
            text = figure.find("./p[@class='text']")
            assert text is not None
            pairs.add((by_words[without(text, "ins")], by_words[without(text, "del")]))
    older = {instrument.id for instrument, _ in known.values()} - {"treaty-2024"}
    assert pairs == {(name, "treaty-2024") for name in older}
    assert older == set(INSTRUMENTS.load(DOCS)) - {"treaty-2000", "treaty-2024"}


def test_every_step_of_the_ratification_has_its_address() -> None:
    sections = sections_of(DOCS)["treaty/ratification.md"]
    steps = (
        "order", "signature", "text-published", "government", "bill", "committee", "duma", "federation-council", "law",
        "decree", "entry-into-force", "official-publication", "what-ended", "first-use",
    )  # fmt: skip
    assert set(steps) <= set(sections)
