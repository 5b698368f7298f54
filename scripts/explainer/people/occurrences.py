"""Where people and terms occur: in the events of the timeline and in the sections of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_timeline.events import Event, Timeline, without_code
from mkdocs_timeline.markdown import load_cached
from mkdocs_timeline.records import Kept
from mkdocs_timeline.text import inline

from ..data import data_file, edition_of
from ..sources import CITATION
from .finder import Finder
from .originals import Entry
from .persons import PEOPLE
from .terms import GLOSSARY

HEADING = re.compile(r"^#{1,6}\s.*?\{[^}]*#(?P<id>[\w:.-]+)[^}]*\}\s*$", re.MULTILINE)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKS = re.compile(rf"{CITATION}|\]\([^)]*\)|\{{[^}}]*\}}|[*_]")


@dataclass
class Uses:
    """Where one entry occurs."""

    events: list[Event] = field(default_factory=list)
    """Events that name it, in order of time."""
    sections: dict[str, Counter[str]] = field(default_factory=dict)
    """Pages that name it, each with how often the section of each id does."""


_USES: Kept[Mapping[str, Uses]] = Kept(4)


def entries(docs: Path) -> list[Entry]:
    """Return every person and term of a docs folder. Raises `DataError` with what is wrong in them."""
    return [*PEOPLE.load(docs).values(), *GLOSSARY.load(docs).values()]


def uses(docs: Path) -> Mapping[str, Uses]:
    """Return where each entry occurs, by its id. Raises `DataError`."""
    files = sorted([*(docs / "data").rglob("*.yml"), *docs.rglob("*.md")])
    return _USES.get(docs, files, lambda: _found(docs))


def _found(docs: Path) -> dict[str, Uses]:
    known = entries(docs)
    finder, found = Finder(known), {entry.id: Uses() for entry in known}
    for event in _timeline(docs).events:
        for name in dict.fromkeys(hit.entry.id for text in _texts(event) for hit in finder.hits(text)):
            found[name].events.append(event)
    shown = {
        page.partition("#")[0] for key, page in edition_of(docs).pages.items() if key in (PEOPLE.name, GLOSSARY.name)
    }
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if page not in shown:
            for section, text in _sections(path.read_text(encoding="utf-8", errors="replace")):
                for hit in finder.hits(text):
                    found[hit.entry.id].sections.setdefault(page, Counter())[section] += 1
    return found


def _timeline(docs: Path) -> Timeline:
    return load_cached(data_file(docs, "events"), docs)


def _texts(event: Event) -> Iterator[str]:
    yield event.title
    for text in (event.summary, event.note, event.differ):
        if text:
            yield inline.plain(text)


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each section that has one, with its words; words before the first belong to the page itself."""
    text = without_code(_FRONT.sub("", text))
    heads = list(HEADING.finditer(text))
    starts = [("", 0), *((head["id"], head.end()) for head in heads)]
    ends = [*(head.start() for head in heads), len(text)]
    for (section, start), end in zip(starts, ends, strict=True):
        yield section, _MARKS.sub(" ", text[start:end])
