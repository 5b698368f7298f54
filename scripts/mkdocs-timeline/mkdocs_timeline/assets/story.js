/** The story: its steps one at a time, with the overview's pin on the event of each. */
const SWIPE = 50;

export class Story {
  /** `go(number)` goes to a step, 0 leaves; `here(id)` is told the event of a step. */
  constructor(place, { on, go, here, phrase }) {
    Object.assign(this, { place, go, here, phrase, section: place.querySelector(":scope > .tl-story"), number: 0 });
    if (!this.section) return;
    this.steps = [...this.section.querySelectorAll(".tl-step")];
    this.line = this.section.querySelector(".tl-story-steps");
    on(this.section, "pointerdown", (event) => (this.start = event.pointerType === "mouse" ? null : event));
    on(this.section, "pointerup", (event) => this.swiped(event));
    on(document, "keydown", (event) => this.key(event));
  }

  /** Show a step, or all of them as a plain section. */
  show(number) {
    if (!this.section) return;
    this.number = number;
    this.place.toggleAttribute("data-story", number > 0);
    for (const [at, step] of this.steps.entries()) step.hidden = number > 0 && at !== number - 1;
    this.line.hidden = !number;
    if (!number) return;
    const step = this.steps[number - 1], [before, output, after] = this.line.children;
    output.textContent = this.phrase("story-at", { n: number, all: this.steps.length });
    before.disabled = number === 1;
    after.disabled = number === this.steps.length;
    this.here(step.dataset.event);
  }

  step(by) {
    const next = this.number + by;
    if (this.number && next > 0 && next <= this.steps.length) this.go(next);
  }

  key(event) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!this.number || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select")) return;
    if (event.key === "Escape" && !document.fullscreenElement) this.go(0);
    else if (by) this.step(by);
    else return;
    event.preventDefault();
  }

  swiped({ clientX, clientY }) {
    const x = clientX - this.start?.clientX, y = clientY - this.start?.clientY;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.step(x < 0 ? 1 : -1);
    this.start = null;
  }

  /** Fill the screen, or leave it. */
  large() {
    (document.fullscreenElement ? document.exitFullscreen() : this.place.requestFullscreen?.())?.catch?.(() => {});
  }
}
