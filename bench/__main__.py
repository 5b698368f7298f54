"""Run one benchmark: ``scripts/bench build``, ``scripts/bench timeline`` or ``scripts/bench pages``."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence

from tests.support.npm import NpmError
from tests.support.site import BuildError

from . import events

EXAMPLES = """examples:
  scripts/bench build                        100, 1,000 and 10,000 events; fails when time does not grow linearly
  scripts/bench timeline                     ours and others at 300 and 3,000 events
  scripts/bench timeline --large             and at 30,000
  scripts/bench timeline --only ours,bare-list --counts 300
  scripts/bench pages                        Lighthouse and weight of the start, treaty and timeline pages
  scripts/bench pages --runs 1 --only timeline/
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. Returns 0, or 1 when a limit is passed or something that is needed fails."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (NpmError, BuildError) as error:
        print(error, file=sys.stderr)
    except subprocess.CalledProcessError as error:
        print(f"{error}\n{error.stderr or ''}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(title="benchmarks", required=True, metavar="build | timeline | pages")
    build = commands.add_parser("build", help="time and memory of building, for growing numbers of events")
    build.add_argument("--counts", type=_numbers, default=[100, 1000, 10000], metavar="N,N", help="numbers of events")
    build.add_argument("--runs", type=int, default=3, help="the median of so many (default: 3)")
    build.set_defaults(run=_build)
    timeline = commands.add_parser("timeline", help="the timeline in a browser, beside others")
    timeline.add_argument("--counts", type=_numbers, default=[300, 3000], metavar="N,N", help="numbers of events")
    timeline.add_argument("--large", action="store_true", help="30,000 events as well, without throttling")
    timeline.add_argument("--only", type=_names, metavar="NAME,NAME", help="these subjects only")
    timeline.add_argument("--runs", type=int, default=5, help="the median of so many loads (default: 5)")
    timeline.add_argument("--seed", type=int, default=events.SEED, help="another list of the same size")
    timeline.set_defaults(run=_timeline)
    pages = commands.add_parser("pages", help="Lighthouse scores, weight and layout shift of pages")
    pages.add_argument("--only", type=_names, default=["", "treaty/", "timeline/"], metavar="PAGE,PAGE", help="pages")
    pages.add_argument("--runs", type=int, default=5, help="the median of so many (default: 5)")
    pages.set_defaults(run=_pages)
    return parser


def _numbers(text: str) -> list[int]:
    return sorted(int(part) for part in text.split(","))


def _names(text: str) -> list[str]:
    return text.split(",")


# Each benchmark is imported when it runs: the browser's library would count as memory of the others' children.
def _build(options: argparse.Namespace) -> int:
    from . import build

    return build.run(options.counts, options.runs)


def _timeline(options: argparse.Namespace) -> int:
    from . import timeline

    return timeline.run(options.counts, options.only, options.runs, options.seed, large=options.large)


def _pages(options: argparse.Namespace) -> int:
    from . import pages

    return pages.run(options.only, options.runs)


if __name__ == "__main__":
    sys.exit(main())
