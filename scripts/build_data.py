#!/usr/bin/env python3
"""Check every list of data of the site and export those behind the pages as JSON and CSV beside the YAML.

Reads the edition, the events, their sources and words, and every list of explainer.registry from docs/data. One run
tells every problem of every list. Nothing is written while a problem stands.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.data import FORMATS
from explainer.registry import DATASETS, further_files, load_all
from explainer.sources import counted
from explainer.treaty import Held, held
from mkdocs_timeline.export import list_schema
from mkdocs_timeline.records import DataError, near, same, write

ROOT = Path(__file__).resolve().parent.parent

EXAMPLES = """examples:
  python scripts/build_data.py check                 find every problem in every list
  python scripts/build_data.py export                write the JSON and CSV files that changed
  python scripts/build_data.py export --check        fail when one of them is stale, and write nothing
  python scripts/build_data.py export --to /tmp/out  write them to another folder
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
        prog="build_data.py",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", metavar="FOLDER", help="docs folder of a site")
    commands = parser.add_subparsers(title="commands", required=True, metavar="check | export")
    check = commands.add_parser("check", help="find every problem in the data, with file and line")
    check.set_defaults(run=_check)
    export = commands.add_parser("export", help="write JSON and CSV where they changed")
    export.add_argument("--to", type=Path, metavar="FOLDER", help="where to (default: the data folder)")
    export.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    export.set_defaults(run=_export)
    return parser


def _outputs(docs: Path) -> dict[str, str]:
    """Return every file to write. Raises `DataError` with the problems of all lists together."""
    load_all(docs)
    there = [dataset for dataset in DATASETS.values() if dataset.homes(docs) or not dataset.optional]
    lists = {f"{one.name}.{ending}": FORMATS[ending](one, docs) for one in there for ending in one.endings}
    schemas = {f"{one.name}.schema.json": list_schema(one.name, one.listed.model) for one in there if one.described}
    return lists | schemas | further_files(docs)


def _check(options: argparse.Namespace) -> int:
    found = load_all(options.docs).found
    counts = (f"{len(found[name])} {name}" for name, one in DATASETS.items() if found[name] or not one.optional)
    more = counted(options.docs)
    print(f"{', '.join(counts)}. {more and f'{more} '}No problems.")
    for one in held(*([item.record for item in found[name]] for name in ("instruments", "texts"))):
        print(_missing(one))
    return 0


def _missing(one: Held) -> str:
    """Say how much of an instrument's text is held in a language; what is missing is no mistake."""
    numbers = f" (articles {', '.join(map(str, one.missing))})" if one.missing else ""
    return (
        f"texts of {one.instrument} in {one.language}: {len(one.whole)} whole, {len(one.part)} in part, "
        f"{len(one.missing)} missing{numbers}"
    )


def _export(options: argparse.Namespace) -> int:
    folder = options.to or options.docs / "data"
    outputs = _outputs(options.docs)
    if options.check:
        stale = [folder / name for name, text in outputs.items() if not same(folder / name, text)]
        for path in stale:
            print(f"{near(path)}: stale, expected what 'build_data.py export' writes", file=sys.stderr)
        return 1 if stale else 0
    for name, text in outputs.items():
        state = "written" if write(folder / name, text) else "unchanged"
        print(f"{near(folder / name)}: {state}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
