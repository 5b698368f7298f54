"""The little Markdown of records: nothing is lost but the marks, and no link leads to a script."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_timeline.text.inline import Piece, fault, paragraphs, pieces, plain, safe_link

marked = st.lists(
    st.sampled_from(
        ["*", "**", "`", "[", "](", ")", "\\", "\\*", "_", " ", "\n", "https://a.b/c", "javascript:x", "<b>"]
    )
    | st.text(max_size=5),
    max_size=15,
).map("".join)


def with_marks(piece: Piece) -> list[str]:
    """Return what a piece can have looked like in the source."""
    mark = {"em": "*", "strong": "**", "code": "`"}.get(piece.kind, "")
    if piece.kind == "link":
        return [f"[{piece.text}]({piece.href})"]
    return [f"\\{piece.text}", f"{mark}{piece.text}{mark}"]


@settings(max_examples=500)
@given(marked)
@example("a *b* **c** `d` [e](f) \\* g * h")
def test_no_character_is_lost_but_the_marks(text: str) -> None:
    rest = text
    for piece in pieces(text):
        source = next((form for form in with_marks(piece) if rest.startswith(form)), None)
        assert source is not None, (piece, rest)
        rest = rest[len(source) :]
    assert rest == ""


@settings(max_examples=300)
@given(marked)
def test_plain_text_keeps_every_word_of_unmarked_text(text: str) -> None:
    if not re.search(r"[*`\[\\]", text):
        assert plain(text) == " ".join(text.split())
    assert " ".join(paragraphs(text)).split() == text.split()


@settings(max_examples=300)
@given(marked)
def test_text_without_fault_makes_no_link_to_a_script(text: str) -> None:
    links = [piece.href for part in paragraphs(text) for piece in pieces(part) if piece.kind == "link"]
    assert fault(text) is not None or all(safe_link(href) for href in links)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example",
        "java\tscript:x", "\x01javascript:x", " javascript:x", "blob:x", "tel:1",
    ],
)  # fmt: skip
def test_links_that_are_refused(href: str) -> None:
    assert not safe_link(href)
    assert fault(f"See [this]({href}).") is not None or " " in href or "\t" in href or "\x01" in href


@pytest.mark.parametrize("href", ["https://a.b/c", "http://a.b", "mailto:a@b.c", "page.md#x", "../x/", "#x", "/a"])
def test_links_that_are_accepted(href: str) -> None:
    assert safe_link(href)
    assert fault(f"See [this]({href}).") is None


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 and 7 > 6",
        "R&D, AT&T; Q & A",
        "`<script>` is code",
        "a_b_c",
        "2 * 3 * 4",
        "[1961] the treaty",
        "x <- y",
        "50 %",
    ],
)
def test_ordinary_text_is_fit(text: str) -> None:
    assert fault(text) is None


@pytest.mark.parametrize(
    "text", ["<b>x", "</b>", "<!-- x -->", "<?php", "<a href=x>", "x <br/> y", "&lt;", "&#60;", "&#x3c;"]
)
def test_html_is_refused(text: str) -> None:
    assert fault(text) is not None
