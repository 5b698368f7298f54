/** The story: its steps one at a time, with the overview's pin on the event of each. */
const SWIPE = 50, KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

export class Story {
  constructor(place) {
    const section = place.querySelector(":scope > .tl-story"), on = (...what) => place.on(...what);
    let start;
    Object.assign(this, { place, number: 0, steps: [...(section?.querySelectorAll(".tl-step") ?? [])], line: section?.lastChild });
    if (!section) return;
    on(section, "pointerdown", (event) => (start = event.pointerType !== "mouse" && event));
    on(section, "pointerup", ({ clientX, clientY }) => {
      const x = clientX - start?.clientX;
      if (Math.abs(x) > Math.max(SWIPE, 2 * Math.abs(clientY - start.clientY))) this.step(x < 0 ? 1 : -1);
    });
    on(document, "keydown", (event) => {
      const { key, target } = event;
      if (!this.number || event.altKey || event.ctrlKey || event.metaKey || target.closest("input, select") || !(KEYS[key] || key === "Escape")) return;
      event.preventDefault();
      KEYS[key] ? this.step(KEYS[key]) : document.fullscreenElement || place.tell(0);
    });
  }

  /** The event of the step that is shown. */
  get event() {
    return this.number ? this.place.list.named(this.steps[this.number - 1].dataset.event) : null;
  }

  /** Show a step, or all of them as a plain section. */
  show(number) {
    const { place, steps, line } = this;
    this.number = number;
    if (!line) return;
    for (const [at, step] of steps.entries()) step.hidden = number && at !== number - 1;
    line.hidden = !number;
    const [before, output, after] = line.children;
    output.textContent = place.form.phrase("story-at", { n: number, all: steps.length });
    before.disabled = number === 1;
    after.disabled = number === steps.length;
    place.pointTo(this.event, number - 1, steps.length);
  }

  step(by) {
    const next = this.number + by;
    if (next > 0 && next <= this.steps.length) this.place.tell(next);
  }

  /** Fill the screen, or leave it. */
  large() {
    // A browser may refuse; the story goes on as it is.
    (document.fullscreenElement ? document.exitFullscreen() : this.place.requestFullscreen?.())?.catch(() => {});
  }
}
