"""The modules of the project as trees, and where each stands in the order of rooms."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.site import ROOT

PACKAGE = "mkdocs_timeline"
EDITION = "explainer"
ROOMS = ("text", "records", "events", "strip", "html", "export", "importing", "commands", "markdown")
"""The rooms of the package; each knows those before it. The commands know no Markdown."""
HOMES = {PACKAGE: ROOT / "scripts/mkdocs-timeline" / PACKAGE, EDITION: ROOT / "scripts" / EDITION}
COMMANDS = sorted({*ROOT.glob("scripts/*.py"), *ROOT.glob("bench/*.py")})
SCRIPTS = sorted({*HOMES[PACKAGE].rglob("*.js"), *(ROOT / "overrides").rglob("*.js")})
STYLES = sorted({*HOMES[PACKAGE].rglob("*.css"), *(ROOT / "overrides").rglob("*.css")})


@dataclass(frozen=True)
class Module:
    """One module: its file, its dotted name, and the name of its package when it is a face."""

    path: Path
    name: str

    @property
    def face(self) -> bool:
        return self.path.name == "__init__.py"

    @property
    def room(self) -> str:
        """Return the room's dotted name; the package's own name for what lies flat in it."""
        parts = self.name.split(".")
        return ".".join(parts[:2]) if self.face or len(parts) > 2 else parts[0]

    @property
    def shown(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def tree(self) -> ast.Module:
        return parsed(self.path)

    def base(self, level: int) -> str:
        """Return the package that a relative import of a level starts from."""
        parts = self.name.split(".")
        return ".".join(parts[: len(parts) - level + (1 if self.face else 0)])


@functools.cache
def parsed(path: Path) -> ast.Module:
    """Read a module once."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@functools.cache
def modules(package: str) -> tuple[Module, ...]:
    """Return every module of a package, faces included."""
    home = HOMES[package]
    out = []
    for path in sorted(home.rglob("*.py")):
        parts = path.relative_to(home).with_suffix("").parts
        out.append(Module(path, ".".join((package, *(part for part in parts if part != "__init__")))))
    return tuple(out)


def both() -> tuple[Module, ...]:
    """Return the modules of the package and of the edition."""
    return modules(PACKAGE) + modules(EDITION)


def texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield every string of a module but docstrings, the names that a face lists, and examples of fields."""
    skipped = {id(one) for node in ast.walk(tree) for part in _no_texts(node) for one in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node


def _no_texts(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node]
    if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets):
        return [node]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Field":
        return [keyword for keyword in node.keywords if keyword.arg in ("examples", "description")]
    return []
