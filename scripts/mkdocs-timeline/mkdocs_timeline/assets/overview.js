/** The strip as a control: a slider over the drawing, a brush to zoom, a pin that says "you are here". */
import { clamp, day, draw, iso } from "./draw.js";
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
    on("pointercancel", () => {
      this.start = null;
      this.brush.hidden = true;
    });
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
    for (const event of shown) event.soft ?? this.measure(event);
    this.drawn = draw(this.model, this.lanes(shown, state), day(first), day(last), width, this.host.lang);
    this.figure.prepend(this.drawn);
  }

  measure(event) {
    const line = event.article.querySelector(".tl-date");
    event.bar = line.children.length > 1 || line.matches(".tl-open");
    event.soft = line.matches(".tl-about, .tl-unknown") ? " tl-soft" : "";
  }

  lanes(shown, state) {
    const [facet, lanes] = state.lanes ? ["actor", this.host.options("actor").map(([id, title]) => [[title], "treaty", [id]])] : ["theme", this.model.lanes];
    return lanes.map(([lines, ink, ids]) => ({ lines, ink, events: shown.filter((event) => !ids || event[facet].some((one) => ids.includes(one))) }))
      .filter((lane) => lane.events.length);
  }

  /** First and last day drawn. */
  range({ from, to }) {
    const [first, last] = this.model.domain, end = to.length === 7 ? iso(day(`${to}-28`) + 3) : to && days(to)[1];
    return [from ? days(from)[0] : first, end || last];
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
    if (event.key === "Enter") this.host.open();
    else if (event.key in steps) this.host.step(steps[event.key]);
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

  up(event) {
    const { start } = this;
    if (!start) return;
    const end = this.under(event);
    this.start = null;
    this.brush.hidden = true;
    if (Math.abs(end.px - start.px) < MIN_DRAG) this.host.nearest(start.at);
    else if (start.axis) this.move(1, start.x - end.x);
    else this.zoom(Math.min(start.at, end.at), Math.max(start.at, end.at));
  }

  /** Zoom to a stretch, a long one to whole months. */
  zoom(first, last) {
    const [digits, half] = last - first > 500 ? [7, 15] : [10, 0];
    this.go(iso(first + half).slice(0, digits), iso(last - half).slice(0, digits));
  }

  go(from, to) {
    this.host.set({ ...this.host.state, from, to });
  }

  /** Show a stretch so many times as long as now, within the whole: around a day, or so much of its length later. */
  move(size, by, at) {
    const [first, last] = this.range(this.host.state).map(day), [least, most] = this.model.domain.map(day);
    const long = last - first || 1, half = (size * long) / 2, middle = at ?? (first + last) / 2 + by * long;
    const from = clamp(least + half, middle, most - half) - half;
    if (half * 2 < most - least) this.zoom(from, from + half * 2);
    else this.go("", "");
  }
}
