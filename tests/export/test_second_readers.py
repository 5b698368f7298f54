"""Calendar and sources, read by parsers that share no code with the first ones: Mozilla's ical.js and Citation.js."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any
from urllib.parse import unquote

from mkdocs_timeline.export import Site, as_bibtex, as_ris
from mkdocs_timeline.export.calendar import as_calendar, days_of
from mkdocs_timeline.text import parse

from tests.support import build, npm

CALENDAR = """
const ICAL = require("ical.js").default ?? require("ical.js");
const events = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf-8"))).getAllSubcomponents("vevent");
const all = events.map((one) => new ICAL.Event(one)).map((one) => [one.uid, one.summary, one.startDate.toString()]);
console.log(JSON.stringify(all));
"""
SOURCES = """
const { plugins } = require("@citation-js/core");
for (const name of ["bibtex", "ris"]) require(`@citation-js/plugin-${name}`);
const text = require("fs").readFileSync(0, "utf-8"), forceType = process.argv[1];
console.log(JSON.stringify(plugins.input.chain(text, { generateGraph: false, forceType })));
"""


def run(spec: str, program: str, text: str, *arguments: str) -> Any:
    modules = npm.package(spec).parent
    environment = {**os.environ, "NODE_PATH": str(modules)}
    command = ["node", "-e", program, *arguments]
    done = subprocess.run(command, input=text.encode(), env=environment, capture_output=True, check=True)
    return json.loads(done.stdout)


def test_the_calendar_is_read_by_ical_js() -> None:
    line = build.real()
    read = run("ical.js@2.2.1", CALENDAR, as_calendar(line, Site()))
    held = [(event, days) for event in line.events if (days := days_of(event.when))]
    assert [(uid.partition("@")[0], title, start) for uid, title, start in read] == [
        (event.id, event.title, days[0].isoformat()) for event, days in held
    ]


def test_sources_are_read_by_citation_js() -> None:
    sources = list(build.real().sources.values())
    for form, text in (("@bibtex/text", as_bibtex(sources)), ("@ris/file", as_ris(sources))):
        read = run("citation-js@0.7.22", SOURCES, text, form)
        assert [one["id"] for one in read] == [source.id for source in sources], form
        for one, source in zip(read, sources, strict=True):
            assert one["title"].strip("{}") == source.title, form
            assert unquote(unquote(one.get("URL", ""))) == unquote(unquote(source.url or "")), form
            start = parse(source.published).start if source.published else None
            year = one["issued"]["date-parts"][0][0] if "issued" in one else None
            assert year == (start.year if start else None), (form, source.id)
