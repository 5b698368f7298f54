"""The lanes: the vocabulary's own, else one for each ink of the themes, else one for all events."""

from __future__ import annotations

from ...events import Event, Lane, Theme, lane_of
from ..contents import Scene
from ..shapes import PLAIN

CLAIMS = frozenset({"assessed", "reported", "alleged"})
"""Statuses of which the mark is hollow: somebody says so, and no document or party does."""


class Rows:
    """The lanes of a scene from the top down, and who stands where."""

    def __init__(self, scene: Scene) -> None:
        self.themes = scene.timeline.vocabulary.themes
        self.lanes: list[Lane] = list(scene.timeline.vocabulary.lanes.values())
        used = {event.theme for event in scene.events}
        inks: dict[str, list[Theme]] = {}
        for theme in self.themes.values() if not self.lanes else ():
            if theme.id in used:
                inks.setdefault(theme.ink, []).append(theme)
        self.inks = list(inks)
        own: list[tuple[str, str]] = [(lane.title, lane.ink) for lane in self.lanes]
        grouped = [(", ".join(theme.title for theme in themes), ink) for ink, themes in inks.items()]
        self.names: list[tuple[str, str]] = own or grouped or [("", "treaty")]
        """Title and ink of each lane."""

    def number(self, event: Event) -> int:
        """Return the number of the lane in which an event stands; what none takes stands in the last."""
        last = len(self.names) - 1
        if self.lanes:
            lane = lane_of(event, self.lanes)
            return self.lanes.index(lane) if lane else last
        theme = self.themes.get(event.theme)
        return self.inks.index(theme.ink) if theme and theme.ink in self.inks else last

    def shape(self, event: Event) -> str:
        """Return the shape of an event's mark: its lane's, else its theme's."""
        lane = lane_of(event, self.lanes)
        theme = self.themes.get(event.theme)
        return lane.shape if lane else theme.shape if theme else PLAIN
