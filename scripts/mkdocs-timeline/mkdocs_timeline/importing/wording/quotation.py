"""A quotation in a cell for media: the words, and whatever says whose they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from .prose import plain_of, web_address

MOST_WORDS = 60
"""A quotation of an event may have no more."""


@dataclass(frozen=True)
class Quotation:
    """Words in a cell that are no address and no embedded page."""

    text: str
    language: str = ""
    address: str = ""


def quotation_of(markup: str) -> Quotation | None:
    """Return the quotation that a cell holds, or None when it holds an address, a path or nothing to read."""
    text = plain_of(markup)
    quoted = re.match(r"\s*<(blockquote|q)\b", markup, re.IGNORECASE)
    if not text or web_address(text) or (not quoted and not _is_prose(text)):
        return None
    reader = _Attributes()
    reader.feed(markup)
    return Quotation(text, reader.language, reader.address)


def _is_prose(text: str) -> bool:
    """Words with spaces between them, or a long run of a script that writes none; not a path or a scheme."""
    if re.match(r"[a-z][a-z0-9+.-]*:\S", text, re.IGNORECASE):
        return False
    return " " in text.strip() or (len(text) > 12 and not text.isascii() and "/" not in text and "." not in text[-6:-1])


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = self.address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        data = {name: value or "" for name, value in attrs}
        if tag in ("blockquote", "q", "p") and re.fullmatch(r"[a-z]{2,3}", data.get("lang", "")):
            self.language = self.language or data["lang"]
        if tag in ("blockquote", "q"):
            self.address = self.address or web_address(data.get("cite", ""))
