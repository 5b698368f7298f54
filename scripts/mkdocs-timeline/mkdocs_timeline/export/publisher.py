"""What an export may know of the site that publishes it: its name and, where it is fixed, its address."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from ..text import slug, word


@dataclass(frozen=True)
class Site:
    """The publisher of a timeline."""

    title: str = field(default_factory=lambda: word("whole"))
    """Name shown in calendars and feed readers."""
    url: str = ""
    """Address of the site. When it is empty, links are relative and the export fits any host and base path."""
    page: str = "timeline/"
    """Page with the events' ids, from the site's root."""
    data: str = "data/"
    """Folder of the exports, from the site's root."""
    stem: str = "events"
    """Name of the exports without their ending."""
    name: str = ""
    """Permanent name of the list, part of every id in feeds; made of the title when empty."""
    lang: str = "en"
    """Language of the words that an export adds."""

    @property
    def key(self) -> str:
        """The permanent name."""
        return self.name or slug(self.title) or "timeline"

    @property
    def root(self) -> str:
        """What leads from an export to the site's root."""
        return self.url.rstrip("/") + "/" if self.url else "../" * self.data.count("/")

    def beside(self, path: str, title: str) -> Site:
        """Return the publisher of another list of the same site, by the list's path: it has ids of its own."""
        return replace(self, title=title, name=f"{self.key}-{slug(path.rpartition('.')[0])}")

    def event(self, name: str) -> str:
        """Return the address of an event, relative to the exports when the site's address is not known."""
        return f"{self.root}{self.page}#{name}"

    def file(self, path: str) -> str:
        """Return the address of a file of the docs folder, relative to the exports when the site's is not known."""
        return self.root + quote(path)

    def urn(self, name: str) -> str:
        """Return the permanent id of a record: it holds no address, so that it outlives every move."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:mkdocs-timeline:{self.key}:{name}").urn
