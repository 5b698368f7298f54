"""The events as JSON, with the sources and words that they use."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from ..events import Event, Source, Timeline
from ..records import SCHEMA


def as_json(timeline: Timeline) -> str:
    """Return the events, and the sources that they use, as JSON."""
    data = {
        "schema": SCHEMA,
        **({"published": timeline.published} if timeline.published else {}),
        "events": [event_data(event) for event in timeline.events],
        "sources": [_dump(source) for source in used_sources(timeline)],
        "eras": [_dump(era) for era in timeline.vocabulary.eras.values()],
        "themes": [_dump(theme) for theme in timeline.vocabulary.themes.values()],
        "actors": [_dump(actor) for actor in timeline.vocabulary.actors.values()],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def used_sources(timeline: Timeline) -> Sequence[Source]:
    """Return the sources that the events rest on, in the order of their ids."""
    return [timeline.sources[key] for key in sorted({key for event in timeline.events for key in event.sources})]


def _dump(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(exclude_none=True, exclude_defaults=False)


def event_data(event: Event) -> dict[str, Any]:
    """Return an event as plain data, with its first and last day."""
    last = event.when.last
    data = {key: value for key, value in _dump(event).items() if value != []}
    head = {"id": data.pop("id"), "date": data.pop("date"), "from": event.when.first.isoformat()}
    return {**head, "to": last.isoformat() if last else None, **data}
