"""What differs between an earlier list and a new one, event by event and field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def changes(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a line for each event that was added or removed, and for each field that changed."""
    before = {str(event.get("id")): event for event in old}
    after = {str(event.get("id")): event for event in new}
    moved = {str(alias): key for key, event in after.items() for alias in event.get("aliases") or ()}
    for key, event in before.items():
        if key not in after and key not in moved:
            yield f"removed: {key}: {_shown(event.get('title'))}"
    for key, event in after.items():
        earlier = before.get(key) or next((before[old] for old in event.get("aliases") or () if old in before), None)
        if earlier is None:
            yield f"added: {key}: {_shown(event.get('title'))}"
        else:
            yield from (f"changed: {key}: {line}" for line in _fields(earlier, event))


def _fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for name in dict.fromkeys([*old, *new]):
        left, right = old.get(name), new.get(name)
        if _plain(left) != _plain(right):
            yield f"{name}: {_shown(left)}, now {_shown(right)}"


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    line = " ".join(str(value).split())
    return repr(line if len(line) <= 60 else f"{line[:59]}…")
