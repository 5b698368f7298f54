"""What the cells for media hold, judged by what stands in them: an address, a picture, a quotation or words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .links import ALT, CAPTION, CREDIT, KEPT, PICTURE, link_of
from .rows import LINK, SOURCE, Row
from .wording import (
    MOST_WORDS,
    Quotation,
    Reference,
    escaped,
    plain_of,
    prose_of,
    quotation_of,
    web_address,
    with_addresses,
)

_ADDRESS = re.compile(r"https?://[^\s<>\"')\]}]+", re.IGNORECASE)
_QUOTED = re.compile(r"^[\"'“‘„«「『]")


@dataclass
class Media:
    """What a row's cells beside its text say."""

    references: list[Reference] = field(default_factory=list)
    """Addresses and works that become sources."""
    notes: list[str] = field(default_factory=list)
    """Paragraphs for the note, as Markdown."""
    quotation: Quotation | None = None
    """A quotation that says its language and where it stands."""
    speaker: str = ""
    link: dict[str, str] | None = None
    """What the address of media becomes."""


def media_of(row: Row) -> Media:
    """Read the cells; whatever is not carried, or not as it was, is reported with its address."""
    out = Media()
    media = row.cell("Media")
    embedded = re.search(r"""\b(?:src|data)\s*=\s*["']?([^"'\s>]+)""", media) if media.startswith("<") else None
    path = embedded.group(1) if embedded else media
    address = web_address(path)
    if media and (PICTURE.search(path) or re.match(r"<img\b", media, re.IGNORECASE)):
        _picture(row, address, path, out)
    elif address:
        _page(row, address, out)
    elif media and (found := quotation_of(media)):
        _quotation(row, found, out)
    else:
        _words(row, media, out)
    for column in ("Media Thumbnail", ALT, "Background"):
        if row.cell(column) and not (column == ALT and out.link and plain_of(row.cell(ALT)) in out.link["label"]):
            row.lost(column, "not carried; the list has no such field", repr(_full(row, column)))
    for column in (LINK, SOURCE):
        out.references += _named(row, column)
    return out


def _full(row: Row, column: str) -> str:
    return with_addresses(row.cell(column))


def _picture(row: Row, address: str, path: str, out: Media) -> None:
    """A picture elsewhere becomes a link. Of one that has no address, report all that is needed to add it by hand."""
    out.link = link_of(row, address, picture=True)
    if out.link:
        row.lost("Media", KEPT, f"the picture {address}")
        return
    row.lost("Media", "not carried; a picture of the list is a file of the docs folder", f"the picture {path}")
    for column in (CAPTION, CREDIT):
        if row.cell(column):
            row.lost(column, "not carried, for its picture is not", repr(_full(row, column)))


def _page(row: Row, address: str, out: Media) -> None:
    caption, credit = plain_of(row.cell(CAPTION)), plain_of(row.cell(CREDIT))
    out.link = link_of(row, address)
    row.lost("Media", KEPT, repr(address))
    texts = [_full(row, CAPTION), _full(row, CREDIT)]
    note = "; ".join(
        text for text, plain in zip(texts, (caption, credit), strict=True) if text != plain or web_address(text)
    )
    if web_address(credit):
        credit = ""
    if web_address(caption):
        caption = ""
    out.references.append(Reference(address, title=f"[{caption}]" if caption else "", publisher=credit, note=note))


def _quotation(row: Row, found: Quotation, out: Media) -> None:
    credit = plain_of(row.cell(CREDIT))
    source = found.address or web_address(row.cell(LINK)) or web_address(row.cell(SOURCE))
    if found.language and credit and source and len(found.text.split()) <= MOST_WORDS:
        out.quotation, out.speaker = Quotation(found.text, found.language, source), credit
        out.references.append(Reference(source))
    else:
        said = "; ".join(text for column in (CAPTION, CREDIT) if (text := _full(row, column)))
        words = found.text if _QUOTED.match(found.text) else f"“{found.text}”"
        out.notes.append(escaped(f"{words} — {said}" if said else words))
        row.lost("Media", "kept in the note; a quotation of the list has a language, a speaker and a source")
    out.references += [link for link in prose_of(row.cell("Media")).links if link.url]
    _links(row, out)


def _words(row: Row, media: str, out: Media) -> None:
    if media:
        row.lost("Media", "not carried; it is no web address", repr(media[:300]))
    for column in (CAPTION, CREDIT):
        if text := _full(row, column):
            out.notes.append(escaped(text))
            row.lost(column, "kept in the note, for there is no address that it belongs to", repr(text))
    _links(row, out)


def _links(row: Row, out: Media) -> None:
    """Keep the addresses in caption and credit as sources."""
    for column in (CAPTION, CREDIT):
        links = [link for link in prose_of(row.cell(column)).links if link.url]
        out.references += links or [Reference(url) for url in addresses_in(row.cell(column))]


def addresses_in(text: str) -> list[str]:
    """Return the web addresses that stand in a text, without the punctuation after them."""
    return list(dict.fromkeys(found.rstrip(".,;:!?") for found in _ADDRESS.findall(text)))


def _named(row: Row, column: str) -> list[Reference]:
    """Return the sources that a cell names, by their addresses or in words."""
    text = row.cell(column)
    if not text:
        return []
    if web_address(text):
        return [Reference(web_address(part)) for part in text.split() if web_address(part)] or [
            Reference(web_address(text))
        ]
    if links := [link for link in prose_of(text).links if link.url]:
        return links
    found = addresses_in(text)
    words = " ".join(re.sub(_ADDRESS, " ", plain_of(text)).split()).strip(" ,;:()–—-")
    if not found and column == LINK:
        row.lost(column, "not carried; it is no web address")
        return []
    if len(found) == 1:
        return [Reference(found[0], title=words)]
    return [Reference(url) for url in found] if found else [Reference(title=words)] if words else []
