"""The command that imports: its options, and what it tells."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from ..records import DataError, near, same, spelled, write
from .formats import NAMES, columns_of, encoding_of
from .identity import changes, earlier_of
from .importer import Imported, import_file
from .rows import Options


def add_import_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the import to a parser; `run_import` runs what it reads."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="spreadsheet (CSV, TSV, .xlsx), JSON (TimelineJS 2 and 3, vis-timeline, react-chrono, ours, a list of "
        "objects), calendar (.ics), markwhen (.mw), Neoteroi's YAML, or a page with obsidian-timelines",
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help="file to write (default: standard output)")
    parser.add_argument(
        "--columns",
        type=_argument(columns_of),
        default={},
        metavar="NAME=COLUMN,…",
        help=f"which column or key is which, e.g. date=When,title=What; the names are {', '.join(NAMES)}",
    )
    parser.add_argument("--dates", choices=("dmy", "mdy"), default="", help="what 6/7/1961 begins with: day or month")
    parser.add_argument("--encoding", type=_argument(encoding_of), metavar="NAME", help="encoding (default: utf-8)")
    parser.add_argument("--skip", action="store_true", help="leave out rows that cannot be carried, and report them")
    parser.add_argument(
        "--keep", type=Path, metavar="EARLIER.yml", help="the output of an earlier import, whose ids are kept"
    )
    parser.set_defaults(run=run_import)


def _argument(read: Callable[[str], object]) -> Callable[[str], object]:
    """Let a reader's own words be the message of a wrong option."""

    def reader(text: str) -> object:
        try:
            return read(spelled(text))
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return reader


def run_import(options: argparse.Namespace) -> int:
    """Import a file, tell everything that was not carried as it was, and write the list. Raises `DataError`."""
    result = import_file(
        near(Path(options.file)),
        options=Options(options.columns, options.dates, options.encoding or ""),
        skip=options.skip,
        earlier=options.keep,
    )
    for line in _report(result):
        print(line, file=sys.stderr)
    if options.to is None:
        sys.stdout.buffer.write(result.text.encode("utf-8"))
        return 0
    if options.to.exists() and not same(options.to, result.text):
        return _refused(options.to, result)
    print(f"{options.to}: {'written' if write(options.to, result.text) else 'unchanged'}")
    return 0


def _report(result: Imported) -> Iterator[str]:
    yield from map(str, result.losses)
    yield from (f"skipped: {problem}" for problem in result.skipped)
    yield from result.kept
    yield from result.changed
    rows = len({(problem.line, problem.record) for problem in result.skipped})
    skipped = f"{rows} rows skipped; " if rows else ""
    yield f"{result.events} events; {skipped}{len(result.losses)} things could not be carried or were changed."


def _refused(path: Path, result: Imported) -> int:
    """Leave a file with other content as it is, and say what the new list would change in it."""
    try:
        lines = list(changes(earlier_of(path).events, result.records))
    except DataError:
        lines = []
    for line in lines:
        print(line, file=sys.stderr)
    expected = "a new file; an event list is edited by hand and is never overwritten"
    print(f"{path}: a file with other content, expected {expected}", file=sys.stderr)
    return 1
