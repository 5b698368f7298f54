"""Python's cyclic garbage collector, kept out of the way while large trees are built."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def uncollected(function: Callable[P, T]) -> Callable[P, T]:
    """Pause the collector during a call.

    The trees of a timeline hold no cycles, so there is nothing to find; yet every pass walks all of them, and
    10,000 events would take half as long again. Reference counting still frees what is dropped.
    """

    @functools.wraps(function)
    def calm(*arguments: P.args, **options: P.kwargs) -> T:
        if not gc.isenabled():
            return function(*arguments, **options)
        gc.disable()
        try:
            return function(*arguments, **options)
        finally:
            gc.enable()

    return calm
