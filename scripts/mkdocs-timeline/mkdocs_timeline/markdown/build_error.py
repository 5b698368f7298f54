"""How an extension stops a build: with a message and no traceback."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ..records import DataError, Problem

try:  # under MkDocs, its own error prints one message and ends the build
    from mkdocs.exceptions import BuildError
except ImportError:  # elsewhere the data error itself must do

    class BuildError(Exception):  # type: ignore[no-redef]
        """Stands in for MkDocs' error where MkDocs is not installed."""


class Stop(BuildError):
    """Problems in data or in a page that end the build."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        error = DataError(problems)
        self.problems = error.problems
        super().__init__(str(error))


@contextmanager
def stop_at_data_errors() -> Iterator[None]:
    """Inside it, data that cannot be used stop the build."""
    try:
        yield
    except DataError as error:
        raise Stop(error.problems) from None
