"""The JSON Schemas of the event list and the source list, for editors that complete and check YAML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from ..events import Actor, Era, Event, Lane, Source, Span, Step, Stretch, Theme
from ..records import SCHEMA


def editor_schema() -> str:
    """Return the JSON Schema of the event list, for editors that complete and check YAML."""
    lists: dict[str, type[BaseModel]] = {
        "events": Event,
        "sources": Source,
        "eras": Era,
        "themes": Theme,
        "actors": Actor,
        "spans": Span,
        "scale": Stretch,
        "lanes": Lane,
        "story": Step,
    }
    day = {"type": "string", "description": "Day the list was first published.", "examples": ["2026-11-24"]}
    return _schema("Event list", lists, "events", {"published": day})


def source_schema() -> str:
    """Return the JSON Schema of the source list."""
    return _schema("Source list", {"sources": Source}, "sources", {})


def list_schema(key: str, model: type[BaseModel]) -> str:
    """Return the JSON Schema of a file that holds one list under a key."""
    return _schema(key, {key: model}, key, {})


def _schema(title: str, lists: Mapping[str, type[BaseModel]], required: str, more: dict[str, Any]) -> str:
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {"schema": {"const": SCHEMA, "description": "Version of this format."}, **more}
    for key, model in lists.items():
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions.update(schema.pop("$defs", {}))
        definitions[model.__name__] = schema
        properties[key] = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    data = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": properties,
        "required": ["schema", required],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
