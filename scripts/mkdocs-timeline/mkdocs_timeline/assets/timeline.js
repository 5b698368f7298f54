/**
 * <mkdocs-timeline>: adds filters, other views and the overview's controls to a list that stands complete on the page.
 * Where anything is missing it leaves the list alone.
 */
import { day } from "./draw.js";
import { apply, index, reveal } from "./events.js";
import { Strip } from "./overview.js";
import { Reading } from "./reading.js";
import { serialise, whole } from "./state.js";
import { take } from "./take.js";
import { compare, fill } from "./views.js";

class Timeline extends Reading {
  connectedCallback() {
    const [figure, form, table, tools] = this.children;
    if (this.stop || !form?.matches(".tl-filters")) return;
    Object.assign(this, { form, table, tools });
    this.stop = new AbortController();
    this.words = JSON.parse(form.dataset.words);
    this.state = whole();
    this.at = -1;
    this.strip = new Strip(figure, this);
    this.listen();
    if (location.search) this.restore();
    if (location.hash) this.land();
    else (window.requestIdleCallback ?? setTimeout)(() => this.events);
  }

  disconnectedCallback() {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.strip.remove();
    this.pair?.remove();
    this.leave();
  }

  /** Made when nothing else is to do or at the first need, so that a page costs no more than its list until then. */
  get events() {
    return (this.index ??= index(this)).events;
  }

  get shown() {
    return this.passing ?? this.events;
  }

  on(target, name, does) {
    target.addEventListener(name, does, { signal: this.stop.signal });
  }

  listen() {
    this.on(this.form, "submit", (event) => event.preventDefault());
    for (const name of ["input", "change"]) {
      this.on(this.form, name, ({ target }) => (target.type === "search") === (name === "input") && this.read(name === "input"));
    }
    // Not at the press of a pointer: the line of tools, moving, would take the target from under it before the click.
    this.on(this, "focusin", ({ target }) => target.matches(":focus-visible") && this.select(target.closest(".tl-event")));
    this.on(this, "click", (event) => this.click(event));
    this.on(window, "popstate", () => this.restore());
    this.on(window, "hashchange", () => this.land());
    this.on(window, "resize", () => {
      this.strip.update(this.shown, this.state, this.strip.width);
      this.here = null;
      this.follow();
    });
    // What was off screen may be laid out only after the reader has come there.
    for (const name of ["scroll", "contentvisibilityautostatechange"]) {
      this.on(window, name, () => (this.frame ??= requestAnimationFrame(() => this.follow())));
    }
  }

  /** Go to the state that the address names. */
  restore() {
    const before = serialise(this.state);
    this.load();
    if (serialise(this.state) !== before) this.show();
  }

  /** Go to a state and put it into the address, as a step of the history or in the place of the last one. The form says
   * it then, unless it `said` it first. */
  set(state, replaces, said) {
    const same = replaces || serialise(state) === serialise(this.state);
    this.state = state;
    this.say("ignored", "");
    this.say("note", "");
    if (!said) this.write();
    this.show();
    const away = this.other || this.querySelector(":target")?.closest("[hidden]");
    try {
      history[same ? "replaceState" : "pushState"](history.state, "", location.pathname + serialise(state) + (away ? "" : location.hash));
    } catch {
      // A page without an origin of its own, or too many changes in a short time: the view works without the address.
    }
  }

  /** Show what the state says: list, counts, chips, strip. */
  show() {
    // In an event its words would be found by a search.
    this.leave();
    const { state, events } = this, result = apply(events, state), { shown } = result, width = this.strip.width;
    this.passing = shown;
    this.at = -1;
    this.here = null;
    this.strip.pin.hidden = true;
    reveal(this.index, shown);
    this.toggleAttribute("data-fold", state.fold);
    this.toggleAttribute("data-narrowed", shown.length < events.length);
    this.tell(result);
    this.view(shown);
    this.strip.update(shown, state, width);
  }

  /** Put a table or a comparison in the place of the list. */
  view(shown) {
    const { state, table } = this, [first] = state.compare;
    this.pair?.remove();
    this.pair = first && compare(apply(this.events, { ...state, from: "", to: "" }).shown, state.compare, this.amount);
    if (first) this.form.after(this.pair);
    table.hidden = first || state.view === "list";
    if (!table.hidden) fill(table, shown, state.sort);
    this.toggleAttribute("data-other", (this.other = first || !table.hidden));
  }

  click({ target }) {
    const [name, value, by] = target.closest("[data-do]")?.dataset.do.split(" ") ?? [], { current, state } = this;
    if (name === "reset") this.choose(whole());
    if (name === "sort") this.set({ ...state, sort: state.sort === value ? `-${value}` : value });
    if (name === "step") {
      this.step(+value, true);
      this.tools.children[value > 0 ? 1 : 0].focus({ preventScroll: true });
    }
    if (name === "zoom") this.strip.move(+value, +by, value < 1 && current ? day(current.from) : null);
    if (name === "print") window.print();
    if (name === "take") take(value, this.shown, this.form.dataset.columns.split(" "));
    if (name === "copy") this.copy(location.href, this.part("note"));
    if (name === "link" || name === "cite") this.copy(this.reference(name === "cite"), this.tools.lastChild);
    if (!target.closest("a, button")) this.select(target.closest(".tl-event"));
  }
}

if (!customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
