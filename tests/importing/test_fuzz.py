"""No bytes end in a traceback: changes of real files that respect their structure, seeded.

`IMPORT_FUZZ=1500` makes that many changes of each format, without it a few; `SEED` chooses others.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs_timeline import DataError, load
from mkdocs_timeline.importing import import_file

from tests.importing.examples import texts, workbook

COUNT = int(os.environ.get("IMPORT_FUZZ", "40"))
SEED = int(os.environ.get("SEED", "20261125"))
HOSTILE: tuple[Any, ...] = (
    *("", " ", "0", "-1", "99999999999999999999", "1961", "1961-02-30", "6/7/1961", "1961/", "Y9", "..", "/", "~", "?"),
    *(
        "before",
        "Spring",
        "null",
        "yes",
        "NaN",
        "1e999",
        "\u202ereversed",
        "a\u200bb",
        "\ud800",
        "\x00",
        "\x07",
        "조약",
    ),
    *("=cmd|x", "'=1", "\tx", "'", '"', ",", ";", "\t", ":", "- x", "# x", "---", "\r\n", "\n\n", "é", "x" * 5000),
    *("<script>alert(1)</script>", "<img src=x onerror=y>", "</p><p class=tl-sources>", "<a href='javascript:x'>y</a>"),
    *("https://", "https://[", "https://u:p@example.org\\x", "http://exa mple", "[a](b", "![p](https://e.org/p.png)"),
    *("*x*{onclick=y}", "{: .x}", "/// x", "&#x202e;", "&lt;b&gt;"),
    *(None, True, [], {}, [[]], {"x": {}}, -44, 0, 1.5, 1e308, 10**30, ["a", "b"], {"year": 1}),
)
WORDS = tuple(item for item in HOSTILE if isinstance(item, str))


def changed_text(text: str, dice: random.Random) -> str:
    """Change cells, words and lines."""
    lines = text.splitlines(keepends=True)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(lines))
        lines[at] = dice.choice((_cell, _cut, _twice, _gone, _swapped, _noise))(lines[at], dice, lines)
    return "".join(lines)


def _cell(line: str, dice: random.Random, lines: list[str]) -> str:
    sign = dice.choice([sign for sign in ",;\t:\"' #=/" if sign in line] or [" "])
    parts = line.split(sign)
    parts[dice.randrange(len(parts))] = dice.choice(WORDS)
    return sign.join(parts)


def _cut(line: str, dice: random.Random, lines: list[str]) -> str:
    return line[: dice.randrange(len(line) + 1)]


def _twice(line: str, dice: random.Random, lines: list[str]) -> str:
    return line * 2


def _gone(line: str, dice: random.Random, lines: list[str]) -> str:
    return ""


def _swapped(line: str, dice: random.Random, lines: list[str]) -> str:
    return dice.choice(lines)


def _noise(line: str, dice: random.Random, lines: list[str]) -> str:
    at = dice.randrange(len(line) + 1)
    return line[:at] + dice.choice(WORDS) + line[at:]


def changed_data(text: str, dice: random.Random) -> str:
    """Change values and keys of JSON."""
    start = text.index("{") if text[0] not in "[{" else 0
    head, data = text[:start], json.loads(text[start:].rstrip(";"))
    for _ in range(dice.randint(1, 3)):
        data = _node(data, dice, 0)
    return head + json.dumps(data, ensure_ascii=dice.random() < 0.5)


def _node(data: Any, dice: random.Random, depth: int) -> Any:
    if not isinstance(data, (dict, list)) or not data or (depth and dice.random() < 0.15):
        return dice.choice(HOSTILE)
    if isinstance(data, list):
        at = dice.randrange(len(data))
        return [*data[:at], _node(data[at], dice, depth + 1), *data[at + 1 :]]
    key = dice.choice(list(data))
    rest = {name: value for name, value in data.items() if name != key}
    if dice.random() < 0.2:
        return rest | ({dice.choice((*WORDS, *data)): data[key]} if dice.random() < 0.5 else {})
    return {name: _node(value, dice, depth + 1) if name == key else value for name, value in data.items()}


def changed_bytes(data: bytes, dice: random.Random) -> bytes:
    """Change single bytes, or end early."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out[: dice.randrange(1, len(out))]) if dice.random() < 0.2 else bytes(out)


def assert_sound(path: Path, folder: Path, skip: bool) -> bool:
    """Import a file: a message, or a list that stands every check. Returns whether it was a list."""
    try:
        result = import_file(path, skip=skip)
    except DataError as error:
        assert error.problems  # noqa: PT017 - either end is right, any other error is not
        return False
    assert all(map(str, (*result.losses, *result.skipped)))
    (folder / "sources.yml").unlink(missing_ok=True)
    if "\nsources:" not in result.text:
        names = sorted({name for event in result.records for name in event["sources"]})
        records = [{"id": name, "title": name, "publisher": "P", "kind": "primary"} for name in names]
        (folder / "sources.yml").write_text(json.dumps({"schema": 1, "sources": records}), encoding="utf-8")
    (folder / "made.yml").write_text(result.text, encoding="utf-8")
    assert len(load([folder / "made.yml"]).events) == result.events
    return True


@pytest.mark.parametrize("name", texts())
def test_changes_of_each_format(name: str, tmp_path: Path) -> None:
    text, dice = texts()[name], random.Random(f"{SEED} {name}")  # noqa: S311 - the same changes on every run
    kinds: list[Callable[[str, random.Random], str]] = [changed_text]
    if ".json" in name:
        kinds = [changed_text, changed_data, changed_data]
    ends = set()
    for number in range(COUNT):
        if dice.random() < 0.15:
            data = changed_bytes(text.encode(), dice)
        else:
            data = dice.choice(kinds)(text, dice).encode("utf-8", "surrogatepass")
        (tmp_path / name).write_bytes(data)
        ends.add(assert_sound(tmp_path / name, tmp_path, skip=bool(number % 2)))
    assert ends == {True, False}, "changes too small to be refused, or too large to be taken"


def test_changes_of_a_workbook(tmp_path: Path) -> None:
    path, dice = workbook(tmp_path), random.Random(SEED)  # noqa: S311 - as above
    data = path.read_bytes()
    ends = set()
    for _ in range(COUNT):
        path.write_bytes(changed_bytes(data, dice))
        ends.add(assert_sound(path, tmp_path, skip=False))
    assert False in ends, "no change was noticed"
