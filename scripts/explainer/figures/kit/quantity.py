"""Numbers as data files write them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from mkdocs_timeline.records import kind_of, wrong
from pydantic import BeforeValidator


def _amount(value: Any) -> int | float:
    """Read a number, which a data file hands over as text where it has a point; a number in words is none."""
    if isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong(kind_of(value), "a number without commas", example=True)
    return value


Amount = Annotated[int | float, BeforeValidator(_amount)]
"""A number, whole or with a decimal point."""
