#!/usr/bin/env python3
"""Build the timeline from its event list: check it, export it, make one page of it.

Reads docs/data/events.yml with the sources and words beside it. Nothing is written while a problem stands.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs_timeline.check import Timeline, load
from mkdocs_timeline.export import FORMATS, editor_schema, source_schema
from mkdocs_timeline.files import same, write
from mkdocs_timeline.problems import DataError
from mkdocs_timeline.sections import sections_of
from mkdocs_timeline.standalone import standalone

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DATA = DOCS / "data"
EVENTS = DATA / "events.yml"

EXAMPLES = """examples:
  python scripts/build_timeline.py check                     check the site's events, sources and words
  python scripts/build_timeline.py check my/events.yml       check another list; its sources.yml may stand beside it
  python scripts/build_timeline.py export                    write docs/data/events.json, events.csv and the schemas
  python scripts/build_timeline.py export --check            fail when one of them is stale, and write nothing
  python scripts/build_timeline.py export --to /tmp/out      write them to another folder
  python scripts/build_timeline.py page timeline.html        one HTML file with the whole timeline
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0, or 1 when there is a problem."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'file'}: {error.strerror or error}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_timeline.py",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="check | export | page")
    check = commands.add_parser("check", help="find every problem in the data, with file and line")
    check.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="event lists (default: docs/data/events.yml)"
    )
    check.set_defaults(run=_check)
    export = commands.add_parser("export", help="write JSON, CSV and the editor schemas where they changed")
    export.add_argument("--to", type=Path, default=DATA, metavar="FOLDER", help="where to (default: docs/data)")
    export.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    export.add_argument("--from", dest="events", type=Path, default=EVENTS, metavar="FILE", help="event list")
    export.set_defaults(run=_export)
    page = commands.add_parser("page", help="write one self-contained HTML file")
    page.add_argument("output", type=Path, metavar="OUTPUT", help="file to write, e.g. timeline.html")
    page.add_argument("--from", dest="events", type=Path, default=EVENTS, metavar="FILE", help="event list")
    page.add_argument("--title", default="The Pyongyang Treaty: timeline", help="title of the page")
    page.add_argument("--lang", default="en", choices=("en", "ko"), help="language of interface words and dates")
    page.set_defaults(run=_page)
    return parser


def _load(files: Sequence[Path]) -> Timeline:
    site = any(file.resolve() == EVENTS for file in files)
    return load([_short(file) for file in files], site_data=DATA, sections=sections_of(DOCS) if site else None)


def _short(path: Path) -> Path:
    """Show files of this project from its root, wherever the command runs."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def _check(options: argparse.Namespace) -> int:
    timeline = _load(options.files or [EVENTS])
    two = sum(len(event.sources) > 1 for event in timeline.events)
    used = {key for event in timeline.events for key in event.sources}
    print(f"{len(timeline.events)} events, {two} with two sources or more, {len(used)} sources used. No problems.")
    return 0


def _export(options: argparse.Namespace) -> int:
    timeline = _load([options.events])
    outputs = {f"events.{ending}": form(timeline) for ending, form in FORMATS.items()}
    outputs |= {"events.schema.json": editor_schema(), "sources.schema.json": source_schema()}
    if options.check:
        stale = [name for name, text in outputs.items() if not same(options.to / name, text)]
        for name in stale:
            print(
                f"{_short(options.to / name)}: stale, expected what 'build_timeline.py export' writes", file=sys.stderr
            )
        return 1 if stale else 0
    for name, text in outputs.items():
        state = "written" if write(options.to / name, text) else "unchanged"
        print(f"{_short(options.to / name)}: {state}")
    return 0


def _page(options: argparse.Namespace) -> int:
    timeline = _load([options.events])
    if not timeline.events:
        print(f"{options.events}: no events, expected at least one", file=sys.stderr)
        return 1
    text = standalone(timeline, options.title, options.lang)
    print(
        f"{options.output}: {'written' if write(options.output, text) else 'unchanged'}, {len(text.encode()):,} bytes"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
