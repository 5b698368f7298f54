"""One HTML file that holds a whole timeline and needs no other file, also from ``file://``.

Downloads are cut from published files, so they are offered only where such files are named; a page alone offers the
address of what is shown, and paper.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from ..events import Timeline, View
from ..html import Style, render, to_html
from ..html import assets as bundle
from ..text import when_in_words, word

_BASE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 4rem; font: 1.0625rem/1.55 Georgia, serif; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
a { color: inherit; }
"""


def standalone(
    timeline: Timeline,
    title: str,
    lang: str = "en",
    view: View | None = None,
    exports: Mapping[str, str] | None = None,
) -> str:
    """Return the timeline as a complete HTML page with its style and script inside.

    ``exports`` are addresses of published files on the same host by ending: csv, json, ics. Without them the page
    makes no request to anywhere.
    """
    style = Style(lang=lang, controls=True, exports=exports or {}, page_link=_no_page)
    body = to_html(render(timeline, view or View(), style))
    lead = _lead(timeline, lang)
    look, script = _BASE + bundle.style(), bundle.script() + bundle.more()
    allowed = f"style-src {_hash(look)}; script-src {_hash(script)}"
    reached = "; connect-src 'self'" if exports else ""
    policy = f"default-src 'none'; {allowed}{reached}; base-uri 'none'; form-action 'none'"
    return (
        f'<!doctype html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{escape(title)}</title>\n<style>{look}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n<p>{escape(lead)}</p>\n{body}\n</main>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _no_page(target: str) -> str:
    """Pages of the docs folder are not beside the file."""
    return ""


def _lead(timeline: Timeline, lang: str) -> str:
    count = len(timeline.events)
    first, last = (when_in_words(timeline.events[at].when, lang) for at in (0, -1))
    return f"{count} {word('event' if count == 1 else 'events', lang)}: {first} – {last}."


def _hash(text: str) -> str:
    """Name an inline style or script by its hash, so that the page's policy lets nothing else run."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
