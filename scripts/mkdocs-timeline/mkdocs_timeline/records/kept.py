"""What was made of files, kept until one of them changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Results by key, each made once and made anew when a file that it was made of has changed."""

    def __init__(self, size: int = 16) -> None:
        self._size = size
        self._kept: dict[Hashable, tuple[object, T]] = {}

    def get(self, key: Hashable, files: Iterable[Path], make: Callable[[], T]) -> T:
        """Return what ``make`` returned for this key, as long as the files are what they were then."""
        stamps = [_stamp(file) for file in files]
        before = self._kept.pop(key, None)
        value = before[1] if before and before[0] == stamps else make()
        self._kept[key] = stamps, value
        if len(self._kept) > self._size:
            del self._kept[next(iter(self._kept))]  # the one that was asked for longest ago
        return value


def _stamp(file: Path) -> tuple[Path, int, int]:
    try:
        state = file.stat()
    except OSError:
        return file, 0, 0
    return file, state.st_mtime_ns, state.st_size
