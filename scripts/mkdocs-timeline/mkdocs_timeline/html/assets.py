"""The package's script as two files: modules in order, without the lines that imports and comments stand on.

The first is what every page with controls loads, the second what few visits need. Joined the modules cost one request
instead of one each, fit into a page of their own, and are classic scripts, for a browser loads no module from
``file://``. The two stylesheets are joined as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
MODULES = (
    *("days.js", "folding.js", "state.js", "selection.js", "axis.js", "scale.js", "events.js", "make.js", "later.js"),
    *("form.js", "list.js", "rows.js", "strip.js", "symbols.js", "ribbon.js", "reading.js", "acts.js", "element.js"),
)
"""Each after those that it imports; their names at the top level are all different."""
MORE = ("downloads.js", "sharing.js", "views.js", "story.js", "gestures.js", "card.js", "hands.js")
"""The modules of the second script, which is fetched at its first use."""
_IMPORT = re.compile(r'^import \{ (.*) \} from "\./(.*)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:async function|function|class|const) (\w+)", re.MULTILINE)

SHEETS = ("structure.css", "skin.css")
"""Joined in this order."""


@cache
def script() -> str:
    """Return the joined script that every page with controls loads."""
    return _joined(MODULES, f";Object.assign(shared, {{ {_shared()} }});\n")


@cache
def more() -> str:
    """Return the second script. It takes from the first what it needs, and hands over what it has."""
    made = sorted(name for module in MORE for name in _EXPORT.findall(_text(module)))
    head = f"const {{ {_shared()} }} = mkdocsTimeline;\n"
    return _joined(MORE, f";Object.assign(mkdocsTimeline, {{ {', '.join(made)} }});\n", head)


def _shared() -> str:
    """Return the names that the second script takes from the first."""
    found = (found for module in MORE for found in _IMPORT.findall(_text(module)))
    return ", ".join(sorted({name for names, source in found if source not in MORE for name in names.split(", ")}))


def _joined(modules: Sequence[str], foot: str, head: str = "") -> str:
    lines = (_kept(_text(name)) for name in modules)
    joined = "".join(line.removeprefix("export ") + "\n" for module in lines for line in module)
    return f'(() => {{\n"use strict";\n{head}{joined}{foot}}})();\n'


def _text(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


_CHOICE = re.compile(
    r"(?<=[{},\n])((?:[^{},@()\n]|\([^()]*\))*[ >])?:is\((\.[\w-]+(?:, \.[\w-]+)+|\w+(?:, \w+)+)\)(?=,| \{)"
)
"""A selector that ends in a choice of classes, or of tags, all of one weight."""


def _spread(found: re.Match[str]) -> str:
    """Return a selector for each class: a browser looks those up by name, a choice it tries on every element."""
    head, names = found.groups()
    return ",".join(f"{head or ''}{name}" for name in names.split(", "))


@cache
def style(layer: str = "") -> str:
    """Return the joined stylesheet, in a cascade layer where one is named.

    Without a name it stands in no layer, since a theme that has none would win over any layer.
    """
    text = "".join((ASSETS / name).read_text(encoding="utf-8") for name in SHEETS)
    text = re.sub(r"/\*.*?\*/|^\s+", "", text, flags=re.DOTALL | re.MULTILINE)
    text = _CHOICE.sub(_spread, re.sub(r"(?<=[{;,])\n", "", text))
    text = re.sub(r"\s*([{}>;,])\s*", r"\1", text.replace(": ", ":")).replace(";}", "}")
    return f"@layer {layer} {{\n{text}}}\n" if layer else text


def _kept(text: str) -> Iterator[str]:
    """Yield the lines that a browser needs, without indentation. Imports and comments take whole lines."""
    comment = False
    for line in text.splitlines():
        start = line.lstrip()
        comment = comment or start.startswith("/*")
        if start and not comment and not start.startswith(("//", "import ")):
            yield start
        if comment and line.endswith("*/"):
            comment = False
