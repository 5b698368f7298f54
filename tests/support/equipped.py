"""Lists with everything a list may have: short labels, a scale with breaks, rows, a story, sources that differ."""

from __future__ import annotations

import functools
import random
from dataclasses import replace
from pathlib import Path

from mkdocs_timeline import Event, Timeline
from mkdocs_timeline.events import Lane, Step, Stretch

from tests.support import build

STRETCHES = (
    ("early", "1945–2021", "1945/2021", 40),
    ("run-up", "2022–May 2024", "2022/2024-05", 15),
    ("months", "June–December 2024", "2024-06/2024-12", 30),
    ("late", "2025–2026", "2025/2026", 15),
)
ROWS = (
    ("moscow", "Moscow", ["soviet-union", "russia"], "square", "first"),
    ("pyongyang", "Pyongyang", ["north-korea"], "triangle", "second"),
    ("seoul", "Seoul", ["south-korea"], "disc", "third"),
    ("others", "Others", [], "diamond", "grey"),
)
STEPS = 5
"""Steps of the story; the last tells of no event."""


@functools.cache
def equipped() -> Timeline:
    """Return the list of real shape, with all that the overview and the story can be told."""
    real = build.real()
    events = tuple(_equip(event, number) for number, event in enumerate(real.events))
    scale = {name: Stretch(id=name, title=title, span=span, share=share) for name, title, span, share in STRETCHES}
    lanes = {
        name: Lane(id=name, title=title, actors=actors, shape=shape, ink=ink)
        for name, title, actors, shape, ink in ROWS
    }
    turning = [event for event in events if event.weight == 3][: STEPS - 1]
    told = [*(_step(event) for event in turning), _step(None, events[-1].sources[0])]
    return replace(
        real, events=events, vocabulary=replace(real.vocabulary, scale=scale, lanes=lanes), story=tuple(told)
    )


def _equip(event: Event, number: int) -> Event:
    short = event.title[:20].rpartition(" ")[0] if event.weight == 3 else None
    differs = {"differ": "One account says otherwise."} if number % 9 == 4 else {}
    return event.model_copy(update={"short": short, **differs})


def _step(event: Event | None, source: str = "") -> Step:
    name = event.id if event else "what-nobody-knows"
    text = "What it came to, in a few words that a reader takes in at once. " * 3
    headline = event.title if event else "What nobody knows"
    sources = event.sources[:2] if event else [source]
    return Step(id=name, event=event.id if event else None, headline=headline, text=text.strip(), sources=sources)


def large(folder: Path, count: int = 3000) -> Timeline:
    """Return a list of so many events, more and more of them towards the end; the same ones at each call."""
    dice = random.Random(count)  # noqa: S311 - the same list every time
    made = []
    for number in range(count):
        year = 1950 + int(75 * dice.random() ** 0.5)
        date = f"{year}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        theme, weight = dice.choice(("treaty", "war", "trade")), dice.choice((1, 1, 2, 2, 2, 3))
        made.append(build.event(date, id=f"{date}-{number}", title=f"Event {number}", theme=theme, weight=weight))
    return build.timeline(folder, *sorted(made, key=lambda one: str(one["date"])))
