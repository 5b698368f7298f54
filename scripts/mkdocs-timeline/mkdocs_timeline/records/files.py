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


def spelled(text: str, errors: str = "strict") -> str:
    """Return what the system has handed over as text: where it takes letters for bytes, they come from UTF-8.

    Raises `UnicodeError` for bytes that are no UTF-8, unless ``errors`` says what stands for them.
    """
    return os.fsencode(text).decode("utf-8", errors) if any("\ud800" <= char <= "\udfff" for char in text) else text


def same(path: Path, content: str) -> bool:
    """Tell whether a file exists and holds this text, with its own line ends or those of a checkout on Windows."""
    if not path.is_file():
        return False
    wanted = content.encode("utf-8")
    return path.read_bytes() in (wanted, wanted.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def write(path: Path, content: str) -> bool:
    """Write text by way of a temporary file, only when it differs. Returns whether the file changed.

    A link on the disk stays one: the file that it leads to is written. Raises `OSError` with the path.
    """
    if same(path, content):
        return False
    try:
        _replace(Path(os.path.realpath(path)), content.encode("utf-8"))
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    return True


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
