"""The options of a timeline block, in one table, and the view that their values make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from ..events import Sourcing, Status, Timeline, View
from ..strip import Form
from ..text import WORDS, dates
from .options import Option
from .readers import day, flag, itself, labels, number, one_of, pairs, sentence, when, words


@dataclass(frozen=True)
class Choice:
    """What a block asks for."""

    view: View
    heading: int = 2
    detail: Literal["full", "brief", "lines"] = "full"
    own: bool | None = None
    controls: bool | None = None
    about: str = ""
    compare: Sequence[tuple[str, str]] = ()
    strip: Form = "full"
    """Other than full: the strip alone, without the list."""
    span: dates.When | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    caption: str = ""
    lang: str = ""


def _filter(name: str, takes: str, example: str) -> Option:
    meaning = "one value or a list; an event passes when any fits"
    return Option(name, words, f"{takes} or a list", example, meaning, f"view.{name}")


def _end(name: str, takes: str, example: str, into: str) -> Option:
    meaning = "first and last date shown; an interval passes when it touches the range"
    return Option(name, day, takes, example, meaning, into)


LANGUAGES = tuple(WORDS)
OPTIONS: Sequence[Option] = (
    _filter("theme", "one theme", "[treaty, diplomacy]"),
    _filter("actor", "one actor", "first-party"),
    _filter("era", "one era", "first-years"),
    _filter("status", "one status", "documented"),
    _filter("sourcing", "one kind of sourcing", "[primary, several]"),
    _filter("place", "one place", "[Vienna, Paris]"),
    _filter("ids", "one event id", "1961-07-06-treaty-signed"),
    Option("weight", number(1, 3), "the least weight, 1, 2 or 3", "2", "the least weight: 1, 2 or 3", "view.weight"),
    _end("from", "the first date shown", '"1961"', "view.start"),
    _end("to", "the last date shown", '"2024-06-30"', "view.end"),
    Option(
        "group", itself("era", "year", "none"), "era, year or none", "", "`era` (default), `year` or `none`",
        "view.group",
    ),
    Option(
        "heading", number(2, 5), "the level of group headings, 2 to 5", "3",
        "level of group headings, 2 (default) to 5; events are one deeper",
    ),
    Option(
        "order", one_of(oldest=False, newest=True), "which come first, oldest or newest", "",
        "`oldest` (default) or `newest` first", "view.newest_first",
    ),
    Option(
        "detail", itself("full", "brief", "lines"), "full, brief or lines", "",
        "`full` (default), `brief`, or `lines`: date and title only, linked to the event",
    ),
    Option(
        "own", flag, "true on the one page that owns the events' ids, else false", "",
        "whether this list owns the events' addresses; see below",
    ),
    Option(
        "controls", flag, "true for the overview strip and filters, else false", "",
        "`true` for the overview strip and the filters; where it is absent, a full list that owns its addresses has "
        "them. They stand once a page, with the first such list",
    ),
    Option(
        "about", takes="a page of the docs folder, or a section of one", example="about.md#this-list",
        help="a page of the docs folder, or a section of one, that says how the list was made: the menu links to it",
    ),
    Option(
        "compare", pairs, "one pair of periods or a list of pairs", '["1961 | 2024", "1950/1953 | 2024-06"]',
        "pairs of periods that the comparison offers ready, with a line between the two of a pair",
    ),
    Option(
        "strip", itself("small", "ribbon", "bars"), "the strip alone: small, ribbon or bars", "",
        "the strip alone, without its list: `small` for a page that says where in time it stands, `ribbon` for a "
        "picture of the whole with labels, `bars` for the vocabulary's spans",
    ),
    Option(
        "span", when, "a stretch that the strip points out", '"2024-06-19/2026-03"',
        'a stretch that the strip points out, as EDTF: `"2024-06-19/2026-03"`',
    ),
    Option(
        "labels", labels, "a mapping of event ids to short words, e.g. 1961-07-06-treaty-signed: help promised",
        "", "for a ribbon: short words by event id, the most important first, since those for which there is no room "
        "are left out",
    ),
    Option(
        "caption", sentence, "a sentence for a place under the strip", '"Each mark is an event."',
        "a sentence under the strip, in the Markdown of a summary",
    ),
    Option(
        "lang", itself(*LANGUAGES), f"the language of interface words, {' or '.join(LANGUAGES)}", "",
        f"language of interface words and dates: {' or '.join(f'`{code}`' for code in LANGUAGES)}",
    ),
)  # fmt: skip
"""Every option of the block."""


def choice_of(values: Mapping[str, Any]) -> Choice:
    """Return what the options ask for, each value where its option puts it."""
    inside: dict[str, Any] = {}
    beside: dict[str, Any] = {}
    for option in OPTIONS:
        if option.name in values:
            home, _, name = option.into.rpartition(".")
            (inside if home == "view" else beside)[name or option.name] = values[option.name]
    return Choice(View(**inside), **beside)


def names_in(timeline: Timeline) -> Mapping[str, Sequence[str]]:
    """Return what the options may name, by option: the vocabulary's words, or those that occur."""
    events, vocabulary = timeline.events, timeline.vocabulary
    return {
        "theme": list(vocabulary.themes) or _occurring(event.theme for event in events),
        "actor": list(vocabulary.actors) or _occurring(name for event in events for name in event.actors),
        "era": list(vocabulary.eras) or _occurring(event.era for event in events),
        "status": list(get_args(Status)),
        "sourcing": list(get_args(Sourcing)),
        "place": _occurring(event.place for event in events),
        "ids": [event.id for event in events],
        "labels": [event.id for event in events],
        "about": [f"{page}#{name}" if name else page for page, names in timeline.sections.items() for name in names],
    }


def _occurring(values: Iterable[str | None]) -> list[str]:
    return sorted({value for value in values if value})
