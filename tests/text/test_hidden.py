"""Characters that nobody sees: found wherever they change what is seen, let through where a language needs them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline.text.hidden import hidden, without_hidden


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "Pyŏngyang",
        "조약",
        "条約",
        "договор",
        "معاهدة",
        "אמנה",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚀",
        "❤\ufe0f",
        "1\ufe0f⃣",
        "👩🏽\u200d🚀",
        "🏳\ufe0f\u200d🌈",
        "é",
        "e\u0301",
        "a\u00a0b",
        "“x”",
        "a\nb",
    ],
)
def test_text_that_passes(text: str) -> None:
    assert hidden(text) == ""
    assert without_hidden(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TASS \u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Ki\u200bm", "U+200B ZERO WIDTH SPACE"),
        ("Jong\u00ad Un", "U+00AD SOFT HYPHEN"),
        ("a\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\ufeffx", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("a\u2066b", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("a\u200fb", "U+200F RIGHT-TO-LEFT MARK"),
        ("a\u2028b", "U+2028 LINE SEPARATOR"),
        ("a\u3164b", "U+3164 HANGUL FILLER"),
        ("a\u2060b", "U+2060 WORD JOINER"),
        ("a\u200db", "U+200D ZERO WIDTH JOINER"),
        ("a\u200c", "U+200C ZERO WIDTH NON-JOINER"),
        ("a\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\u200dx", "U+200D ZERO WIDTH JOINER"),
        ("a\u034fb", "U+034F COMBINING GRAPHEME JOINER"),
        ("\u061c", "U+061C ARABIC LETTER MARK"),
        ("a\ufff9b", "U+FFF9 INTERLINEAR ANNOTATION ANCHOR"),
    ],
)
def test_text_that_does_not(text: str, name: str) -> None:
    assert hidden(text) == name
    assert hidden(without_hidden(text)) == ""


@given(st.text(st.sampled_from("a1é조\u200d\u200c\ufe0f\u202e❤👩\u0915\u094d"), max_size=8))
def test_what_is_taken_out_leaves_a_text_that_passes(text: str) -> None:
    assert hidden(without_hidden(text)) == ""
