/** The marks of the overview: where they stand, which stand out, and what points at them. */
import { draw, percent } from "./strip.js";

export class Marks {
  constructor(strip) {
    Object.assign(this, { strip, plot: strip.plot, model: strip.model });
    this.columns = strip.figure.querySelector(".tl-columns");
  }

  place(event) {
    return this.strip.scale.x(event.at);
  }

  /** How far down an event's mark stands. */
  down({ mark }) {
    const { top, lane, step } = this.model;
    return top + Math.floor(mark / 3) * lane + lane / 2 + ((mark % 3) - 1) * step;
  }

  /** Let the marks of the events shown stand out. */
  dress(shown) {
    if (this.model.slots) this.heights(shown);
    this.links ??= [...this.plot.querySelectorAll(".tl-mark, .tl-labels a")].map((link) => [link, link.href.baseVal.slice(1)]);
    const ids = new Set(this.links.length ? shown.map((event) => event.id) : []);
    for (const [link, id] of this.links) link.classList.toggle("tl-off", !ids.has(id));
  }

  /** Let columns say how many of the events shown stand in them. */
  heights(shown) {
    const { slots, lane, top } = this.model, counts = new Map();
    for (const event of shown) {
      const key = Math.floor(event.mark / 3) * slots + Math.min(slots - 1, Math.floor((this.strip.broken.x(event.at) / 100) * slots));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const most = Math.max(1, ...counts.values());
    this.bars ??= [...this.plot.querySelectorAll(".tl-marks")].flatMap((group, row) => [...group.children].map(({ firstChild: rect }) =>
      [rect, row, row * slots + Math.round((parseFloat(rect.getAttribute("x")) / 100) * slots)]));
    for (const [rect, row, key] of this.bars) {
      const n = counts.get(key) ?? 0, tall = n && Math.max(2, ((lane - 4) * n) / most);
      rect.setAttribute("height", tall.toFixed(1));
      rect.setAttribute("y", (top + lane * (row + 1) - 2 - tall).toFixed(1));
    }
  }

  /** Draw a line at an event. */
  point(event) {
    this.pin ??= this.plot.appendChild(draw("line", { class: "tl-at", y1: 16, y2: this.model.axis }));
    for (const name of ["x1", "x2"]) this.pin.setAttribute(name, percent(this.place(event)));
  }

  /** Draw brackets over periods. */
  bracket(periods) {
    this.brackets?.remove();
    this.brackets = draw("g", { class: "tl-brackets" });
    for (const [first, last] of periods) {
      const [left, right] = [first, last].map((at) => this.strip.scale.x(at));
      this.brackets.append(draw("rect", { x: percent(left), width: percent(Math.max(right - left, 0.4)), y: 15, height: this.model.axis - 15 }));
    }
    this.plot.append(this.brackets);
  }
}
