"""The running text of a docs folder: what a reader reads on pages and in lists, with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_timeline.records import Node, parse

FIELDS = {
    *("title", "summary", "note", "differ", "what"),
    *("says", "meaning", "twin", "since", "brief", "gap", "unread", "relayed", "force", "parties"),
    *("who", "automatic", "against_1961", "headline", "description", "lead", "label", "value"),
    *("translation", "speaker", "added", "dropped", "kept", "outcome", "otherwise", "caption"),
}
"""Fields that hold running text; a field named `text` does where a headline stands beside it, else it quotes."""
LISTS = ("articles", "clauses", "comparison", "events", "instruments", "readings", "story", "vocabulary")
QUOTING = ("treaty", "quotation")
HEADING = re.compile(r"(#{1,6})\s+(.*)")
OPENING = re.compile(r"/{3,}\s*([\w-]+)(?:\s*\|\s*(.*))?$")
OPTION = re.compile(r" {4}([a-z_]+):\s*(.*)")
MARKS = (
    (re.compile(r"`[^`]*`"), "code"),
    (re.compile(r"\[@[^\]]*\]|\[status: [^\]]*\]|<https?:[^>]*>"), ""),
    (re.compile(r"\{[#.:][^}]*\}|\{lang=[^}]*\}"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\*+"), ""),
)
"""What is no running text, and what stands in its place; citations go before links, which look alike."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, a cell, a heading or the text of a field."""

    file: str
    line: int
    text: str
    section: int = 0
    """Number of the section of a page that it stands in; 0 where there are none."""
    heading: bool = False


def passages(docs: Path) -> Iterator[Passage]:
    """Yield the running text of every page and of every list, in order."""
    for page in sorted(docs.rglob("*.md")):
        yield from of_page(page.read_text(encoding="utf-8"), f"{docs.name}/{page.relative_to(docs).as_posix()}")
    for name in LISTS:
        file = docs / "data" / f"{name}.yml"
        if file.is_file():
            yield from of_list(file.read_text(encoding="utf-8"), f"{docs.name}/data/{file.name}")


def of_list(text: str, file: str) -> Iterator[Passage]:
    """Yield the running text of a list of records, or of the front matter of a page."""
    return _of_node(parse(text, file), file)


def _of_node(node: Node, file: str) -> Iterator[Passage]:
    if isinstance(node.value, list):
        for item in node.value:
            yield from _of_node(item, file)
    elif isinstance(node.value, dict):
        for key, item in node.value.items():
            if not isinstance(item.value, str):
                yield from _of_node(item, file)
            elif key in FIELDS or (key == "text" and "headline" in node.value):
                yield Passage(file, node.line_at((key,)), plain(item.value))


def of_page(text: str, file: str) -> Iterator[Passage]:
    """Yield the running text of a page: its front matter, its headings, and each paragraph, item and cell."""
    front = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    if front:
        for one in of_list(front.group(1), file):
            yield Passage(file, one.line + 1, one.text)
    body = "\n" * (front.group(0).count("\n") if front else 0) + text[front.end() if front else 0 :]
    yield from _of_body(body.splitlines(), file)


def _of_body(lines: list[str], file: str) -> Iterator[Passage]:
    section, block, fenced = 0, "", False
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif fenced:
            continue
        elif opening := re.match(r"/{3,}\s*$", line) or OPENING.match(line):
            block, title = opening.groups() if opening.re is OPENING else ("", None)
            if title and block == "disagree":
                yield Passage(file, number, plain(title), section)
        elif block and (option := OPTION.match(line)):
            if option.group(1) in FIELDS and option.group(2):
                yield Passage(file, number, plain(option.group(2).strip().strip('"')), section)
        elif heading := HEADING.match(line):
            section += 1
            yield Passage(file, number, plain(heading.group(2)), section, heading=True)
        elif block not in QUOTING and line.strip() and not re.match(r"\|[ :|-]+\|$", line):
            cells = re.split(r" \| | · ", line.strip().strip("|") if line.startswith("|") else line)
            yield from (Passage(file, number, plain(cell), section) for cell in cells if plain(cell))


def plain(text: str) -> str:
    """Return a text without its marks: what is read aloud of it."""
    for pattern, instead in MARKS:
        text = pattern.sub(instead, text)
    text = re.sub(r"^\s*(?::\s+|[-+]\s+|\d+\.\s+)", "", text)
    return " ".join(text.split())
