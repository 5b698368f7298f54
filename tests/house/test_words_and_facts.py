"""Rule 2: nothing about this one treaty in code, and no English that reaches a page outside the word tables."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.house.modules import EDITION, HOMES, PACKAGE, SCRIPTS, STYLES, Module, both, modules, texts
from tests.support.site import ROOT

DATA = ROOT / "docs/data"
LISTS = ("events", "sources", "instruments", "readings", "clauses", "articles", "comparison")
NAMES = ("eras", "actors")
"""Lists of the vocabulary whose members belong to this subject; a theme such as "treaty" may be anybody's."""
READ = ("text", "strip", "html", "export", "markdown")
"""Rooms of the package whose texts can reach a page."""
WORD_TABLES = re.compile(r"words|_words")
ENGLISH = re.compile(r"[A-Z][a-z]+([ ,.:’-]|$)")
"""What a reader is shown begins with a capital letter; a message to an author begins with a small one."""
KEYS = re.compile(r"(Arrow|Page)(Up|Down|Left|Right)|Home|End|Enter|Escape|Tab|Shift|Control|Space|Delete|Backspace")
"""Names that a browser gives to keys."""
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`\w])//[^\n]*", re.DOTALL)
LITERAL = re.compile(r'"([^"\n]*)"|\'([^\'\n]*)\'|`([^`]*)`')


def read(name: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = yaml.load(
        (DATA / f"{name}.yml").read_text(encoding="utf-8"),
        Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),  # noqa: S506 - both are safe
    )
    return found


@functools.cache
def terms() -> dict[str, re.Pattern[str]]:
    """Return what code may not hold, by kind: ids, names, and words of the site's name that are no common ones."""
    ids = {record["id"] for name in LISTS for record in read(name).get(name, [])}
    words = read("vocabulary")
    ids |= {record["id"] for name in NAMES for record in words[name]}
    names = {record["title"] for name in NAMES for record in words[name]}
    names |= {record[field] for record in read("instruments")["instruments"] for field in ("label", "name")}
    names |= {record["publisher"] for record in read("sources")["sources"]}
    site = re.findall(r"^site_name: (.*)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    names |= {word for name in site for word in name.split() if word not in ("The", "Treaty")} | set(site)
    # One word alone, such as the era "realignment" or the publisher "Reuters", says little about where it is from.
    return {
        "id": _any({one for one in ids if "-" in one}, r"(?<![\w-])(?:{})(?![\w-])"),
        "name": _any({one for one in names if " " in one.strip() or one in site or one == "Pyongyang"}, r"\b(?:{})\b"),
    }


def _any(words: set[str], form: str) -> re.Pattern[str]:
    return re.compile(form.format("|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))))


def facts(text: str) -> list[str]:
    """Return the terms of this treaty that a text holds."""
    return [f"{kind} {match.group(0)}" for kind, pattern in terms().items() for match in pattern.finditer(text)]


def code(path: Path) -> str:
    """Return a script or a style without its comments."""
    return COMMENT.sub(lambda match: "\n" * match.group(0).count("\n"), path.read_text(encoding="utf-8"))


def literals(path: Path) -> Iterator[str]:
    """Yield the strings of a script."""
    for match in LITERAL.finditer(code(path)):
        yield re.sub(r"\$\{[^}]*\}", "", next(part for part in match.groups() if part is not None))


@pytest.mark.parametrize("module", both(), ids=lambda module: module.name)
def test_no_id_and_no_name_in_python(module: Module) -> None:
    found = [f"{one.lineno}: {fact}" for one in texts(module.tree) for fact in facts(str(one.value))]
    assert found == []


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES], ids=lambda path: path.name)
def test_no_id_and_no_name_in_scripts_and_styles(path: Path) -> None:
    assert facts(code(path)) == []


def test_no_count_of_articles_in_the_edition() -> None:
    articles = read("articles")["articles"]
    counts = {len(articles), max(int(one["number"]) for one in articles)}
    found = [
        f"{module.shown}:{node.lineno}: {node.value}"
        for module in modules(EDITION)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value in counts
    ]
    assert found == []


def for_readers(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the strings of a module that can reach a page. Examples, settings and schemas speak to authors."""
    skipped = {id(one) for node in ast.walk(tree) if for_authors(node) for one in ast.walk(node)}
    yield from (one for one in texts(tree) if id(one) not in skipped)


def for_authors(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name.endswith("schema")
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    names = [ast.unparse(one) for one in targets if one is not None]
    return any("EXAMPLE" in name or name == "self.config" for name in names)


def shown_modules() -> list[Module]:
    rooms = [f"{PACKAGE}.{room}" for room in READ]
    found = [one for one in both() if one.room in rooms or one.name.startswith(EDITION)]
    return [one for one in found if not WORD_TABLES.search(one.path.stem)]


@pytest.mark.parametrize("module", shown_modules(), ids=lambda module: module.name)
def test_no_english_in_what_draws_pages(module: Module) -> None:
    found = [f"{one.lineno}: {one.value}" for one in for_readers(module.tree) if ENGLISH.match(str(one.value))]
    assert found == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_english_in_scripts(path: Path) -> None:
    assert [one for one in literals(path) if ENGLISH.match(one) and not KEYS.fullmatch(one)] == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_english_in_styles(path: Path) -> None:
    contents = re.findall(r"content:\s*([^;}]*)", code(path))
    found = [
        one for text in contents for pair in LITERAL.findall(text) for one in pair if re.search("[A-Za-z]{2}", one)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as in treaty-1961, here", ["id treaty-1961"]),
        ("my-treaty-1961", []),
        ("Pyongyang", ["name Pyongyang"]),
        ("a treaty", []),
    ],
)
def test_a_fact_is_found(text: str, found: list[str]) -> None:
    assert facts(text) == found


def test_there_is_something_to_look_at() -> None:
    assert SCRIPTS
    assert STYLES
    assert all(any(path.is_relative_to(home) for path in SCRIPTS) for home in (HOMES[PACKAGE], ROOT / "overrides"))
