"""Rules 3, 5, 6 and 7: one loader, one block base, pure drawing, one golden file for what two languages do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.modules import EDITION, HOMES, PACKAGE, Module, both, modules, parsed
from tests.support.site import ROOT

LOADER = f"{PACKAGE}.records.yaml_tree"
WORDS = (f"{PACKAGE}.text.words", f"{PACKAGE}.text.dates.tables")
"""The package's own words are no list of records, and stand below the room that reads those."""
READERS = re.compile(r"(Full|Unsafe|C?Safe|Base)?Loader$|.*load(_all)?$|parse|scan|compose(_all)?")
"""Names of the YAML library that read."""
MUTABLE = re.compile(r"\b(list|dict|set|bytearray|deque|defaultdict|Mutable\w+)\b")
BLOCK = "pymdownx.blocks.block"
TESTS = ROOT / "tests"


def classes(package: tuple[Module, ...]) -> Iterator[tuple[Module, ast.ClassDef]]:
    for module in package:
        yield from ((module, node) for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))


def test_one_module_reads_yaml() -> None:
    commands = sorted((ROOT / "scripts").glob("*.py"))
    places = [(module.name, module.path) for module in both()] + [(path.stem, path) for path in commands]
    found = {name for name, path in places for _ in readers(parsed(path))}
    assert found == {LOADER, *WORDS}


def readers(tree: ast.Module) -> Iterator[str]:
    """Yield what a module takes from the YAML library to read with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "yaml":
            if READERS.fullmatch(node.attr):
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "yaml":
            yield from (one.name for one in node.names if READERS.fullmatch(one.name))


def test_one_base_of_all_blocks() -> None:
    bases = [
        f"{module.name}.{node.name}"
        for module, node in classes(both())
        if any(isinstance(one, ast.Name) and one.id in library_names(module) for one in node.bases)
    ]
    assert len(bases) == 1, bases
    assert bases[0].startswith(f"{PACKAGE}.markdown.")


def library_names(module: Module) -> set[str]:
    """Return the names under which a module has the library's own block."""
    nodes = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom) and node.module == BLOCK]
    return {one.asname or one.name for node in nodes for one in node.names}


def test_one_class_loads_the_lists_of_the_edition() -> None:
    records = [node for _, node in classes(modules(EDITION)) if "Record" in map(base_name, node.bases)]
    assert records, "the edition's records derive from the package's Record"
    opened = [module.name for module in modules(EDITION) for node in ast.walk(module.tree) if opens_yaml(node)]
    assert opened == []


def base_name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def opens_yaml(node: ast.AST) -> bool:
    """Tell whether a call reads a file's text, which the loader alone does for lists."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("read_text", "read_bytes", "open")
        and ".yml" in ast.unparse(node)
    )


def test_what_is_frozen_holds_nothing_that_changes() -> None:
    found = [
        f"{module.shown}:{field.lineno}: {ast.unparse(field)}"
        for module, node in classes(modules(PACKAGE))
        if module.room == f"{PACKAGE}.html" and any("frozen=True" in ast.unparse(one) for one in node.decorator_list)
        for field in node.body
        if isinstance(field, ast.AnnAssign) and MUTABLE.search(ast.unparse(field.annotation))
    ]
    assert found == []


def golden(ending: str) -> dict[str, set[str]]:
    """Return the golden files that tests in a language name, with the tests that do."""
    found: dict[str, set[str]] = {}
    for path in sorted(TESTS.rglob(f"*.{ending}")):
        if path.parent.name != "house":
            for name in re.findall(r"[\w.-]+\.json", path.read_text(encoding="utf-8")):
                found.setdefault(name, set()).add(path.name)
    return found


def test_what_the_script_does_is_pinned_by_files_that_python_runs_too() -> None:
    script = {**golden("mjs"), **golden("js")}
    pinned = {name for name in script if any("golden" in path.as_posix() for path in TESTS.rglob(name))}
    assert pinned, "no test under node names a golden file"
    assert pinned <= golden("py").keys()


def test_the_drawing_is_pinned() -> None:
    files = [path for path in TESTS.rglob("*.json") if path.parent.name == "golden"]
    assert any(path.name in {**golden("mjs"), **golden("js")} for path in files)


def test_there_are_blocks_and_styles_to_look_at() -> None:
    assert any("Block" in node.name for _, node in classes(both()))
    assert HOMES[PACKAGE].is_dir()
