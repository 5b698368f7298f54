"""From a file's bytes to text, whatever program wrote it; what is no text is called by its name."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ...records import MAX_BYTES, DataError, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"\xd0\xcf\x11\xe0", "a workbook of an old kind (.xls)"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CSV_UTF8 = "the sheet saved as CSV UTF-8"
_FORMATS = "a spreadsheet as CSV, or one of the other formats that are read"


def file_bytes(path: Path, name: str) -> bytes:
    """Return the bytes of a file. Raises `DataError` when it is missing, an address, or too large."""
    if re.match(r"https?:/", name, re.IGNORECASE):
        raise _stopped(name, 0, "an address", _saved(name))
    try:
        folder, size = path.is_dir(), path.stat().st_size
        data = b"" if folder or size > MAX_BYTES else path.read_bytes()
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", "") or "unreadable file"
        reason = "no such file" if isinstance(error, FileNotFoundError) else told
        raise _stopped(name, 0, reason, "a readable CSV or JSON file") from None
    if folder:
        raise _stopped(name, 0, "a folder", "a file")
    if size > MAX_BYTES:
        raise _stopped(name, 0, f"a file of {size / 1e6:.0f} MB", f"at most {MAX_BYTES / 1e6:.0f} MB")
    return data


def _saved(address: str) -> str:
    if "docs.google.com" in address:
        return "a file; in Google Sheets: File, Download, Comma-separated values (.csv), e.g. import sheet.csv"
    return "a file; open the address in a browser and save it, e.g. import sheet.csv"


def is_workbook(data: bytes, name: str) -> bool:
    """Tell whether bytes are a workbook of Excel. Raises `DataError` for other archives."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    if b"xl/workbook" in data or b"xl/work" in data[-65536:]:
        return True
    kind = "a workbook of LibreOffice (.ods)" if b"opendocument.spreadsheet" in data[:200] else "an archive"
    raise _stopped(name, 0, kind, _CSV_UTF8)


def decoded(data: bytes, name: str, encoding: str = "") -> str:
    """Return text as the user says it is encoded, else UTF-8, else UTF-16 that says so. Raises `DataError`."""
    for start, kind in _BINARY:
        if data.startswith(start):
            raise _stopped(name, 0, kind, _CSV_UTF8)
    known = encoding or next((kind for mark, kind in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(known)
    except UnicodeError as error:
        raise _undecodable(data, name, known, getattr(error, "start", 0)) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise _stopped(name, line, "a NUL character, as in UTF-16 without a mark", "a file saved as UTF-8")
    if not text.removeprefix("\ufeff").strip():
        raise _stopped(name, 0, "an empty file", _FORMATS)
    if link := re.match(r"\s*\[InternetShortcut\].*?URL=(\S+)", text, re.IGNORECASE | re.DOTALL):
        raise _stopped(name, 1, "a link to a page", _saved(link[1]))
    if re.match(r"\s*(?:<!doctype html|<html)", text, re.IGNORECASE):
        raise _stopped(name, 1, "a web page", f"{_CSV_UTF8}, not the page that shows it")
    return text.removeprefix("\ufeff")


def _undecodable(data: bytes, name: str, encoding: str, at: int) -> DataError:
    line = data.count(b"\n", 0, at) + 1
    found = f"byte {data[at] if at < len(data) else 0:#04x} that is not {encoding}"
    expected = "UTF-8 text; save the sheet as CSV UTF-8"
    if encoding == "utf-8" and (other := _likely(data)):
        begin = data.rfind(b"\n", 0, at) + 1
        text, before = data[begin:].decode(other).split("\n")[0].strip(), len(data[begin:at].decode(other, "ignore"))
        word = text[max(0, before - 12) : before + 12].strip()
        expected += f", or --encoding {other} where it reads {word!r}"
    return _stopped(name, line, found, expected)


def _likely(data: bytes) -> str:
    """Return what a sheet without Unicode is encoded in: Korean where that makes Hangul of all, or Windows' letters."""
    for encoding, letters in (("cp949", "가-힣ㄱ-ㅎ·‘’“”…"), ("cp1252", "")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not letters or re.fullmatch(rf"[\x00-\x7f{letters}]*", text):
            return encoding
    return ""


def encoding_of(name: str) -> str:
    """Return the name of an encoding that exists. Raises `ValueError`."""
    try:
        found = codecs.lookup(name)
        b"".decode(found.name)
    except (LookupError, ValueError):
        raise ValueError(f"the unknown encoding {name!r}, expected one such as utf-8 or cp1252") from None
    return found.name


def _stopped(name: str, line: int, found: str, expected: str) -> DataError:
    return DataError([Problem(name, line, "", "", found, expected)])
