/**
 * <mkdocs-timeline>: adds depth, filters, other views and a live overview to a list that stands complete on the page.
 * It puts its parts together and keeps the state and the address. Where anything is missing it leaves the list alone.
 */
import { Acts } from "./acts.js";
import { Card } from "./card.js";
import { days } from "./days.js";
import { Form } from "./form.js";
import { Gestures } from "./gestures.js";
import { List } from "./list.js";
import { Marks } from "./symbols.js";
import { Reading, reach } from "./reading.js";
import { Ribbon } from "./ribbon.js";
import { Rows } from "./rows.js";
import { whole } from "./state.js";
import { Story } from "./story.js";
import { Strip } from "./strip.js";

class Timeline extends HTMLElement {
  connectedCallback() {
    try {
      this.start();
    } catch (error) {
      // The list stands without its controls, which would do nothing.
      this.disconnectedCallback();
      this.dataset.plain = "";
      for (const part of this.querySelectorAll("[hidden]:is(li, .tl-body)")) part.removeAttribute("hidden");
      reportError(error);
    }
  }

  start() {
    const part = (name) => this.querySelector(`:scope > .tl-${name}`), figure = part("strip"), form = part("filters");
    if (this.stop || !form || !figure) return;
    const model = JSON.parse(figure.dataset.model);
    this.stop = new AbortController();
    const on = (...what) => this.on(...what);
    this.list = new List(this, { table: part("scroll"), two: part("two"), marks: model.marks });
    this.form = this.list.form = new Form(this, form, { go: (state) => this.set(state), list: this.list });
    const phrase = (...what) => this.form.phrase(...what), cursor = figure.querySelector(".tl-cursor");
    this.rows = new Rows(this.list, { raise: (event) => this.raise(event), came: (event) => this.offer(event) });
    this.strip = new Strip(figure, model, { on, moved: () => this.ribbon?.frame() });
    this.marks = new Marks(this.strip);
    this.gestures = new Gestures(this.strip, on);
    this.ribbon = new Ribbon(part("ribbon"), this.strip, { on, phrase, go: (place) => this.seek(place) });
    this.card = new Card(this, { form: this.form, open: (event) => this.open(event) });
    this.reading = new Reading(this, this.list, {
      cursor, open: (event) => this.open(event), here: (event, at, all) => {
        this.ribbon.tell(event, at, all);
        this.marks.point(event);
      },
    });
    this.story = new Story(this, { on, phrase, go: (story) => this.set({ ...this.state, story }), here: (id) => this.pointTo(id) });
    cursor.hidden = false;
    this.acts = new Acts(this, on);
    this.state = this.form.load(location.search);
    this.show();
    if (location.hash) this.land();
  }

  disconnectedCallback() {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.strip?.remove();
    this.card?.remove();
  }

  on(target, name, does, options = {}) {
    target.addEventListener(name, does, { signal: this.stop.signal, ...options });
  }

  /** Go to the state that the address names. */
  restore() {
    const before = this.form.address(this.state);
    this.state = this.form.load(location.search);
    if (this.form.address(this.state) !== before) this.show();
  }

  /** Go to a state and put it into the address, as a step of the history or in the place of the last one. */
  set(state, replaces) {
    const { form } = this, address = form.address(state), same = replaces || address === form.address(this.state);
    this.state = state;
    form.say("");
    form.write(state);
    this.show();
    const goal = this.list.of(this.querySelector(":target")), away = this.list.other || state.story || (goal && !this.list.shown.includes(goal));
    try {
      history[same ? "replaceState" : "pushState"](history.state, "", location.pathname + address + (away ? "" : location.hash));
    } catch {
      // A page without an origin of its own, or too many changes in a short time: the view works without the address.
    }
  }

  /** Show what the state says: the list and the counts at once, the drawing in the next frame. */
  show() {
    const { list, state } = this, current = this.reading.current, result = list.show(state);
    this.rows.prepare(list.shown);
    this.form.tell(result, state);
    this.story.show(state.story);
    if (!state.story) this.reading.begin(current);
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = null;
      this.strip.setScale(this.state.linear);
      this.marks.dress(this.list.shown);
      this.marks.bracket(this.state.compare.map(days));
      if (this.reading.current) this.marks.point(this.reading.current);
    });
  }

  /** Show all events, because one of them is asked for that the depth hides, and say so. */
  raise(event) {
    const before = this.state, { form } = this, n = this.list.shown.length;
    const { shown } = this.list.show({ ...before, weight: 1, newest: before.newest });
    const fits = shown.includes(event);
    this.set({ ...(fits ? before : whole()), weight: 1, newest: before.newest, linear: before.linear, story: 0, view: "list", compare: [] }, true);
    const back = form.offer(before, form.phrase("back", { n }), {});
    form.say(fits ? form.phrase("raised", { all: this.list.events.length }) : form.words.widened, back);
  }

  /** Open an event and go to it, whatever hides it. */
  open(event) {
    this.card.hide();
    if (this.state.story || this.list.other) this.set({ ...this.state, story: 0, view: "list", compare: [] });
    if (!this.list.shown.includes(event)) this.raise(event);
    this.rows.toggle(event, true);
    this.reading.at = this.list.shown.indexOf(event);
    this.reading.held = event;
    this.reading.tell();
    try {
      history.pushState(history.state, "", `#${event.id}`);
    } catch {
      // As above.
    }
    this.goTo(event);
  }

  goTo(event) {
    reach(event.title);
    event.title.querySelector("a").focus({ preventScroll: true });
    event.item.classList.remove("tl-flash");
    requestAnimationFrame(() => event.item.classList.add("tl-flash"));
  }

  /** An address of an event or a group leads to it, whatever the view hides. */
  land() {
    const goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!this.contains(goal)) return;
    const event = this.list.of(goal);
    if (event) {
      if (this.state.story || this.list.other) this.set({ ...this.state, story: 0, view: "list", compare: [] }, true);
      if (!this.list.shown.includes(event)) this.raise(event);
      this.rows.toggle(event, true);
      this.reading.begin(event);
      this.reading.held = event;
      this.goTo(event);
    } else reach(goal);
  }

  /** Scroll the list to the event that stands nearest to a place of the map. */
  seek(place) {
    const far = this.list.shown.map((event) => Math.abs(this.strip.broken.x(event.at) - place));
    this.reading.step(far.indexOf(Math.min(...far)) - this.reading.at);
    this.reading.current?.item.scrollIntoView();
  }

  /** Let drawing and ribbon point to the event of a story's step. */
  pointTo(id) {
    const event = this.list.events.find((one) => one.id === id);
    if (!event) return;
    this.marks.point(event);
    this.ribbon.tell(event, this.story.number - 1, this.story.steps.length);
  }

  /** Put the tools below an event that was opened. */
  offer(event) {
    const line = this.querySelector(".tl-tools");
    this.tooled = event;
    line.hidden = false;
    line.lastChild.textContent = "";
    event.body.append(line);
  }
}

// An older browser keeps the list as it stands.
const able = "popover" in HTMLElement.prototype && "onbeforematch" in document && [].findLast && CSS.supports("selector(:has(a))");
if (able && !customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
