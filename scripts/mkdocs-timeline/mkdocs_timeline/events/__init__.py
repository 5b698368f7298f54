"""The events of a timeline: their model, how they are loaded and checked, selected and dated."""

from __future__ import annotations

from . import history
from .addresses import Sections, sections_of, without_code
from .load import EVENTS, SOURCES, homes, lists, load
from .model import Event, Quote, Source, Sourcing, Status, Timeline
from .selection import Group, View, groups
from .vocabulary import Actor, Era, SourceKey, Span, Theme, Vocabulary

__all__ = [
    "EVENTS",
    "SOURCES",
    "Actor",
    "Era",
    "Event",
    "Group",
    "Quote",
    "Sections",
    "Source",
    "SourceKey",
    "Sourcing",
    "Span",
    "Status",
    "Theme",
    "Timeline",
    "View",
    "Vocabulary",
    "groups",
    "history",
    "homes",
    "lists",
    "load",
    "sections_of",
    "without_code",
]
