"""The command that imports: its options, and what it tells."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..records import ALIKE, DataError, near, same, spelled, write
from .formats import NAMES, columns_of, encoding_of
from .identity import changes, earlier_of
from .importer import Imported, import_file
from .rows import Loss, Options


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
    yield from _few_alike(result.losses)
    yield from (f"skipped: {problem}" for problem in result.skipped)
    yield from result.kept
    yield from result.changed
    rows = len({(problem.line, problem.record) for problem in result.skipped})
    skipped = f"{_count(rows, 'row')} skipped; " if rows else ""
    lost = (
        f"{_count(len(result.losses), 'thing')} could not be carried or {'was' if len(result.losses) == 1 else 'were'}"
    )
    yield f"{_count(result.events, 'event')}; {skipped}{lost} changed."


def _few_alike(losses: Sequence[Loss]) -> Iterator[str]:
    """Say the same of a few rows, and count the rest."""
    counts = Counter((loss.field, loss.found, loss.outcome) for loss in losses)
    told = Counter[tuple[str, str, str]]()
    for loss in losses:
        kind = loss.field, loss.found, loss.outcome
        told[kind] += 1
        if counts[kind] <= ALIKE + 1 or told[kind] <= ALIKE:
            yield str(loss)
        elif told[kind] == ALIKE + 1:
            yield f"… and {counts[kind] - ALIKE} more like this"


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


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
