"""The command line: its commands, their options, and how every one of them ends."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ..export import standalone
from ..html import assets
from ..importing import add_import_options, run_import
from ..records import DataError, near
from ..text import WORDS, word
from .defaults import Defaults, load_near
from .exporting import add_export_options
from .streams import STANDARD, accept_every_letter, close_quietly, text_of, to_file, to_standard, told

DESCRIPTION = """Check an event list, export it, make one page of it; import one made elsewhere.

Sources and words stand in the list or beside it. Nothing is written while a problem stands.
"""
EXAMPLES = """examples:
  {call} check                     check {events} with its sources and words
  {call} check my/events.yml       check another list; its sources.yml may stand beside it
  {call} export                    write the list as .json, .csv, .ics, .atom …, and the schemas
  {call} export --check            fail when one of them is stale, and write nothing
  {call} export --to /tmp/out      write them to another folder
  {call} export --format timelinejs --to -
                                   JSON that TimelineJS3 shows, to standard output
  {call} import sheet.csv --to my/events.yml
                                   a spreadsheet, JSON or calendar as an event list
  {call} assets docs/assets/timeline
                                   style and script, for a site without the plugin
  {call} page timeline.html        one HTML file with the whole timeline
"""


def main(arguments: Sequence[str] | None = None, defaults: Defaults | None = None) -> int:
    """Run the command line. Returns 0, or 1 when there is a problem."""
    accept_every_letter()
    options = _parser(defaults or Defaults()).parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
    except BrokenPipeError:
        close_quietly()
    except OSError as error:
        print(told(error), file=sys.stderr)
    return 1


def _parser(defaults: Defaults) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=defaults.program,
        description=DESCRIPTION,
        epilog=EXAMPLES.format(call=defaults.call, events=near(defaults.events)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="check | export | import | page | assets")
    _add_check(commands.add_parser("check", help="find every problem in the data, with file and line"), defaults)
    export = commands.add_parser("export", help="write the other formats and the editor schemas where they changed")
    _add_list(export, defaults)
    add_export_options(export, defaults)
    bring = commands.add_parser("import", help="read a timeline made elsewhere, write an event list")
    add_import_options(bring)
    bring.set_defaults(run=_import)
    _add_page(commands.add_parser("page", help="write one self-contained HTML file"), defaults)
    files = commands.add_parser("assets", help="write style and script, for a site without the plugin")
    files.add_argument("folder", type=Path, metavar="FOLDER", help="where to, e.g. docs/assets/timeline")
    files.set_defaults(run=_assets)
    return parser


def _add_check(parser: argparse.ArgumentParser, defaults: Defaults) -> None:
    shown = near(defaults.events)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help=f"event lists (default: {shown})")
    _add_surroundings(parser)
    parser.set_defaults(run=lambda options: _check(options, defaults))


def _add_page(parser: argparse.ArgumentParser, defaults: Defaults) -> None:
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="file to write, - for standard output")
    _add_list(parser, defaults)
    parser.add_argument("--title", type=text_of, metavar="TITLE", help="title of the page (default: the site's own)")
    parser.add_argument("--lang", default="en", choices=tuple(WORDS), help="language of interface words and dates")
    parser.set_defaults(run=lambda options: _page(options, defaults))


def _add_list(parser: argparse.ArgumentParser, defaults: Defaults) -> None:
    shown = near(defaults.events)
    parser.add_argument(
        "--from", dest="events", type=Path, default=defaults.events, metavar="FILE", help=f"list (default: {shown})"
    )
    _add_surroundings(parser)


def _add_surroundings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--words",
        type=Path,
        metavar="FOLDER",
        help="folder of sources.yml and vocabulary.yml where they do not stand beside the list (default: the data "
        "folder of the docs folder that the list lies in)",
    )
    parser.add_argument(
        "--docs",
        type=Path,
        metavar="FOLDER",
        help="docs folder whose pages see may name (default: the one that the list lies in; outside of any see is not "
        "checked)",
    )


def _check(options: argparse.Namespace, defaults: Defaults) -> int:
    timeline = load_near(options.files or [defaults.events], options.words, options.docs)
    two = sum(len(event.sources) > 1 for event in timeline.events)
    steps = len(timeline.story)
    told = f"a story of {steps} {'step' if steps == 1 else 'steps'}, " if steps else ""
    used = f"{two} with two sources or more, {told}{len(timeline.cited)} sources used"
    more = "" if options.files else defaults.told()
    print(f"{len(timeline.events)} events, {used}. {more and f'{more} '}No problems.")
    return 0


def _import(options: argparse.Namespace) -> int:
    if options.to == STANDARD:
        options.to = None
    return run_import(options)


def _page(options: argparse.Namespace, defaults: Defaults) -> int:
    timeline = load_near([options.events], options.words, options.docs)
    if not timeline.events:
        print(f"{options.events}: no events, expected at least one", file=sys.stderr)
        return 1
    title = options.title or defaults.title() or word("whole", options.lang)
    text = standalone(timeline, title, options.lang)
    if options.output == STANDARD:
        to_standard(text)
    else:
        to_file(options.output, text, f", {len(text.encode()):,} bytes")
    return 0


def _assets(options: argparse.Namespace) -> int:
    to_file(options.folder / "timeline.css", assets.style())
    to_file(options.folder / "timeline.js", assets.script())
    to_file(options.folder / "timeline-more.js", assets.more())
    return 0
