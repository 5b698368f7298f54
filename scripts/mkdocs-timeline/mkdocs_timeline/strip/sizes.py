"""The sizes that the strips share, in pixels. The page hands those of the ticks to the script as data."""

from __future__ import annotations

WIDTHS = (960, 680, 460, 280)
"""Widths that the strip is drawn for."""
GUTTER = 132
"""Room for the names of lanes at the left, where there is any."""
NARROW = 600
"""A narrower strip has no room for names at the left."""
LETTER = 6.3
"""Mean width of a letter of the strip's words."""
WIDE_LETTER = 2 * LETTER
"""Width of a letter of East Asian scripts."""
LINE = 13
"""Height of a line of words."""
BAND, ROW, AXIS = 18, 18, 20
"""Heights of era names, of a row of spans and of the axis."""
RADIUS = {1: 2.3, 2: 3.4, 3: 4.6}
"""Radius of a mark by weight."""
PITCH = 9
"""Height of one level of a stack."""
MAX_LEVELS = 18
"""A higher stack becomes a density."""
FADE = 22
"""Length of the tail of an interval whose end is unknown."""
HEAD = "m-4-3l4 3l-4 3"
"""The arrow in which an interval ends that still goes on, as path data."""
GAP = 56
"""Least distance between ticks of years and months."""
DAY, DAY_GAP = 8, 64
"""On an axis that gives a day more than the first, ticks are days, at the second at least."""
EDGE, DAY_EDGE = 14, 20
"""Room that the words of a tick need before the right end: of a year or month, of a day."""
YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, *(part * 10**size for size in range(2, 13) for part in (1, 2, 5)))
MONTH_STEPS = (1, 3, 6)
"""Numbers of years and of months between two ticks."""
SPACE = 2 * LETTER
"""Room between the words of two ticks."""

TICKS = {
    "letter": LETTER,
    "gap": GAP,
    "day": [DAY, DAY_GAP],
    "edge": [EDGE, DAY_EDGE],
    "years": YEAR_STEPS,
    "months": MONTH_STEPS,
}
"""What the script needs to write ticks as this package does."""


def breadth(text: str) -> float:
    """Return about how wide a text is."""
    return sum(WIDE_LETTER if letter >= "\u1100" else LETTER for letter in text)
