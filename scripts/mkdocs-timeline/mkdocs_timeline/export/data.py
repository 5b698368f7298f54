"""The events as JSON, with the sources and words that they use."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from ..events import Event, Source, Timeline
from ..records import SCHEMA


def as_json(timeline: Timeline) -> str:
    """Return the events, and the sources and words that they use, as JSON. What a list does not have is absent."""
    words = timeline.vocabulary
    more = {"scale": words.scale.values(), "lanes": words.lanes.values(), "story": timeline.story}
    data = {
        "schema": SCHEMA,
        **({"published": timeline.published} if timeline.published else {}),
        "events": [event_data(event) for event in timeline.events],
        "sources": [_dump(source) for source in used_sources(timeline)],
        "eras": [_dump(era) for era in words.eras.values()],
        "themes": [_dump(theme) for theme in words.themes.values()],
        "actors": [_dump(actor) for actor in words.actors.values()],
        **{key: [_dump(record) for record in records] for key, records in more.items() if records},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def used_sources(timeline: Timeline) -> Sequence[Source]:
    """Return the sources that the events and the story rest on, in the order of their ids."""
    return [timeline.sources[key] for key in timeline.cited]


def _dump(record: BaseModel) -> dict[str, Any]:
    data = record.model_dump(exclude_none=True, exclude_defaults=False)
    return {key: value for key, value in data.items() if value != []}


def event_data(event: Event) -> dict[str, Any]:
    """Return an event as plain data, with its first and last day."""
    last = event.when.last
    data = _dump(event)
    head = {"id": data.pop("id"), "date": data.pop("date"), "from": event.when.first.isoformat()}
    return {**head, "to": last.isoformat() if last else None, **data}
