"""A view of a timeline: which events are shown, in which groups and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from ..text import dates, years_in_words
from .model import Event, Timeline

Grouping = Literal["era", "year", "none"]


@dataclass(frozen=True)
class View:
    """What to show. Every filter that is set must hold; an empty one lets everything pass."""

    ids: tuple[str, ...] = ()
    """Only these events."""
    theme: tuple[str, ...] = ()
    """Any of these themes."""
    actor: tuple[str, ...] = ()
    """Any of these actors."""
    era: tuple[str, ...] = ()
    """Any of these eras."""
    status: tuple[str, ...] = ()
    """Any of these statuses."""
    sourcing: tuple[str, ...] = ()
    """Any of these kinds of sourcing."""
    place: tuple[str, ...] = ()
    """Any of these places."""
    weight: int = 1
    """Events of at least this weight."""
    start: dates.PartialDate | None = None
    """Events that touch this date or a later one."""
    end: dates.PartialDate | None = None
    """Events that touch this date or an earlier one."""
    group: Grouping = "era"
    """How events are grouped."""
    newest_first: bool = False
    """Order of events and of groups."""

    def shows(self, event: Event) -> bool:
        """Tell whether an event passes every filter."""
        any_of = (
            (self.ids, (event.id,)),
            (self.theme, (event.theme,)),
            (self.actor, event.actors),
            (self.era, (event.era,)),
            (self.status, (event.status,)),
            (self.sourcing, (event.sourcing,)),
            (self.place, (event.place,)),
        )
        fits = all(not wanted or any(value in wanted for value in values) for wanted, values in any_of)
        return fits and event.weight >= self.weight and self._in_range(event)

    def _in_range(self, event: Event) -> bool:
        return event.when.touches(self.start.first if self.start else None, self.end.last if self.end else None)


@dataclass(frozen=True)
class Group:
    """Events under one heading. ``key`` is empty when there is no heading."""

    key: str
    title: str
    events: tuple[Event, ...]


def groups(timeline: Timeline, view: View, lang: str = "en") -> list[Group]:
    """Return the events that a view shows, grouped and ordered. Groups without events are left out."""
    events = [event for event in timeline.events if view.shows(event)]
    if view.newest_first:
        events.reverse()
    if view.group == "none" or not events:
        return [Group("", "", tuple(events))] if events else []
    if view.group == "year":
        titles = {_year(event): years_in_words(event.when, lang) for event in events}
        return _by(events, _year, lambda key: titles[key][:1].upper() + titles[key][1:])
    eras = timeline.vocabulary.eras
    return _by(events, lambda event: event.era or "", lambda key: eras[key].title if key in eras else _title(key))


def _year(event: Event) -> str:
    """Return the address of the heading of a year, or of the years that a date can be."""
    day = event.when.anchor
    return f"year-{day.year if day.years == 1 and 0 < day.year <= 9999 else day.heads[-1]}"


def _title(key: str) -> str:
    return key.replace("-", " ").capitalize()


def _by(events: Iterable[Event], key: Callable[[Event], str], title: Callable[[str], str]) -> list[Group]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(key(event), []).append(event)
    return [Group(name, title(name), tuple(members)) for name, members in found.items()]
