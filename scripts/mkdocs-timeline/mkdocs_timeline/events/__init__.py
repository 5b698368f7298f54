"""The events of a timeline: their model, how they are loaded and checked, selected and dated."""

from __future__ import annotations

from . import history
from .addresses import sections_of, without_code
from .load import Timeline, Vocabulary, load, load_sources
from .model import Actor, Era, Event, Quote, Source, Sourcing, Span, Status, Theme
from .selection import Group, View, groups

__all__ = [
    "Actor",
    "Era",
    "Event",
    "Group",
    "Quote",
    "Source",
    "Sourcing",
    "Span",
    "Status",
    "Theme",
    "Timeline",
    "View",
    "Vocabulary",
    "groups",
    "history",
    "load",
    "load_sources",
    "sections_of",
    "without_code",
]
