"""Rule 10: the package's tests never open the docs folder, and tests of pages never count content."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.modules import ROOMS, parsed
from tests.support.site import ROOT

TESTS = ROOT / "tests"
PACKAGE = (*ROOMS, "element", "script", "support")
DRAWN = ("pages", "element")
"""Folders whose tests look at pages."""
OURS = ("site.py",)
"""What the tests of the site are helped by, which therefore knows where its docs stand."""
HOME = re.compile(r"\bROOT\b|__file__|\bDOCS\b|REPOSITORY")
READS = re.compile(r"""readFile|import\(|new URL\(|require\(""")
SMALL = 3
"""Up to so many a number is one of the test's own making: a window has two columns whatever the site holds."""


def python(folders: tuple[str, ...]) -> list[Path]:
    found = [path for folder in folders for path in sorted((TESTS / folder).rglob("*.py"))]
    return [path for path in found if path.name not in OURS]


def scripts(folders: tuple[str, ...]) -> list[Path]:
    found = [path for folder in folders for path in sorted((TESTS / folder).rglob("*"))]
    return [path for path in found if path.suffix in (".js", ".mjs")]


def shown(path: Path) -> str:
    return path.relative_to(TESTS).as_posix()


def opens_docs(tree: ast.Module) -> list[int]:
    """Return the lines that name a path to the project's docs: from its root, or from the test's own file."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            text = ast.unparse(node)
            if HOME.search(text) and re.search(r"""['"](docs|overrides)\b""", text):
                lines.append(node.lineno)
        elif isinstance(node, ast.ImportFrom) and node.module == "tests.pages.pages":
            lines.append(node.lineno)
    return sorted({*lines})


@pytest.mark.parametrize("path", python(PACKAGE), ids=shown)
def test_the_tests_of_the_package_have_their_own_data(path: Path) -> None:
    assert opens_docs(parsed(path)) == []


def test_the_tests_of_the_script_have_their_own_data() -> None:
    lines = [
        f"{shown(path)}:{number}"
        for path in scripts(PACKAGE)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if READS.search(line) and "docs/" in line
    ]
    assert lines == []


def counts(tree: ast.Module) -> list[int]:
    """Return the lines that say how much there is of something: on a label, or beside a length."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(map(is_length, sides)) and any(map(is_many, sides)):
                lines.append(node.lineno)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("to_have_count"):
            lines += [node.lineno for one in node.args if is_many(one)]
    return lines


def labels(tree: ast.Module) -> list[int]:
    """Return the lines with the name of a control and a number after it, as a choice has the number of its events."""
    nodes = [one for node in ast.walk(tree) if isinstance(node, ast.Call) for one in node.keywords if one.arg == "name"]
    return [one.value.lineno for one in nodes if re.search(r"^['\"][A-Z][\w ]* \d+['\"]$", ast.unparse(one.value))]


def is_length(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and re.search(r"(^|\.)(len|count|sum)$", ast.unparse(node.func)) is not None


def is_many(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value > SMALL


@pytest.mark.parametrize("path", python(("pages",)), ids=shown)
def test_no_test_of_pages_counts_content(path: Path) -> None:
    assert counts(parsed(path)) == []


@pytest.mark.parametrize("path", python(DRAWN), ids=shown)
def test_no_label_has_a_count(path: Path) -> None:
    assert labels(parsed(path)) == []


def test_what_is_looked_for_is_found() -> None:
    text = 'DATA = Path(__file__).parents[2] / "docs/data"\nA = ROOT / "docs"\nB = tmp_path / "docs"'
    assert opens_docs(ast.parse(text)) == [1, 2]
    assert counts(ast.parse("assert rows.count() == 9\nassert len(x) >= 160\nassert len(x) == 2")) == [1, 2]
    assert labels(ast.parse('page.get_by_role("checkbox", name="War 18")')) == [1]
