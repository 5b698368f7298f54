"""The stretches of the strip's axis: that they join, add up, and hold every event."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ..records import Found, Problem
from ..text import CalendarDay
from .model import Event
from .vocabulary import Stretch


def scale_faults(found: Sequence[Found[Stretch]]) -> Iterator[Problem]:
    """Yield what the stretches disagree on. Each starts the day after the one before ends; shares add up to 100."""
    for before, item in pairwise(found):
        if before.sound("span") and item.sound("span"):
            yield from _joint(before.record, item)
    if len(found) == 1:
        yield found[0].problem("", "one stretch only", "two or more, or no scale")
    elif found and all(item.sound("share") for item in found):
        yield from _sum(found)


def _joint(before: Stretch, item: Found[Stretch]) -> Iterator[Problem]:
    after, first, last = _next(before.last), item.record.first, item.record.last
    if first == after:
        return
    fault = "overlaps" if first < after else "leaves a gap after"
    end = item.record.span.partition("/")[2]
    expected = f'span: "{_edtf(after)}/{end}"' if last > after else f"a start on {_edtf(after)}"
    found = f"{item.record.span}, which {fault} {before.id} ({before.span})"
    yield item.problem("span", found, f"the day after it ends, e.g. {expected}")


def _sum(found: Sequence[Found[Stretch]]) -> Iterator[Problem]:
    total = sum(item.record.share for item in found)
    if total != 100:
        last = found[-1]
        right = last.record.share + 100 - total
        example = f", e.g. share: {right} here" if 1 <= right <= 100 else ""
        yield last.problem("share", f"shares that add up to {total}", f"100 in all{example}")


def inside(item: Found[Event], scale: Collection[Stretch]) -> Iterator[Problem]:
    """Yield a problem for an event whose first day no stretch holds."""
    if not scale or not item.record.date:
        return
    first, last = min(one.first for one in scale), max(one.last for one in scale)
    day = item.record.when.first
    if not first <= day <= last:
        expected = f"a date from {_edtf(first)} to {_edtf(last)}, or a stretch in the vocabulary that reaches it"
        yield item.problem("date", f"{item.record.date}, outside the scale", expected)


def _next(day: CalendarDay) -> CalendarDay:
    return CalendarDay.fromordinal(day.toordinal() + 1)


def _edtf(day: CalendarDay) -> str:
    """Return a day as a list writes it; far years have no days there."""
    return day.isoformat() if abs(day.year) <= 9999 else f"Y{day.year}"
