"""Time and memory of building a timeline, for growing numbers of events."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.site import QUIET, BuildError

from . import events
from .table import figure, table

LIMIT = 12.0
"""Linear means that ten times the events take at most so many times as long."""
CORE = """
import json, resource, sys, time
from pathlib import Path
from mkdocs_timeline import View, load, render, to_html
start = time.process_time()
html = to_html(render(load([Path(sys.argv[1])]), View(group="year")))
seconds = time.process_time() - start
assert html.count("<article") == int(sys.argv[2])
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""
CONFIG = """
site_name: Events
theme: {name: material, font: false}
plugins: [search, timeline]
markdown_extensions: [mkdocs_timeline]
validation: {links: {anchors: warn}}
"""
PAGE = "# Events\n\n/// timeline | data/events.yml\n    group: year\n///\n"


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time, which other programs on the machine disturb least, and megabytes of peak memory."""

    seconds: float
    megabytes: float


def core(count: int, folder: Path) -> Cost:
    """Measure load, render and to_html in a process of their own; starting Python is not counted."""
    path = events.write(events.events(count), folder)
    command = [sys.executable, "-c", CORE, str(path), str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, kilobytes = json.loads(done.stdout)
    return Cost(seconds, kilobytes / 1024)


def site(count: int, folder: Path) -> Cost:
    """Measure a strict build of one page with the block, generator and theme included."""
    events.write(events.events(count), folder / "docs" / "data")
    (folder / "docs" / "index.md").write_text(PAGE, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    log = folder / "log.txt"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    with log.open("w") as output:
        child = subprocess.Popen(command, cwd=folder, env={**os.environ, **QUIET}, stdout=output, stderr=output)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise BuildError(log.read_text())
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run(steps: Sequence[int], runs: int) -> int:
    """Print the table. Returns 1 when a step grows faster than the limit, else 0."""
    rows, worst = [], 0.0
    before: list[tuple[int, Cost]] | None = None
    for count in steps:
        costs = [(count, _median(measure, count, runs)) for measure in (core, site)]
        ratios = [_growth(old, new) for old, new in zip(before, costs, strict=True)] if before else []
        worst = max([worst, *ratios])
        rows.append(_row(count, costs, ratios))
        before = costs
    head = ("events", "core s", "× per tenfold", "core MB", "build s", "× per tenfold", "build MB")
    print(table(head, rows))
    print(f"\nSteepest tenfold step ×{figure(worst)}; at most ×{figure(LIMIT)} is linear.")
    return int(worst > LIMIT)


def _median(measure: Callable[[int, Path], Cost], count: int, runs: int) -> Cost:
    found = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            found.append(measure(count, Path(folder)))
    return Cost(statistics.median(one.seconds for one in found), statistics.median(one.megabytes for one in found))


def _growth(old: tuple[int, Cost], new: tuple[int, Cost]) -> float:
    """Return how much longer ten times the events take, whatever the step between the two counts."""
    step = new[0] / old[0]
    return float((new[1].seconds / old[1].seconds) * 10 / step)


def _row(count: int, costs: list[tuple[int, Cost]], ratios: list[float]) -> list[str]:
    cells = [f"{count:,}"]
    for number, (_, cost) in enumerate(costs):
        cells += [figure(cost.seconds), f"×{figure(ratios[number])}" if ratios else "", figure(cost.megabytes)]
    return cells
