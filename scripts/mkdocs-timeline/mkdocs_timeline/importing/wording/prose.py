"""HTML in a cell to the Markdown of an event list: paragraphs, emphasis, code and links; the rest becomes words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ...export import NOTE, SOURCES
from ...text import Kind, Piece, inline
from .markdown import escaped, markdown

_MARKS: dict[str, Kind] = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "code": "code", "a": "link"}
_BLOCKS = {
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "br",
    "hr",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "table",
    "section",
    "article",
    "figure",
    "figcaption",
}
_EMBEDDED = {"img", "iframe", "video", "audio", "object", "embed", "source", "picture"}
_SILENT = {"script", "style", "template", "head", "title"}
_WORDS = {"span", "cite", "font", "center", "tbody", "thead", "td", "th", "html", "body"}


@dataclass
class Reference:
    """A link or a work named in a cell."""

    url: str = ""
    text: str = ""
    id: str = ""
    title: str = ""
    kind: str = ""
    publisher: str = ""
    note: str = ""


@dataclass
class Prose:
    """What a cell holds."""

    summary: str = ""
    note: str = ""
    links: list[Reference] = field(default_factory=list)
    """Links in the text, in order."""
    sources: list[Reference] = field(default_factory=list)
    """Entries of a paragraph of sources, as our own export writes it."""
    lost: list[str] = field(default_factory=list)
    """What has no place in the text, in words."""


def prose_of(markup: str) -> Prose:
    """Read a cell's text, with or without HTML."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.finish()


def plain_of(markup: str) -> str:
    """Return a cell's text as one line without markup."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return " ".join("".join(piece.text for _, block in reader.blocks for piece in [*block, Piece("text", " ")]).split())


def with_addresses(markup: str) -> str:
    """Return a cell's text as one line without markup, each link followed by its address in parentheses."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    blocks = [inline.plain(_spelt(pieces)) for _, pieces in reader.blocks]
    more = [item.url for item in reader.out.links if item.url and item.url not in " ".join(blocks)]
    return " ".join(" ".join([*blocks, *(f"({url})" for url in more)]).split())


def _spelt(pieces: list[Piece]) -> str:
    return "".join(escaped(f"{piece.text} ({piece.href})" if piece.href else piece.text) for piece in pieces)


class _Reader(HTMLParser):
    """Collects blocks of pieces. Markup that is broken or unknown falls back to its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out = Prose()
        self.blocks: list[tuple[str, list[Piece]]] = [("", [])]
        self.open: list[tuple[str, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        data = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self.silent += 1
            self.out.lost.append(f"<{tag}>")
        elif tag in _BLOCKS:
            self.blocks.append((data.get("class", "") if tag == "p" else "", []))
        elif tag in _EMBEDDED:
            self._embedded(tag, data)
        elif self.blocks[-1][0] == SOURCES and tag in ("a", "cite"):
            names = ("href", "", "data-source", "title", "data-kind")
            self.out.sources.append(Reference(*(data.get(name, "") for name in names)))
            self.open.append((tag, "source"))
        elif tag in _MARKS:
            self.open.append((tag, self._address(data.get("href", "")) if tag == "a" else ""))
        elif tag not in _WORDS:
            self.out.lost.append(f"<{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS and tag != "br":
            self.blocks.append(("", []))
        else:
            at = next((at for at in reversed(range(len(self.open))) if self.open[at][0] == tag), None)
            if at is not None:
                del self.open[at]

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.blocks[-1][0] == SOURCES:
            if self.out.sources and self.open and self.open[-1][1] == "source":
                self.out.sources[-1].text += data
            return
        for number, part in enumerate(re.split(r"\n\s*\n", data)):
            if number:
                self.blocks.append((self.blocks[-1][0], []))
            self._add(part)

    def _embedded(self, tag: str, data: dict[str, str]) -> None:
        source = data.get("src") or data.get("data") or ""
        self.out.lost.append(f"<{tag}>{' ' + source if source else ''}")
        if address := web_address(source):
            self.out.links.append(Reference(address))

    def _address(self, href: str) -> str:
        address = href.strip() if href.strip().startswith("mailto:") else web_address(href)
        if address:
            self.out.links.append(Reference(address if address.startswith("http") else ""))
        elif href:
            self.out.lost.append(f"a link to {href!r}")
        return re.sub(r"[()\s]", lambda match: f"%{ord(match.group()):02X}", address)

    def _add(self, text: str) -> None:
        href = next((href for tag, href in reversed(self.open) if tag == "a" and href), "")
        tags = [_MARKS[tag] for tag, _ in self.open if tag in _MARKS and tag != "a"]
        kind: Kind = "link" if href else (tags[-1] if tags else "text")
        if href and self.out.links:
            self.out.links[-1].text += text
        self.blocks[-1][1].append(Piece(kind, text, href))

    def finish(self) -> Prose:
        named = [(name, markdown(pieces)) for name, pieces in self.blocks]
        self.out.summary = "\n\n".join(text for name, text in named if text and name != NOTE)
        for item in self.out.sources:
            item.publisher = item.text.rpartition(", ")[0]  # what follows is the day
        self.out.note = "\n\n".join(text for name, text in named if text and name == NOTE)
        return self.out


def web_address(text: str) -> str:
    """Return an http(s) address fit for a source, or an empty string."""
    match = re.fullmatch(
        r"(https?):?//([^\s/?#].*)", re.sub(r"^//", "https://", text.strip()), re.IGNORECASE | re.DOTALL
    )
    if not match:
        return ""
    rest = re.sub(r"[\s<>\"'\x00-\x1f]", lambda found: f"%{ord(found.group()):02X}", match.group(2))
    return f"{match.group(1).lower()}://{rest}"
