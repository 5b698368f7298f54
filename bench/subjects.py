"""The timelines that are measured: ours and two controls on a page of the theme, two others on a bare page.

All show the same events: title, date, text, theme, actors and two sources. ``bare-list`` is the same text as a plain
list, the least that a page with it can cost; ``plain-markdown`` is what somebody writes who has no timeline.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.metadata import version
from pathlib import Path

from tests.support.site import QUIET, BuildError

from . import events, rivals
from .events import Event

Make = Callable[[Sequence[Event], Path], None]


@dataclass(frozen=True)
class Click:
    """An input that a reader makes: a click on the first element, or each time on the next one."""

    name: str
    selector: str
    each: bool = False


@dataclass(frozen=True)
class Subject:
    """A way to show events. ``make`` writes a site into a folder."""

    name: str
    version: str
    make: Make
    ready: tuple[str, ...]
    """Selectors that each match one element an event once the timeline stands."""
    clicks: tuple[Click, ...]


def _build(folder: Path, body: str, extra: str = "") -> None:
    work = folder.with_name(f"{folder.name}-source")
    (work / "docs").mkdir(parents=True, exist_ok=True)
    (work / "docs" / "index.md").write_text(f"# Timeline\n\n{body}\n", encoding="utf-8")
    config = f"site_name: Timeline\nsite_dir: {folder}\ntheme: {{name: material, font: false}}\n{extra}"
    (work / "mkdocs.yml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=work, env={**os.environ, **QUIET}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(done.stdout + done.stderr)


def ours(made: Sequence[Event], folder: Path) -> None:
    """Write a page with this project's block, its style and its script."""
    events.write(made, folder.with_name(f"{folder.name}-source") / "docs" / "data")
    extra = "plugins: [search, timeline]\nmarkdown_extensions: [mkdocs_timeline]\n"
    _build(folder, "/// timeline | data/events.yml\n///", extra)


def bare_list(made: Sequence[Event], folder: Path) -> None:
    """Write a page with one plain list and no script of its own."""
    items = "\n".join(
        f'<li id="{one.id}"><a href="#{one.id}">{escape(one.title)}</a> '
        f"<em>{rivals.when(one)}, {rivals.about(one)}</em> <span>{escape(one.text)}</span> {rivals.links(one)}</li>"
        for one in made
    )
    _build(folder, f'<ol class="bare">\n{items}\n</ol>')


def plain_markdown(made: Sequence[Event], folder: Path) -> None:
    """Write a page with a heading and two paragraphs an event."""
    parts = (
        f"## {one.title}\n\n*{rivals.when(one)}, {rivals.about(one)}*\n\n{one.text} {rivals.links(one)}\n"
        for one in made
    )
    _build(folder, "\n".join(parts))


def subjects() -> list[Subject]:
    """Return all subjects; the one that ratios are taken to comes first."""
    theme = version("mkdocs-material")
    link = Click("follow a link", ".bare > li > a:first-child", each=True)
    entry = Click("follow a contents link", ".md-sidebar--secondary .md-nav__link", each=True)
    return [
        Subject("bare-list", theme, bare_list, (".bare > li",), (link,)),
        Subject("plain-markdown", theme, plain_markdown, (".md-content h2",), (entry,)),
        Subject("ours", version("mkdocs-timeline"), ours, ("mkdocs-timeline:defined .tl-event",), OURS),
        Subject("TimelineJS3", rivals.TIMELINEJS_VERSION, rivals.timelinejs, (".tl-timemarker", ".tl-slide"),
                (Click("next event", ".tl-slidenav-next"),)),
        Subject("vis-timeline", rivals.VIS_VERSION, rivals.vis, (".vis-item .vis-item-content",),
                (Click("choose an event", ".vis-item .vis-item-content", each=True),)),
    ]  # fmt: skip


# The panel of filters is open after the third press. Every second click takes back what the one before did, so that
# filters are set and lifted.
OURS = (
    Click("open an event", ".tl-event:not([hidden]) > .tl-title > a", each=True),
    Click("next event", '.tl-ribbon [data-do="step 1"]'),
    Click("show all events", '.tl-bar [data-do="depth 1"]'),
    Click("zoom in", '.tl-zoom [data-do="zoom in"]'),
    Click("open the filters", '.tl-bar [data-do="filter"]'),
    Click("filter by theme", ".tl-facet-theme label"),
)
"""What a reader does with ours; the slowest of these is the figure in the table."""
