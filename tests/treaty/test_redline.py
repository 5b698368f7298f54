"""The redline: nothing of either text is lost, and what is marked is what differs."""

from __future__ import annotations

import itertools

import pytest
from explainer.treaty.redline import redline
from hypothesis import example, given
from hypothesis import strategies as st

SPACED = st.lists(st.sampled_from(["the", "other", "side", "shall", "help", "war,", "…", " ", "\n", "Party’s", "원조"]))
TEXTS = st.text() | SPACED.map(" ".join)


def old_of(pieces: tuple[object, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != "added")  # type: ignore[attr-defined]


def new_of(pieces: tuple[object, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != "dropped")  # type: ignore[attr-defined]


@given(TEXTS, TEXTS)
@example("a  b", "a b ")
@example("", " ")
def test_without_its_marks_a_redline_is_both_texts(old: str, new: str) -> None:
    pieces = redline(old, new)
    assert (old_of(pieces), new_of(pieces)) == (old, new)


@given(TEXTS.filter(bool))
def test_a_text_against_itself_has_no_marks(text: str) -> None:
    assert {piece.kind for piece in redline(text, text)} == {"kept"}


def test_two_empty_texts_have_nothing_to_mark() -> None:
    assert redline("", "") == ()


def test_no_piece_is_empty_and_no_two_neighbours_are_of_one_kind() -> None:
    pieces = redline("one party shall help the other with all means", "each side shall help another by all means now")
    assert all(piece.text for piece in pieces)
    assert all(one.kind != two.kind for one, two in itertools.pairwise(pieces))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("help at once", "help at once", "help at once"),
        ("the one party", "the other party", "the[- one][+ other] party"),
        ("at its disposal.", "at its disposal now", "at its disposal[-.][+ now]"),
        # a lone word, or two that mean nothing, between two changes is chance
        ("extend with all the means", "give by all means", "[-extend with all the][+give by all] means"),
        ("either of the Parties", "one of the sides", "[-either of the Parties][+one of the sides]"),
        # two words of substance are not
        (
            "suffer armed attack at sea",
            "face armed attack on land",
            "[-suffer][+face] armed attack[- at sea][+ on land]",
        ),
    ],
)
def test_what_is_marked_is_what_differs(old: str, new: str, marked: str) -> None:
    signs = {"kept": "{}", "dropped": "[-{}]", "added": "[+{}]"}
    assert "".join(signs[piece.kind].format(piece.text) for piece in redline(old, new)) == marked
