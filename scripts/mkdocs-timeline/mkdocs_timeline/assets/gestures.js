/** How hands move the overview: a wheel with Ctrl and two fingers widen it, a mouse drags it. One finger scrolls it. */
const SLIP = 4;

export class Gestures {
  constructor(strip, on) {
    Object.assign(this, { strip, fingers: new Map(), dragged: false });
    on(strip.view, "wheel", (event) => this.wheel(event), { passive: false });
    on(strip.view, "pointerdown", (event) => this.down(event));
    on(window, "pointermove", (event) => this.fingers.has(event.pointerId) && this.move(event));
    for (const name of ["pointerup", "pointercancel"]) on(window, name, (event) => this.up(event));
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.strip.widen(this.strip.zoom * Math.exp(-event.deltaY / 300), this.strip.at(event.clientX));
  }

  down(event) {
    this.fingers.set(event.pointerId, event);
    this.pinch = this.fingers.size === 2 ? this.spread() : null;
    this.last = event.pointerType === "mouse" && !event.button ? event.clientX : null;
    this.dragged = false;
  }

  move(event) {
    this.fingers.set(event.pointerId, event);
    if (this.pinch) {
      const [wide, middle] = this.spread();
      this.strip.widen((this.strip.zoom * wide) / this.pinch[0], this.strip.at(middle));
      this.pinch = [wide, middle];
    } else if (this.last !== null && (this.dragged ||= Math.abs(event.clientX - this.last) > SLIP)) {
      this.strip.view.scrollLeft += this.last - event.clientX;
      this.last = event.clientX;
    }
  }

  up({ pointerId }) {
    this.fingers.delete(pointerId);
    this.pinch = this.last = null;
  }

  /** How far two fingers are apart, and where their middle is. */
  spread() {
    const [a, b] = [...this.fingers.values()];
    return [Math.max(8, Math.abs(a.clientX - b.clientX)), (a.clientX + b.clientX) / 2];
  }
}
