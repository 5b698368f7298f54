"""What a reader's hands do on a timeline: presses on its drawing, fingers, keys; and what is seen then."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Page

Point = tuple[float, float]

PLACES = """(ids) => {
  const strip = document.querySelector(".tl-strip"), model = JSON.parse(strip.dataset.model);
  const items = [...document.querySelectorAll(".tl-event")];
  const known = new Map(items.map((item, at) => [item.querySelector(".tl-title").id, [item, at]]));
  const plot = [...strip.querySelectorAll(".tl-plot, .tl-columns")].find((one) => one.checkVisibility());
  const box = plot.getBoundingClientRect();
  const dense = model.slots || plot.matches(".tl-columns");
  return ids.map((id) => {
    const [item, at] = known.get(id);
    if (!dense) {
      const { left, top, width, height } = plot.querySelector(`.tl-mark[*|href="#${id}"] use`).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    const day = Math.floor(Date.parse(item.dataset.from) / 864e5);
    const [first, last, left, right] = model.scale.find((one) => day <= one[1]) ?? model.scale.at(-1);
    const x = left + ((day - first) / Math.max(1, last - first)) * (right - left);
    const row = Math.floor(parseInt(model.marks[at], 36) / 3);
    const y = plot.matches(".tl-columns") ? box.height / 2 : model.top + model.lane * (row + 0.5);
    return [box.left + (x / 100) * box.width, box.top + y];
  });
}"""
OPENED = """(id) => {
  const title = document.getElementById(id), body = title.closest(".tl-event").querySelector(".tl-body");
  const { top } = title.getBoundingClientRect();
  return [title.checkVisibility(), !body.hidden, title.querySelector("a").ariaExpanded === "true",
    top >= 0 && top < innerHeight, decodeURIComponent(location.hash) === `#${id}`].every(Boolean);
}"""
COMES = f"""(id) => new Promise((done) => {{
  const opened = {OPENED}, choice = document.querySelector(".tl-choice:popover-open");
  const link = choice?.querySelector(`a[href="#${{id}}"]`), card = document.querySelector(".tl-card:not([hidden])");
  link?.click();
  let left = choice || !card ? 20 : 0;
  const look = () => {{
    if (opened(id)) done(choice ? "choice" : "press");
    else if (left < 1) done(card ? "card" : "");
    else left-- && requestAnimationFrame(look);
  }};
  look();
}})"""
AGAIN = """() => {
  document.querySelector(".tl-choice:popover-open")?.hidePopover();
  dispatchEvent(new WheelEvent("wheel"));
  scrollTo(0, 0);
}"""
SETTLED = """() => new Promise((done) => {
  let left = 4, y = NaN;
  const again = () => {
    left = scrollY === y ? left - 1 : 4;
    y = scrollY;
    left ? requestAnimationFrame(again) : done(y);
  };
  again();
})"""


UNTIL = """(condition) => new Promise((done) => {
  const end = performance.now() + 5000;
  const look = () => {
    const value = condition();
    value || performance.now() > end ? done(value) : requestAnimationFrame(look);
  };
  look();
})"""


def until(page: Page, condition: str) -> Any:
    """Wait until an expression of the page holds; return its value, or what it was after five seconds."""
    return page.evaluate(f"({UNTIL})(() => {condition})")


def ids_of(page: Page) -> list[str]:
    """Return the ids of the events that the list shows, in the order of the page."""
    script = (
        "all => all.filter(one => one.checkVisibility() && !one.hidden).map(one => one.querySelector('.tl-title').id)"
    )
    found: list[str] = page.locator(".tl-event").evaluate_all(script)
    return found


def settle(page: Page) -> float:
    """Wait until the page stands still, and return how far it is scrolled."""
    y: float = page.evaluate(SETTLED)
    return y


def places(page: Page, ids: Sequence[str]) -> dict[str, Point]:
    """Return where the marks of events stand in the window; where columns are drawn, where their days stand."""
    return dict(zip(ids, map(tuple, page.evaluate(PLACES, list(ids))), strict=True))


def is_open(page: Page, name: str) -> bool:
    """Whether an event stands open in sight, and the address names it."""
    return bool(page.evaluate(OPENED, name))


def press(page: Page, point: Point, *, finger: bool = False) -> None:
    """Press a point by mouse or by finger."""
    page.touchscreen.tap(*point) if finger else page.mouse.click(*point)


def press_mark(page: Page, name: str, point: Point, *, finger: bool = False) -> str:
    """Press a mark; choose its event where a list opens, press again where a card asks. Return the way taken."""
    press(page, point, finger=finger)
    way: str = page.evaluate(COMES, name)
    if way == "card" and finger:
        press(page, point, finger=True)
        way = way if page.evaluate(COMES, name) == "press" else ""
    return way


def unreached(page: Page, ids: Sequence[str], *, finger: bool = False) -> tuple[list[str], dict[str, int]]:
    """Press each mark; return the events that this does not open, and how many were come to in which way."""
    failed, ways = [], {}
    for name, point in places(page, ids).items():
        way = press_mark(page, name, point, finger=finger)
        ways[way] = ways.get(way, 0) + 1
        if way not in ("press", "choice", "card"):
            failed.append(name)
        page.evaluate(AGAIN)
    return failed, ways


@dataclass
class Fingers:
    """Fingers on a touch screen, by the browser's own protocol."""

    page: Page
    session: CDPSession = field(init=False)

    def __post_init__(self) -> None:
        self.session = self.page.context.new_cdp_session(self.page)

    def _send(self, kind: str, points: Sequence[Point]) -> None:
        touches: list[dict[str, Any]] = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def move(self, *ways: tuple[Point, Point], steps: int = 8) -> None:
        """Put a finger at the start of each way, move all to their ends, and lift them."""
        self._send("touchStart", [start for start, _ in ways])
        for step in range(1, steps + 1):
            part = step / steps
            at = [(a + (c - a) * part, b + (d - b) * part) for (a, b), (c, d) in ways]
            self._send("touchMove", at)
            self.page.wait_for_timeout(16)
        self._send("touchEnd", [])
        settle(self.page)


@contextmanager
def held(page: Page, start: Point, end: Point) -> Any:
    """Drag with the mouse from one point to another; the button is lifted at the end."""
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=6)
    yield
    page.mouse.up()
    settle(page)
