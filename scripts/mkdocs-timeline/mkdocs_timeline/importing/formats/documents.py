"""Timelines inside Markdown and YAML: Neoteroi's items, and the marks of obsidian-timelines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from ...records import Node, parse
from ..rows import DATE, END, Ledger, Options, Row, cleaned, cut_off, quoted

_NEOTEROI = {"title": "Headline", "content": "Text", "sub_title": DATE}
_LOOKS = ("icon", "key")
_OBSIDIAN = {"data-date": DATE, "data-end": END, "data-title": "Headline", "data-img": "Media"}
_BLOCK = re.compile(r"^::timeline::[^\n]*\n(.*?)^::/timeline::", re.MULTILINE | re.DOTALL)


def blocks_of(text: str) -> list[tuple[int, str]]:
    """Return the YAML blocks of Neoteroi in a page, each with the line before it."""
    return [(text.count("\n", 0, match.start(1)), match[1]) for match in _BLOCK.finditer(text)]


def is_obsidian(text: str) -> bool:
    """Tell whether a page holds marks of obsidian-timelines."""
    return "ob-timelines" in text


def rows_of_neoteroi(items: Sequence[Node], ledger: Ledger, options: Options) -> list[Row]:
    """Return the rows of a list of items, as nodes with their lines; ``sub_title`` is read as the date."""
    rows = []
    for number, item in enumerate(items, 1):
        line, record = item.line, f"item {number}"
        if not isinstance(item.value, dict):
            ledger.wrong(line, record, "", quoted(str(item.plain())), "a mapping with title and sub_title")
            continue
        cells: dict[str, str] = {}
        for key, node in item.value.items():
            if key in _NEOTEROI and isinstance(node.value, str):
                if node.cut:
                    ledger.wrong(node.line, record, key, *cut_off(node.value))
                cells[_NEOTEROI[key]] = node.value
            elif key not in _LOOKS:
                ledger.lost(
                    node.line, record, key, quoted(str(node.plain())), "not carried; the list has no such field"
                )
        names = {cell: key for key, cell in _NEOTEROI.items()}
        rows.append(
            Row("event", cleaned(cells, line, record, names, ledger), ledger, line, record, names, options.order)
        )
    return rows


def is_neoteroi(node: Node) -> bool:
    """Tell whether YAML is a list of items."""
    return isinstance(node.value, list) and any(
        isinstance(item.value, dict) and "title" in item.value for item in node.value
    )


def rows_of_page(text: str, ledger: Ledger, options: Options) -> list[Row]:
    """Return the rows of a page's marks and blocks."""
    rows: list[Row] = []
    for skipped, block in blocks_of(text):
        node = parse("\n" * skipped + block, ledger.file)
        if isinstance(node.value, list):
            rows += rows_of_neoteroi(node.value, ledger, options)
    reader = _Marks(ledger)
    reader.feed(text)
    reader.close()
    return rows + reader.rows()


class _Marks(HTMLParser):
    """Collects the elements of class ob-timelines with the words inside."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self.ledger = ledger
        self.found: list[tuple[int, dict[str, str]]] = []
        self.open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        data = {name: value or "" for name, value in attrs}
        if "ob-timelines" in data.get("class", "").split():
            self.found.append((self.getpos()[0], data))
            self.open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open:
            self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open:
            held = self.found[-1][1]
            held["text"] = held.get("text", "") + data

    def rows(self) -> list[Row]:
        out = []
        names = {cell: name for name, cell in _OBSIDIAN.items()}
        for number, (line, data) in enumerate(self.found, 1):
            record = f"event {number}"
            cells = {cell: data[name] for name, cell in _OBSIDIAN.items() if data.get(name)}
            for column in (DATE, END):
                if column in cells:
                    cells[column] = _date(cells[column], record, line, names[column], self.ledger)
            cells["Text"] = data.get("text", "")
            for name in (name for name in data if name.startswith("data-") and name not in _OBSIDIAN):
                self.ledger.lost(line, record, name, quoted(data[name]), "not carried; the list has no such field")
            out.append(Row("event", cleaned(cells, line, record, names, self.ledger), self.ledger, line, record, names))
        return out


def _date(text: str, record: str, line: int, name: str, ledger: Ledger) -> str:
    """Year, month, day and hour are joined by hyphens; 00 stands for a part that is not known."""
    match = re.fullmatch(r"(-?\d{1,9})(?:-(\d\d?))?(?:-(\d\d?))?(?:-(\d\d?))?", text.strip())
    if not match:
        return text
    if match[4] and int(match[4]):
        ledger.lost(line, record, name, quoted(text), "kept without its hour")
    parts = [part.zfill(2) for part in match.group(2, 3) if part]
    while parts and parts[-1] == "00":
        parts.pop()
    year = match[1] if match[1].startswith("-") else match[1].zfill(4)
    return "-".join([year, *parts])
