"""Sources for imported events: every event needs one, and each address becomes one record."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from ..records import KEBAB
from ..text import slug, unused
from .prose import Prose, Reference, plain_of, web_address
from .slide import LINK, Slide

_KINDS = ("primary", "news", "analysis", "reference")


class Library:
    """The sources found so far, each once."""

    def __init__(self, file: str) -> None:
        self.file = PurePosixPath(file).name
        self.records: dict[str, dict[str, str]] = {}

    def of(self, slide: Slide, text: Prose) -> list[str]:
        """Return the ids of a slide's sources, strongest first; the file itself stands in where there is none."""
        if text.sources:
            found = [self._add(item) for item in text.sources]
        else:
            found = [self._add(item) for item in [*_media(slide), *text.links] if item.url]
        if not found:
            slide.lost("Media", "the file itself stands in as source; name a better one", "no address of a source")
            found = [self._itself()]
        return list(dict.fromkeys(found))

    def _itself(self) -> str:
        return self._record(
            {
                "id": slug(self.file) or "imported-file",
                "title": f"[{self.file}]",
                "publisher": "Imported from TimelineJS3",
                "kind": "reference",
                "note": "The imported file names no source for these events.",
            }
        )

    def _add(self, item: Reference) -> str:
        url = web_address(item.url)
        host, path = _split(url)
        title, said = (" ".join(text.split()) for text in (item.title, item.text))
        record = {
            "id": item.id if re.fullmatch(KEBAB, item.id) else slug(f"{host} {path}") or "source",
            "title": title or f"[{said or f'{host}/{path}'.rstrip('/')}]",
            "publisher": " ".join(item.publisher.split()) or host or said or "[not stated]",
            **({"url": url} if url else {}),
            "kind": item.kind if item.kind in _KINDS else "reference",
        }
        return self._record(record, item.id == record["id"])

    def _record(self, record: dict[str, str], named: bool = False) -> str:
        """Keep a record. The same source is one that the file calls the same, or else one with the same address."""
        same = "id" if named else "url" if "url" in record else "title"
        for known in self.records.values():
            if known.get(same) == record[same] and known.get("url") == record.get("url"):
                return known["id"]
        record["id"] = unused(record["id"], self.records)
        self.records[record["id"]] = record
        return record["id"]


def _split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:  # a broken address in square brackets
        return re.sub(r"^https?://", "", url), ""
    return parts.netloc.rpartition("@")[2].removeprefix("www."), parts.path.strip("/")


def _media(slide: Slide) -> list[Reference]:
    """Return the addresses in a slide's media cells, and say what of them is not carried."""
    found = []
    media = slide.cell("Media")
    inside = re.search(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""", media) if media.startswith("<") else None
    address = web_address(inside.group(1) if inside else media)
    caption, credit = plain_of(slide.cell("Media Caption")), plain_of(slide.cell("Media Credit"))
    if address:
        slide.lost("Media", "kept as a source; the list shows no media")
        found.append(Reference(address, title=f"[{caption}]" if caption else "", publisher=credit))
    elif media:
        slide.lost("Media", "not carried; it is no web address")
    for column in ("Media Caption", "Media Credit") if not address else ():
        if slide.cell(column):
            slide.lost(column, "not carried, for there is no address to be a source")
    for column in ("Media Thumbnail", "Alt Text", "Background"):
        if slide.cell(column):
            slide.lost(column, "not carried; the list shows no media")
    if link := slide.cell(LINK):
        if web := web_address(link):
            found.append(Reference(web))
        else:
            slide.lost(LINK, "not carried; it is no web address")
    return found
