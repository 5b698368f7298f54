"""The exports of a site: the lists that its pages show, the files that these become, and the page of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...events import Timeline
from ...export import Format, Site, published_formats

FEED = "application/atom+xml"


@dataclass
class Listed:
    """A list that is published."""

    timeline: Timeline
    lang: str
    owners: list[str] = field(default_factory=list)
    """Pages that own the ids of its events."""
    made: dict[str, tuple[Format, File]] = field(default_factory=dict)
    """Its files by ending; those that stand in the docs folder are left as they are."""
    there: dict[str, File] = field(default_factory=dict)
    """Every file that holds it, by ending."""


class Publication:
    """Collects what the blocks of a build ask to be published."""

    def __init__(self, config: MkDocsConfig, main: str, home: str, name: str, active: bool) -> None:
        self.config, self.main, self.home, self.name, self.active = config, main, home, name, active
        self.files = Files([])
        self.lists: dict[str, Listed] = {}

    def publish(self, path: str, timeline: Timeline, owner: str, lang: str) -> Collection[str]:
        """Publish a list beside its file. Returns the endings of the files that hold it."""
        listed = self.lists.get(path)
        if listed is None:
            listed = self.lists[path] = Listed(timeline, lang)
            if self.active:
                self._add(path, listed)
        if owner and owner not in listed.owners:
            listed.owners.append(owner)
            if len(listed.owners) == 1:
                listed.lang = lang
        return listed.there

    def _add(self, path: str, listed: Listed) -> None:
        for form in published_formats(listed.timeline):
            target = PurePosixPath(path).with_suffix(f".{form.ending}").as_posix()
            there = self.files.get_file_from_path(target)
            if there is not None and form.addressed and self.config.site_url:
                self.files.remove(there)
                there = None
            if there is None:
                there = File.generated(self.config, target, content="")  # written when the pages are known
                self.files.append(there)
                listed.made[form.ending] = form, there
            listed.there[form.ending] = there

    def write(self) -> None:
        """Give the files their content."""
        for path, listed in self.lists.items():
            site = self._site(path, listed)
            for form, file in listed.made.values():
                file.content_string = form.write(listed.timeline, site)

    def feeds(self, page: str) -> Iterator[File]:
        """Yield the feeds of the lists whose ids a page owns."""
        for listed in self.lists.values():
            if page in listed.owners and "atom" in listed.there:
                yield listed.there["atom"]

    def homeless(self) -> Iterator[tuple[str, str]]:
        """Yield what is wrong with the home page where lists are owned, but none by it."""
        owners = list(dict.fromkeys(owner for listed in self.lists.values() for owner in listed.owners))
        if self.home and self.lists and self.home not in owners and (owners or self._is_page()):
            found = f"{self.home!r}, which owns the ids of no list"
            yield found, f"the page that shows the whole list, e.g. {owners[0] if owners else 'index.md'}"

    def _is_page(self) -> bool:
        return self.files.get_file_from_path(self.home) is not None

    def _site(self, path: str, listed: Listed) -> Site:
        owner = self._page(listed)
        uri = PurePosixPath(path)
        folder = uri.parent.as_posix()
        site = Site(
            title=self.config.site_name,
            url=self.config.site_url or "",
            page=owner.url if owner else "",
            data="" if folder == "." else f"{folder}/",
            stem=uri.stem,
            name=self.name,
            lang=listed.lang,
        )
        if path == self.main:
            return site
        title = owner.page.title if owner and owner.page else ""
        return site.beside(path, f"{site.title}: {title or uri.stem}")

    def _page(self, listed: Listed) -> File | None:
        """Return the page that calendar and feed lead to: home where it owns the list, else the first that does."""
        pages = [self.home] if self.home in listed.owners or not listed.owners else listed.owners
        return self.files.get_file_from_path(pages[0])
