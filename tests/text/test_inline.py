"""The little Markdown of records: nothing is lost but the marks, and no link leads to a script."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_timeline.text import links as addresses
from mkdocs_timeline.text.inline import Piece, fault, paragraphs, pieces, plain

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
    assert fault(text) is not None or not any(addresses.fault(href) for href in links)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example",
        "java\tscript:x", "\x01javascript:x", " javascript:x", "blob:x", "tel:1",
    ],
)  # fmt: skip
def test_links_that_are_refused(href: str) -> None:
    assert addresses.fault(href)
    assert fault(f"See [this]({href}).") is not None or " " in href or "\t" in href or "\x01" in href


@pytest.mark.parametrize("href", ["https://a.b/c", "http://a.b", "mailto:a@b.c", "page.md#x", "../x/", "#x", "/a"])
def test_links_that_are_accepted(href: str) -> None:
    assert not addresses.fault(href)
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![x](https://a.b/x.png)", "a picture, ![x](https://a.b/x.png)"),
        ("see ![x][y]", "a picture, ![x]["),
        ('*x*{onclick="alert(1)" id=content}', 'attributes, {onclick="alert(1)" id=content}'),
        ("[x](https://a.b){.tl-label}", "attributes, {.tl-label}"),
        ("`x`{.y}", None),
        ("x {: #content }", "attributes, {: #content }"),
        ("x\n/// sources", "a line that begins with /// sources"),
        ("[x]: https://a.b", "a line that begins with [x]: https://a.b"),
        ("[x](&#X6A;avascript:y)", "the HTML entity &#X6A;"),
        ("[x](/\\evil.example/)", "a link to '/\\\\evil.example/': a backslash"),
        ("[x](JAVASCRIPT: y)", "a link to 'JAVASCRIPT:'"),
        ("signed \u202e4202", "the invisible character U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("a set {1961, 1962} and 2 * 3 * 4", None),
        ("[x](https://en.wikipedia.org/wiki/Treaty_(1961))", None),
        ("why! [x](https://a.b)", None),
    ],
)
def test_what_markdown_would_make_more_of_is_named(text: str, found: str | None) -> None:
    said = fault(text)
    assert (said and said[0]) == found


def test_a_star_beside_a_space_is_a_star_and_brackets_belong_to_an_address() -> None:
    assert list(pieces("2 * 3 * 4")) == [Piece("text", "2 * 3 * 4")]
    assert list(pieces("[x](https://a.b/y_(z)).")) == [Piece("link", "x", "https://a.b/y_(z)"), Piece("text", ".")]
