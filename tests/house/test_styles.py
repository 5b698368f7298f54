"""The stylesheets keep the rule of the house: layers, one declaration a line, the package set by its properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs_timeline.html.assets import ASSETS, SHEETS, style

ROOT = Path(__file__).resolve().parents[2]
CSS = ROOT / "overrides/assets/css"
SITE = sorted(CSS.rglob("*.css"))
PACKAGE = sorted(ASSETS.glob("*.css"))
LAYOUT = re.compile(
    r"(display|position|grid.*|float|(min-|max-)?(width|height|(inline|block)-size)|content-visibility)$"
)
"""Properties by which the package lays its own elements out."""


def bare(path: Path) -> str:
    """Return a stylesheet without comments, its strings empty."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r'"[^"\n]*"', '""', text)


def rules(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the selector and the declarations of each rule, those inside of at-rules too."""
    for head, body in re.findall(r"([^{};]+)\{([^{}]*)\}", text):
        pairs = (line.partition(":") for line in body.split(";"))
        yield " ".join(head.split()), {name.strip(): value.strip() for name, _, value in pairs if value}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def layers() -> list[str]:
    """Return the layers in their order."""
    found = re.fullmatch(r"\s*@layer ([^;{]+);\s*", bare(CSS / "layers.css"))
    assert found
    return [name.strip() for name in found[1].split(",")]


def test_layers_are_named_in_their_order() -> None:
    assert layers() == ["tokens", "base", "timeline", "frame", "parts", "page", "print"]


@pytest.mark.parametrize("path", [path for path in SITE if path.name != "layers.css"], ids=named)
def test_every_rule_stands_in_a_layer_of_the_list(path: Path) -> None:
    # What stands outside of any brace, with the braces of the outermost level.
    outside, depth = "", 0
    for char in bare(path):
        depth -= char == "}"
        outside += char if depth == 0 else ""
        depth += char == "{"
    heads = [head.strip() for head in re.split(r"[{}]+", outside) if head.strip()]
    assert heads
    assert [
        head for head in heads if head.removeprefix("@layer ") not in layers() or not head.startswith("@layer ")
    ] == []


@pytest.mark.parametrize("path", SITE + PACKAGE, ids=named)
def test_one_declaration_a_line(path: Path) -> None:
    crowded = re.compile(r";.*\S|\{.*\S|\S.*\}|\}.*\S")
    assert [line for line in bare(path).splitlines() if crowded.search(line)] == []


@pytest.mark.parametrize("path", [path for path in SITE + PACKAGE if path.name != "print.css"], ids=named)
def test_nothing_is_important_on_the_screen(path: Path) -> None:
    assert "!important" not in bare(path)


@pytest.mark.parametrize("path", SITE, ids=named)
def test_the_site_leaves_the_layout_of_the_timeline_to_the_package(path: Path) -> None:
    # A rule that sets content makes a box of its own, which is the site's to place.
    found = [
        (selector, name)
        for selector, declarations in rules(bare(path))
        if ".tl-" in re.sub(r":has\([^()]*\)", "", selector) and "content" not in declarations
        for name in declarations
        if LAYOUT.match(name)
    ]
    assert found == []


def test_the_site_sets_only_properties_that_the_package_lists() -> None:
    listed = set(re.findall(r"^ +(--tl-[\w-]+):", (ASSETS / "skin.css").read_text("utf-8").split("}")[0], re.MULTILINE))
    read = set(re.findall(r"var\((--tl-[\w-]+)", style())) - {"--tl-ink"}
    given = {name for path in SITE for _, one in rules(bare(path)) for name in one if name.startswith("--tl-")}
    assert listed == read
    assert given <= listed


def test_the_published_sheet_holds_every_sheet_of_the_folder() -> None:
    assert sorted(SHEETS) == sorted(path.name for path in ASSETS.glob("*.css"))
    assert style("timeline").startswith("@layer timeline {\n")
    assert style("timeline").count("{") == style("timeline").count("}") == style().count("{") + 1


def test_a_choice_of_classes_is_published_as_selectors_that_a_browser_looks_up() -> None:
    chosen = re.search(
        r"^(\.tl :is\((\.[\w-]+, \.[\w-]+)\)) \{", (ASSETS / "skin.css").read_text("utf-8"), re.MULTILINE
    )
    assert chosen
    assert chosen[1] not in style()
    assert ",".join(f".tl {name}" for name in chosen[2].split(", ")) + "{" in style()


def test_every_part_is_linked_from_a_template() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "overrides").rglob("*.html")))
    parts = [path.stem for path in SITE if path.parent.name == "parts"]
    assert [name for name in parts if f'("{name}", [' not in templates and f"parts/{name}.css" not in templates] == []
