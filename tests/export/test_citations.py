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
    volume=st.sampled_from([None, "vol. 420, no. 6045", "vol. 12", "Bd. 3, S"]),
    pages=st.sampled_from([None, "152–161", "A3-A5", "7", "7, 9"]),
    read=st.sampled_from([None, {"as": "original", "on": "2026-11-24"}]),
    note=st.none() | WORDS,
)
ACCENTS = str.maketrans("ˆ˜", "^~")
"""What the parser makes of the commands for these two signs."""
NOTHING = Field("", None)
LISTS = st.lists(SOURCES, min_size=1, max_size=4, unique_by=lambda one: one["id"])


def made(records: list[dict[str, Any]]) -> list[Source]:
    return [Source.model_validate({key: value for key, value in record.items() if value}) for record in records]


def accessed(record: dict[str, Any]) -> str | None:
    """Return the day on which the address was read: of what has none, nobody opened any."""
    return record["read"]["on"] if record["read"] and record["url"] else None


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
        assert entry.get("pages", NOTHING).value == record["pages"]
        assert entry.get("urldate", NOTHING).value == accessed(record)


@given(LISTS)
def test_ris_is_read_by_rispy(records: list[dict[str, Any]]) -> None:
    read = rispy.loads(as_ris(made(records)))
    assert [one["id"] for one in read] == [record["id"] for record in records]
    for one, record in zip(read, records, strict=True):
        assert one["title"] == record["title"]
        assert one.get("authors") == ([record["author"]] if record["author"] else None)
        assert one.get("urls") == ([record["url"]] if record["url"] else None)
        assert one.get("year") == (record["published"][:4] if record["published"] else None)
        assert one.get("access_date") == (f"{accessed(record)}/".replace("-", "/") if accessed(record) else None)


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


@pytest.mark.parametrize(
    ("volume", "parts"),
    [
        ("vol. 420, no. 6045", ("420", "6045")),
        ("vol. XII", ("XII", "")),
        ("Bd. 3, Heft 1", ("Bd. 3, Heft 1", "")),
        ("", ("", "")),
    ],
)
def test_volume_and_number(volume: str, parts: tuple[str, str]) -> None:
    record = {"id": "a", "title": "b", "publisher": "c", "kind": "primary", "pages": "152–161"}
    sources = made([record | {"volume": volume}])
    item = json.loads(as_csl(sources))[0]
    (ris,) = rispy.loads(as_ris(sources))
    assert (item.get("volume", ""), item.get("number", ""), item["page"]) == (*parts, "152–161")
    assert (ris.get("volume", ""), ris.get("number", "")) == parts
    assert (ris["start_page"], ris["end_page"]) == ("152", "161")


A, B = "https://example.org/a", "https://example.org/b"


@pytest.mark.parametrize(
    ("url", "read", "link", "opened"),
    [
        (A, {"as": "original"}, A, True),
        (A, {"as": "copy", "at": B}, A, False),
        (None, {"as": "copy", "at": B}, B, True),
        (None, {"as": "original", "at": B}, B, True),
        (A, {"as": "relayed", "carrier": "Wire"}, A, False),
        (None, {"as": "copy", "carrier": "Archive"}, None, False),
        (A, None, A, False),
    ],
)
def test_the_day_of_access_is_that_of_the_address_given(
    url: str | None, read: dict[str, str] | None, link: str | None, opened: bool
) -> None:
    record = {"id": "a", "title": "b", "publisher": "c", "kind": "news", "url": url}
    sources = made([record | {"read": read and read | {"on": "2026-11-24"}}])
    (item,) = json.loads(as_csl(sources))
    assert (item.get("URL"), item.get("accessed")) == (link, {"date-parts": [[2026, 11, 24]]} if opened else None)
    assert ("urldate = {2026-11-24}" in as_bibtex(sources), "Y2  - 2026/11/24/" in as_ris(sources)) == (opened, opened)


def test_special_letters_of_bibtex() -> None:
    record = {"id": "a", "title": r"50 % of {A} & B_c #1 $2 ~ ^ \x", "publisher": "c", "kind": "news"}
    text = as_bibtex([Source.model_validate(record)])
    assert r"50 \% of \{A\} \& B\_c \#1 \$2 \textasciitilde{} \textasciicircum{} \textbackslash{}x" in text


@pytest.mark.parametrize("title", ["a -- b", "---", "``a''", "?`", "!`", "it's a-b"])
def test_signs_that_latex_would_join_stay_apart(title: str) -> None:
    (source,) = made([{"id": "a", "title": title, "publisher": "P", "kind": "primary"}])
    read = bibtexparser.parse_string(as_bibtex([source]), append_middleware=[LatexDecodingMiddleware()])
    assert str(read.entries[0]["title"]).strip("{}") == title
