"""Synthetic events in the form of the site's own: the same number gives the same list on every machine."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from tests.support.site import ROOT

SEED = 19240619
FIRST, LAST = date(1945, 8, 15), date(2025, 12, 31)
WHO = ("The first council", "The northern ministry", "A joint committee", "The port authority", "The assembly",
       "A border commission", "The foreign office", "The planning board")  # fmt: skip
DOES = ("signs", "rejects", "revises", "publishes", "postpones", "ratifies", "reviews", "ends")
WHAT = ("a protocol on trade", "the treaty of mutual aid", "a plan for the railway", "the fisheries agreement",
        "a statement on borders", "the loan for the port", "a pact on rivers", "the exchange of students")  # fmt: skip
PROSE = """delegations met in the capital and agreed on a text that both sides published a week later while officials
noted that two articles on supply and credit were left open until the following spring when a second round of talks
took them up again under the eyes of neighbours who asked what the promise would mean"""
WORDS = PROSE.split()
THEMES = ("treaty", "diplomacy", "alliance", "military-cooperation", "war", "sanctions", "nuclear", "economy")
ACTORS = ("north-korea", "russia", "south-korea", "soviet-union", "china", "united-states", "japan", "united-nations")
STATUSES = ("acknowledged-by-both", "acknowledged-by-one", "documented", "assessed", "reported", "alleged")


@dataclass(frozen=True)
class Event:
    """One synthetic event. Title and text each end in a number of their own, so that a cut one is not found."""

    id: str
    start: date
    end: date | None
    title: str
    text: str
    theme: str
    actors: tuple[str, ...]
    status: str
    weight: int
    place: str

    @property
    def edtf(self) -> str:
        """The date as the event list writes it."""
        return f"{self.start}/{self.end}" if self.end else f"{self.start}"

    @property
    def sources(self) -> tuple[str, str]:
        """Ids of its two sources."""
        return f"{self.id}-a", f"{self.id}-b"


def events(count: int, seed: int = SEED) -> list[Event]:
    """Return so many events in order of time."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    span = (LAST - FIRST).days
    days = sorted(chance.randrange(span) for _ in range(count))
    return [_event(number, FIRST + timedelta(days=day), chance) for number, day in enumerate(days, 1)]


def _event(number: int, start: date, chance: random.Random) -> Event:
    text = " ".join(chance.choice(WORDS) for _ in range(chance.randint(40, 60))).capitalize()
    title = f"{chance.choice(WHO)} {chance.choice(DOES)} {chance.choice(WHAT)}, number {number}"
    return Event(
        id=f"{start}-event-{number}",
        start=start,
        end=start + timedelta(days=chance.randint(20, 900)) if chance.random() < 0.2 else None,
        title=title,
        text=f"{text}. Entry {number} of the record.",
        theme=chance.choice(THEMES),
        actors=tuple(chance.sample(ACTORS, chance.randint(1, 3))),
        status=chance.choice(STATUSES),
        weight=chance.choice((1, 1, 2, 2, 2, 3)),
        place=chance.choice(("Pyongyang", "Moscow", "Seoul", "Vladivostok")),
    )


def write(made: Sequence[Event], folder: Path) -> Path:
    """Write an event list with its sources and the site's vocabulary into a folder; return the path of the list."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Path(shutil.copy(ROOT / "docs" / "data" / "vocabulary.yml", folder))
    path = folder / "events.yml"
    words = yaml.safe_load(vocabulary.read_text(encoding="utf-8"))
    eras = [(era["span"].partition("/")[0], era["id"]) for era in words["eras"]]
    path.write_text("\n".join(["schema: 1", "events:", *_yaml(made, eras), ""]), encoding="utf-8")
    lines = [line for event in made for key in event.sources for line in _source(key, event.start)]
    for key in sorted({key for span in words["spans"] for key in span["sources"]}):
        lines += _source(key, LAST)
    (folder / "sources.yml").write_text("\n".join(["schema: 1", "sources:", *lines, ""]), encoding="utf-8")
    return path


def _yaml(made: Sequence[Event], eras: list[tuple[str, str]]) -> Iterator[str]:
    for event in made:
        yield f"  - id: {event.id}"
        yield f'    date: "{event.edtf}"'
        yield f"    title: {json.dumps(event.title)}"
        yield f"    summary: {json.dumps(event.text)}"
        yield f"    era: {[era for first, era in eras if first <= event.edtf][-1]}"
        yield f"    theme: {event.theme}"
        yield f"    actors: [{', '.join(event.actors)}]"
        yield f"    place: {event.place}"
        yield f"    status: {event.status}"
        yield "    sourcing: several"
        yield f"    weight: {event.weight}"
        yield f"    sources: [{', '.join(event.sources)}]"


def _source(key: str, day: date) -> list[str]:
    return [
        f"  - id: {key}",
        f"    title: Record {key}",
        "    publisher: The archive",
        f'    published: "{day}"',
        f"    url: https://archive.example/{key}",
        "    kind: primary",
    ]
