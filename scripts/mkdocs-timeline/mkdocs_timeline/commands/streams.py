"""Where the text of a command goes: files, standard output, and terminals that cannot show every letter."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path

from ..records import near, spelled, write

STANDARD = Path("-")
"""Stands for standard output."""


def accept_every_letter() -> None:
    """Let a terminal whose encoding lacks a letter show its number instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def to_standard(text: str) -> None:
    """Write text to standard output, in UTF-8 whatever its encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def to_file(path: Path, text: str, more: str = "") -> None:
    """Write a file where it differs, and say so."""
    print(f"{near(path)}: {'written' if write(path, text) else 'unchanged'}{more}")


def close_quietly() -> None:
    """Let nothing be said at the end of the program about a reader that has gone away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def told(error: OSError) -> str:
    """Say what the system refused, and for which file."""
    name = error.filename2 or error.filename
    return f"{near(Path(name)) if isinstance(name, str) else 'file'}: {error.strerror or error}"


def text_of(argument: str) -> str:
    """Return an argument that is written into files, which are UTF-8 whatever the terminal's encoding is."""
    try:
        return spelled(argument)
    except UnicodeError:
        expected = "text in UTF-8, e.g. --title Timeline"
        raise argparse.ArgumentTypeError(f"{argument.encode(errors='replace').decode()}, expected {expected}") from None
