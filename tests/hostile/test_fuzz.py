"""Changed lists and options: an answer or a message, never a traceback.

``FUZZ=2000`` tries so many lists and a quarter of them of options, ``SEED`` chooses others.
"""

from __future__ import annotations

import os
import random
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from explainer.registry import load_all
from mkdocs_timeline import DataError
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.markdown.timeline_options import OPTIONS
from mkdocs_timeline.records import Problem

from tests.edition.test_edition import copied
from tests.hostile.strings import HOSTILE, leaves_of, read, with_value
from tests.records.golden_cases import build_page

COUNT = int(os.environ.get("FUZZ", "200"))
SEED = int(os.environ.get("SEED", "1961"))
VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    10**30,
    1.5,
    "",
    " ",
    [],
    {},
    [[]],
    [{}],
    {"a": {}},
    "1961",
    *HOSTILE,
)
FILES = ("events", "sources", "vocabulary", "articles", "clauses", "readings", "instruments", "comparison", "edition")


def changed(data: Any, dice: random.Random) -> Any:
    """Change one place: another value there, or in what holds it; or the key or the record gone."""
    path = dice.choice(list(leaves_of(data)))
    path = path[: dice.randint(1, len(path))]
    if dice.random() < 0.7:
        return with_value(data, path, dice.choice(VALUES))
    out = with_value(data, path, None)
    at = out
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return out


def mangled(text: str, dice: random.Random) -> str:
    """Cut, double or disturb some letters."""
    at = dice.randrange(len(text))
    return (
        text[:at]
        + dice.choice(["", "\t", '"', "\u00a0", " #", ": ", "- ", "]", "\0", "“", text[at:][:9]])
        + text[at + 1 :]
    )


def readable(page: str) -> bool:
    """Tell whether Python's own reader of HTML, which MkDocs asks about every page, takes a text without failing."""
    try:
        HTMLParser().feed(page)
    except AssertionError:  # of "<![" and a word that it does not know
        return False
    return True


def test_changed_lists(tmp_path: Path) -> None:
    folder = copied(tmp_path / "toy", "en")
    dice = random.Random(SEED)  # noqa: S311 - the same cases every time
    said = 0
    mute: list[Problem] = []
    for number in range(COUNT):
        file = folder / f"docs/data/{FILES[number % len(FILES)]}.yml"
        before = file.read_text(encoding="utf-8")
        data = read(file)
        for _ in range(dice.choice((1, 1, 2))):
            data = changed(data, dice) if isinstance(data, (dict, list)) and data else data
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        file.write_text(mangled(text, dice) if dice.random() < 0.3 else text, encoding="utf-8")
        try:
            load_all(folder / "docs")
        except DataError as error:
            said += 1
            mute += [one for one in error.problems if not (one.found and one.expected)]
        file.write_text(before, encoding="utf-8")
    assert mute == []
    assert said > COUNT / 2


def test_changed_options(folder: Path) -> None:
    copied(folder / "toy", "en")
    dice, docs = random.Random(SEED), folder / "toy/docs"  # noqa: S311
    said = 0
    for _ in range(COUNT // 4):
        lines = [f"    {dice.choice(OPTIONS).name}: {dice.choice(VALUES)!s:.200}" for _ in range(dice.randint(1, 3))]
        page = "/// timeline | data/events.yml\n" + "\n".join(lines) + "\n///\n"
        page = mangled(page, dice)
        if not readable(page):
            continue
        (docs / "index.md").write_text(page, encoding="utf-8")
        try:
            build_page(docs)
        except Stop:
            said += 1
    assert said > COUNT / 10
