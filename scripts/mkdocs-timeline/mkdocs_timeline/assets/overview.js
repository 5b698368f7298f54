/** The strip as a control: a slider over the drawing, a brush to zoom, a pin that says "you are here". */
import { day, draw, iso } from "./draw.js";
import { dateOf, titleOf } from "./events.js";
import { days } from "./state.js";
import { make } from "./views.js";

const MIN_DRAG = 6;

export class Strip {
  /** `host` offers the shown events, `move(event)`, `zoom(from, to)` and the state. */
  constructor(figure, host) {
    this.figure = figure;
    this.host = host;
    this.model = JSON.parse(figure.dataset.model);
    this.pin = make("i", { class: "tl-pin", hidden: true });
    this.brush = make("i", { class: "tl-brush", hidden: true });
    this.cursor = make("div", { class: "tl-cursor", role: "slider", tabindex: 0, "aria-label": host.words.strip, "aria-valuenow": 0 }, this.brush, this.pin);
    figure.append(this.cursor);
    const on = (name, does) => this.cursor.addEventListener(name, does.bind(this), { signal: host.signal });
    on("keydown", this.key);
    on("pointerdown", this.down);
    on("pointermove", this.drag);
    on("pointerup", this.up);
    on("pointercancel", () => (this.start = null));
  }

  remove() {
    this.cursor.remove();
    this.drawn?.remove();
    this.figure.classList.remove("tl-live");
  }

  /** Draw again when the state asks for other than the whole; otherwise show what stands on the page. */
  update(shown, state) {
    const plain = !state.lanes && shown.length === this.host.events.length && !state.from && !state.to;
    this.drawn?.remove();
    this.figure.classList.toggle("tl-live", !plain);
    if (plain) return;
    const [first, last] = this.range(state);
    for (const event of shown) this.measure(event);
    this.drawn = draw(this.model, this.lanes(shown, state), day(first), day(last), this.figure.clientWidth, this.host.lang);
    this.figure.prepend(this.drawn);
    this.drawn.setAttribute("aria-hidden", "true");
  }

  measure(event) {
    if (event.bar !== undefined) return;
    const line = event.article.getElementsByClassName("tl-date")[0];
    event.bar = line.children.length > 1 || line.classList.contains("tl-open");
    event.soft = line.classList.contains("tl-about") || line.classList.contains("tl-unknown");
  }

  lanes(shown, state) {
    if (!state.lanes) {
      return this.model.lanes.map(([title, ink, ids]) => ({ title, ink, events: ids ? shown.filter((event) => ids.includes(event.theme[0])) : shown }))
        .filter((lane) => lane.events.length);
    }
    return this.host.options("actor").map(([id, title]) => ({ title, ink: "treaty", events: shown.filter((event) => event.actor.includes(id)) }))
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
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    return [...svg.querySelectorAll(".tl-panel")].map((panel) => {
      const [left, right, top, bottom] = panel.dataset.box.split(" ").map(Number);
      const [first, last] = panel.dataset.span.split(" ").map(day);
      return { left: left / width, right: right / width, top: top / height, bottom: bottom / height, first, last };
    });
  }

  /** Put the pin at a day. */
  point(at) {
    const panel = this.panels().findLast((one) => at >= one.first && at <= one.last);
    this.pin.hidden = !panel;
    if (!panel) return;
    const share = (at - panel.first) / (panel.last - panel.first);
    this.pin.style.left = `${100 * (panel.left + share * (panel.right - panel.left))}%`;
    this.pin.style.top = `${100 * panel.top}%`;
    this.pin.style.height = `${100 * (panel.bottom - panel.top)}%`;
  }

  /** Say which event of those shown is the current one. */
  speak(event, at, count) {
    const data = { valuemin: 1, valuemax: count, valuenow: at + 1, valuetext: `${dateOf(event)}: ${titleOf(event)}` };
    for (const [name, value] of Object.entries(data)) this.cursor.setAttribute(`aria-${name}`, value);
    this.point(day(event.from));
  }

  key(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") this.host.open();
    else if (event.key in steps) this.host.step(steps[event.key], false);
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
    if (!this.start) return;
    const { panel, px } = this.start, end = this.under(event);
    this.brush.hidden = this.pans(event) || Math.abs(end.px - px) < MIN_DRAG;
    const place = (share) => 100 * (panel.left + share * (panel.right - panel.left));
    this.brush.style.left = `${Math.min(place(this.start.x), place(end.x))}%`;
    this.brush.style.width = `${Math.abs(place(this.start.x) - place(end.x))}%`;
    this.brush.style.top = `${100 * panel.top}%`;
    this.brush.style.height = `${100 * (panel.bottom - panel.top)}%`;
  }

  pans(event) {
    return event.shiftKey || this.start.axis;
  }

  up(event) {
    const start = this.start;
    if (!start) return;
    const pans = this.pans(event), end = this.under(event);
    this.start = null;
    this.brush.hidden = true;
    if (Math.abs(end.px - start.px) < MIN_DRAG) this.host.nearest(iso(start.at));
    else if (pans) this.shift((start.x - end.x) * (start.panel.last - start.panel.first));
    else this.zoom(Math.min(start.at, end.at), Math.max(start.at, end.at));
  }

  /** Zoom to a stretch, at a precision that its length can bear. */
  zoom(first, last) {
    const digits = last - first > 7300 ? 4 : last - first > 500 ? 7 : 10;
    this.host.zoom(...[first, last].map((count) => iso(count).slice(0, digits)));
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
    if (size * 2 >= most - least) return this.host.zoom("", "");
    return this.zoom(Math.max(least, middle - size), Math.min(most, middle + size));
  }
}
