/** The ribbon: it says where the reader is, and its map moves the overview's window or the list. */
import { clamp } from "./axis.js";
import { dateOf, eraOf } from "./events.js";

const GRIP = 10, LEAST = 0.3;

export class Ribbon {
  constructor(block, place, on) {
    const [rail, frame, pin] = ["rail", "window", "pin"].map((name) => block.querySelector(`.tl-${name}`));
    Object.assign(this, { block, place, strip: place.strip, rail, window: frame, pin });
    on(rail, "pointerdown", (event) => this.down(event));
    on(rail, "pointermove", (event) => this.drag?.(this.at(event)));
    for (const name of ["pointerup", "pointercancel"]) on(rail, name, () => (this.drag = null));
    this.frame();
  }

  at({ clientX }) {
    const { left, width } = this.rail.getBoundingClientRect();
    return clamp(0, (100 * (clientX - left)) / width, 100);
  }

  /** Lay the frame over the part that the overview shows. */
  frame() {
    // To ask for the window costs the layout of the page, which the start does without.
    if ((this.window.hidden = this.strip.zoom <= 1)) return;
    const [from, to] = this.strip.window, { style } = this.window;
    style.left = `${from}%`;
    style.width = `${to - from}%`;
  }

  /** An edge of the frame is pulled, the frame itself is moved; beside it the list goes to the place pressed. */
  down(event) {
    if (event.button || !event.isPrimary) return;
    const { strip, rail } = this, at = this.at(event), [from, to] = strip.window;
    const near = (edge) => to && Math.abs(at - edge) * rail.clientWidth < 100 * GRIP;
    rail.setPointerCapture(event.pointerId);
    if (near(from)) this.drag = (x) => strip.show(Math.min(x, to - LEAST), to);
    else if (near(to)) this.drag = (x) => strip.show(from, Math.max(x, from + LEAST));
    else {
      this.drag = strip.zoom > 1 && at > from && at < to ? (x) => strip.scroll(from + x - at) : (x) => this.seek(x);
      this.drag(at);
    }
  }

  /** Scroll the list to the event that stands nearest to a place of the map. */
  seek(x) {
    const { list, reading } = this.place, far = list.shown.map((event) => Math.abs(this.strip.broken.x(event.at) - x));
    const event = list.shown[far.indexOf(Math.min(...far))];
    reading.go(event, true);
    event?.item.scrollIntoView();
  }

  /** Say where the reader is. */
  tell(event, at, all) {
    const { block, pin, place } = this;
    block.querySelector(".tl-now-era").textContent = eraOf(event);
    block.querySelector(".tl-now").textContent = dateOf(event);
    for (const one of place.querySelectorAll(".tl-at:not(line)")) one.textContent = place.form.phrase("at", { n: at + 1, all });
    pin.hidden = false;
    pin.style.left = `${this.strip.broken.x(event.at)}%`;
  }
}
