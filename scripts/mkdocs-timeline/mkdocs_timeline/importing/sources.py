"""Sources for imported events: every event needs one, and each address becomes one record."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from ..events import Source
from ..records import KEBAB, spelled
from ..text import slug
from .identity import digest, name_of
from .rows import Row
from .wording import Reference, web_address

_KINDS = ("primary", "news", "analysis", "reference")


class Library:
    """The sources found so far, each once."""

    def __init__(self, file: str) -> None:
        self.file = spelled(PurePosixPath(file).name, "replace")
        self.records: dict[str, dict[str, Any]] = {}
        self.index: dict[tuple[str, str | None, str | None], dict[str, Any]] = {}

    def of(self, row: Row, references: list[Reference]) -> list[str]:
        """Return the ids of a row's sources, strongest first; the file itself stands in where there is none."""
        found = [name for item in references if (item.url or item.title or item.id) and (name := self._add(row, item))]
        if not found:
            row.lost("Media", "the file itself stands in as source; name a better one", "no address of a source")
            found = [self._itself()]
        return list(dict.fromkeys(found))

    def _itself(self) -> str:
        record = {
            "id": slug(self.file) or "imported-file",
            "title": f"[{self.file}]",
            "publisher": "[not stated]",
            "kind": "reference",
            "note": "The imported file names no source for these events.",
        }
        return self._record(record)

    def _add(self, row: Row, item: Reference) -> str:
        url = web_address(item.url)
        host, path = _split(url)
        title, said = (" ".join(text.split()) for text in (item.title, item.text))
        record = {
            "id": item.id if re.fullmatch(KEBAB, item.id) else slug(f"{host} {path}") or name_of(title or said),
            "title": title or f"[{said or f'{host}/{path}'.rstrip('/')}]",
            "publisher": " ".join(item.publisher.split()) or host or said or "[not stated]",
            **({"url": url} if url else {}),
            "kind": item.kind if item.kind in _KINDS else "reference",
            **({"note": item.note} if item.note else {}),
        }
        try:
            Source.model_validate(record)
        except ValidationError:
            row.lost("Media", "not carried as a source; it is no address that can be followed", repr(item.url or title))
            return ""
        return self._record(record, item.id == record["id"])

    def _record(self, record: dict[str, Any], named: bool = False) -> str:
        """Keep a record. The same source is one that the file calls the same, or else one with the same address."""
        url = record.get("url")
        same = "id" if named else "url" if url else "title"
        if known := self.index.get((same, record[same], url)):
            known.update({"note": record["note"]} if "note" in record and "note" not in known else {})
            return str(known["id"])
        if record["id"] in self.records:
            record["id"] = f"{record['id']}-{digest(str(url or record['title']))}"
        if record["id"] not in self.records:
            self.records[record["id"]] = record
            for name in ("id", "url", "title"):
                self.index.setdefault((name, record.get(name), url), record)
        return str(record["id"])


def _split(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:  # a broken address in square brackets
        return re.sub(r"^https?://", "", url), ""
    return parts.netloc.rpartition("@")[2].removeprefix("www."), parts.path.strip("/")
