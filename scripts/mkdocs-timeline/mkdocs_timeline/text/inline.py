"""The little Markdown that a record's text may hold: emphasis, strong, code and links.

Parsed into a list of pieces, never into HTML, so that one module alone makes markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SAFE_SCHEMES = ("https:", "http:", "mailto:")
"""Schemes that a link may have; anything else must be a page of the site."""

Kind = Literal["text", "em", "strong", "code", "link"]

_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*_`\[\]<>&])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<strong>[^*\n]+)\*\*"
    r"|\*(?P<em>[^*\n]+)\*"
    r"|\[(?P<label>[^\]\n]+)\]\((?P<href>[^()\s]+)\)"
)
_HTML = re.compile(r"<[A-Za-z/!?][^>]*>?|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);")
_LITERAL = re.compile(r"\\[\\*_`\[\]<>&]|`[^`\n]+`")
_OTHER_SCHEME = re.compile(r"\]\(\s*((?!(?:https?|mailto):)[A-Za-z][A-Za-z0-9+.-]*:[^\s()]*)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and what it is. ``href`` is set for links only."""

    kind: Kind
    text: str
    href: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of one paragraph, in order."""
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            yield Piece("text", text[at : match.start()])
        yield _piece(match)
        at = match.end()
    if at < len(text):
        yield Piece("text", text[at:])


def _piece(match: re.Match[str]) -> Piece:
    groups = match.groupdict()
    if groups["label"] is not None:
        return Piece("link", groups["label"], groups["href"])
    if groups["escaped"] is not None:
        return Piece("text", groups["escaped"])
    for kind in ("code", "strong", "em"):
        if groups[kind] is not None:
            return Piece(kind, groups[kind])
    raise AssertionError("the pattern has a group for each alternative")


def paragraphs(text: str) -> list[str]:
    """Split text at blank lines and fold the line ends of each paragraph into spaces."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def plain(text: str) -> str:
    """Return the text without its marks, paragraphs joined by a space."""
    return " ".join("".join(piece.text for piece in pieces(part)) for part in paragraphs(text))


def fault(text: str) -> tuple[str, str] | None:
    """Say what makes the text unfit for a page, and what is expected; None when it is fit."""
    marked = _LITERAL.sub(" ", text)
    for match in _HTML.finditer(marked):
        if match.group().startswith("<"):
            return f"raw HTML, {match.group()}", "plain Markdown, e.g. *emphasis*, **strong** or `code`"
        if (character := html.unescape(match.group())) != match.group():
            return f"the HTML entity {match.group()}", f"the character itself, {character}"
    fit = "a link to https://, http://, mailto: or a page of the site, e.g. [text](https://example.org)"
    for part in paragraphs(text):
        for piece in pieces(part):
            if piece.kind == "link" and not safe_link(piece.href):
                return f"a link to {piece.href!r}", fit
    if other := _OTHER_SCHEME.search(marked):
        return f"a link to {other.group(1)!r}", fit
    return None


def safe_link(href: str) -> bool:
    """Tell whether a link is http(s), mailto or a page of the site."""
    if any(ord(char) <= 32 for char in href) or href.startswith("//"):
        return False
    return href.startswith(SAFE_SCHEMES) or not _SCHEME.match(href)
