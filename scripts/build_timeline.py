#!/usr/bin/env python3
"""Build the timeline from its event list: check it, export it, make one page of it; import one made elsewhere.

Reads docs/data/events.yml with the sources and words beside it. Nothing is written while a problem stands.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.data import edition_of
from mkdocs_timeline.events import Timeline, load, sections_of
from mkdocs_timeline.export import FORMATS, Site, editor_schema, published_formats, source_schema, standalone
from mkdocs_timeline.importing import import_file
from mkdocs_timeline.records import DataError, near, open_file, same, write

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DATA = DOCS / "data"
EVENTS = DATA / "events.yml"

EXAMPLES = """examples:
  python scripts/build_timeline.py check                     check the site's events, sources and words
  python scripts/build_timeline.py check my/events.yml       check another list; its sources.yml may stand beside it
  python scripts/build_timeline.py export                    write events.json, .csv, .ics, .atom and the schemas
  python scripts/build_timeline.py export --check            fail when one of them is stale, and write nothing
  python scripts/build_timeline.py export --to /tmp/out      write them to another folder
  python scripts/build_timeline.py export --format timelinejs --to /tmp/out
                                                             JSON that TimelineJS3 shows
  python scripts/build_timeline.py import sheet.csv --to my/events.yml
                                                             a TimelineJS3 spreadsheet or JSON file as an event list
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
        print(f"{error.filename2 or error.filename or 'file'}: {error.strerror or error}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_timeline.py",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="check | export | import | page")
    check = commands.add_parser("check", help="find every problem in the data, with file and line")
    check.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="event lists (default: docs/data/events.yml)"
    )
    check.set_defaults(run=_check)
    _add_export(commands.add_parser("export", help="write the other formats and the editor schemas where they changed"))
    _add_import(commands.add_parser("import", help="read a TimelineJS3 spreadsheet (CSV) or JSON, write an event list"))
    page = commands.add_parser("page", help="write one self-contained HTML file")
    page.add_argument("output", type=Path, metavar="OUTPUT", help="file to write, e.g. timeline.html")
    page.add_argument("--from", dest="events", type=Path, default=EVENTS, metavar="FILE", help="event list")
    page.add_argument("--title", metavar="TITLE", help="title of the page (default: the edition's name)")
    page.add_argument("--lang", default="en", choices=("en", "ko"), help="language of interface words and dates")
    page.set_defaults(run=_page)
    return parser


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("--to", type=Path, default=DATA, metavar="FOLDER", help="where to (default: docs/data)")
    export.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    export.add_argument("--from", dest="events", type=Path, default=EVENTS, metavar="FILE", help="event list")
    export.add_argument(
        "--format",
        choices=FORMATS,
        action="append",
        help="only this format; may be repeated (default: all but timelinejs)",
    )
    export.add_argument(
        "--site-url",
        type=_site_url,
        metavar="URL",
        help="address of the site, for full links in calendar and feed (default: none; links are relative, so that "
        "the files fit every host)",
    )
    export.set_defaults(run=_export)


def _site_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'?#]+", text):
        raise argparse.ArgumentTypeError(f"{text!r}, expected an address such as https://example.org/treaty/")
    return text


def _add_import(reader: argparse.ArgumentParser) -> None:
    reader.add_argument("file", type=Path, metavar="FILE", help="CSV of the TimelineJS3 template, or its JSON")
    reader.add_argument("--to", type=Path, metavar="FILE", help="file to write (default: standard output)")
    reader.set_defaults(run=_import)


def _load(files: Sequence[Path]) -> Timeline:
    site = any(file.resolve() == EVENTS for file in files)
    words = None if all(_complete(file) for file in files) else DATA
    return load([near(file) for file in files], site_data=words, sections=sections_of(DOCS) if site else None)


def _complete(path: Path) -> bool:
    """Tell whether a list brings its own sources and themes, as an imported one does; the site's would only clash."""
    node = open_file(path, ()).node
    return node is not None and {"sources", "themes"} <= set(node.value)


def _check(options: argparse.Namespace) -> int:
    timeline = _load(options.files or [EVENTS])
    two = sum(len(event.sources) > 1 for event in timeline.events)
    used = {key for event in timeline.events for key in event.sources}
    print(f"{len(timeline.events)} events, {two} with two sources or more, {len(used)} sources used. No problems.")
    return 0


def _export(options: argparse.Namespace) -> int:
    timeline = _load([options.events])
    outputs = _outputs(timeline, options)
    if options.check:
        stale = [name for name, text in outputs.items() if not same(options.to / name, text)]
        for name in stale:
            print(f"{near(options.to / name)}: stale, expected what 'build_timeline.py export' writes", file=sys.stderr)
        return 1 if stale else 0
    for name, text in outputs.items():
        state = "written" if write(options.to / name, text) else "unchanged"
        print(f"{near(options.to / name)}: {state}")
    return 0


def _outputs(timeline: Timeline, options: argparse.Namespace) -> dict[str, str]:
    edition = edition_of(DOCS)
    site = Site(title=edition.name, url=options.site_url or "", name=edition.key)
    chosen = [FORMATS[name] for name in options.format or ()]
    outputs = {f"events.{form.ending}": form.write(timeline, site) for form in chosen or published_formats(timeline)}
    if not chosen:
        outputs |= {"events.schema.json": editor_schema(), "sources.schema.json": source_schema()}
    return outputs


def _import(options: argparse.Namespace) -> int:
    imported = import_file(near(options.file))
    for loss in imported.losses:
        print(loss, file=sys.stderr)
    count = len(imported.losses)
    print(f"{imported.events} events; {count} things could not be carried or were changed.", file=sys.stderr)
    if options.to is None:
        sys.stdout.buffer.write(imported.text.encode("utf-8"))
        return 0
    if options.to.exists() and not same(options.to, imported.text):
        expected = "a new file; an event list is edited by hand and is never overwritten"
        print(f"{options.to}: a file with other content, expected {expected}", file=sys.stderr)
        return 1
    print(f"{options.to}: {'written' if write(options.to, imported.text) else 'unchanged'}")
    return 0


def _page(options: argparse.Namespace) -> int:
    timeline = _load([options.events])
    if not timeline.events:
        print(f"{options.events}: no events, expected at least one", file=sys.stderr)
        return 1
    title = options.title or f"{edition_of(DOCS).name}: timeline"
    text = standalone(timeline, title, options.lang)
    print(
        f"{options.output}: {'written' if write(options.output, text) else 'unchanged'}, {len(text.encode()):,} bytes"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
