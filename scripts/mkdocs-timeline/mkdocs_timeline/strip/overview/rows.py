"""The lanes: the vocabulary's own, else one for each ink of the themes, else one for all events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...events import Event, Lane, Theme
from ..contents import Scene
from ..shapes import PLAIN

CLAIMS = frozenset({"assessed", "reported", "alleged"})
"""Statuses of which the mark is hollow: somebody says so, and no document or party does."""


@dataclass(frozen=True)
class Row:
    """A lane: its name, the ink of its marks, and the actors or themes whose events stand in it; none: the rest."""

    title: str
    ink: str
    actors: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    shape: str = ""

    def holds(self, event: Event) -> bool:
        """Tell whether an event stands here, once those before have passed it by."""
        if self.actors:
            return bool(event.actors) and event.actors[0] in self.actors
        return not self.themes or event.theme in self.themes


def rows(scene: Scene) -> list[Row]:
    """Return the lanes of a scene from the top down."""
    words = scene.timeline.vocabulary
    if words.lanes:
        return [_of_lane(lane) for lane in words.lanes.values()]
    used = {event.theme for event in scene.events}
    inks: dict[str, list[Theme]] = {}
    for theme in words.themes.values():
        if theme.id in used:
            inks.setdefault(theme.ink, []).append(theme)
    found = [_of_themes(ink, themes) for ink, themes in inks.items()]
    return [*found[:-1], Row(found[-1].title, found[-1].ink)] if found else [Row("", "treaty")]


def _of_lane(lane: Lane) -> Row:
    return Row(lane.title, lane.ink, frozenset(lane.actors), frozenset(lane.themes), lane.shape)


def _of_themes(ink: str, themes: Sequence[Theme]) -> Row:
    return Row(", ".join(theme.title for theme in themes), ink, themes=frozenset(theme.id for theme in themes))


def row_of(event: Event, lanes: Sequence[Row]) -> int:
    """Return the number of the lane in which an event stands; what no lane holds stands in the last."""
    return next((number for number, row in enumerate(lanes) if row.holds(event)), len(lanes) - 1)


def shape_of(event: Event, row: Row, scene: Scene) -> str:
    """Return the shape of an event's mark: its lane's, else its theme's."""
    theme = scene.timeline.vocabulary.themes.get(event.theme)
    return row.shape or (theme.shape if theme else PLAIN)

