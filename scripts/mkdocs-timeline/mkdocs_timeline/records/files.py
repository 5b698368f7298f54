"""Files: their paths as messages show them, and writing so that nothing is lost or half-written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def near(path: Path) -> Path:
    """Return a path from the working folder where possible, as messages show it."""
    try:
        return Path(os.path.realpath(path)).relative_to(Path.cwd())  # a ring of links is no error here
    except ValueError:
        return path


def same(path: Path, content: str) -> bool:
    """Tell whether a file exists and holds exactly this text."""
    return path.is_file() and path.read_bytes() == content.encode("utf-8")


def write(path: Path, content: str) -> bool:
    """Write text by way of a temporary file, only when it differs. Returns whether the file changed."""
    if same(path, content):
        return False
    try:
        _put(path, content)
    except OSError as error:  # the name of the temporary file would say nothing to anybody
        raise type(error)(error.errno, error.strerror, str(path)) from None
    return True


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8"))
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
