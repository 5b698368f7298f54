"""The package's script as one file: its modules joined in order, without imports, comments and indentation.

The modules also run as they are; joined they cost one request instead of nine, and fit into a page of their own.
So do the two stylesheets.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
MODULES = (
    *("state.js", "events.js", "take.js", "draw.js", "overview.js"),
    *("views.js", "controls.js", "reading.js", "timeline.js"),
)
"""Each after those that it imports; their names at the top level are all different."""

SHEETS = ("structure.css", "skin.css")
"""As timeline.css imports them."""


@cache
def script() -> str:
    """Return the joined script."""
    return "".join(_bare((ASSETS / name).read_text(encoding="utf-8")) for name in MODULES)


@cache
def style(layer: str = "") -> str:
    """Return the joined stylesheet, in a cascade layer where one is named."""
    text = "".join((ASSETS / name).read_text(encoding="utf-8") for name in SHEETS)
    text = re.sub(r"/\*.*?\*/|^\s+", "", text, flags=re.DOTALL | re.MULTILINE)
    return f"@layer {layer} {{\n{text}}}\n" if layer else text


_KEPT = re.compile(
    r'"(?:\\.|[^"\\\n])*"'  # a string
    r"|`(?:\\.|[^`\\])*`"  # a template; none stands inside another
    r"|/(?![ *])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n\[])+/"  # a pattern; a division has spaces around it
    r"|[;,]?\s*(?P<end>[})\]])(?:\s+(?![-+*/%]))?"  # what stands before a closing bracket means nothing there
    r"|\s*(?P<sign>[{(\[;,:=?!&|<>]+)\s*| (?P<binary>[-+*/%]) (?![-+])",
)


def _bare(text: str) -> str:
    """Drop what a reader of the source needs and a browser does not.

    Comments stand on lines of their own, and every statement that needs a semicolon has one.
    """
    text = re.sub(r"^\s*/\*\*.*?\*/\n", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^import .*?;\n|^\s*//.*\n|^\s+|^export ", "", text, flags=re.MULTILINE)
    text = re.sub(r"\bconst\b", "let", text)
    return _KEPT.sub(lambda match: match["end"] or match["sign"] or match["binary"] or match[0], text)
