"""Scores, weight and layout shift of pages of a fresh build, served with gzip under a base path."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser

from tests.support.browser import browser, read
from tests.support.npm import LIGHTHOUSE
from tests.support.server import Server
from tests.support.site import build

from .lighthouse import SCORES, Device, columns, failures, score
from .table import figure, table

DEVICES: tuple[Device, ...] = ("mobile", "desktop")
KINDS = ("html", "css", "javascript", "font", "image", "other")
CLS = """() => new Promise((done) => {
  let sum = 0;
  const add = (entry) => { if (!entry.hadRecentInput) sum += entry.value; };
  new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500);
})"""


def run(pages: Sequence[str], runs: int) -> int:
    """Build, measure and print. Returns 0: the table is for the reader to judge."""
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder) / "site", "/treaty/") as server:
        build(server.site, server.address)
        print(_weights(server, pages), "\n", sep="\n")
        rows, lost = [], []
        for page in pages:
            for device in DEVICES:
                found = score(server.address + page, device, runs)
                rows.append([f"/{page}", device, *(figure(value) for value in found.values())])
                if min(found[name] for name in SCORES[1:]) < 100:
                    lost.append(f"/{page} {device}: {', '.join(failures(server.address + page, device))}")
        print(table(("page", "device", *columns()), rows))
    print("".join(f"\nLost points: {line}" for line in lost))
    print(f"{date.today():%-d %B %Y}; {LIGHTHOUSE}; medians of {runs}.")
    return 0


def _weights(server: Server, pages: Sequence[str]) -> str:
    rows = []
    with browser() as opened:
        for page in pages:
            loaded, whole, shift = _weight(opened, server, page)
            kilobytes = [figure(loaded.get(kind, 0) / 1000) for kind in KINDS]
            sums = [figure(sum(sent.values()) / 1000) for sent in (loaded, whole)]
            rows.append([f"/{page}", *kilobytes, *sums, figure(shift, 2)])
    return table(("page, kB on the wire", *KINDS, "sum", "read to the end", "CLS"), rows)


def _weight(opened: Browser, server: Server, page: str) -> tuple[Counter[str], Counter[str], float]:
    """Load a page with an empty cache, then read on; return the bytes of both, by kind, and the layout shift."""
    context = opened.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    server.sent.clear()
    tab.goto(server.address + page, wait_until="networkidle")
    loaded = _by_kind(server)
    read(tab)
    shift = float(tab.evaluate(CLS))
    context.close()
    return loaded, _by_kind(server), shift


def _by_kind(server: Server) -> Counter[str]:
    sent: Counter[str] = Counter()
    for answer in server.sent:
        sent[_kind(answer.kind)] += answer.size
    return sent


def _kind(content: str) -> str:
    return next((kind for kind in KINDS if kind in content), "other")
