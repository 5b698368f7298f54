"""When events were added and corrected, as their records say: the only clock that exports know."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Correction, Event, Timeline


def added(event: Event, timeline: Timeline) -> str:
    """Return the day an event was added, as ISO text; empty when nothing says."""
    return event.added or timeline.published


def changed(event: Event, timeline: Timeline) -> str:
    """Return the day of an event's latest correction, or else of its addition; empty when nothing says."""
    return max([added(event, timeline), *(correction.date for correction in event.corrected)])


def latest(timeline: Timeline) -> str:
    """Return the latest day of them all; empty when nothing says."""
    return max([timeline.published, *(changed(event, timeline) for event in timeline.events)])


def news(timeline: Timeline) -> list[Event]:
    """Return the events that were added or corrected after the list was published, the latest change first.

    What changed on the same day stands in the order of the timeline.
    """
    fresh = [event for event in timeline.events if event.added or event.corrected]
    return sorted(fresh, key=lambda event: changed(event, timeline), reverse=True)


def newest_first(corrections: Sequence[Correction]) -> list[Correction]:
    """Return corrections, the latest first."""
    return sorted(corrections, key=lambda correction: correction.date, reverse=True)
