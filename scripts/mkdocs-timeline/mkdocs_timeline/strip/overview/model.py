"""What the script must know of the drawing, so that it finds marks and writes the ticks of a window."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ...events import Event
from ...text import CalendarDay, axis_pattern, month_in_words, year_patterns
from ..contents import Scene
from ..sizes import TICKS
from .columns import NARROW_SLOTS, SLOTS
from .figure import MANY, heights
from .places import LANE, LEVELS, SIZE, STEP, Place, places
from .rows import Rows
from .scale import scale_of

EPOCH = CalendarDay(1970, 1, 1).toordinal()
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def model(scene: Scene, listed: Iterable[Event]) -> str:
    """Return the scale, the sizes and where each event stands as JSON; ``listed`` are the events as the page has them.

    Days are counted from 1970. ``marks`` holds a digit of base 36 for each event in the order of the page: three times
    its lane, plus one more than its level. ``slots`` is the number of columns of a lane, or 0 where marks are drawn.
    """
    lanes, scale = Rows(scene), scale_of(scene)
    many = len(scene.events) > MANY
    spots = _all_in_the_middle(scene, lanes) if many else places(scene, scale, lanes)
    high = heights(scene, lanes)
    data = {
        "scale": [
            [one.first - EPOCH, one.last - EPOCH, round(one.left, 4), round(one.right, 4), one.title]
            for one in scale.stretches
        ],
        "ticks": TICKS,
        "months": [month_in_words(month, scene.lang) for month in range(1, 13)],
        "day": axis_pattern(scene.lang),
        "years": year_patterns(scene.lang),
        "lanes": [title for title, _ in lanes.names],
        "top": high.lanes,
        "axis": high.axis,
        "lane": LANE,
        "step": STEP,
        "radius": SIZE,
        "slots": SLOTS if many else 0,
        "narrow": NARROW_SLOTS,
        "marks": "".join(DIGITS[3 * spots[event.id].row + spots[event.id].level + 1] for event in listed),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _all_in_the_middle(scene: Scene, lanes: Rows) -> dict[str, Place]:
    return {event.id: Place(event, 0, lanes.number(event), LEVELS[0]) for event in scene.events}
