"""The lanes of the strip: who stands where, and that everybody does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..records import Found, Problem, shown
from .model import Event
from .vocabulary import Lane

MOST_LANES = 12
"""More lanes than these are no picture."""


def lane_of(event: Event, lanes: Collection[Lane]) -> Lane | None:
    """Return the first lane that names an event's first actor or its theme, or takes the rest."""
    actor = event.actors[0] if event.actors else ""
    return next((one for one in lanes if one.rest or actor in one.actors or event.theme in one.themes), None)


def lane_faults(found: Sequence[Found[Lane]]) -> Iterator[Problem]:
    """Yield what is wrong with the lanes, each alone and together."""
    taken: dict[tuple[str, str], str] = {}
    rest = ""
    if len(found) > MOST_LANES:
        yield found[MOST_LANES].problem("", f"{len(found)} lanes", f"at most {MOST_LANES}; the last may take the rest")
    for item in found:
        lane = item.record
        if not item.sound("actors", "themes"):
            continue
        if lane.actors and lane.themes:
            yield item.problem("themes", "both actors and themes", f"one of them, e.g. actors: [{lane.actors[0]}]")
        yield from _again(item, taken)
        if rest:
            yield item.problem("", f"a lane after {rest}, which takes the rest", f"{rest} last, as the only such lane")
        elif lane.rest:
            rest = lane.id


def _again(item: Found[Lane], taken: dict[tuple[str, str], str]) -> Iterator[Problem]:
    for field, names in (("actors", item.record.actors), ("themes", item.record.themes)):
        for at, name in enumerate(names):
            if lane := taken.get((field, name)):
                found = f"{shown(name)}, which stands in the lane {lane} already"
                yield item.problem(field, found, "each name in one lane", field, at)
            taken.setdefault((field, name), item.id)


def has_lane(item: Found[Event], lanes: Collection[Lane]) -> Iterator[Problem]:
    """Yield a problem for an event that no lane takes."""
    event = item.record
    if not lanes or not item.sound("actors", "theme") or lane_of(event, lanes):
        return
    field = "actors" if any(lane.actors for lane in lanes) else "theme"
    name = (event.actors[0] if event.actors else "") if field == "actors" else event.theme
    found = f"{shown(name)}, which no lane has" if name else "nothing, and so no lane"
    known = [one for lane in lanes for one in (lane.actors if field == "actors" else lane.themes)]
    sample = f"actors: [{known[0]}]" if field == "actors" else f"theme: {known[0]}"
    expected = f"one that a lane has, e.g. {sample}; or a last lane without actors and themes, which takes the rest"
    yield item.problem(field, found, expected)
