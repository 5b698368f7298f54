/** The strip as a control: a slider over the drawing, a brush to zoom, a pin that says "you are here". */
import { clamp } from "./axis.js";
import { day, days, iso } from "./days.js";
import { draw, undivided } from "./draw.js";
import { dateOf, titleOf } from "./events.js";

const NS = "http://www.w3.org/2000/svg";
const MIN_DRAG = 6;

/** Make SVG of a tree of [tag, attributes, children]. */
function picture([tag, attributes, children]) {
  const element = document.createElementNS(NS, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => (typeof child === "string" ? child : picture(child))));
  return element;
}

export class Strip {
  /**
   * `on` listens for as long as the timeline stands. `go(from, to)` is called to show a stretch, `step(by)`, `open()`
   * and `nearest(day)` to go to an event.
   */
  constructor(figure, model, { on, ...acts }) {
    Object.assign(this, { figure, model, acts });
    this.cursor = figure.querySelector(".tl-cursor");
    [this.brush, this.pin] = this.cursor.children;
    this.stretch = model.domain.map(day);
    this.cursor.hidden = false;
    const listen = (name, does) => on(this.cursor, name, does.bind(this));
    listen("keydown", this.key);
    listen("pointerdown", this.down);
    listen("pointermove", this.drag);
    listen("pointerup", this.up);
    listen("pointercancel", this.drop);
  }

  remove() {
    this.cursor.hidden = true;
    this.drawn?.remove();
    this.figure.classList.remove("tl-live");
  }

  /** Room for a drawing, in pixels. */
  get width() {
    return this.figure.clientWidth;
  }

  /** Draw what is shown of `total` events, with a lane for each of some `actors`; the whole stands on the page. */
  update({ shown, total, state, actors, width }) {
    const { from, to, lanes } = state, plain = !lanes && shown.length === total && !from && !to;
    this.stretch = this.range(state);
    this.drawn?.remove();
    this.figure.classList.toggle("tl-live", !plain);
    if (plain) return;
    const events = [...shown].sort((a, b) => day(a.from) - day(b.from)), [first, last] = this.stretch;
    const all = undivided(this.model), byActor = actors.length ? actors.map((one) => [all[0][0], [one], "actor"]) : all;
    const rows = lanes ? byActor : this.model.rows;
    this.drawn = picture(draw(this.model, { events, rows, first, last, width, enlarges: !from && !to }));
    this.drawn.ariaHidden = true;
    this.figure.prepend(this.drawn);
  }

  /** First and last day drawn. */
  range({ from, to }) {
    const [first, last] = this.model.domain;
    return [day(from || first), to ? days(to)[1] : day(last)];
  }

  /** The stretches drawn: first and last day, and where they lie, in hundredths of the drawing. */
  panels() {
    return [...this.figure.querySelectorAll(".tl-panel")].filter((panel) => panel.getClientRects()[0])
      .map((panel) => JSON.parse(panel.dataset.panel));
  }

  /** Lay an element over a stretch of a panel, given in shares of its width. */
  lay(element, panel, from, to) {
    const { left, right, top, bottom } = panel, wide = right - left;
    const places = { left: left + from * wide, width: (to - from) * wide, top, height: bottom - top };
    for (const [side, place] of Object.entries(places)) element.style[side] = `${place}%`;
    element.hidden = false;
  }

  /** Put the pin at a day. */
  point(at) {
    const panel = this.panels().findLast((one) => at >= one.first && at <= one.last);
    this.pin.hidden = true;
    if (!panel) return;
    const share = (at - panel.first) / (panel.last - panel.first);
    this.lay(this.pin, panel, share, share);
  }

  /** Say which event of those shown is the current one. */
  speak(event, at, last) {
    Object.assign(this.cursor, { ariaValueMax: last + 1, ariaValueNow: at + 1, ariaValueText: `${dateOf(event)}: ${titleOf(event)}` });
    this.point(day(event.from));
  }

  key(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") this.acts.open();
    else if (event.key in steps) this.acts.step(steps[event.key]);
    else return;
    event.preventDefault();
  }

  /** The day and the panel under a pointer. */
  under(event) {
    const box = this.cursor.getBoundingClientRect();
    const x = (100 * (event.clientX - box.left)) / box.width, y = (100 * (event.clientY - box.top)) / box.height;
    const panels = this.panels(), panel = this.start?.panel ?? panels.findLast((one) => y >= one.top) ?? panels[0];
    if (!panel) return null;
    const share = clamp(0, (x - panel.left) / (panel.right - panel.left), 1);
    return { panel, at: panel.first + share * (panel.last - panel.first), px: event.clientX, x: share, axis: y > panel.bottom };
  }

  down(event) {
    if (event.button || !event.isPrimary) return;
    this.start = this.under(event);
    this.cursor.setPointerCapture(event.pointerId);
  }

  drag(event) {
    const { start } = this, end = start && this.under(event);
    if (!start) return;
    this.lay(this.brush, start.panel, Math.min(start.x, end.x), Math.max(start.x, end.x));
    this.brush.hidden = start.axis || Math.abs(end.px - start.px) < MIN_DRAG;
  }

  drop() {
    this.start = null;
    this.brush.hidden = true;
  }

  up(event) {
    const { start } = this;
    if (!start) return;
    const end = this.under(event);
    this.drop();
    if (Math.abs(end.px - start.px) < MIN_DRAG) this.acts.nearest(start.at);
    else if (start.axis) this.move(1, start.x - end.x);
    else this.zoom(Math.min(start.at, end.at), Math.max(start.at, end.at));
  }

  /** Zoom to a stretch, a long one to whole months. */
  zoom(first, last) {
    const [half, rest] = last - first > 500 ? [15, /-\d\d$/] : [0, ""];
    this.acts.go(...[first + half, last - half].map((at) => iso(at).replace(rest, "")));
  }

  /** Show a stretch so many times as long as now, within the whole: around a day, or so much of its length later. */
  move(size, by, at) {
    const [first, last] = this.stretch, [least, most] = this.model.domain.map(day);
    const long = last - first || 1, half = (size * long) / 2, middle = at ?? (first + last) / 2 + by * long;
    const from = clamp(least + half, middle, most - half) - half;
    if (half * 2 < most - least) this.zoom(from, from + half * 2);
    else this.acts.go("", "");
  }
}
