"""Pages of the timelines that are widely used, made as their documentation says, with default options."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from tests.support.npm import TIMELINEJS, VIS, package

from .events import Event

TIMELINEJS_VERSION = TIMELINEJS.rsplit("@", 1)[1]
VIS_VERSION = VIS.rsplit("@", 1)[1]

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline</title>
<link rel="stylesheet" href="{style}">
<style>#timeline {{ height: {height}; }}</style>
</head>
<body>
<h1>Timeline</h1>
<div id="timeline"></div>
<script src="{script}"></script>
<script>{start}</script>
</body>
</html>
"""
START_TIMELINEJS = 'new TL.Timeline("timeline", "events.json", {script_path: new URL("js/", location.href).href});'
START_VIS = """fetch("events.json").then((answer) => answer.json()).then((items) => {
new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(items), {}); });"""


def when(event: Event) -> str:
    """Return the date as both controls print it."""
    return f"{event.start} to {event.end}" if event.end else f"{event.start}"


def about(event: Event) -> str:
    """Return theme and actors as both controls print them."""
    return f"{event.theme}: {', '.join(event.actors)}"


def links(event: Event) -> str:
    """Return the two sources as links."""
    return " ".join(f'<a href="https://archive.example/{key}">Record {key}</a>' for key in event.sources)


def timelinejs(made: Sequence[Event], folder: Path) -> None:
    """Write a page with TimelineJS3 and its JSON."""
    home = package(TIMELINEJS) / "dist"
    for part in ("css", "js"):
        shutil.copytree(home / part, folder / part)
    data = {"events": [_slide(event) for event in made]}
    _write(folder, data, style="css/timeline.css", script="js/timeline.js", height="640px", start=START_TIMELINEJS)


def _slide(event: Event) -> dict[str, Any]:
    text = f"<p>{escape(event.text)}</p><p>{about(event)}</p><p>{links(event)}</p>"
    slide = {"unique_id": event.id, "group": event.theme, "start_date": _day(event.start),
             "text": {"headline": escape(event.title), "text": text}}  # fmt: skip
    return {**slide, "end_date": _day(event.end)} if event.end else slide


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def vis(made: Sequence[Event], folder: Path) -> None:
    """Write a page with vis-timeline and its items; it shows texts as tooltips."""
    home = package(VIS)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(home / "standalone/umd/vis-timeline-graph2d.min.js", folder / "vis.js")
    shutil.copy(home / "styles/vis-timeline-graph2d.min.css", folder / "vis.css")
    data = [_item(event) for event in made]
    _write(folder, data, style="vis.css", script="vis.js", height="auto", start=START_VIS)


def _item(event: Event) -> dict[str, str]:
    title = f"<p>{escape(event.text)}</p><p>{about(event)}</p><p>{links(event)}</p>"
    item = {"id": event.id, "content": escape(event.title), "start": str(event.start), "title": title}
    return {**item, "end": str(event.end)} if event.end else item


def _write(folder: Path, data: object, **parts: str) -> None:
    (folder / "events.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "index.html").write_text(PAGE.format(**parts), encoding="utf-8")
