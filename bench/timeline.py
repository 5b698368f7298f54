"""The timeline in a browser, beside a plain list and the timelines that are widely used."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Error

from tests.support.browser import browser
from tests.support.server import Server

from .events import Event, events
from .measure import Load, Reach, arrive, load, motion, reach
from .subjects import Subject, subjects
from .table import figure, table, with_ratio

LARGE = 30_000
SLOWDOWN = 4
"""How much slower than this machine the processor is made, as Lighthouse does for phones."""
BUDGET = 150
"""Seconds for the loads of one subject; what is slower gets fewer loads, and the table says so."""
KINDS = ("html", "css", "js", "font", "data", "other")


@dataclass(frozen=True)
class Cell:
    """What was found for one subject at one number of events."""

    subject: Subject
    loads: tuple[Load, ...]
    failure: str = ""

    def median(self, name: str) -> float:
        """Return the median of a figure over all loads."""
        figures: list[float] = [getattr(one, name) for one in self.loads]
        return statistics.median(figures)

    def input(self) -> tuple[float, str]:
        """Return the slowest input's median in milliseconds, and its name."""
        names = self.loads[0].inputs
        return max((statistics.median(one.inputs[name] for one in self.loads), name) for name in names)


def run(counts: Sequence[int], only: Sequence[str] | None, runs: int, seed: int, *, large: bool) -> int:
    """Measure and print the tables. Returns 0: what a timeline may cost is for the reader to judge."""
    chosen = [one for one in subjects() if only is None or one.name in only]
    with tempfile.TemporaryDirectory() as folder:
        for count in [*counts, *([LARGE] if large else [])]:
            slowdown = 1 if count >= LARGE else SLOWDOWN
            print(f"Seed {seed}; load of the machine {', '.join(f'{one:.1f}' for one in os.getloadavg())}.\n")
            cells, reached, extra = _measure(
                chosen, events(count, seed), runs, slowdown, Path(folder), checks=count == min(counts)
            )
            print(f"### {count:,} events, processor {slowdown}× slower\n")
            print(_speed(cells), "\n", sep="\n")
            print(_inputs(cells), extra, _weight(cells), "\n", sep="\n")
            if reached:
                print(f"### Without a script and on paper, {count:,} events\n")
                print(_reach(reached), "\n", sep="\n")
    print(_versions(chosen))
    return 0


def _measure(
    chosen: Sequence[Subject], made: Sequence[Event], runs: int, slowdown: float, folder: Path, *, checks: bool
) -> tuple[list[Cell], dict[str, Reach], str]:
    reached = {}
    with ExitStack() as open_servers:
        served = []
        for subject in chosen:
            site = folder / f"{subject.name}-{len(made)}"
            subject.make(made, site)
            served.append((subject, open_servers.enter_context(Server(site))))
        cells = _rounds(served, len(made), runs, slowdown)
        for (subject, server), cell in zip(served, cells, strict=True):
            if checks and cell.loads:
                with browser() as opened:
                    reached[subject.name] = reach(opened, server, subject, made)
        extra = "".join(_use(subject, server, made, runs, slowdown) for subject, server in served)
    return cells, reached, extra


def _use(subject: Subject, server: Server, made: Sequence[Event], runs: int, slowdown: float) -> str:
    """Return what opening by an address takes, and of ours how it moves and what use leaves behind."""
    if subject.name not in ("ours", "bare-list"):
        return ""
    goal = made[len(made) * 4 // 5].id
    took = []
    for _ in range(runs):
        with browser() as opened:
            took.append(arrive(opened, server, goal, slowdown))
    text = f"{subject.name}, an event at four fifths opened by its address: {figure(statistics.median(took))} ms.\n\n"
    if subject.name != "ours":
        return text
    with browser() as opened:
        moved = motion(opened, server, len(made))
    first, last = moved.heap
    return (
        f"{text}ours, window dragged: a frame takes {figure(moved.frame)} ms, the slowest {figure(moved.slowest)}; "
        f"heap after 100 and 400 inputs: {figure(first)} and {figure(last)} MB.\n\n"
    )


def _rounds(served: Sequence[tuple[Subject, Server]], count: int, runs: int, slowdown: float) -> list[Cell]:
    """Load all in turn, round after round, so that a busy moment falls on all; the first round warms up."""
    loads: dict[str, list[Load]] = {subject.name: [] for subject, _ in served}
    spent: Counter[str] = Counter()
    failed: dict[str, str] = {}
    for _ in range(runs + 1):
        for subject, server in served:
            name = subject.name
            if name in failed or spent[name] > BUDGET:
                continue
            start = time.monotonic()
            try:
                with browser() as opened:
                    loads[name].append(load(opened, server, subject, count, slowdown))
            except (Error, LookupError) as error:
                failed[name] = str(error).splitlines()[0]
            spent[name] += round(time.monotonic() - start)
    return [_cell(subject, loads[subject.name], failed.get(subject.name, "")) for subject, _ in served]


def _cell(subject: Subject, loads: Sequence[Load], failure: str) -> Cell:
    return Cell(subject, () if failure else tuple(loads[1:] or loads), failure)


HEAD = (
    "", "first paint ms", "ready ms", "blocking ms", "CPU ms", "input ms", "slowest input", "CLS", "kB gzip",
    "elements", "loads",
)  # fmt: skip


def _speed(cells: Sequence[Cell]) -> str:
    base = cells[0] if cells[0].loads else None
    rows = [_row(cell, base) if cell.loads else [cell.subject.name, cell.failure] for cell in cells]
    return table(HEAD, [row + [""] * (len(HEAD) - len(row)) for row in rows])


TIMES = ("fcp", "ready", "blocking", "cpu")


def _row(cell: Cell, base: Cell | None) -> list[str]:
    times = [with_ratio(cell.median(one), base.median(one) if base else None) for one in TIMES]
    took, named = cell.input()
    total = sum(_sent(cell).values()) / 1000
    shift = figure(cell.median("cls"), 2)
    used = with_ratio(took, base.input()[0] if base else None)
    elements = f"{cell.loads[-1].elements:,}"
    return [cell.subject.name, *times, used, named, shift, figure(total), elements, str(len(cell.loads))]


def _inputs(cells: Sequence[Cell]) -> str:
    """Return every input of the subjects that have more than one, in milliseconds."""
    lines = []
    for cell in cells:
        names = list(cell.loads[0].inputs) if cell.loads else []
        if len(names) > 1:
            took = (f"{name} {figure(statistics.median(one.inputs[name] for one in cell.loads))}" for name in names)
            lines.append(f"Inputs of {cell.subject.name}, ms: {', '.join(took)}.\n\n")
    return "".join(lines)


def _sent(cell: Cell) -> dict[str, int]:
    return cell.loads[-1].sent


def _weight(cells: Sequence[Cell]) -> str:
    rows = [
        [cell.subject.name, *(figure(_sent(cell).get(kind, 0) / 1000) for kind in KINDS)]
        for cell in cells
        if cell.loads
    ]
    return table(("kB gzip", *KINDS), rows)


def _reach(reached: dict[str, Reach]) -> str:
    rows = [[name, f"{one.text:.0%}", f"{one.printed:.0%}", f"{one.pages}"] for name, one in reached.items()]
    return table(("", "events complete without a script", "titles in the PDF", "pages of A4"), rows)


def _versions(chosen: Sequence[Subject]) -> str:
    with browser() as opened:
        named = ", ".join(f"{one.name} {one.version}" for one in chosen)
        return f"{date.today():%-d %B %Y}; Chromium {opened.version}; {named}. × is the ratio to the first row."
