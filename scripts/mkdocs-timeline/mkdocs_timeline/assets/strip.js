/** The overview as a window: it widens about a place, moves, and writes the ticks of what it shows. */
import { clamp } from "./axis.js";
import { Scale } from "./scale.js";

const NS = "http://www.w3.org/2000/svg";
const MOST = 400, MONTH = 30, STEP = 1.6;

/** Make an element of a drawing. */
export function draw(name, data, text = "") {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(data)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

export const percent = (x) => `${+x.toFixed(3)}%`;

export class Strip {
  /** `moved()` is told when the window is another. */
  constructor(figure, model, { on, moved }) {
    Object.assign(this, { figure, model, moved, zoom: 1, broken: new Scale(model.scale) });
    this.scale = this.broken;
    this.view = figure.querySelector(".tl-view");
    this.plot = this.view.firstElementChild;
    on(this.view, "scroll", () => (this.frame ??= requestAnimationFrame(() => this.settle())));
  }

  /** Put the drawing back as it stands on the page. */
  remove() {
    this.widen(1);
    this.setScale(false);
  }

  /** The place under a point of the browser's window, in hundredths. */
  at(clientX) {
    const { left, width } = this.plot.getBoundingClientRect();
    return (100 * (clientX - left)) / width;
  }

  /** First and last place seen, in hundredths. */
  get window() {
    const { scrollLeft, clientWidth } = this.view, whole = clientWidth * this.zoom || 1;
    return [(100 * scrollLeft) / whole, (100 * (scrollLeft + clientWidth)) / whole];
  }

  /** How wide the drawing may get about a place: until a month fills the window. */
  most(at) {
    const day = this.scale.day(at), size = this.scale.x(day + MONTH / 2) - this.scale.x(day - MONTH / 2);
    return clamp(1, 100 / Math.max(size, 1e-6), MOST);
  }

  /** Make the drawing so many times as wide as the view; a place, in hundredths, stays where it is seen. */
  widen(zoom, at = 50) {
    const share = (at - this.window[0]) * this.zoom;
    this.size(clamp(1, zoom, this.most(at)));
    this.scroll(at - share / this.zoom);
  }

  /** The middle of the stretch that is drawn widest for its time, where most happens. */
  get home() {
    const density = ([first, last, left, right]) => (right - left) / (last - first + 1);
    const [, , left, right] = [...this.scale.stretches].sort((a, b) => density(b) - density(a))[0];
    return (left + right) / 2;
  }

  /** One step in or out about a place. */
  step(by, at) {
    this.widen(this.zoom * STEP ** by, at);
  }

  /** Show the stretch between two places. */
  show(from, to) {
    this.size(clamp(1, 100 / Math.max(to - from, 1e-3), MOST));
    this.scroll(from);
  }

  size(zoom) {
    this.zoom = zoom;
    this.plot.style.width = zoom > 1 ? `${100 * zoom}%` : "";
    this.figure.toggleAttribute("data-wide", zoom > 1);
  }

  /** Let the window begin at a place. */
  scroll(from) {
    this.view.scrollLeft = (from / 100) * this.view.clientWidth * this.zoom;
    this.settle();
  }

  /** Write the ticks of the window, and tell of it. */
  settle() {
    this.frame = null;
    const other = this.zoom > 1 || this.scale !== this.broken;
    this.written?.remove();
    if (other && this.view.clientWidth) this.plot.append((this.written = this.ticks()));
    this.figure.toggleAttribute("data-ticks", other);
    this.limit();
    this.moved();
  }

  /** Buttons that would do nothing are grey. */
  limit() {
    const [from, to] = this.window, [closer, whole] = this.figure.querySelectorAll(".tl-zoom button");
    closer.disabled = this.zoom >= this.most((from + to) / 2);
    whole.disabled = this.zoom <= 1;
  }

  ticks() {
    const { axis } = this.model, [from, to] = this.window, group = draw("g", { class: "tl-ticks" });
    for (const [at, words] of this.scale.ticks(from, to, this.view.clientWidth * this.zoom, this.model)) {
      const x = percent(at);
      group.append(draw("line", { x1: x, x2: x, y1: axis, y2: axis + 4 }), draw("text", { x, y: axis + 15 }, words));
    }
    return group;
  }

  /** Draw one scale without breaks, or the breaks again. */
  setScale(linear) {
    if (linear === (this.scale !== this.broken)) return;
    this.scale = linear ? this.broken.linear : this.broken;
    const to = (x) => (linear ? this.scale.x(this.broken.day(x)) : x), names = ["x", "x1", "x2", "width"];
    this.places ??= [...this.plot.querySelectorAll("[x$='%'], [x1$='%']")].map((one) => [one, names.map((name) => parseFloat(one.getAttribute(name)))]);
    for (const [element, [x, x1, x2, wide]] of this.places) {
      const places = { x: to(x), x1: to(x1), x2: to(x2), width: to(x + wide) - to(x) };
      for (const name of names) if (places[name] >= 0) element.setAttribute(name, percent(places[name]));
    }
    this.figure.toggleAttribute("data-linear", linear);
    this.settle();
  }
}
