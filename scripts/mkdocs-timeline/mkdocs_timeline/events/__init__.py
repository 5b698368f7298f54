"""The events of a timeline: their model, how they are loaded and checked, selected and dated."""

from __future__ import annotations

from . import history
from .addresses import Sections, sections_of, without_code
from .lanes import lane_of
from .load import BESIDE, EVENTS, SOURCES, homes, lists, load
from .media import PICTURES, Image, Link
from .model import Event, Quote, Sourcing, Status, Timeline
from .selection import Group, View, groups
from .source import Reading, Source
from .story import Step
from .vocabulary import Actor, Era, Lane, SourceKey, Span, Stretch, Theme, Vocabulary

__all__ = [
    "BESIDE",
    "EVENTS",
    "PICTURES",
    "SOURCES",
    "Actor",
    "Era",
    "Event",
    "Group",
    "Image",
    "Lane",
    "Link",
    "Quote",
    "Reading",
    "Sections",
    "Source",
    "SourceKey",
    "Sourcing",
    "Span",
    "Status",
    "Step",
    "Stretch",
    "Theme",
    "Timeline",
    "View",
    "Vocabulary",
    "groups",
    "history",
    "homes",
    "lane_of",
    "lists",
    "load",
    "sections_of",
    "without_code",
]
