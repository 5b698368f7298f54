"""The link that an address of media becomes: nothing is loaded from it, and its words say what stood beside it."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from ..text import web_fault
from .rows import Row
from .wording import plain_of, web_address, with_addresses, without

CAPTION, CREDIT, ALT = "Media Caption", "Media Credit", "Alt Text"
KEPT = "kept as a link; nothing is loaded from it"
PICTURE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|bmp)(?:$|[?#])|//(?:[^/]*\.)?(?:flickr|imgur)\.com/|^data:image",
    re.IGNORECASE,
)
_RECORDING = re.compile(
    r"\.(?:mp[34]|m4[av]|og[gav]|opus|wav|flac|webm|mov)(?:$|[?#])"
    r"|//(?:[^/]*\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|twitch\.tv)/",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|odt|txt)(?:$|[?#])|//(?:[^/]*\.)?documentcloud\.org/", re.IGNORECASE)


def link_of(row: Row, address: str, picture: bool = False) -> dict[str, str] | None:
    """Return the link for an address, with caption and credit as its words; nothing for an unfit address."""
    if not address or web_fault(address):
        return None
    words = {column: plain_of(row.cell(column)) for column in (CAPTION, CREDIT, ALT)}
    name = words[CAPTION] if not web_address(words[CAPTION]) else ""
    label = name or words[ALT] or _file_name(address)
    for column in (CAPTION, CREDIT):
        if (full := with_addresses(row.cell(column))) != words[column]:
            row.lost(column, "kept in the words of the link, without its address", repr(full))
    label = f"{label} ({words[CREDIT]})" if words[CREDIT] else label
    return {"url": address, "label": " ".join(label.split()), "kind": _kind(address, picture)}


def _kind(address: str, picture: bool) -> str:
    if _RECORDING.search(address):
        return "recording"
    return "document" if picture or _DOCUMENT.search(address) else "page"


def _file_name(address: str) -> str:
    """Return the name of the file that an address leads to, or its host."""
    parts = urlsplit(address)
    name = without(unquote(parts.path.rpartition("/")[2])).strip()
    return name if name and name.isprintable() else parts.netloc
