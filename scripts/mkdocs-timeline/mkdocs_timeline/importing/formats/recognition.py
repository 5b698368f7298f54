"""Which format a file has, by what stands in it and how its name ends, and its rows or records."""

from __future__ import annotations

import re
from pathlib import Path

from ...records import parse
from ..rows import Ledger, Options, Row
from ..writing import Records
from .calendar import rows_of_calendar
from .documents import blocks_of, is_neoteroi, is_obsidian, rows_of_neoteroi, rows_of_page
from .json_text import is_json, parsed
from .markwhen import is_markwhen, rows_of_markwhen
from .objects import rows_of_objects
from .own import is_own_data, is_own_table, records_of_data, records_of_table
from .reading import decoded, file_bytes, is_workbook
from .sheet import likeness, rows_of_table
from .table import Line, lines_of_text, lines_of_workbook
from .timelinejs import is_timelinejs, rows_of_timelinejs

Content = Records | list[Row]
"""Records of our own formats as they are, or rows of another."""


def content_of(path: Path, ledger: Ledger, options: Options) -> Content:
    """Read a file. Problems and losses go to the ledger. Raises `DataError` when nothing of it can be read."""
    data = file_bytes(path, ledger.file)
    if is_workbook(data, ledger.file):
        return _of_table(lines_of_workbook(path, ledger), ledger, options)
    text = decoded(data, ledger.file, options.encoding)
    ending = path.suffix.lower()
    if re.match(r"\s*BEGIN:VCALENDAR", text, re.IGNORECASE) or ending == ".ics":
        return rows_of_calendar(text, ledger)
    if ending in (".yml", ".yaml"):
        return _of_yaml(text, ledger, options)
    if ending in (".md", ".markdown", ".html") and (is_obsidian(text) or blocks_of(text)):
        return rows_of_page(text, ledger, options)
    if ending in (".mw", ".markwhen") or (ending in (".md", ".txt") and is_markwhen(text)):
        return rows_of_markwhen(text, ledger, options)
    if ending in (".json", ".jsonp", ".js") or is_json(text):
        return _of_json(text, ledger, options)
    if re.match(r"schema: *1\s", text):
        return _of_yaml(text, ledger, options)
    return _of_table(lines_of_text(text, ledger, likeness), ledger, options)


def _of_table(lines: list[Line], ledger: Ledger, options: Options) -> Content:
    if lines and is_own_table(lines[0].cells) and not options.columns:
        return records_of_table(lines, ledger)
    return rows_of_table(lines, ledger, options)


def _of_json(text: str, ledger: Ledger, options: Options) -> Content:
    data = parsed(text, ledger.file)
    if is_own_data(data):
        return records_of_data(data, ledger)
    if is_timelinejs(data) and not options.columns:
        return rows_of_timelinejs(data, ledger)
    return rows_of_objects(data, ledger, options)


def _of_yaml(text: str, ledger: Ledger, options: Options) -> Content:
    node = parse(text, ledger.file)
    if is_neoteroi(node) and isinstance(node.value, list) and not options.columns:
        return rows_of_neoteroi(node.value, ledger, options)
    data = node.plain()
    if is_own_data(data):
        return records_of_data(data, ledger)
    return rows_of_objects(data, ledger, options)
