"""``/// timeline | FILE``: a view of an event list, or a strip of it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection
from pathlib import Path
from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from ..events import BESIDE, PICTURES, Timeline, load, sections_of
from ..html import FORMS, Style, Under, downloads, render_on_page, strip_alone
from ..records import Kept, Problem, near
from ..strip import Scene
from ..text import word
from .block import CheckedBlock
from .build_error import Stop, stop_at_data_errors
from .elements import ENTITY, final
from .options import Option
from .timeline_options import OPTIONS, Choice, choice_of, names_in

Publish = Callable[[str, Timeline, str, str], Collection[str]]
"""Publishes a list: its path, what it holds, the page that owns its ids or nothing, the language of its words. Returns
the endings of the files that it makes."""
INSIDE = "tl-inside"
"""Tag that holds, until `Leftovers`, what a page has inside a block: nothing, unless options are not indented."""


class TimelineBlock(CheckedBlock):
    """``/// timeline | FILE``."""

    NAME = "timeline"
    OPTION_TABLE = OPTIONS
    ARGUMENT_EXAMPLE = "data/events.yml"
    NO_ARGUMENT: ClassVar = ("no event list", "a file after |")

    def check_argument(self) -> list[Problem]:
        """Load the event list, without which no option can be checked."""
        if problems := super().check_argument():
            raise Stop(problems)
        self.timeline = self._load()
        self._names = names_in(self.timeline)
        return []

    def known(self, option: Option) -> Collection[str] | None:
        return self._names.get(option.name)

    def on_create(self, parent: Element) -> Element:
        choice = choice_of(self.given)
        root = self._list(choice) if choice.strip == "full" else self._strip(choice)
        shield(root)
        SubElement(root, INSIDE)
        parent.append(root)
        return root

    def on_add(self, block: Element) -> Element:
        return block[-1]

    def _list(self, choice: Choice) -> Element:
        taken: frozenset[str] = self.tracker.get("ids", frozenset())
        style = self._style(choice)
        drawn = render_on_page(self.timeline, choice.view, style, taken)
        self.tracker["ids"] = taken | drawn.ids
        told: frozenset[str] = self.tracker.get("downloads", frozenset())
        if style.exports and style.own and style.detail == "full" and self.list not in told:
            self.tracker["downloads"] = told | {self.list}
            drawn.element.append(downloads(style.exports, style.lang))
        return drawn.element

    def _strip(self, choice: Choice) -> Element:
        events = [event for event in self.timeline.events if choice.view.shows(event)]
        style = self._style(choice)
        scene = Scene(self.timeline, events, style.lang, choice.strip, choice.span, choice.labels, style.event_link)
        links = [(word("whole", style.lang), self.config["home"])] if self.config["home"] else []
        if choice.strip != "small":
            links.append((word("data", style.lang), self._data(choice.strip)))
        under = Under(choice.caption, tuple((words, self.place.link(target)) for words, target in links))
        return strip_alone(scene, under, style)

    def _data(self, form: str) -> str:
        """Return the file that a strip is drawn from, from the docs folder; a table where there is one."""
        events = Path(self.argument)
        beside = events.with_name("vocabulary.yml") if form == "bars" else events.with_suffix(".csv")
        homes = (beside, Path("data") / beside.name)
        return next((one for one in homes if (self.place.docs / one).is_file()), events).as_posix()

    def _style(self, choice: Choice) -> Style:
        home, sources = self.config["home"], self.config["sources_page"]
        own = choice.detail != "lines" and (choice.own if choice.own is not None else home in ("", self.place.page))
        link = self.place.link
        lang = choice.lang or self.config["lang"]
        return Style(
            heading=choice.heading,
            detail=choice.detail,
            own=own,
            event_link=(lambda name: link(f"{home}#{name}")) if home else "#{}".format,
            source_link=(lambda source: link(f"{sources}#{source.id}")) if sources else (lambda source: source.link),
            page_link=link,
            lang=lang,
            controls=choice.controls if choice.controls is not None else own and choice.detail == "full",
            exports=self._exports(lang, own),
            about=link(choice.about) if choice.about else "",
            pairs=choice.compare,
        )

    def _exports(self, lang: str, own: bool) -> dict[str, str]:
        """Return the addresses of the files beside the list that hold it in other forms."""
        publish: Publish | str = self.config["published"]
        made = publish(self.list, self.timeline, self.place.page if own else "", lang) if callable(publish) else ()
        files = {ending: Path(self.list).with_suffix(f".{ending}") for ending in FORMS}
        there = {ending: file for ending, file in files.items() if ending in made or (self.place.docs / file).is_file()}
        return {ending: self.place.link(file.as_posix()) for ending, file in there.items()}

    @property
    def list(self) -> str:
        """The path of the event list from the docs folder, however the page writes it."""
        return posixpath.normpath(self.argument)

    def _load(self) -> Timeline:
        path = self.file("an event list")
        with stop_at_data_errors():
            return load_cached(path, self.place.docs)


def shield(root: Element) -> None:
    """Mark every text as final, so that no inline pattern of Markdown touches it.

    Markdown's own serialiser takes text that looks like an entity for one, and lets it pass; hence the ``&amp;``. The
    extension ``attr_list`` reads attributes from braces in any text; hence their escape, which Markdown takes back.
    """
    for element in root.iter():
        for name, value in element.items():
            element.set(name, ENTITY.sub("&amp;", value))
        if element.text:
            element.text = final(element.text, braces=element.tag == "code")
        if element.tail:
            element.tail = final(element.tail)


def load_cached(path: Path, docs: Path) -> Timeline:
    """Load an event list once for all blocks of a build; again when a file beside it has changed."""
    data = docs / "data"
    beside = [path, *(home / name for home in (path.parent, data) for name in BESIDE)]
    known = sorted(file for file in docs.rglob("*") if file.suffix.lower()[1:] in ("md", *PICTURES))
    return _TIMELINES.get(
        (near(path), docs),
        [*beside, *known],
        lambda: load([near(path)], site_data=data, sections=sections_of(docs), docs=docs),
    )


_TIMELINES: Kept[Timeline] = Kept()
