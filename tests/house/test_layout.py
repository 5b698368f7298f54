"""Rules 11 and 12: rooms of a few small modules with nouns for names, and no comment that stands for work."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.house.modules import EDITION, PACKAGE, ROOMS, SCRIPTS, STYLES, both, modules
from tests.support.site import ROOT

LINES = 250
MODULES = 12
FEWEST = {PACKAGE: 3, EDITION: 2}
"""A room of the package needs three modules; a part of the edition has a model and a block at least."""
BANNED = {"across", "alone", "rug", "panel", "scene", "stop", "sections", "marks", "lay", "say", "tell"}
UNDONE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|^[<>]{7} ")
"""What is left to do, and what a merge leaves behind."""
WORK = ("scripts", "tests", "bench", "overrides")
TEXT = {".py", ".js", ".mjs", ".css", ".html", ".sh", ""}


def test_no_module_is_long() -> None:
    files = [module.path for module in both()] + SCRIPTS
    long = {path.relative_to(ROOT).as_posix(): count for path in files if (count := lines(path)) > LINES}
    assert long == {}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_room_is_crowded() -> None:
    folders = Counter(one.path.parent.relative_to(ROOT).as_posix() for one in both() if not one.face)
    assert {folder: count for folder, count in folders.items() if count > MODULES} == {}


def test_no_room_is_empty() -> None:
    few = {room: count for room, count in rooms().items() if count < FEWEST[room.split(".")[0]]}
    assert few == {}


def rooms() -> Counter[str]:
    """Return how many modules, or tables of words, each room has beside its face."""
    tables = Counter(one.room for one in both() if one.face for _ in one.path.parent.glob("*.yml"))
    return Counter(one.room for one in both() if not one.face and one.room.count(".")) + tables


def test_the_rooms_of_the_package_are_those_of_the_plan() -> None:
    assert sorted({one.room for one in modules(PACKAGE)} - {PACKAGE}) == sorted(f"{PACKAGE}.{room}" for room in ROOMS)


def test_every_room_has_a_face() -> None:
    faces = {one.name for one in both() if one.face}
    assert {one.room for one in both()} <= faces


@pytest.mark.parametrize("package", [PACKAGE])
def test_nothing_lies_flat_but_the_face(package: str) -> None:
    flat = [one.path.name for one in modules(package) if one.room == package and not one.face]
    assert [name for name in flat if name != "__main__.py"] == []


def test_names_say_what_a_thing_is() -> None:
    names = [one.name.split(".")[-1] for one in both()] + [path.stem for path in SCRIPTS]
    assert [name for name in names if BANNED & set(name.split("_"))] == []


def test_no_note_of_work_undone() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in WORK
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and path.suffix in TEXT and "golden" not in path.parts and "house" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNDONE.search(line)
    ]
    assert found == []


def test_there_is_work_to_look_at() -> None:
    assert len(rooms()) > len(ROOMS)
    assert STYLES
