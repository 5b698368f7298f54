"""The script's pure modules under Node.js, and the golden files that they share with Python."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from mkdocs_timeline.html import assets

from tests.script.cases import GOLDEN, exports, golden

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "overrides/assets/js"
HANDED = re.compile(r";Object\.assign\((?:shared|mkdocsTimeline), |const \{.*\} = mkdocsTimeline;")
"""A line in which one script hands something to the other, or takes it."""
FEWEST = 150
"""So many tests ran at least; a run of none would pass too."""


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    assert found, "node is missing; it comes with npm"
    return found


def test_python_draws_chooses_and_publishes_what_the_golden_files_hold() -> None:
    made = golden()
    assert sorted(made) == sorted(path.name for path in GOLDEN.iterdir())
    for name, text in made.items():
        assert json.loads(text) == json.loads((GOLDEN / name).read_text(encoding="utf-8")), name


def test_node_finds_the_same(node: str, tmp_path: Path) -> None:
    files, published = sorted(map(str, HERE.glob("*.test.mjs"))), tmp_path / "exports.json"
    published.write_text(json.dumps(exports(tmp_path)), encoding="utf-8")
    command = [node, "--test", "--test-reporter=tap", *files]
    environment = {**os.environ, "EXPORTS": str(published)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
    said = {word: int(number) for word, number in re.findall(r"^# (pass|skipped) (\d+)$", done.stdout, re.MULTILINE)}
    assert said["pass"] >= FEWEST
    assert said["skipped"] == 0


def test_every_module_is_joined_after_those_it_imports() -> None:
    every = [*assets.MODULES, *assets.MORE]
    assert sorted(every) == sorted(path.name for path in assets.ASSETS.glob("*.js"))
    for at, name in enumerate(every):
        wanted = re.findall(r'from "\./(.+?)"', (assets.ASSETS / name).read_text(encoding="utf-8"))
        assert set(wanted) <= set(every[:at]), name


@pytest.mark.parametrize(("modules", "script"), [(assets.MODULES, assets.script), (assets.MORE, assets.more)])
def test_joining_leaves_out_whole_lines_and_changes_none(modules: Sequence[str], script: Callable[[], str]) -> None:
    texts = [(assets.ASSETS / name).read_text(encoding="utf-8") for name in modules]
    lines = [line.lstrip() for text in texts for line in text.splitlines()]
    assert not [line for line in lines if line.count("`") % 2], "a text over lines would lose its indentation"
    first, strict, *joined, last = script().splitlines()
    assert (first, strict, last) == ("(() => {", '"use strict";', "})();")
    # What one hands to the other, and takes from it, stands in lines of its own.
    handed = [line for line in joined if HANDED.match(line)]
    assert 1 <= len(handed) <= 2
    joined = [line for line in joined if line not in handed]
    rest = iter(line.removeprefix("export ") for line in lines)
    assert all(line in rest for line in joined)
    left_out = {line[:1] for line in set(lines) - {*joined, *(f"export {line}" for line in joined)}}
    assert left_out <= {"", "/", "*", "i"}
    assert not any(line.startswith(("import ", "export ")) for line in joined)


@pytest.mark.parametrize("script", [assets.script, assets.more])
def test_the_joined_script_is_classic(node: str, tmp_path: Path, script: Callable[[], str]) -> None:
    path = tmp_path / "joined.cjs"
    path.write_text(script(), encoding="utf-8")
    done = subprocess.run([node, "--check", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_one_format_written_twice_apart_no_more() -> None:
    """The site's search folds as the timeline does, by a copy of one file."""
    copy = (SITE / "folding.js").read_text(encoding="utf-8")
    assert copy == (assets.ASSETS / "folding.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*assets.ASSETS.glob("*.js"), *SITE.glob("*.js")], ids=lambda path: path.name)
def test_an_error_handled_one_step_too_late(path: Path) -> None:
    """Before Safari 16.4 one look-behind kept a whole script from running."""
    assert not re.search(r"\(\?<[=!]", path.read_text(encoding="utf-8"))
