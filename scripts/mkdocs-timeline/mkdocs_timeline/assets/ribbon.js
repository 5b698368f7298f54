/** The ribbon: it says where the reader is, and its map moves the overview's window or the list. */
import { clamp } from "./axis.js";
import { dateOf, eraOf } from "./events.js";

const GRIP = 10;

export class Ribbon {
  /** `go(place)` scrolls the list to what stands there. */
  constructor(block, strip, { on, go, phrase }) {
    Object.assign(this, { block, strip, go, phrase });
    this.rail = block.querySelector(".tl-rail");
    [this.window, this.pin] = ["window", "pin"].map((name) => block.querySelector(`.tl-${name}`));
    on(this.rail, "pointerdown", (event) => this.down(event));
    on(this.rail, "pointermove", (event) => this.drag?.(this.place(event)));
    for (const name of ["pointerup", "pointercancel"]) on(this.rail, name, () => (this.drag = null));
    this.frame();
  }

  place({ clientX }) {
    const { left, width } = this.rail.getBoundingClientRect();
    return clamp(0, (100 * (clientX - left)) / width, 100);
  }

  /** Lay the frame over the part that the overview shows. */
  frame() {
    const [from, to] = this.strip.window;
    this.window.hidden = this.strip.zoom <= 1 || !(to > from);
    this.window.style.left = `${from}%`;
    this.window.style.width = `${to - from}%`;
  }

  /** An edge of the frame is pulled, the frame itself is moved; beside it the list goes to the place pressed. */
  down(event) {
    if (event.button || !event.isPrimary) return;
    const { strip } = this, { width } = this.rail.getBoundingClientRect(), at = this.place(event), [from, to] = strip.window;
    const near = (edge) => Math.abs(at - edge) * width < 100 * GRIP, wide = strip.view.clientWidth > 0;
    this.rail.setPointerCapture(event.pointerId);
    if (wide && near(from)) this.drag = (x) => strip.show(Math.min(x, to - 0.3), to);
    else if (wide && near(to)) this.drag = (x) => strip.show(from, Math.max(x, from + 0.3));
    else if (strip.zoom > 1 && at > from && at < to) this.drag = (x) => this.pan(x, from, at);
    else this.drag = (x) => this.go(x);
    if (!near(from) && !near(to)) this.drag(at);
  }

  pan(x, from, start) {
    const { view, zoom } = this.strip;
    view.scrollLeft = ((from + x - start) / 100) * view.clientWidth * zoom;
  }

  /** Say where the reader is. */
  tell(event, at, all) {
    this.block.querySelector(".tl-now-era").textContent = eraOf(event);
    this.block.querySelector(".tl-now").textContent = dateOf(event);
    for (const place of this.block.parentNode.querySelectorAll(".tl-steps .tl-at")) place.textContent = this.phrase("at", { n: at + 1, all });
    this.pin.hidden = false;
    this.pin.style.left = `${this.strip.broken.x(event.at)}%`;
  }
}
