"""The first sentence of a paragraph: where it ends, where it does not, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline.html.sentences import first_sentence
from mkdocs_timeline.text import inline


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("One.", "Two."),
        ("Was it so?", "Nobody knows."),
        ("Stop!", "They did."),
        ("He said “Go.”", "They went."),
        ("He said 'go'.", "'No,' she said."),
        ("It was so (or so it is said.)", "(Others differ.)"),
        ("In 1961.", "1962 was calm."),
        ("It cost 1.2 million.", "It was paid."),
        ("A treaty *for ever.*", "It ended."),
        ("It is *long*.", "*Short* it is not."),
        ("See [the text](https://a.example/x.html).", "It is long."),
        ("그는 갔다.", "다시 왔다."),
        ("할 것.", "또 할 것."),
        ("彼は行った。", "彼女も。"),
        ("行ったか？", "行った。"),
        ("Она вернулась.", "Он нет."),
    ],
)
def test_a_sentence_ends_where_the_next_begins(first: str, rest: str) -> None:
    assert first_sentence(f"{first} {rest}") == (first, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Only one",
        "Only one.",
        "J. R. Smith and K. Lee met.",
        "Treaty No. 6045 was filed.",
        "Mr. Kim, Dr. Lee and Gen. Park met St. John.",
        "The U.S. Navy sailed.",
        "On Sept. 3 it rained, on Oct. 4 it did not.",
        "See pp. 3 and 4, vol. 2, e.g. Art. 4, c. 1961, approx. 9.",
        "Д. Смит и А. Ким",
        "It cost 1.5. then more.",
        "See [Mr. X. The end](https://a.example/a.B).",
        "*One. Two.*",
        "**One. Two** three.",
        "`a. B` is code.",
        "…",
    ],
)
def test_a_full_stop_that_ends_nothing(text: str) -> None:
    assert first_sentence(text) == (text, "")


def test_a_sentence_in_chinese_or_japanese_ends_without_a_space() -> None:
    assert first_sentence("彼は行った。彼女も。") == ("彼は行った。", "彼女も。")


PARTS = st.sampled_from(
    [
        "A",
        "b",
        "Kim",
        "것",
        "조약",
        "1961",
        "Mr",
        "No",
        "*",
        "**",
        "`",
        "[x. Y](z.md)",
        ".",
        "!",
        "。",
        "“",
        "”",
        ")",
        "\\*",
        " ",
    ]
)


@given(st.lists(PARTS | st.text("aB .가", max_size=4), max_size=14))
def test_first_sentence_and_rest_are_the_text_and_mean_the_same(parts: list[str]) -> None:
    for text in inline.paragraphs("".join(parts)):
        first, rest = first_sentence(text)
        assert first + text[len(first) : len(text) - len(rest)] + rest == text
        assert text[len(first) : len(text) - len(rest)].strip() == ""
        assert first
        marks = [[one for one in inline.pieces(part) if one.kind != "text"] for part in (first, rest, text)]
        assert marks[0] + marks[1] == marks[2]
        assert "".join(inline.plain(first + " " + rest).split()) == "".join(inline.plain(text).split())
