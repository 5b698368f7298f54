"""Sources for reference managers, read again by parsers that are not ours."""

from __future__ import annotations

import json
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Field
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline.events import Source
from mkdocs_timeline.export import as_bibtex, as_csl, as_ris

from tests.export.samples import WORDS

SOURCES = st.builds(
    dict,
    id=st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
    title=WORDS,
    publisher=WORDS,
    author=st.none() | WORDS,
    published=st.sampled_from([None, "1962", "1962-07", "1962-07-31", "1961~", "1995-09/1996-09", "0962-07"]),
    url=st.sampled_from([None, "https://example.org/?a=1&b=%7Bx%7D#y_z~", "https://example.org/조약"]),
    kind=st.sampled_from(["primary", "news", "analysis", "reference"]),
    language=st.sampled_from(["en", "ko"]),
    note=st.none() | WORDS,
)
ACCENTS = str.maketrans("ˆ˜", "^~")
"""What the parser makes of the commands for these two signs."""
NOTHING = Field("", None)
LISTS = st.lists(SOURCES, min_size=1, max_size=4, unique_by=lambda one: one["id"])


def made(records: list[dict[str, Any]]) -> list[Source]:
    return [Source.model_validate({key: value for key, value in record.items() if value}) for record in records]


@given(LISTS)
def test_bibtex_is_read_by_bibtexparser(records: list[dict[str, Any]]) -> None:
    text = as_bibtex(made(records))
    raw, decoded = (
        bibtexparser.parse_string(text, append_middleware=layers) for layers in ([], [LatexDecodingMiddleware()])
    )
    assert raw.failed_blocks == decoded.failed_blocks == []
    assert [entry.key for entry in raw.entries] == [record["id"] for record in records]
    for entry, words, record in zip(raw.entries, decoded.entries, records, strict=True):
        title = str(words["title"]).translate(ACCENTS)
        assert title.strip("{}") == record["title"].strip("{}")
        assert ("author" in entry) is bool(record["author"])
        assert entry.get("url", NOTHING).value == record["url"]  # every program reads this field as it stands
        year = str(int(record["published"][:4])) if record["published"] else None
        assert entry.get("year", NOTHING).value == year


@given(LISTS)
def test_ris_is_read_by_rispy(records: list[dict[str, Any]]) -> None:
    read = rispy.loads(as_ris(made(records)))
    assert [one["id"] for one in read] == [record["id"] for record in records]
    for one, record in zip(read, records, strict=True):
        assert one["title"] == record["title"]
        assert one.get("authors") == ([record["author"]] if record["author"] else None)
        assert one.get("urls") == ([record["url"]] if record["url"] else None)
        assert one.get("year") == (record["published"][:4] if record["published"] else None)


@given(LISTS)
def test_csl_has_what_the_record_has(records: list[dict[str, Any]]) -> None:
    for item, record in zip(json.loads(as_csl(made(records))), records, strict=True):
        assert (item["id"], item["title"], item.get("URL")) == (record["id"], record["title"], record["url"])
        assert [one["literal"] for one in item.get("author", [])] == ([record["author"]] if record["author"] else [])
        assert record["publisher"] in (item.get("publisher"), item.get("container-title"))


def test_a_default_that_claims_something_about_the_world() -> None:
    """What nobody said of a source is in no record: no language, no kind of publication, no year out of ten."""
    kinds = ("primary", "analysis", "reference")
    sources = made([{"id": kind, "title": "A", "publisher": "B", "kind": kind, "published": "196X"} for kind in kinds])
    assert as_ris(sources).splitlines()[:5] == ["TY  - GEN", "ID  - primary", "TI  - A", "PB  - B", "ER  - "]
    assert "year" not in as_bibtex(sources)
    assert "langid" not in as_bibtex(sources)
    for item in json.loads(as_csl(sources)):
        assert (item["type"], item["publisher"], "language" in item) == ("document", "B", False)
        assert item["issued"]["date-parts"] == [[1960], [1969]]


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("1962", {"date-parts": [[1962]]}),
        ("1962-07-31", {"date-parts": [[1962, 7, 31]]}),
        ("1961-07~", {"date-parts": [[1961, 7]], "circa": True}),
        ("1995-09/1996", {"date-parts": [[1995, 9], [1996]]}),
    ],
)
def test_dates_of_publication(published: str, issued: dict[str, Any]) -> None:
    source = Source.model_validate({"id": "a", "title": "b", "publisher": "c", "kind": "news", "published": published})
    assert json.loads(as_csl([source]))[0]["issued"] == issued


def test_special_letters_of_bibtex() -> None:
    record = {"id": "a", "title": r"50 % of {A} & B_c #1 $2 ~ ^ \x", "publisher": "c", "kind": "news"}
    text = as_bibtex([Source.model_validate(record)])
    assert r"50 \% of \{A\} \& B\_c \#1 \$2 \textasciitilde{} \textasciicircum{} \textbackslash{}x" in text


@pytest.mark.parametrize("title", ["a -- b", "---", "``a''", "?`", "!`", "it's a-b"])
def test_signs_that_latex_would_join_stay_apart(title: str) -> None:
    (source,) = made([{"id": "a", "title": title, "publisher": "P", "kind": "primary"}])
    read = bibtexparser.parse_string(as_bibtex([source]), append_middleware=[LatexDecodingMiddleware()])
    assert str(read.entries[0]["title"]).strip("{}") == title
