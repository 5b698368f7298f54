/** The strip as a control: a slider over the drawing, a brush to zoom, a pin that says "you are here". */
import { day, draw, iso } from "./draw.js";
import { dateOf, titleOf } from "./events.js";
import { days } from "./state.js";

const MIN_DRAG = 6;

export class Strip {
  /** `host` is the timeline. */
  constructor(figure, host) {
    this.figure = figure;
    this.host = host;
    this.model = JSON.parse(figure.dataset.model);
    this.cursor = figure.querySelector(".tl-cursor");
    [this.brush, this.pin] = this.cursor.children;
    this.cursor.hidden = false;
    const on = (name, does) => host.on(this.cursor, name, does.bind(this));
    on("keydown", this.key);
    on("pointerdown", this.down);
    on("pointermove", this.drag);
    on("pointerup", this.up);
    on("pointercancel", () => (this.start = null));
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

  /** Draw again when the state asks for other than the whole; otherwise show what stands on the page. */
  update(shown, state, width) {
    const plain = !state.lanes && shown.length === this.host.events.length && !state.from && !state.to;
    this.drawn?.remove();
    this.figure.classList.toggle("tl-live", !plain);
    if (plain) return;
    const [first, last] = this.range(state);
    for (const event of shown) this.measure(event);
    this.drawn = draw(this.model, this.lanes(shown, state), day(first), day(last), width, this.host.lang);
    this.figure.prepend(this.drawn);
  }

  measure(event) {
    const line = event.article.querySelector(".tl-date");
    event.bar = line.children.length > 1 || line.matches(".tl-open");
    event.soft = line.matches(".tl-about, .tl-unknown");
  }

  lanes(shown, state) {
    const [facet, lanes] = state.lanes ? ["actor", this.host.options("actor").map(([id, title]) => [[title], "treaty", [id]])] : ["theme", this.model.lanes];
    return lanes.map(([lines, ink, ids]) => ({ lines, ink, events: shown.filter((event) => !ids || event[facet].some((one) => ids.includes(one))) }))
      .filter((lane) => lane.events.length);
  }

  /** First and last day drawn. */
  range({ from, to }) {
    const [first, last] = this.model.domain;
    const end = to.length === 7 ? iso(day(`${to}-28`) + 3) : to && days(to)[1];
    return [from ? days(from)[0] : first, end || last];
  }

  panels() {
    const svg = [...this.figure.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width);
    if (!svg) return [];
    const { width, height } = svg.viewBox.baseVal;
    return [...svg.querySelectorAll(".tl-panel")].map((panel) => {
      const [left, right, top, bottom] = panel.dataset.box.split(" ").map(Number);
      const [first, last] = panel.dataset.span.split(" ").map(day);
      return { left: left / width, right: right / width, top: top / height, bottom: bottom / height, first, last };
    });
  }

  /** Lay an element over a stretch of a panel, given in shares of its width. */
  lay(element, panel, from, to) {
    const at = (share) => 100 * (panel.left + share * (panel.right - panel.left));
    const places = { left: at(from), width: at(to) - at(from), top: 100 * panel.top, height: 100 * (panel.bottom - panel.top) };
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
    if (event.key === "Enter") this.host.open();
    else if (event.key in steps) this.host.step(steps[event.key]);
    else return;
    event.preventDefault();
  }

  /** The day and the panel under a pointer. */
  under(event) {
    const box = this.cursor.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width, y = (event.clientY - box.top) / box.height;
    const panels = this.panels(), panel = panels.findLast((one) => y >= one.top) ?? panels[0];
    if (!panel) return null;
    const share = Math.min(1, Math.max(0, (x - panel.left) / (panel.right - panel.left)));
    return { panel, at: panel.first + share * (panel.last - panel.first), px: event.clientX, x: share, axis: y > panel.bottom };
  }

  down(event) {
    if (event.button) return;
    this.start = this.under(event);
    this.cursor.setPointerCapture(event.pointerId);
  }

  drag(event) {
    const { start } = this, end = start && this.under(event);
    if (!start) return;
    this.lay(this.brush, start.panel, Math.min(start.x, end.x), Math.max(start.x, end.x));
    this.brush.hidden = this.pans(event) || Math.abs(end.px - start.px) < MIN_DRAG;
  }

  pans(event) {
    return event.shiftKey || this.start.axis;
  }

  up(event) {
    const { start } = this;
    if (!start) return;
    const pans = this.pans(event), end = this.under(event);
    this.start = null;
    this.brush.hidden = true;
    if (Math.abs(end.px - start.px) < MIN_DRAG) this.host.nearest(start.at);
    else if (pans) this.shift((start.x - end.x) * (start.panel.last - start.panel.first));
    else this.zoom(Math.min(start.at, end.at), Math.max(start.at, end.at));
  }

  /** Zoom to a stretch, at a precision that its length can bear. */
  zoom(first, last) {
    const digits = last - first > 7300 ? 4 : last - first > 500 ? 7 : 10;
    this.go(...[first, last].map((count) => iso(count).slice(0, digits)));
  }

  go(from, to) {
    this.host.set({ ...this.host.state, from, to });
  }

  shift(by) {
    const [first, last] = this.range(this.host.state).map(day);
    if (by) this.zoom(first + by, last + by);
  }

  /** Do what a button says: in, out, earlier or later. */
  button(name, at) {
    const [first, last] = this.range(this.host.state).map(day), half = (last - first) / 2;
    if (name === "earlier" || name === "later") return this.shift(name === "later" ? half : -half);
    const size = name === "in" ? half / 2 : half * 2, middle = name === "in" && at ? at : (first + last) / 2;
    const [least, most] = this.model.domain.map(day);
    if (size * 2 >= most - least) return this.go("", "");
    return this.zoom(Math.max(least, middle - size), Math.min(most, middle + size));
  }
}
