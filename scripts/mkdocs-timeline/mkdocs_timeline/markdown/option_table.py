"""The options of a timeline block: read, checked against the data, turned into a view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from ..events import Sourcing, Status, Timeline, View
from ..records import kind_of
from ..strip import Form
from ..text import dates, inline, nearest

Fault = tuple[str, str, str]
"""Option, what was found, what is expected."""


@dataclass(frozen=True)
class Choice:
    """What a block asks for."""

    view: View
    heading: int = 2
    detail: Literal["full", "brief"] = "full"
    own: bool | None = None
    controls: bool | None = None
    strip: Form = "full"
    """Other than full: the strip alone, without the list."""
    span: dates.When | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    caption: str = ""
    lang: str = ""


OPTIONS: Mapping[str, str] = {
    "theme": "one theme or a list, e.g. theme: [treaty, diplomacy]",
    "actor": "one actor or a list, e.g. actor: russia",
    "era": "one era or a list, e.g. era: cold-war-alliance",
    "status": "one status or a list, e.g. status: documented",
    "sourcing": "one kind of sourcing or a list, e.g. sourcing: [primary, several]",
    "place": "one place or a list, e.g. place: Moscow",
    "ids": "one event id or a list, e.g. ids: 1961-07-06-soviet-dprk-treaty",
    "weight": "the least weight, 1, 2 or 3, e.g. weight: 2",
    "from": 'the first date shown, e.g. from: "1961"',
    "to": 'the last date shown, e.g. to: "2024-06-30"',
    "group": "era, year or none",
    "heading": "the level of group headings, 2 to 5, e.g. heading: 3",
    "order": "which come first, oldest or newest",
    "detail": "full or brief",
    "own": "true on the one page that owns the events' ids, else false",
    "controls": "true for the overview strip and filters, else false",
    "strip": "the strip alone: small, ribbon or bars",
    "span": 'a stretch that the strip points out, e.g. span: "2024-06-19/2026-03"',
    "labels": "a mapping of event ids to short words, e.g. 1961-07-06-soviet-dprk-treaty: help promised",
    "caption": 'a sentence for a place under the strip, e.g. caption: "Each mark is an event."',
    "lang": "the language of interface words, en or ko",
}
"""Every option with what it takes."""


class _Wrong(ValueError):
    """An option's value is not what it takes."""


def choose(options: Mapping[str, Any], timeline: Timeline) -> tuple[Choice, list[Fault]]:
    """Return what the options ask for, and every fault in them."""
    faults: list[Fault] = []
    values: dict[str, Any] = {}
    known = _known(timeline)
    for name, value in options.items():
        if name not in OPTIONS:
            faults.append((name, "an unknown option", nearest(name, OPTIONS, len(OPTIONS))))
            continue
        try:
            values[name] = _READERS[name](value)
        except _Wrong:
            faults.append((name, kind_of(value), OPTIONS[name]))
            continue
        words = values[name] if name in known else ()
        faults += [(name, repr(word), nearest(word, known[name])) for word in words if word not in known[name]]
    return _choice(values), faults


def _choice(values: Mapping[str, Any]) -> Choice:
    renamed = {"from": "start", "to": "end"}
    fields = ("ids", "theme", "actor", "era", "status", "sourcing", "place", "weight", "group")
    view = View(**{name: values[name] for name in fields if name in values})
    view = replace(view, **{new: values[old] for old, new in renamed.items() if old in values})
    view = replace(view, newest_first=values.get("order") == "newest")
    rest = ("heading", "detail", "own", "controls", "strip", "span", "labels", "caption", "lang")
    return Choice(view, **{name: values[name] for name in rest if name in values})


def _known(timeline: Timeline) -> dict[str, list[str]]:
    """The words that a filter may name: the vocabulary's, or those that occur."""
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
    }


def _occurring(values: Iterable[str | None]) -> list[str]:
    return sorted({value for value in values if value})


def _words(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, str) and one for one in values):
        raise _Wrong
    return tuple(values)


def _number(low: int, high: int) -> Callable[[Any], int]:
    def reader(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise _Wrong
        return value

    return reader


def _one_of(*allowed: str) -> Callable[[Any], str]:
    def reader(value: Any) -> str:
        if value not in allowed:
            raise _Wrong
        return str(value)

    return reader


def _date(value: Any) -> dates.PartialDate:
    """Read a date; YAML may have made a number or a day of it, which is harmless here."""
    try:
        start = dates.parse(str(value)).start
    except ValueError:
        raise _Wrong from None
    if start is None or "/" in str(value):
        raise _Wrong
    return start


def _span(value: Any) -> dates.When:
    try:
        return dates.parse(str(value))
    except ValueError:
        raise _Wrong from None


def _labels(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(one, str) and one for pair in value.items() for one in pair):
        raise _Wrong
    return value


def _sentence(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or inline.fault(value):
        raise _Wrong
    return value


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise _Wrong
    return value


_READERS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("theme", "actor", "era", "status", "sourcing", "place", "ids"), _words),
    "weight": _number(1, 3),
    "from": _date,
    "to": _date,
    "group": _one_of("era", "year", "none"),
    "heading": _number(2, 5),
    "order": _one_of("oldest", "newest"),
    "detail": _one_of("full", "brief"),
    "own": _flag,
    "controls": _flag,
    "strip": _one_of("small", "ribbon", "bars"),
    "span": _span,
    "labels": _labels,
    "caption": _sentence,
    "lang": _one_of("en", "ko"),
}
