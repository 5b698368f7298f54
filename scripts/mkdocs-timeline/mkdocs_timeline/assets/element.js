/**
 * <mkdocs-timeline>: adds filters, other views and the overview's controls to a list that stands complete on the page.
 * It puts its parts together and keeps the state and the address. Where anything is missing it leaves the list alone.
 */
import { day } from "./days.js";
import { SOURCES, take } from "./downloads.js";
import { idOf, sourceIdsOf } from "./events.js";
import { Form } from "./form.js";
import { List } from "./list.js";
import { Reading, Tools, reach } from "./reading.js";
import { serialise, whole } from "./state.js";
import { Strip } from "./strip.js";

class Timeline extends HTMLElement {
  connectedCallback() {
    try {
      this.start();
    } catch (error) {
      // The list stands without its controls, which would do nothing.
      this.disconnectedCallback();
      for (const part of this.querySelectorAll("[hidden]:is(.tl-group, .tl-list, li)")) part.hidden = false;
      for (const part of this.querySelectorAll(".tl-filters, .tl-cursor, .tl-scroll")) part.hidden = true;
      this.removeAttribute("data-other");
      reportError(error);
    }
  }

  start() {
    const [figure, form, table, line] = this.children;
    if (this.stop || !form?.matches(".tl-filters")) return;
    const model = JSON.parse(figure.dataset.model);
    this.stop = new AbortController();
    this.state = whole();
    this.form = new Form(form, { choose: (state) => this.choose(state), total: () => this.list.events.length });
    this.list = new List(this, table, { marks: model.marks, after: form, amount: this.form.amount });
    this.tools = new Tools(line, table, this.form.words);
    this.strip = new Strip(figure, model, {
      on: (...what) => this.on(...what), go: (from, to) => this.set({ ...this.state, from, to }),
      step: (by) => this.reading.step(by), open: () => this.reading.open(), nearest: (count) => this.reading.nearest(count),
    });
    this.reading = new Reading(this, this.list, this.strip, {
      tell: (text) => this.form.say("now", text),
      follow: (id) => {
        location.hash = id;
        this.land();
      },
    });
    this.listen();
    if (location.search) this.restore();
    if (location.hash) this.land();
    else (window.requestIdleCallback ?? setTimeout)(() => this.list.events);
  }

  disconnectedCallback() {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.strip?.remove();
    this.list?.remove();
    this.tools?.leave();
  }

  on(target, name, does) {
    target.addEventListener(name, does, { signal: this.stop.signal });
  }

  listen() {
    const { root } = this.form;
    this.on(root, "submit", (event) => event.preventDefault());
    for (const name of ["input", "change"]) {
      this.on(root, name, ({ target }) => (target.type === "search") === (name === "input") && this.read(name === "input"));
    }
    // Not at the press of a pointer: the line of tools, moving, would take the target from under it before the click.
    this.on(this, "focusin", ({ target }) => target.matches(":focus-visible") && this.tools.offer(target.closest(".tl-event")));
    this.on(this, "click", (event) => this.click(event));
    this.on(window, "popstate", () => this.restore());
    this.on(window, "hashchange", () => this.land());
    this.on(window, "resize", () => {
      this.draw(this.strip.width);
      this.reading.here = null;
      this.reading.follow();
    });
    // What was off screen may be laid out only after the reader has come there.
    for (const name of ["scroll", "contentvisibilityautostatechange"]) {
      this.on(window, name, () => (this.frame ??= requestAnimationFrame(() => this.follow())));
    }
  }

  follow() {
    this.frame = null;
    if (this.stop) this.reading.follow();
  }

  /** Go to the state that the address names. */
  restore() {
    const before = serialise(this.state);
    this.state = this.form.load(location.search);
    if (serialise(this.state) !== before) this.show();
  }

  /** Go to the state that the reader has set in the form. */
  read(typing) {
    this.set({ ...this.form.read(), sort: this.state.sort }, typing, true);
  }

  /** Go to a state by a button that may be gone then. */
  choose(state) {
    this.set(state);
    this.form.part("count").focus({ preventScroll: true });
  }

  /** Go to a state and put it into the address, as a step of the history or in the place of the last one. The form says
   * it then, unless it `said` it first. */
  set(state, replaces, said) {
    const same = replaces || serialise(state) === serialise(this.state);
    this.state = state;
    this.form.say("ignored", "");
    this.form.say("note", "");
    if (!said) this.form.write(state);
    this.show();
    const away = this.list.other || this.querySelector(":target")?.closest("[hidden]");
    try {
      history[same ? "replaceState" : "pushState"](history.state, "", location.pathname + serialise(state) + (away ? "" : location.hash));
    } catch {
      // A page without an origin of its own, or too many changes in a short time: the view works without the address.
    }
  }

  /** Show what the state says: list, counts, chips, strip. */
  show() {
    this.tools.leave();
    // Asked for before the list changes, which would have the page laid out twice.
    const { width } = this.strip, result = this.list.show(this.state);
    this.reading.forget();
    this.strip.pin.hidden = true;
    this.form.tell(result, this.state);
    this.draw(width);
  }

  draw(width) {
    const { list, state } = this;
    this.strip.update({ shown: list.shown, total: list.events.length, state, actors: this.form.options("actor"), width });
  }

  /** An address of an event or a group leads to it, whatever the view hides. */
  land() {
    const goal = document.getElementById(location.hash.slice(1)), article = goal?.closest(".tl-event"), hides = goal?.closest("[hidden]");
    if (!this.contains(goal)) return;
    if (this.list.other || hides) {
      this.set({ ...(hides ? whole() : this.state), lanes: this.state.lanes, view: "list", compare: [] }, true);
      if (hides) this.form.say("ignored", this.form.words.widened);
      goal.querySelector("a")?.focus();
      goal.scrollIntoView();
    }
    this.tools.offer(article);
    if (article) reach(goal);
  }

  click(event) {
    const { target } = event, control = target.closest("[data-do]"), [name, ...values] = control?.dataset.do.split(" ") ?? [];
    if (Object.hasOwn(ACTS, name)) ACTS[name](this, values, control, event);
    if (!target.closest("a, button")) this.tools.offer(target.closest(".tl-event"));
  }
}

/** Copy a text, and show it where copying is not allowed. */
async function copy(text, words, output) {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  output.textContent = `${words[done ? "copied" : "copy"]} ${text}`;
  output.hidden = false;
}

/** What the controls of the page do, by the first word of their `data-do`. */
const ACTS = {
  reset: (one) => one.choose(whole()),
  sort: (one, [by]) => one.set({ ...one.state, sort: one.state.sort === by ? `-${by}` : by }),
  step(one, [by]) {
    one.reading.step(+by, true);
    one.tools.line.children[by > 0 ? 1 : 0].focus({ preventScroll: true });
  },
  zoom(one, [size, by]) {
    const { current } = one.reading;
    one.strip.move(+size, +by, size < 1 && current ? day(current.from) : null);
  },
  print: () => window.print(),
  take(one, [form], link, event) {
    event.preventDefault();
    take(link, form, one.list.shown.flatMap(SOURCES.includes(form) ? sourceIdsOf : idOf)).catch(() => one.form.say("note", `${one.form.words.unreachable} ${link.href}`));
  },
  copy: (one) => copy(location.href, one.form.words, one.form.part("note")),
  link: (one) => copy(one.tools.reference(false), one.form.words, one.tools.line.lastChild),
  cite: (one) => copy(one.tools.reference(true), one.form.words, one.tools.line.lastChild),
};

// An older browser keeps the list as it stands.
const able = [].findLast && Object.hasOwn && window.reportError && CSS.supports("selector(:is(a, b))");
if (able && !customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
