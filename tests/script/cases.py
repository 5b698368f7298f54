"""What Python and the script must draw and choose alike: ``python -m tests.script.cases`` writes the golden files."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from mkdocs_timeline import Event, Timeline, View
from mkdocs_timeline.export import FORMATS, Site
from mkdocs_timeline.export.calendar import days_of
from mkdocs_timeline.html import TAKEN
from mkdocs_timeline.strip import Scene, domain, model, picture
from mkdocs_timeline.text import parse

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
            when, id=f"{first_of(when)}-n{at}", theme=f"theme-{at % 11}", weight=1 + at % 3, actors=who, sources=at_hand
        )
        for at, ((when, who), at_hand) in enumerate(zip(cases, cycle(NAMED)))
    ]
    return build.timeline(folder, *events, sources=SOURCES, **VOCABULARY)


def crowded(folder: Path) -> Timeline:
    """Few events for long, then a crowd of one day."""
    early = [build.event(str(year), theme="theme-1") for year in range(1945, 2000, 5)]
    late = [build.event("2024-06-19", id=f"2024-06-19-{at}", theme=f"theme-{2 * (at % 5)}") for at in range(40)]
    return build.timeline(folder, *early, *late, **VOCABULARY)


def plain(folder: Path) -> Timeline:
    """No vocabulary; a late stretch that holds many."""
    early = [build.event(str(year), weight=1) for year in range(1945, 1960)]
    late = [build.event(f"{2018 + at // 3}-{1 + at % 3:02}", weight=1 + at % 3) for at in range(20)]
    return build.timeline(folder, *early, *late, build.event("2025/..", id="2025-still"))


def centuries(folder: Path) -> Timeline:
    """A long axis, and a short one when a part is chosen."""
    return build.timeline(folder, *(build.event(f"{year:04}-02-28", theme="war") for year in range(900, 2000, 37)))


def calm(folder: Path) -> Timeline:
    """A late stretch that holds some, and not many of all."""
    early = [build.event(str(year)) for year in range(1945, 1975)]
    return build.timeline(folder, *early, *(build.event(f"2023-{month:02}") for month in range(1, 10)))


def ancient(folder: Path) -> Timeline:
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
    return build.timeline(folder, *records, **words)


def ages(folder: Path) -> Timeline:
    """Years of more than four digits on both sides."""
    years = ("Y-541000000", "Y-252000000/Y-201000000", "Y-66000000~", "Y-11700", "1950", "Y12000", "Y900000000/..")
    return build.timeline(folder, *(build.event(year, id=f"{parse(year).anchor.heads[0]}-n") for year in years))


LISTS = {
    "ancient": ancient,
    "ages": ages,
    "mixed": mixed,
    "crowded": crowded,
    "calm": calm,
    "plain": plain,
    "centuries": centuries,
}
# Name, list, how many of its events (one in so many), stretch, width, and further fields of the scene.
DRAWINGS: tuple[tuple[str, str, int, str, int, dict[str, Any]], ...] = (
    ("all kinds of dates, wide", "mixed", 1, "", 934, {}),
    ("all kinds of dates, narrow", "mixed", 1, "", 318, {}),
    ("a third of them", "mixed", 3, "", 801, {}),
    ("lanes of actors, wide", "mixed", 1, "", 934, {"by": "actor"}),
    ("lanes of actors, narrow", "mixed", 2, "", 412, {"by": "actor"}),
    ("in Korean, by months", "mixed", 1, "1961-01/1962-06", 934, {"lang": "ko"}),
    ("in Korean, by days", "mixed", 1, "1961-07-01/1961-07-20", 700, {"lang": "ko"}),
    ("a part of the time", "mixed", 1, "1955/1975", 600, {}),
    ("a single day", "mixed", 1, "1961-07-06", 599, {}),
    ("a place between two tenths", "mixed", 1, "1961-06-30/1961-07-08", 600, {}),
    ("nothing", "mixed", 0, "", 934, {}),
    ("a crowd, wide", "crowded", 1, "", 960, {}),
    ("a crowd, narrow", "crowded", 2, "", 320, {}),
    ("a crowd in its month", "crowded", 1, "2024-06", 700, {}),
    ("no vocabulary, a late stretch", "plain", 1, "", 960, {}),
    ("no vocabulary, narrow", "plain", 2, "", 280, {}),
    ("too few for an enlargement", "plain", 3, "", 600, {}),
    ("too few of all for an enlargement", "calm", 1, "", 600, {}),
    ("no vocabulary, lanes of actors", "plain", 1, "", 680, {"by": "actor"}),
    ("a thousand years", "centuries", 1, "", 934, {}),
    ("a thousand years, narrow", "centuries", 2, "", 300, {}),
    ("years before 1, wide", "ancient", 1, "", 934, {}),
    ("years before 1, narrow", "ancient", 2, "", 300, {}),
    ("years before 1, in Korean", "ancient", 1, "", 700, {"lang": "ko"}),
    ("over the turn of the eras", "ancient", 1, "-0050/0020", 800, {}),
    ("over the turn of the eras, by months", "ancient", 1, "0000-06/0002-03", 934, {"lang": "ko"}),
    ("a year before 1, by months", "ancient", 1, "-0043", 700, {}),
    ("a year before 1, by days", "ancient", 1, "-0043-03-01/-0043-03-31", 700, {}),
    ("up to the year 0", "ancient", 1, "-0400/0000", 600, {}),
    ("from the year 1", "ancient", 1, "0001/0300", 600, {}),
    ("ages", "ages", 1, "", 934, {}),
    ("ages in Korean, narrow", "ages", 1, "", 300, {"lang": "ko"}),
    ("five digits on both sides", "ages", 1, "Y-12000/Y13000", 640, {}),
    ("days over the turn of a year", "centuries", 1, "1898-12-20/1899-01-10", 640, {}),
)


def tree(element: Element) -> list[Any]:
    """Return an element as the script has it: tag, attributes, children or text."""
    attributes = {key: json.loads(value) if key == "data-panel" else value for key, value in element.items()}
    return [element.tag, attributes, [element.text] if element.text else [tree(child) for child in element]]


def drawn(event: Event) -> dict[str, Any]:
    """Return what the script reads from the page to draw an event."""
    last = event.when.last.isoformat() if event.when.last else ""
    lists = {"theme": [event.theme], "actor": event.actors}
    return {**lists, "weight": event.weight, "from": event.when.first.isoformat(), "to": last}


def record(event: Event) -> dict[str, Any]:
    """Return what the script reads from the page to choose an event."""
    return {
        "id": event.id,
        **drawn(event),
        "status": [event.status] if event.status else [],
        "era": [event.era],
        "text": event.title.casefold(),
    }


def drawings(made: dict[str, Timeline]) -> Iterator[dict[str, Any]]:
    """Yield each case: what the script is given, and what Python draws of it."""
    for name, of, step, stretch, width, fields in DRAWINGS:
        events = made[of].events
        some = tuple(sorted(events[::step] if step else (), key=lambda one: one.when.first))
        whole = Scene(made[of], events, **fields)
        first, last = domain(events)
        if when := parse(stretch) if stretch else None:
            first, last = when.first, when.last or last
        svg = picture(Scene(made[of], some, **fields), first, last, width, not stretch)
        given = {"model": json.loads(model(whole, events)), "width": width, "enlarges": not stretch}
        days = {end: day.toordinal() - EPOCH for end, day in (("first", first), ("last", last))}
        yield {"name": name, **given, **days, **shown(given, events, some, fields), "svg": tree(svg)}


def shown(given: dict[str, Any], events: tuple[Event, ...], some: tuple[Event, ...], fields: Any) -> dict[str, Any]:
    """Return the records of some events with their dressing, and the rows of their lanes."""
    marks = dict(zip((one.id for one in events), given["model"]["marks"], strict=True))
    rows = [[*row, fields.get("by", "theme")] for row in given["model"]["rows"]]
    return {"events": [{**drawn(one), "mark": int(marks[one.id])} for one in some], "rows": rows}


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
        state = {"theme": theme, "actor": actor, "era": era, "weight": weight, "from": start, "to": end}
        yield {"state": state, "shown": [one.id for one in made.events if view.shows(one)]}


def golden() -> dict[str, str]:
    """Return the text of each golden file by name."""
    with tempfile.TemporaryDirectory() as name:
        made = {key: make(Path(name)) for key, make in LISTS.items()}
    chosen = {"events": [record(one) for one in made["mixed"].events], "cases": list(selections(made["mixed"]))}
    return {
        "drawings.json": lines(list(drawings(made))),
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
