"""Records as the YAML of an event list, in the style that people edit."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..records import SCHEMA


@dataclass
class Records:
    """The lists of an event file, as plain data."""

    events: list[dict[str, Any]] = field(default_factory=list)
    eras: list[dict[str, Any]] = field(default_factory=list)
    themes: list[dict[str, Any]] = field(default_factory=list)
    actors: list[dict[str, Any]] = field(default_factory=list)
    sources: list[dict[str, Any]] = field(default_factory=list)
    scale: list[dict[str, Any]] = field(default_factory=list)
    lanes: list[dict[str, Any]] = field(default_factory=list)
    story: list[dict[str, Any]] = field(default_factory=list)
    published: str = ""


_DATES = ("date", "span", "published", "added", "on")
_DATE_LIKE = re.compile(r"(?=.*\d)[-+0-9_.:/ ]+(?:e\d+)?")
"""Text that somebody's YAML reader could take for a number or a day."""


class _Date(str):
    """Written in double quotation marks."""

    __slots__ = ()


class _Paragraphs(str):
    """Written folded, below its key."""

    __slots__ = ()


class _Row(list[str]):
    """Written on one line."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Knows the three styles; writes no anchors, which an event list may not have."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _date(dumper: yaml.SafeDumper, value: _Date) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"')


def _paragraphs(dumper: yaml.SafeDumper, value: _Paragraphs) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=">")


def _row(dumper: yaml.SafeDumper, value: _Row) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


_Dumper.add_representer(_Date, _date)
_Dumper.add_representer(_Paragraphs, _paragraphs)
_Dumper.add_representer(_Row, _row)


def as_yaml(records: Records, origin: str) -> str:
    """Return the event list as YAML, with a comment that says which file it comes from."""
    names = ("eras", "themes", "actors", "scale", "lanes", "sources", "events", "story")
    head = f"# Imported from {origin.encode('unicode_escape').decode('ascii')}.\nschema: {SCHEMA}\n"
    parts = [head + (f"published: {json.dumps(records.published)}\n" if records.published else "")]
    lists = {name: [_styled(item) for item in getattr(records, name)] for name in names}
    parts += [
        yaml.dump({name: items}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110,
                  default_flow_style=False)
        for name, items in lists.items() if items
    ]  # fmt: skip
    return "\n".join(parts)


def _styled(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(key, value) for key, value in item.items()}


def _value(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return _styled(value)
    if isinstance(value, list):
        return (
            [_value(key, one) for one in value]
            if any(isinstance(one, dict) for one in value)
            else _Row(map(str, value))
        )
    if key in _DATES or (isinstance(value, str) and _DATE_LIKE.fullmatch(value)):
        return _Date(value)
    if key in ("summary", "note", "differ", "what") and ("\n" in value or len(value) > 90):
        return _Paragraphs(value)
    return str(value) if isinstance(value, str) else value
