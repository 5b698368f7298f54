#!/usr/bin/env python3
"""Check the running text of the pages and lists of a site against the rules of explainer.prose."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from explainer.prose import faults, passages
from mkdocs_timeline.records import DataError

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0, or 1 when there is a problem."""
    parser = argparse.ArgumentParser(prog="check_prose.py", description=__doc__)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", metavar="FOLDER", help="docs folder of a site")
    docs = parser.parse_args(arguments).docs
    if not docs.is_dir():
        parser.error(f"{docs}: no such folder")
    try:
        if found := list(faults(passages(docs))):
            raise DataError(found)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(f"{docs}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
