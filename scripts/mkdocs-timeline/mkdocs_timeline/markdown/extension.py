"""The timeline as a block for Python-Markdown, on `pymdownx.blocks`::

/// timeline | data/events.yml
    theme: [treaty, diplomacy]
    group: era
///
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from ..events import Timeline, load, sections_of
from ..html import TAKEN, Style, Under, render, settle, strip_alone
from ..records import DataError, Problem, shown
from ..strip import Scene
from ..text import word
from .option_table import OPTIONS, Choice, choose
from .page import Place, near, place_of
from .stopping import Stop

INSIDE = "tl-inside"
"""Tag that holds, until `_Settle`, what a page has inside a block: nothing, unless options are not indented."""
START = r"/{3,}\s*timeline\b"
ENTITY = re.compile("&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
AFTER_TOC = 1
"""Priority of a tree processor that runs after ``toc`` (5) and before MkDocs resolves links (0)."""


class TimelineBlock(Block):
    """``/// timeline | FILE``: a view of an event list."""

    NAME = "timeline"
    ARGUMENT = None

    def _validate(self, parent: Element, arg: Any, /, **options: Any) -> bool:
        """Accept the block, or stop the build. The base class would leave a wrong block on the page as text."""
        self.place = place_of(self.md, self.config["docs"])
        self.number = self.tracker["count"] = self.tracker.get("count", 0) + 1
        self.argument = (arg or "").strip()
        self.options: dict[str, Any] = {"attrs": {}}
        if not self.argument:
            self._stop([self._problem("", "no event list", "a file after |, e.g. /// timeline | data/events.yml")])
        self.timeline = self._load()
        self.choice, faults = choose(options, self.timeline)
        self._stop([self._problem(*fault) for fault in faults])
        return True

    def on_create(self, parent: Element) -> Element:
        choice = self.choice
        if choice.strip == "full":
            root = render(self.timeline, choice.view, self._style(choice))
        else:
            root = self._strip(choice)
        shield(root)
        SubElement(root, INSIDE)
        parent.append(root)
        return root

    def on_add(self, block: Element) -> Element:
        return block[-1]

    def _strip(self, choice: Choice) -> Element:
        events = [event for event in self.timeline.events if choice.view.shows(event)]
        style = self._style(choice)
        scene = Scene(self.timeline, events, style.lang, choice.strip, choice.span, choice.labels)
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
        own = choice.own if choice.own is not None else not home
        link = self.place.link
        return Style(
            heading=choice.heading,
            detail=choice.detail,
            own=own,
            event_link=(lambda name: link(f"{home}#{name}")) if home else "#{}".format,
            source_link=(lambda source: link(f"{sources}#{source.id}")) if sources else (lambda source: source.url),
            page_link=link,
            lang=choice.lang or self.config["lang"],
            controls=choice.controls if choice.controls is not None else own and choice.detail == "full",
            taken=self.tracker.setdefault("taken", set()),
            exports=self._exports(),
        )

    def _exports(self) -> dict[str, str]:
        """Return the addresses of the files beside the list that hold it in other forms."""
        files = {ending: Path(self.argument).with_suffix(f".{ending}") for ending in TAKEN}
        published = self.config["published"] == self.argument
        there = {ending: file for ending, file in files.items() if published or (self.place.docs / file).is_file()}
        return {ending: self.place.link(file.as_posix()) for ending, file in there.items()}

    def _load(self) -> Timeline:
        path = self.place.docs / self.argument
        if not path.is_file():
            found = f"{self.argument}, where there is no file ({near(path).as_posix()})"
            self._stop([self._problem("", found, "an event list in the docs folder, e.g. data/events.yml")])
        try:
            return load_cached(path, self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None

    def _problem(self, field: str, found: str, expected: str) -> Problem:
        line = self.place.line_of(START, self.number, field)
        return Problem(self.place.shown(), line, "timeline", field, found, expected)

    def _stop(self, problems: Iterable[Problem]) -> None:
        if found := list(problems):
            raise Stop(found)


def shield(root: Element) -> None:
    """Mark every text as final, so that no inline pattern of Markdown touches it.

    Markdown's own serialiser takes text that looks like an entity for one, and lets it pass; hence the ``&amp;``.
    """
    for element in root.iter():
        for name, value in element.items():
            element.set(name, ENTITY.sub("&amp;", value))
        if element.text:
            element.text = AtomicString(ENTITY.sub("&amp;", element.text))
        if element.tail:
            element.tail = AtomicString(ENTITY.sub("&amp;", element.tail))


def load_cached(path: Path, docs: Path) -> Timeline:
    """Load an event list once for all blocks of a build; again when a file beside it has changed."""
    data = docs / "data"
    beside = [path, *(home / name for home in (path.parent, data) for name in ("sources.yml", "vocabulary.yml"))]
    stamps = tuple(file.stat().st_mtime_ns if file.is_file() else 0 for file in [*beside, *sorted(docs.rglob("*.md"))])
    return _load(near(path), docs, data, stamps)


@functools.lru_cache(maxsize=8)
def _load(path: Path, docs: Path, data: Path, stamps: tuple[int, ...]) -> Timeline:
    return load([path], site_data=data, sections=sections_of(docs))


class _Settle(Treeprocessor):
    """Name the event headings once the contents list is made, and find blocks that were misread."""

    def __init__(self, md: Markdown, config: dict[str, Any]) -> None:
        super().__init__(md)
        self.config = config

    def run(self, root: Element) -> None:
        settle(root)
        number = 0
        for element in root.iter():
            if element.tag == "mkdocs-timeline":
                number += 1
                self._empty(element, number)
            elif element.tag == "p" and re.match(START, element.text or ""):
                self._stop("options that cannot be read", number + 1)

    def _empty(self, timeline: Element, number: int) -> None:
        for inside in timeline.findall(INSIDE):
            if text := " ".join("".join(inside.itertext()).split()):
                self._stop(f"{shown(text)} inside the block", number)
            timeline.remove(inside)

    def _stop(self, found: str, number: int) -> NoReturn:
        place = place_of(self.md, self.config["docs"])
        expected = "options indented by four spaces straight below the first line, e.g. group: era, then ///"
        raise Stop([Problem(place.shown(), place.line_of(START, number), "timeline", "", found, expected)])


class TimelineExtension(BlocksExtension):
    """Registers the block."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "docs": ["docs", "Docs folder, where the generator does not tell it."],
            "home": ["", "Page that owns the events' ids, e.g. timeline.md; empty: each page owns its own."],
            "sources_page": ["", "Page with an id for each source, e.g. sources.md; empty: link to the source itself."],
            "published": [
                "",
                "Event list whose exports are published beside it though no file is there; set by the plugin.",
            ],
            "lang": ["en", "Language of interface words and dates: en or ko."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        super().extendMarkdown(md)
        md.treeprocessors.register(_Settle(md, self.getConfigs()), "timeline-settle", AFTER_TOC)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        block_mgr.register(TimelineBlock, self.getConfigs())
        read = block_mgr.split_header

        def with_text_keys(block: str, length: int) -> tuple[dict[str, Any] | None, str]:
            """Make text of option names such as ``1`` or ``on``, which could not be passed on otherwise."""
            options, rest = read(block, length)
            return options and {str(name): value for name, value in options.items()}, rest

        block_mgr.split_header = with_text_keys


makeExtension: Callable[..., TimelineExtension] = TimelineExtension  # noqa: N816 - Python-Markdown's name

__all__ = ["OPTIONS", "Place", "TimelineExtension", "makeExtension"]
