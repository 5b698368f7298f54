"""Pieces of text as Markdown that `inline` reads back as the same pieces."""

from __future__ import annotations

import html
import re

from ...text import Kind, Piece, inline

_SIGNS: dict[Kind, str] = {"strong": "**", "em": "*", "code": "`"}


def markdown(pieces: list[Piece]) -> str:
    """Return one paragraph as Markdown that `inline` reads back as the same pieces."""
    return " ".join("".join(_marked(piece) for piece in _joined(pieces)).split())


def _joined(pieces: list[Piece]) -> list[Piece]:
    out: list[Piece] = []
    for piece in pieces:
        folded = re.sub(r"\s+", " ", piece.text)
        if out and (out[-1].kind, out[-1].href) == (piece.kind, piece.href):
            out[-1] = Piece(piece.kind, out[-1].text + folded, piece.href)
        else:
            out.append(Piece(piece.kind, folded, piece.href))
    return out


def _marked(piece: Piece) -> str:
    """Mark a piece, unless its text could not be told from the marks; then its words must do."""
    if piece.kind == "text" or not piece.text.strip():
        return escaped(piece.text)
    sign = _SIGNS.get(piece.kind, "")
    out = f"[{piece.text}]({piece.href})" if piece.kind == "link" else f"{sign}{piece.text}{sign}"
    return out if list(inline.pieces(out)) == [piece] and not inline.fault(out) else escaped(piece.text)


def escaped(text: str) -> str:
    """Return text so that nothing in it is read as a mark, a tag or an entity."""
    out = re.sub(r"[\\*`\[\]]|<(?=[A-Za-z/!?])|(?<=[_)])\{|(?<!\S)\{(?=:)", r"\\\g<0>", text)
    return re.sub(
        r"&#?\w+;",
        lambda found: f"\\{found.group()}" if html.unescape(found.group()) != found.group() else found.group(),
        out,
    )
