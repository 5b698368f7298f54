"""Which ids a list takes on a page where some are taken already. Each id stands on a page once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from ..events import Event, Group
from .style import Style

CONTROLS = "timeline-controls"
"""Id of the form with the filters."""
MENU = f"{CONTROLS}-menu"
"""Id of the menu."""


@dataclass(frozen=True)
class Addresses:
    """The ids of one list: of its controls, its groups and its events."""

    controls: bool
    """Whether the controls stand before the list."""
    headings: frozenset[str]
    """Ids of group headings; a heading whose id is not among them has none."""
    events: frozenset[str]
    """Ids of the events that have their address here."""
    aliases: frozenset[str]
    """Earlier ids of these events."""

    @property
    def all(self) -> frozenset[str]:
        """Every id that the list puts on the page."""
        form = {CONTROLS, MENU} if self.controls else set()
        return self.headings | self.events | self.aliases | form


def addresses(shown: Sequence[Group], style: Style, taken: Set[str]) -> Addresses:
    """Return the ids that the groups of a list take, in the order in which they stand."""
    owns = style.own and style.detail != "lines"
    owned = [event for group in shown for event in group.events] if owns else []
    controls = bool(owned) and style.controls and _free(owned, taken)
    used = {*taken, CONTROLS, MENU} if controls else set(taken)
    headings, events = set(), set()
    for group in shown:
        if group.key:
            headings |= _claim([heading_id(group, style)], used)
        if owns:
            events |= _claim((event.id for event in group.events), used)
    aliases = {alias for event in owned if event.id in events for alias in event.aliases}
    return Addresses(controls, frozenset(headings), frozenset(events), frozenset(aliases))


def heading_id(group: Group, style: Style) -> str:
    """Return the id of a group's heading.

    A list that does not own the events stands among a page's own headings, which may have the same names.
    """
    return group.key if style.own else f"timeline-{group.key}"


def _free(owned: Iterable[Event], taken: Set[str]) -> bool:
    """Whether the controls can work: no other list of the page has them, or one of the events."""
    return taken.isdisjoint({CONTROLS, MENU, *(event.id for event in owned)})


def _claim(names: Iterable[str], used: set[str]) -> set[str]:
    """Return those of the names that are still free, and count them as used."""
    new = {name for name in names if name not in used}
    used |= new
    return new
