"""The package's script as one file: its modules in order, without the lines that imports and comments stand on.

The modules also run as they are. Joined they cost one request instead of one each, fit into a page of their own, and
are a classic script, for a browser loads no module from ``file://``. The two stylesheets are joined as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
MODULES = (
    *("days.js", "folding.js", "state.js", "selection.js", "axis.js", "scale.js", "events.js", "downloads.js"),
    *(
        "views.js",
        "form.js",
        "list.js",
        "rows.js",
        "strip.js",
        "gestures.js",
        "symbols.js",
        "card.js",
        "ribbon.js",
        "reading.js",
    ),
    *("story.js", "acts.js", "element.js"),
)
"""Each after those that it imports; their names at the top level are all different."""

SHEETS = ("structure.css", "skin.css")
"""Joined in this order."""


@cache
def script() -> str:
    """Return the joined script."""
    lines = (_kept((ASSETS / name).read_text(encoding="utf-8")) for name in MODULES)
    joined = "".join(line.removeprefix("export ") + "\n" for module in lines for line in module)
    return f'(() => {{\n"use strict";\n{joined}}})();\n'


@cache
def style(layer: str = "") -> str:
    """Return the joined stylesheet, in a cascade layer where one is named.

    Without a name it stands in no layer, since a theme that has none would win over any layer.
    """
    text = "".join((ASSETS / name).read_text(encoding="utf-8") for name in SHEETS)
    text = re.sub(r"/\*.*?\*/|^\s+", "", text, flags=re.DOTALL | re.MULTILINE)
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
