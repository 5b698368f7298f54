/** What the reader does, by pointer, key and control, and what comes of it. */
import { take, SOURCES } from "./downloads.js";
import { sourceIdsOf } from "./events.js";
import { REACH } from "./symbols.js";
import { referenceTo } from "./reading.js";
import { whole } from "./state.js";

/** How far the next mark is at least, in pixels, where a press means one alone, by what presses. */
const FINE = { mouse: 6, pen: 6 };

export class Acts {
  constructor(one, on) {
    this.one = one;
    const { form, strip, rows, reading } = one;
    on(form.root, "submit", (event) => {
      event.preventDefault();
      form.root.hidePopover();
    });
    on(form.root, "input", ({ target }) => target.type === "search" && this.later());
    on(form.root, "change", ({ target }) => target.type !== "search" && one.set(form.read(one.state)));
    on(one.list.two, "change", () => this.pair());
    on(one, "click", (event) => this.click(event));
    on(one, "beforematch", (event) => rows.found(event));
    on(one, "keydown", (event) => this.key(event));
    on(strip.figure, "pointermove", (event) => this.hover(event));
    on(strip.figure, "pointerleave", () => one.card.offer(null));
    on(window, "popstate", () => one.restore());
    on(window, "hashchange", () => one.land());
    on(window, "resize", () => strip.settle());
    // What was off screen may be laid out only after the reader has come there.
    for (const name of ["scroll", "contentvisibilityautostatechange"]) on(window, name, () => this.scrolled(reading));
    new IntersectionObserver(([{ isIntersecting }]) => one.toggleAttribute("data-past", !isIntersecting)).observe(strip.figure);
  }

  scrolled(reading) {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (this.one.stop && !this.one.state.story) reading.follow();
    });
  }

  /** A letter is looked for when the next does not follow at once. */
  later() {
    const { one } = this;
    clearTimeout(this.wait);
    this.wait = setTimeout(() => one.set(one.form.read(one.state), Boolean(one.state.q)), 120);
  }

  pair() {
    const { one } = this, [first, second] = [...one.list.two.querySelectorAll("select")].map((select) => select.value);
    one.set({ ...one.state, view: "compare", compare: first && second ? [first, second] : [] });
  }

  hover(event) {
    if (event.pointerType === "touch" || event.buttons) return;
    const [[, found] = []] = this.one.marks.under(event, this.one.list.shown);
    if (event.target.closest(".tl-view, .tl-columns")) this.one.card.offer(found ?? null, event);
  }

  click(event) {
    const { one } = this, { target } = event, control = target.closest("[data-do]"), [name, ...values] = control?.dataset.do.split(" ") ?? [];
    if (Object.hasOwn(ACTS, name)) return ACTS[name](one, values, control, event);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return undefined;
    if (target.closest(".tl-view, .tl-columns")) return this.press(event);
    const shown = target.closest(".tl-table, .tl-pair, .tl-step-date")?.contains(target.closest("a"));
    if (shown) return this.follow(event);
    const row = one.rows.takes(event);
    if (!row) return undefined;
    event.preventDefault();
    one.rows.toggle(row);
    return undefined;
  }

  /** A link to an event that the view hides opens it. */
  follow(event) {
    const id = event.target.closest("a").hash.slice(1), { one } = this, goal = one.list.events.find((other) => other.id === id);
    if (!goal) return;
    event.preventDefault();
    one.open(goal);
  }

  /** A press on the drawing opens the mark under it, or lets choose where several lie close. A finger asks first. */
  press(event) {
    const { one } = this, found = one.marks.under(event, one.list.events);
    event.preventDefault();
    if (one.gestures.dragged || !found.length) return;
    const shows = ([, other]) => one.list.shown.includes(other), near = found.filter(shows), [[far, nearest]] = found;
    // A mouse is surer than a finger; a pale mark asks only where it lies on the one that is shown.
    const apart = (others, least) => others.every(([away, other]) => other === nearest || away - far > least);
    const alone = apart(found, 2) && (shows(found[0]) ? apart(near, FINE[event.pointerType] ?? REACH) : found.length === 1);
    const ordered = [...near, ...found.filter((other) => !shows(other))].map(([, other]) => other);
    if (!alone) one.card.choose(ordered, event);
    else if (event.pointerType === "touch" && one.card.event !== nearest) one.card.show(nearest, event);
    else one.open(nearest);
  }

  key(event) {
    const { one } = this, { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || one.state.story || target.closest("input, select, textarea, [popover]")) return;
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    const cursor = target.matches(".tl-cursor"), letter = { j: 1, k: -1 }[key];
    if (key === "Escape") return one.card.hide();
    if (letter) one.reading.step(letter, true);
    else if (key === "/") ACTS.search(one);
    else if (!cursor) return undefined;
    else if (key === "Enter" && one.reading.current) one.open(one.reading.current);
    else if (key in steps) this.stepTo(steps[key]);
    else if (key === "PageDown" || key === "PageUp") one.reading.leap(key === "PageDown" ? 1 : -1);
    else if (key === "+" || key === "-") ACTS.zoom(one, [key === "+" ? "in" : "out"]);
    else return undefined;
    event.preventDefault();
    return undefined;
  }

  /** Step with the keys, and show the card of the event come to. */
  stepTo(by) {
    const { one } = this;
    one.reading.step(by);
    const event = one.reading.current;
    if (!event || !one.strip.view.clientWidth) return;
    const [from, to] = one.strip.window, x = one.marks.place(event);
    if (x < from || x > to) one.strip.show(x - (to - from) / 2, x + (to - from) / 2);
    const box = one.strip.plot.getBoundingClientRect();
    one.card.show(event, { clientX: box.left + (x / 100) * box.width, clientY: box.top + one.marks.down(event) });
  }
}

/** Copy a text, and show it where copying is not allowed. */
async function copy(text, { words }, output) {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  output(`${words[done ? "copied" : "copy"]} ${text}`);
}

const VIEWS = {
  table: (state) => ({ view: state.view === "table" ? "list" : "table", compare: [] }),
  compare: (state) => ({ view: state.view === "compare" || state.compare.length ? "list" : "compare", compare: [] }),
  "true-scale": (state) => ({ linear: !state.linear }),
  newest: (state) => ({ newest: !state.newest }),
};

/** What the controls do, by the first word of their `data-do`. */
const ACTS = {
  depth: (one, [least]) => one.set({ ...one.state, weight: +least }),
  reset: (one) => one.set({ ...whole(), weight: one.form.first, newest: one.state.newest, linear: one.state.linear }),
  sort: (one, [by]) => one.set({ ...one.state, sort: one.state.sort === by ? `-${by}` : by }),
  pair: (one, [first, second]) => one.set({ ...one.state, view: "compare", compare: [first, second] }),
  view(one, [name], control) {
    one.set({ ...one.state, ...VIEWS[name](one.state) });
    control.closest("[popover]")?.hidePopover();
  },
  search(one) {
    one.form.root.showPopover();
    one.form.root.elements.q.focus();
  },
  story(one, [to]) {
    if (to === "+" || to === "-") return one.story.step(to === "+" ? 1 : -1);
    const id = one.story.steps[one.state.story - 1]?.dataset.event, event = one.list.events.find((other) => other.id === id);
    one.set({ ...one.state, story: +to });
    if (+to) one.scrollIntoView();
    else if (event && one.list.shown.includes(event)) one.goTo(event);
    return undefined;
  },
  large: (one) => one.story.large(),
  step: (one, [by]) => one.reading.step(+by, true),
  zoom(one, [way]) {
    const { current } = one.reading, [from, to] = one.strip.window, x = current && one.marks.place(current);
    one.strip.step(way === "in" ? 1 : -1, one.reading.held || one.reading.at ? x : x >= from && x <= to && one.strip.zoom > 1 ? x : one.strip.home);
  },
  print: () => window.print(),
  take(one, [form], link, event) {
    event.preventDefault();
    take(link, form, one.list.shown.flatMap(SOURCES.includes(form) ? sourceIdsOf : (other) => other.id)).catch(() => one.form.say(`${one.form.words.unreachable} ${link.href}`));
  },
  copy: (one) => copy(location.href, one.form, (text) => one.form.say(text)),
  link: (one, _, control) => copy(referenceTo(one.tooled, false, one.form.words), one.form, (text) => (control.parentNode.lastChild.textContent = text)),
  cite: (one, _, control) => copy(referenceTo(one.tooled, true, one.form.words), one.form, (text) => (control.parentNode.lastChild.textContent = text)),
};
