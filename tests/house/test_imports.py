"""Rule 1: imports run down, and across rooms and packages only through faces."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

from tests.house.modules import COMMANDS, EDITION, PACKAGE, ROOMS, Module, both, modules


def imports(module: Module) -> Iterator[tuple[int, str, list[str]]]:
    """Yield line, module and names of each import from one of the two packages, wherever in the file it stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name, []) for one in node.names if ours(one.name))
        elif isinstance(node, ast.ImportFrom):
            start = module.base(node.level) if node.level else ""
            target = ".".join(part for part in (start, node.module or "") if part)
            if ours(target):
                yield node.lineno, target, [one.name for one in node.names]


def ours(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in (PACKAGE, EDITION)


@functools.cache
def faces() -> dict[str, set[str]]:
    """Return the names that each face offers. A module that lies flat in the edition is a face of its own."""
    flat = [one for one in modules(EDITION) if one.room == EDITION]
    return {one.name: set(offered(one)) for one in (*(one for one in both() if one.face), *flat)}


def offered(face: Module) -> Iterator[str]:
    for node in face.tree.body:
        if not face.face and isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        if not face.face and isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id
        if not face.face and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__":
            yield from ast.literal_eval(node.value)


def room_of(target: str) -> str:
    return ".".join(target.split(".")[:2])


def rank(room: str) -> int:
    """Return how high a room of the package stands; what lies flat in it, its face, is the highest."""
    name = room.removeprefix(f"{PACKAGE}.")
    return ROOMS.index(name) if name in ROOMS else len(ROOMS)


def fault(module: Module, target: str, names: list[str]) -> str:
    """Say what is wrong with an import, or nothing."""
    if target == PACKAGE and module.name.split(".")[0] == PACKAGE:
        return "" if names and module.name == PACKAGE else "the package's face stands above its rooms"
    if room_of(target) == module.room and target != module.room:
        return ""
    if target == module.room:
        return "" if module.face else "a module takes from its neighbours, not from their face"
    if target not in faces():
        return f"{target} is a module of another room, expected the face {room_of(target)}"
    if hidden := [name for name in names if name not in faces()[target]]:
        return f"{', '.join(hidden)}: not offered by {target}"
    return ""


def across(found: tuple[Module, ...]) -> list[str]:
    return [
        f"{module.shown}:{line}: {wrong}"
        for module in found
        for line, target, names in imports(module)
        if (wrong := fault(module, target, names))
    ]


def test_only_through_faces() -> None:
    assert across(both()) == []


def test_only_through_faces_in_commands_and_benchmarks() -> None:
    assert across(tuple(Module(path, f"{path.parent.name}.{path.stem}") for path in COMMANDS)) == []


def test_imports_of_the_package_run_down() -> None:
    rising = [
        f"{module.shown}:{line}: {target}"
        for module in modules(PACKAGE)
        for line, target, _ in imports(module)
        if room_of(target) != module.room and rank(room_of(target)) >= rank(module.room)
    ]
    assert rising == []


def test_the_package_does_not_know_the_edition() -> None:
    found = [module.shown for module in modules(PACKAGE) for _, target, _ in imports(module) if target[:1] == "e"]
    assert found == []


def test_imports_of_the_edition_make_no_circle() -> None:
    arrows: dict[str, set[str]] = {}
    for module in modules(EDITION):
        for _, target, names in imports(module):
            for one in known(target, names):
                arrows.setdefault(place(module), set()).add(one)
                arrows[place(module)].discard(place(module))
    assert circle(arrows) == []


def place(module: Module) -> str:
    """Return a module's room, or its own name where it lies flat."""
    return module.room if module.room != EDITION else module.name


def known(target: str, names: list[str]) -> list[str]:
    """Return the rooms and flat modules of the edition that an import reaches."""
    if target == EDITION:
        return [f"{EDITION}.{name}" for name in names]
    return [room_of(target)] if target.startswith(f"{EDITION}.") else []


def circle(arrows: dict[str, set[str]]) -> list[str]:
    """Return the places that are left when those without arrows to the rest are taken away again and again."""
    left = dict(arrows)
    while free := [one for one, targets in left.items() if not targets & left.keys()]:
        for one in free:
            del left[one]
    return sorted(left)


def test_the_circle_that_is_looked_for() -> None:
    assert circle({"a": {"b"}, "b": {"c"}}) == []
    assert circle({"a": {"b"}, "b": {"a"}, "c": {"a"}}) == ["a", "b", "c"]


def test_the_faces_are_read() -> None:
    assert set(faces()) >= {PACKAGE, *(f"{PACKAGE}.{room}" for room in ROOMS)}
    assert all(faces()[f"{PACKAGE}.{room}"] for room in ROOMS)
    assert Path(modules(PACKAGE)[0].path).is_file()
