"""Figures as a Markdown table."""

from __future__ import annotations

import math
from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column to the left, figures to the right."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    drawn = [
        "| "
        + " | ".join(_cell(text, width, at) for at, (text, width) in enumerate(zip(line, widths, strict=True)))
        + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 1) + ("-" if at == 0 else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([drawn[0], rule, *drawn[1:]])


def _cell(text: str, width: int, column: int) -> str:
    return text.ljust(width) if column == 0 else text.rjust(width)


def figure(value: float, digits: int = 3) -> str:
    """Return a number with so many significant digits, whole from there on, and without an exponent."""
    if value == 0:
        return "0"
    return f"{value:,.{max(0, digits - 1 - math.floor(math.log10(abs(value))))}f}"


def with_ratio(value: float, base: float | None) -> str:
    """Return a number, with its ratio to another one behind it: ``810 ×0.6``."""
    return figure(value) + (f" ×{figure(value / base, 2)}" if base else "")
