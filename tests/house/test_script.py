"""Rule 8: the element composes its parts; no chain of classes."""

from __future__ import annotations

import re

from tests.house.modules import SCRIPTS
from tests.support.site import ROOT

EXTENDS = re.compile(r"\bclass\b[^{]*?\bextends\s+([\w.$]+(?:\([^)]*\))?)")


def parents() -> dict[str, list[str]]:
    """Return, for each script that has classes with a parent, the parents."""
    found = {path: EXTENDS.findall(path.read_text(encoding="utf-8")) for path in SCRIPTS}
    return {path.relative_to(ROOT).as_posix(): names for path, names in found.items() if names}


def test_a_class_extends_the_browser_alone() -> None:
    assert {name for names in parents().values() for name in names} == {"HTMLElement"}


def test_the_package_has_one_element() -> None:
    assert [len(names) for path, names in parents().items() if "/mkdocs_timeline/" in path] == [1]


def test_a_parent_is_seen_in_any_form() -> None:
    text = "export default class extends Base {}\nclass A extends mixin(B) {\n}\nclass C {}"
    assert EXTENDS.findall(text) == ["Base", "mixin(B)"]
