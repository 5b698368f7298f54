"""The little Markdown that a record's text may hold: emphasis, strong, code and links.

Parsed into a list of pieces, never into HTML, so that one module alone makes markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .hidden import hidden
from .links import fault as link_fault

Kind = Literal["text", "em", "strong", "code", "link"]

_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*_`\[\]<>&{}!])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?!\s)(?P<strong>[^*\n]+)(?<!\s)\*\*"  # a star beside a space is a star: 2 * 3 * 4
    r"|\*(?!\s)(?P<em>[^*\n]+)(?<!\s)\*"
    r"|(?<!!)\[(?P<label>[^\]\n]+)\]\((?P<href>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)"
)
_MARKED = re.compile(
    r"(?<![\w*_`\\])(?P<sign>\*\*?|__?|`)(?=[^\s*_`])(?P<words>[^*_`\n]*[^\s*_`])(?P=sign)(?![\w*_`])"
    r"|(?<![!\\])\[(?P<label>[^\]\n]+)\]\((?:https?:|mailto:|[\w./-]*\.md)[^()\s]*\)"
)
_HTML = re.compile(r"<[A-Za-z/!?][^>]*>?|&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_LITERAL = re.compile(r"\\[\\*_`\[\]<>&{}!]|`[^`\n]+`")
_OTHER_SCHEME = re.compile(r"\]\(\s*((?!(?:https?|mailto):)[A-Za-z][A-Za-z0-9+.-]*:[^\s()]*)", re.IGNORECASE)
_PICTURE = re.compile(r"!\[(?!@)(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^)]*\)?|\[)")
_ATTRIBUTES = re.compile(r"(?<=[*_`)\]])\{[^}\n]*\}?|(?:^|\s)\{:[^}\n]*\}?")
_BLOCK = re.compile(r"^\s*(?:/{3,}|\[[^\]\n]+\]:).*", re.MULTILINE)
_SCHEME = re.compile(r"\]\(\s*((?!(?:https?|mailto):)[A-Za-z][A-Za-z0-9+.-]*:[^\s()]*)")
_FIT = "a link to https://, http://, mailto: or a page of the site, e.g. [text](https://example.org)"


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


def marked(text: str) -> tuple[str, str] | None:
    """Return the first mark of a text that is printed as it stands, and its words; None where there is none."""
    match = _MARKED.search(text)
    return (match.group(), match["words"] or match["label"]) if match else None


def unmarked(text: str) -> str:
    """Return such a text with the words alone."""
    return _MARKED.sub(lambda match: match["words"] or match["label"], text)


def fault(text: str) -> tuple[str, str] | None:
    """Say what makes the text unfit for a page, and what is expected; None when it is fit."""
    marked = _LITERAL.sub(" ", text)
    return (
        _hidden_fault(text)
        or _html_fault(marked)
        or _markup_fault(marked)
        or next((found for part in paragraphs(text) for piece in pieces(part) if (found := _link_fault(piece))), None)
        or _other_scheme(marked)
    )


def _hidden_fault(text: str) -> tuple[str, str] | None:
    found = hidden(text)
    return (f"the invisible character {found}", "text that shows every character it holds") if found else None


def _html_fault(marked: str) -> tuple[str, str] | None:
    for match in _HTML.finditer(marked):
        if match.group().startswith("<"):
            return f"raw HTML, {_short(match.group())}", "plain Markdown, e.g. *emphasis*, **strong** or `code`"
        if (character := html.unescape(match.group())) != match.group():
            return f"the HTML entity {match.group()}", f"the character itself, {character}"
    return None


def _markup_fault(marked: str) -> tuple[str, str] | None:
    """Find what Markdown makes more of than text, emphasis, code and links."""
    if match := _PICTURE.search(marked):
        return f"a picture, {_short(match.group())}", "a link to it, e.g. [the map](https://example.org/map)"
    if match := _ATTRIBUTES.search(marked):
        return f"attributes, {_short(match.group().strip())}", "the text alone, or a backslash before the brace"
    if match := _BLOCK.search(marked):
        return f"a line that begins with {_short(match.group().strip())}", "sentences; blocks stand on pages"
    return None


def _link_fault(piece: Piece) -> tuple[str, str] | None:
    if piece.kind != "link" or not (found := link_fault(piece.href)):
        return None
    return f"a link to {_short(piece.href)!r}: {found}", _FIT


def _other_scheme(marked: str) -> tuple[str, str] | None:
    other = _OTHER_SCHEME.search(marked)
    return (f"a link to {_short(other.group(1))!r}", _FIT) if other else None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
