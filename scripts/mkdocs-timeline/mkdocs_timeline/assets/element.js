/**
 * <mkdocs-timeline>: adds depth, filters, other views and a live overview to a list that stands complete on the page.
 * It puts its parts together and keeps the state and the address. Where anything is missing it leaves the list alone.
 */
import { listen } from "./acts.js";
import { days } from "./days.js";
import { Form } from "./form.js";
import { later } from "./later.js";
import { List } from "./list.js";
import { Marks } from "./symbols.js";
import { Reading, reach } from "./reading.js";
import { Ribbon } from "./ribbon.js";
import { Rows } from "./rows.js";
import { whole } from "./state.js";
import { Strip } from "./strip.js";

class Timeline extends HTMLElement {
  connectedCallback() {
    try {
      this.start();
    } catch (error) {
      // The list stands without its controls, which would do nothing.
      this.disconnectedCallback();
      this.dataset.plain = "";
      for (const part of this.querySelectorAll("[hidden]:is(li, .tl-body)")) part.hidden = false;
      reportError(error);
    }
  }

  start() {
    const part = (name) => this.querySelector(`:scope > .tl-${name}`), figure = part("strip");
    if (this.stop || !figure?.dataset.model) return;
    const model = JSON.parse(figure.dataset.model), on = (...what) => this.on(...what), open = (event) => this.open(event);
    this.stop = new AbortController();
    this.list = new List(this, part("scroll"), part("two"), model.marks);
    this.form = this.list.form = new Form(this, part("filters"), (state) => this.set(state));
    this.rows = new Rows(this);
    this.strip = new Strip(figure, model, { on, moved: () => this.ribbon?.frame() });
    this.marks = new Marks(this.strip);
    this.ribbon = new Ribbon(part("ribbon"), this, on);
    this.reading = new Reading(this, open);
    listen(this, on);
    this.state = this.form.load(location.search);
    this.show();
    if (location.hash) this.land();
  }

  disconnectedCallback() {
    if (!this.stop) return;
    this.stop.abort();
    this.stop = null;
    this.strip?.remove();
    this.hands?.card.remove();
    this.hands = this.story = null;
  }

  on(target, name, does, options) {
    target.addEventListener(name, does, { signal: this.stop.signal, ...options });
  }

  /** Do something by hand at the drawing. */
  hand(does = () => {}) {
    later(({ Hands }) => this.stop && does((this.hands ??= new Hands(this))));
  }

  /** The event that the address names. A script may have written it there, of which `:target` knows nothing. */
  get goal() {
    return this.list.of(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  }

  /** Go to the state that the address names. */
  restore() {
    const before = this.form.address(this.state);
    this.state = this.form.load(location.search);
    if (this.form.address(this.state) !== before) this.show();
  }

  /** Go to a state and put it into the address, as a step of the history or in the place of the last one. */
  set(state, replaces) {
    const { form, list } = this, address = form.address(state), same = replaces || address === form.address(this.state);
    this.state = state;
    form.say("");
    form.write(state);
    this.show();
    const { goal } = this, away = list.other || state.story || (goal && !list.shown.includes(goal));
    this.record(same, location.pathname + address + (away ? "" : location.hash));
  }

  record(replaces, address) {
    try {
      history[replaces ? "replaceState" : "pushState"](history.state, "", address);
    } catch {
      // A page without an origin of its own, or too many changes in a short time: the view works without the address.
    }
  }

  /** Show what the state says: the list and the counts at once, the drawing in the next frame. */
  show() {
    const { list, state, reading } = this, { current } = reading, result = list.show(state);
    this.rows.prepare(list.shown);
    this.form.tell(result, state);
    this.toggleAttribute("data-story", state.story > 0);
    if (state.story || this.story) later(({ Story }) => (this.story ??= new Story(this)).show(this.state.story));
    if (!state.story) reading.go(reading.at ? current : null);
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = null;
      this.strip.setScale(this.state.linear);
      this.marks.dress(list.shown);
      this.marks.bracket(this.state.compare.map(days));
      this.pointTo(this.story?.event ?? reading.current);
    });
  }

  /** Where the reader is: said by the ribbon, pointed out on the drawing. */
  pointTo(event, at = 0, all = 0) {
    if (!event) return;
    if (all) this.ribbon.tell(event, at, all);
    this.marks.point(event);
  }

  /** Show an event that the depth or a filter hides, and say so. */
  raise(event) {
    const { form, list, state } = this, { length: n } = list.shown, all = { ...state, weight: 1, story: 0, view: "list", compare: [] };
    this.set(all, true);
    const fits = list.shown.includes(event);
    if (!fits) this.set({ ...all, ...whole(), newest: state.newest, linear: state.linear }, true);
    form.say(fits ? form.phrase("raised", { all: list.events.length }) : form.words.widened, form.offer(state, form.phrase("back", { n })));
  }

  /** Open an event, whatever hides it, put its address into the browser's, and go to it. */
  open(event) {
    if (!event) return;
    this.reveal(event);
    this.record(false, `#${event.id}`);
    reach(event.title);
  }

  reveal(event) {
    const { state, list, reading } = this;
    this.hands?.card.hide();
    if (state.story || list.other) this.set({ ...state, story: 0, view: "list", compare: [] }, true);
    if (!list.shown.includes(event)) this.raise(event);
    this.rows.toggle(event, true);
    reading.go(event, true);
    event.title.querySelector("a").focus({ preventScroll: true });
    event.item.classList.remove("tl-flash");
    requestAnimationFrame(() => event.item.classList.add("tl-flash"));
  }

  /** An address of an event, a group or a step leads to it, whatever the view hides. */
  land() {
    const goal = document.getElementById(decodeURIComponent(location.hash.slice(1))), event = this.contains(goal) && this.list.of(goal);
    if (event) this.reveal(event);
    else if (this.contains(goal) && !goal.checkVisibility()) this.widen();
    if (this.contains(goal)) reach(goal);
  }

  /** Show all events as a list, because the view hides a group that the address names, and say so. */
  widen() {
    const { form, list, state } = this, { length: n } = list.shown;
    this.set({ ...whole(), newest: state.newest, linear: state.linear }, true);
    form.say(form.words.widened, form.offer(state, form.phrase("back", { n })));
  }

  /** Go to a step of the story; 0 leaves it, for its event in the list. */
  tell(number) {
    const { event, number: before } = this.story ?? {};
    this.set({ ...this.state, story: number });
    if (!number) this.open(event);
    else if (!before) this.scrollIntoView();
  }
}

// An older browser keeps the list as it stands.
const able = "popover" in HTMLElement.prototype && "onbeforematch" in document && CSS.supports("selector(:has(a))");
if (able && !customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
