"""From a file's bytes to text, whatever program wrote it."""

from __future__ import annotations

import codecs
from pathlib import Path

from ..records import MAX_BYTES, DataError, Problem
from .slide import Ledger

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path, ledger: Ledger) -> str:
    """Return the text of a UTF-8 file, or of a UTF-16 one that says so. Raises `DataError`."""
    data = _bytes(path, ledger.file)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _stop(ledger.file, line, f"byte {data[error.start]:#04x} that is not {encoding}", "UTF-8 text") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise _stop(ledger.file, line, "a NUL character, as in UTF-16 without a mark", "a file saved as UTF-8")
    if not text.strip():
        raise _stop(ledger.file, 0, "an empty file", "a TimelineJS3 spreadsheet as CSV, or its JSON")
    return text


def is_json(path: Path, text: str) -> bool:
    """Tell whether the file is JSON, by its name or by how it begins."""
    return path.suffix.lower() == ".json" or text.lstrip()[:1] in ("{", "[")


def _bytes(path: Path, name: str) -> bytes:
    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            raise _stop(name, 0, f"a file of {size / 1e6:.0f} MB", f"at most {MAX_BYTES // 1024**2} MB")
        return path.read_bytes()
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else (error.strerror or "unreadable file")
        raise _stop(name, 0, reason, "a readable CSV or JSON file") from None


def _stop(name: str, line: int, found: str, expected: str) -> DataError:
    return DataError([Problem(name, line, "", "", found, expected)])
