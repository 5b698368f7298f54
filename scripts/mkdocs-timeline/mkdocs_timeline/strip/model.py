"""What the script draws the strip from, so that after a filter it is the strip that stands on the page."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..events import Event
from ..text import When, axis_pattern, month_in_words, year_patterns
from .axis import domain
from .background import roman
from .contents import Scene
from .lanes import ALL, end_of, is_soft, rows
from .shapes import PLAIN, SHAPES
from .sizes import SHARED

ENDS = ("day", "bar", "open", "unknown")
"""Ends of an event by their number in ``marks``."""


def model(scene: Scene, listed: Iterable[Event]) -> str:
    """Return sizes, vocabulary and the dressing of each event as JSON; ``listed`` are the events as the page has them.

    ``marks`` holds a digit for each event in the order of the page: the number of its end, plus four when it is soft.
    """
    words, (first, last) = scene.timeline.vocabulary, domain(scene.events)
    themes = words.themes.values()
    used = {theme.shape for theme in themes} | {PLAIN}
    data = {
        "sizes": SHARED,
        "months": [month_in_words(month, scene.lang) for month in range(1, 13)],
        "day": axis_pattern(scene.lang),
        "years": year_patterns(scene.lang),
        "domain": [first.isoformat(), last.isoformat()],
        "eras": [[era.title, roman(count), *_ends(era.when)] for count, era in enumerate(words.eras.values(), 1)],
        "spans": [[span.row, span.title, span.kind, *_ends(span.when)] for span in scene.spans],
        "themes": {theme.id: [theme.shape, theme.ink] for theme in themes},
        "plain": [PLAIN, ALL.ink],
        "shapes": {name: data for name, data in SHAPES.items() if name in used},
        "rows": [[row.ink, list(row.titles.items())] for row in rows(scene)],
        "marks": "".join(str(ENDS.index(end_of(event)) + 4 * is_soft(event)) for event in listed),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _ends(when: When) -> tuple[str, str]:
    return when.first.isoformat(), when.last.isoformat() if when.last else ""
