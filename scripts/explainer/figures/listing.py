"""The list of figures, from every file of its folder, and what must be right within a figure."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_timeline.records import Found, ListOf, Loaded, Problem
from mkdocs_timeline.text import nearest

from ..data import Dataset
from .forms import FORMS
from .maps.atlas import mapped, wrong_at
from .model import Figure, Mark


def _check(item: Found[Figure], loaded: Loaded) -> Iterator[Problem]:
    figure = item.record
    if item.sound("form") and figure.form not in FORMS:
        yield item.problem("form", f"the unknown form {figure.form!r}", nearest(figure.form, FORMS))
    if item.sound("points", "groups", "kinds"):
        yield from _points(item)
    if item.sound("points", "stretches"):
        yield from _stretches(item)
    if item.sound("points", "views", "form"):
        yield from mapped(item)


def _stretches(item: Found[Figure]) -> Iterator[Problem]:
    ids = [point.id for point in item.record.points]
    for at, one in enumerate(item.record.stretches):
        for field, name in (("start", one.start), ("end", one.end)):
            if name not in ids:
                yield wrong_at(item, f"the unknown point {name!r}", nearest(name, ids), "stretches", at, field)


def _points(item: Found[Figure]) -> Iterator[Problem]:
    groups, kinds = ([one.id for one in some] for some in (item.record.groups, item.record.kinds))
    seen: set[str] = set()
    for at, point in enumerate(item.record.points):
        if point.id in seen:
            yield wrong_at(item, f"{point.id!r} a second time", "each id once", "points", at, "id")
        seen.add(point.id)
        if (point.group or groups) and point.group not in groups:
            yield wrong_at(item, repr(point.group), nearest(point.group or "", groups), "points", at, "group")
        for number, mark in enumerate(point.marks):
            yield from _mark(item, mark, kinds, ("points", at, "marks", number))


def _mark(item: Found[Figure], mark: Mark, kinds: list[str], path: tuple[str | int, ...]) -> Iterator[Problem]:
    if (mark.low is None) != (mark.high is None) or (mark.low is None and mark.value is None):
        yield wrong_at(item, "no number", "a value: or both low: and high:", *path)
    elif mark.low is not None and mark.high is not None and mark.low > mark.high:
        yield wrong_at(item, f"{mark.low:g} above {mark.high:g}", "the lower end under low:", *path, "low")
    if (mark.kind or kinds) and mark.kind not in kinds:
        yield wrong_at(item, repr(mark.kind), nearest(mark.kind or "", kinds), *path, "kind")


FIGURES = Dataset(ListOf("figures", Figure, check=_check), folder=True, endings=("json",))
