"""Measures one page in a fresh browser context."""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.support.server import Server

from .events import Event
from .subjects import Click, Subject

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
VIEWPORT: Any = {"width": 1280, "height": 800}
CAP = 120_000
"""Longest wait for a page, in milliseconds."""
QUIET = 800
"""A page is at rest when nothing has blocked for so many milliseconds."""
INPUTS = 3
KINDS = {"text/html": "html", "text/css": "css", "text/javascript": "js", "application/json": "data"}
TARGET = """([selector, index]) => {
  const all = document.querySelectorAll(selector);
  const shown = [...all].slice(index % all.length).concat([...all]).find((one) => one.checkVisibility());
  if (!shown) return null;
  shown.scrollIntoView({ block: "center", behavior: "instant" });
  const box = shown.getClientRects()[0];
  return [box.left + box.width / 2, box.top + Math.min(box.height / 2, 100)];
}"""
# Not innerText: it leaves out what is far from the window and not laid out yet, which readers and find-in-page reach.
SHOWN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) text += data;
  }
  return text;
}"""


# Resolves when the element of an id stands still in the window, with the milliseconds since the page was asked for.
ARRIVED = """(id) => new Promise((done) => {
  let last, still = 0;
  const look = () => {
    const y = document.getElementById(id)?.getBoundingClientRect().top;
    still = y >= 0 && y < innerHeight && y === last ? still + 1 : 0;
    last = y;
    if (still > 4) done(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})"""
# Moves the pointer over the map for so many frames and returns how long each took.
DRAGGED = """(frames) => new Promise((done) => {
  const rail = document.querySelector(".tl-rail"), { left, top, width } = rail.getBoundingClientRect(), took = [];
  const send = (type, share) => rail.dispatchEvent(new PointerEvent(type, {
    bubbles: true, isPrimary: true, pointerId: 1, clientX: left + share * width, clientY: top + 5 }));
  rail.setPointerCapture = () => {};
  send("pointerdown", 0.5);
  let before = performance.now();
  const next = (now) => {
    took.push(now - before);
    before = now;
    if (took.length > frames) return send("pointerup", 0.5), done(took.slice(1));
    send("pointermove", 0.5 + 0.2 * Math.sin(took.length / 12));
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})"""
FRAMES = 120
ROUNDS = (20, 80)
"""Rounds of five inputs after which the heap is read: 100 and 400 inputs."""


@dataclass(frozen=True)
class Load:
    """One load: times in milliseconds, layout shift, elements, and bytes on the wire by kind."""

    fcp: float
    ready: float
    blocking: float
    cpu: float
    """Time that the main thread worked until the page was at rest."""
    elements: int
    inputs: dict[str, float]
    cls: float
    sent: dict[str, int]


@dataclass(frozen=True)
class Reach:
    """How much of the events is there without a script and on paper, as shares, and the pages of paper."""

    text: float
    printed: float
    pages: int


def load(browser: Browser, server: Server, subject: Subject, count: int, slowdown: float) -> Load:
    """Load a page once and use it. Raises Playwright's TimeoutError when it is not ready in time."""
    context = browser.new_context(viewport=VIEWPORT, locale="en-GB", timezone_id="UTC")
    try:
        page = context.new_page()
        page.set_default_timeout(CAP)
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.add_init_script(f"({PROBE.strip().rstrip(';')})({json.dumps(subject.ready)}, {count})")
        server.sent.clear()
        page.goto(server.address, wait_until="commit")
        page.wait_for_function("window.benchmark.ready", polling=100)
        page.wait_for_function(f"window.benchmark.quietFor() > {QUIET}", polling=100)
        notes = page.evaluate("({...window.benchmark, blocking: window.benchmark.blocking()})")
        sent, cpu = _by_kind(server), 1000 * _metrics(session)["TaskDuration"]
        elements = page.evaluate("document.querySelectorAll('*').length")
        inputs = {click.name: _use(page, click) for click in subject.clicks}
        ready = max(notes["ready"], notes["fcp"])
        return Load(notes["fcp"], ready, notes["blocking"], cpu, elements, inputs, notes["cls"], sent)
    finally:
        context.close()


def _metrics(session: CDPSession) -> dict[str, float]:
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}


def arrive(browser: Browser, server: Server, name: str, slowdown: float) -> float:
    """Open the page by the address of an event; return the milliseconds until it stands still in the window."""
    context = browser.new_context(viewport=VIEWPORT)
    try:
        page = context.new_page()
        page.set_default_timeout(CAP)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        page.goto(f"{server.address}#{name}", wait_until="commit")
        return float(page.evaluate(ARRIVED, name))
    finally:
        context.close()


@dataclass(frozen=True)
class Motion:
    """How the overview moves, and what use leaves behind."""

    frame: float
    """Median time of a frame while its window is dragged, in milliseconds."""
    slowest: float
    heap: tuple[float, float]
    """Megabytes in use after 100 and after 400 inputs."""


def motion(browser: Browser, server: Server, count: int) -> Motion:
    """Drag the window of ours without throttling, then use it for long."""
    context = browser.new_context(viewport=VIEWPORT)
    try:
        page = context.new_page()
        page.set_default_timeout(CAP)
        session = context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(server.address)
        page.wait_for_function(f"document.querySelectorAll('mkdocs-timeline:defined .tl-event').length === {count}")
        page.click('.tl-bar [data-do="depth 1"]')
        for _ in range(3):
            page.click('.tl-zoom [data-do="zoom in"]')
        took = page.evaluate(DRAGGED, FRAMES)
        return Motion(statistics.median(took), max(took), _used(page, session))
    finally:
        context.close()


def _used(page: Page, session: CDPSession) -> tuple[float, float]:
    found, done = [], 0
    for rounds in ROUNDS:
        for _ in range(rounds - done):
            for does in ("depth 3", "depth 1", "zoom in", "zoom out", "step 1"):
                page.evaluate("(does) => document.querySelector(`[data-do='${does}']`).click()", does)
        done = rounds
        page.wait_for_timeout(QUIET)
        session.send("HeapProfiler.collectGarbage")
        found.append(_metrics(session)["JSHeapUsedSize"] / 1e6)
    return found[0], found[1]


def _by_kind(server: Server) -> dict[str, int]:
    total: Counter[str] = Counter()
    for answer in server.sent:
        kind = "font" if answer.kind.startswith("font/") else KINDS.get(answer.kind, "other")
        total[kind] += answer.size
    return dict(total)


def _use(page: Page, click: Click) -> float:
    """Return the median time from a click to the end of the frame that answers it, in milliseconds."""
    before = page.evaluate("window.benchmark.inputs.length")
    for number in range(INPUTS):
        spot = page.evaluate(TARGET, [click.selector, number + 1 if click.each else 0])
        if spot is None:
            raise LookupError(f"nothing to click at {click.selector}")
        page.mouse.click(*spot)
        page.wait_for_function(f"window.benchmark.inputs.length > {before + number}", polling=50)
        page.wait_for_function(f"window.benchmark.quietFor() > {QUIET / 4}", polling=50)
    took: list[float] = page.evaluate(f"window.benchmark.inputs.slice({before})")
    return statistics.median(took)


def reach(browser: Browser, server: Server, subject: Subject, made: Sequence[Event]) -> Reach:
    """Open a page without scripts for its text, and with them for its print."""
    context = browser.new_context(viewport=VIEWPORT, java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address)
    text = _letters(page.evaluate(SHOWN))
    context.close()
    whole = sum(_letters(one.title) in text and _letters(one.text) in text for one in made)
    context = browser.new_context(viewport=VIEWPORT)
    page = context.new_page()
    page.add_init_script(f"({PROBE.strip().rstrip(';')})({json.dumps(subject.ready)}, {len(made)})")
    page.goto(server.address)
    page.wait_for_function("window.benchmark.ready", polling=100)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(page.pdf(format="A4"))
        file.flush()
        paper = subprocess.run(["pdftotext", "-raw", file.name, "-"], check=True, capture_output=True, text=True).stdout
    context.close()
    letters = _letters(paper)
    printed = sum(_letters(one.title) in letters for one in made)
    return Reach(whole / len(made), printed / len(made), paper.count("\f"))


def _letters(text: str) -> str:
    """Return letters and digits only: line breaks and hyphens differ between screen and paper."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())
