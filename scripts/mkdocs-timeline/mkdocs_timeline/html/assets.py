"""The package's script as one file: its modules in order, without the lines that imports and comments stand on.

The modules also run as they are. Joined they cost one request instead of twelve, and fit into a page of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
MODULES = (
    *("state.js", "selection.js", "axis.js", "draw.js", "events.js", "downloads.js"),
    *("views.js", "form.js", "list.js", "strip.js", "reading.js", "element.js"),
)
"""Each after those that it imports; their names at the top level are all different."""


@cache
def script() -> str:
    """Return the joined script."""
    lines = (_kept((ASSETS / name).read_text(encoding="utf-8")) for name in MODULES)
    return "".join(line.removeprefix("export ") + "\n" for module in lines for line in module)


def style() -> str:
    """Return the stylesheet."""
    return (ASSETS / "timeline.css").read_text(encoding="utf-8")


def _kept(text: str) -> Iterator[str]:
    """Yield the lines that a browser needs. Imports take one line each, and comments stand on lines of their own."""
    comment = False
    for line in text.splitlines():
        start = line.lstrip()
        comment = comment or start.startswith("/*")
        if start and not comment and not start.startswith(("//", "import ")):
            yield line
        if comment and line.endswith("*/"):
            comment = False
