"""What Python and the script must place and choose alike: ``python -m tests.script.cases`` writes the golden files."""

from __future__ import annotations

import json
import math
import random
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.export import FORMATS, Site
from mkdocs_timeline.export.calendar import days_of
from mkdocs_timeline.html import TAKEN
from mkdocs_timeline.strip import Scene, model
from mkdocs_timeline.strip.axis import Axis
from mkdocs_timeline.strip.overview.scale import Scale, Stretch, scale_of
from mkdocs_timeline.text import CalendarDay, parse

from tests.support import build

WRITERS = {form.ending: form.write for form in FORMATS.values()}
GOLDEN = Path(__file__).parent / "golden"
EPOCH = date(1970, 1, 1).toordinal()
SHAPES = ("square", "ring", "triangle", "plus", "cross", "bar", "diamond", "box", "half", "disc", "target")
VOCABULARY: dict[str, Any] = {
    "themes": [
        {"id": f"theme-{at}", "title": f"Theme of many words {at}", "shape": shape, "ink": ("treaty", "force")[at % 2]}
        for at, shape in enumerate(SHAPES)
    ],
    "actors": [{"id": "north", "title": "North", "code": "NO"}, {"id": "south", "title": "South", "code": "SO"}],
    "eras": [
        {"id": "before", "title": "Before the war", "span": "1945/1950-06-24"},
        {"id": "during", "title": "War", "span": "1950-06-25/1953-07-27"},
        {"id": "after", "title": "Afterwards", "span": "1953-07-28/2019"},
        {"id": "now", "title": "Now", "span": "2020/.."},
    ],
    "spans": [
        {"id": "first", "title": "Treaty of 1961", "row": "Promise", "span": "1961-09-10/1996-09-10"},
        {"id": "second", "title": "Treaty", "row": "Promise", "span": "2024-12-04/.."},
        {"id": "weak", "title": "\U0001f54a" * 30, "row": "Talk", "span": "1961/1995", "kind": "dotted"},
        {"id": "day", "title": "A day", "row": "Talk", "span": "2000-10-30"},
    ],
}
SOURCES = [
    {**build.SOURCE, "id": name, "title": title} for name, title in (("one", "{Braces}, a title"), ("two", "ER  - "))
]
NAMED = (["one"], ["two"], ["one", "two"])
DATES = (
    "1949-03",
    "1950-06-25/1953-07-27",
    "1961~",
    "1961-07-06",
    "1961/..",
    "1962/",
    "/1970",
    "1980~/1985",
    "1994-07-08/",
)


def first_of(when: str) -> str:
    return when.strip("/").partition("/")[0].rstrip("~")


def mixed(folder: Path) -> Timeline:
    """Every kind of date, every shape and weight, ties of a day, and actors for some."""
    cases = [(when, who) for who in ([], ["north"], ["north", "south"]) for when in DATES]
    events = [
        build.event(
            when,
            id=f"{first_of(when)}-n{at}",
            theme=f"theme-{at % 11}",
            weight=1 + at % 3,
            actors=who,
            sources=at_hand,
            **({"differ": "Two say it differently."} if at % 4 == 0 else {}),
        )
        for at, ((when, who), at_hand) in enumerate(zip(cases, cycle(NAMED)))
    ]
    return build.timeline(folder, *events, sources=SOURCES, **VOCABULARY)


def broken(folder: Path) -> Timeline:
    """A scale with breaks: a year and a day that are drawn wide."""
    scale = [
        {"id": "early", "title": "Early", "span": "1945/1960", "share": 20},
        {"id": "year", "title": "One year", "span": "1961/1961-12-31", "share": 45},
        {"id": "late", "title": "Late", "span": "1962-01-01/1994-07-07", "share": 30},
        {"id": "day", "title": "A day", "span": "1994-07-08/1994-07-08", "share": 5},
    ]
    events = [build.event(when, id=f"{first_of(when)}-n{at}", theme="theme-1") for at, when in enumerate(DATES)]
    return build.timeline(folder, *events, scale=scale, **VOCABULARY)


def centuries(folder: Path) -> Timeline:
    """A long axis, and a short one when a part is chosen."""
    return build.timeline(folder, *(build.event(f"{year:04}-02-28", theme="war") for year in range(900, 2000, 37)))


def ancient(folder: Path, scale: list[dict[str, Any]] | None = None) -> Timeline:
    """Years before 1 and after, an era and a bar over the turn."""
    years = ("-2999~", "-1199", "-0752-04-21", "-0499-09/-0448", "-0043-03-15", "0000", "0001", "0014-08-19", "0476?")
    words: dict[str, Any] = {
        "eras": [
            {"id": "old", "title": "Old", "span": "-3000/-0026"},
            {"id": "new", "title": "새로운 시대", "span": "-0025/0500"},
        ],
        "spans": [{"id": "rule", "title": "Rule of one", "row": "Rule", "span": "-0026-01-16/0014-08-19"}],
    }
    records = [build.event(year, id=f"{parse(year).anchor.heads[-1]}-n{at}") for at, year in enumerate(years)]
    return build.timeline(folder, *records, **words, scale=scale or [])


def turning(folder: Path) -> Timeline:
    """The same with a break in the year of a death."""
    scale = [
        {"id": "long", "title": "Long", "span": "-3000/-0044", "share": 30},
        {"id": "turn", "title": "Turn", "span": "-0043/0020", "share": 50},
        {"id": "end", "title": "End", "span": "0021/0500", "share": 20},
    ]
    return ancient(folder, scale)


def ages(folder: Path) -> Timeline:
    """Years of more than four digits on both sides."""
    years = ("Y-541000000", "Y-252000000/Y-201000000", "Y-66000000~", "Y-11700", "1950", "Y12000", "Y900000000/..")
    return build.timeline(folder, *(build.event(year, id=f"{parse(year).anchor.heads[0]}-n") for year in years))


LISTS = {
    "ancient": ancient, "turning": turning, "ages": ages, "mixed": mixed, "broken": broken, "centuries": centuries,
}  # fmt: skip
WINDOWS = ((0, 100), (0, 50), (21.5, 66), (66.4, 67.1), (40, 41.7), (64.9, 99), (97.2, 100))
"""First and last place in sight, in hundredths."""
WIDEST = 6000
"""Of a wider drawing nobody sees the whole, in pixels."""
SCALES = (
    ("broken", "en", 1000), ("broken", "ko", 360), ("broken", "en", 24_000), ("mixed", "en", 660),
    ("mixed", "ko", 300_000), ("turning", "en", 1000), ("turning", "ko", 4000), ("ancient", "ko", 700),
    ("ancient", "en", 300), ("ages", "en", 934), ("ages", "ko", 300), ("centuries", "en", 1000),
    ("centuries", "en", 400_000),
)  # fmt: skip
"""List, language, width of the whole drawing in pixels."""


def scales(made: dict[str, Timeline]) -> Iterator[dict[str, Any]]:
    """Yield each case: what the script is given, where days stand, the ticks of windows; with breaks and without."""
    for name, lang, width in SCALES:
        scene = Scene(made[name], sorted(made[name].events, key=lambda one: one.when.first), lang)
        given, scale = json.loads(model(scene, made[name].events)), scale_of(scene)
        days = sorted({day for one in scene.events for day in (one.when.first, one.when.last) if day})
        for linear, its in ((False, scale), (True, even(scale))):
            yield {
                "name": f"{name}, {lang}, {width}{', one scale' if linear else ''}",
                "model": {key: given[key] for key in ("scale", "ticks", "months", "day", "years")},
                "linear": linear,
                "width": width,
                "days": [[day.toordinal() - EPOCH, round(its.x(day), 4)] for day in days],
                "whole": rounded(its.ticks(width, lang)) if width < WIDEST else None,
                "windows": [
                    [left, right, rounded(seen(its, left, right, width, lang))]
                    for left, right in WINDOWS
                    if (right - left) / 100 * width < WIDEST
                ],
            }


def even(scale: Scale) -> Scale:
    """Return the same time without breaks."""
    first, last = scale.stretches[0], scale.stretches[-1]
    return Scale([Stretch(first.first, last.last, first.left, last.right)])


def seen(scale: Scale, left: float, right: float, width: int, lang: str) -> Iterator[tuple[float, str]]:
    """Yield the ticks of a window: in each stretch those of an axis from the first day in sight to the last."""
    for one in scale.stretches:
        if one.right <= left or one.left >= right:
            continue
        size = (one.right - one.left) / max(1, one.last - one.first)
        first = max(one.first, math.ceil(one.first + (left - one.left) / size - 1e-6))
        last = min(one.last, math.floor(one.first + (right - one.left) / size + 1e-6))
        begin = one.left if first == one.first else one.x(first)
        end = one.right if last == one.last else one.x(last)
        if first <= last:
            days = CalendarDay.fromordinal(first), CalendarDay.fromordinal(last)
            ticks = Axis(*days, begin / 100 * width, end / 100 * width).ticks(lang)
            yield from ((x / width * 100, words) for x, words in ticks)


def rounded(ticks: Iterable[tuple[float, str]]) -> list[list[float | str]]:
    return [[round(x, 4), words] for x, words in ticks]


def record(event: Event) -> dict[str, Any]:
    """Return what the script reads from the page to choose an event."""
    return {
        "id": event.id,
        "theme": [event.theme],
        "actor": event.actors,
        "weight": event.weight,
        "from": event.when.first.isoformat(),
        "to": event.when.last.isoformat() if event.when.last else "",
        "differ": ["1"] if event.differ else [],
        "status": [event.status] if event.status else [],
        "era": [event.era],
        "text": event.title.casefold(),
    }


PERIODS = ("", "1950", "1950-06-25", "1961-07", "1970", "1984-12-31", "1995")


def selections(made: Timeline, count: int = 60) -> Iterator[dict[str, Any]]:
    """Yield states, each with the ids that a view of Python shows."""
    dice = random.Random(1961)  # noqa: S311 - the same cases every time
    for _ in range(count):
        theme = dice.sample([f"theme-{at}" for at in range(11)], dice.choice((0, 0, 2, 5)))
        actor, era = (dice.sample(names, dice.choice((0, 0, 1))) for names in (["north", "south"], ["before", "after"]))
        weight, start, end = dice.choice((1, 1, 2, 3)), dice.choice(PERIODS), dice.choice(PERIODS)
        first, last = (parse(text).start if text else None for text in (start, end))
        view = View(theme=tuple(theme), actor=tuple(actor), era=tuple(era), weight=weight, start=first, end=last)
        differ = dice.choice(([], [], ["1"]))
        state = {
            "theme": theme,
            "actor": actor,
            "era": era,
            "differ": differ,
            "weight": weight,
            "from": start,
            "to": end,
        }
        shown = [one.id for one in made.events if view.shows(one) and (one.differ or not differ)]
        yield {"state": state, "shown": shown}


def golden() -> dict[str, str]:
    """Return the text of each golden file by name."""
    with tempfile.TemporaryDirectory() as name:
        made = {key: make(Path(name)) for key, make in LISTS.items()}
    chosen = {"events": [record(one) for one in made["mixed"].events], "cases": list(selections(made["mixed"]))}
    return {
        "scales.json": lines(list(scales(made))),
        "selections.json": lines([chosen]),
    }


def exports(folder: Path) -> dict[str, Any]:
    """Return published files, the ids of the events in them, and of those that a calendar can hold."""
    made = mixed(folder)
    texts = {ending: WRITERS[ending](made, Site()) for ending in TAKEN}
    dated = [one.id for one in made.events if days_of(one.when)]
    used = {one.id: one.sources for one in made.events}
    return {"ids": [one.id for one in made.events], "dated": dated, "used": used, **texts}


def lines(items: list[Any]) -> str:
    """Return JSON with an item a line, which a comparison shows well enough."""
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in items) + "\n]\n"


if __name__ == "__main__":
    for file, text in golden().items():
        (GOLDEN / file).write_text(text, encoding="utf-8")
