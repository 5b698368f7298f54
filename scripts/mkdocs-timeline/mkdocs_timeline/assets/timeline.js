/**
 * <mkdocs-timeline>: adds filters, other views and the overview's controls to a list that stands complete on the page.
 * Where anything is missing it leaves the list alone.
 */
import { day } from "./draw.js";
import { apply, dateOf, idOf, index, titleOf } from "./events.js";
import { Strip } from "./overview.js";
import { FACETS, parse, serialise, tidy, whole } from "./state.js";
import { compare, make, table } from "./views.js";

class Timeline extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector(":scope > .tl-filters");
    if (!this.form || this.stop) return;
    this.stop = new AbortController();
    this.signal = this.stop.signal;
    this.words = JSON.parse(this.form.dataset.words);
    this.state = whole();
    this.at = -1;
    const figure = this.querySelector(":scope > .tl-strip[data-model]");
    this.strip = figure && new Strip(figure, this);
    this.listen();
    if (location.search || location.hash) this.restore();
  }

  disconnectedCallback() {
    this.stop?.abort();
    this.stop = null;
    this.strip?.remove();
    this.strip = null;
    this.view?.remove();
    this.tools?.remove();
  }

  /** Made at the first need, so that a page costs no more than its list until then. */
  get events() {
    return (this.all ??= index(this));
  }

  get shown() {
    return (this.passing ??= this.events);
  }

  part(name) {
    return this.form.querySelector(`.tl-${name}`);
  }

  /** Value and name of each choice of a facet. */
  options(name) {
    return [...this.form.querySelectorAll(`input[name="${name}"]`)].map((input) => [input.value, input.dataset.title]);
  }

  listen() {
    const on = (target, name, does) => target.addEventListener(name, does.bind(this), { signal: this.signal, passive: name === "scroll" });
    on(this.form, "submit", (event) => event.preventDefault());
    on(this.form, "input", (event) => event.target.type === "search" && this.read(true));
    on(this.form, "change", (event) => event.target.type !== "search" && this.read(false));
    on(this.form, "click", this.click);
    on(this, "focusin", (event) => this.select(event.target.closest(".tl-event")));
    on(this, "click", (event) => !event.target.closest("a, button") && this.select(event.target.closest(".tl-event")));
    on(window, "popstate", this.restore);
    on(window, "hashchange", this.land);
    on(window, "scroll", () => (this.frame ??= requestAnimationFrame(() => this.follow())));
  }

  /** Take the state from the address. */
  restore() {
    const known = Object.fromEntries(FACETS.map((name) => [name, new Set(this.options(name).map(([value]) => value))]));
    const { state, ignored } = parse(location.search, known);
    const changed = serialise(state) !== serialise(this.state);
    this.state = state;
    const cut = ignored.slice(0, 3).map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
    this.say("ignored", ignored.length ? `${this.words.ignored} ${cut.join(" · ")}` : "");
    this.write();
    if (changed) this.show();
    this.land();
  }

  /** Take the state from the form. */
  read(typing) {
    const data = new FormData(this.form);
    const state = { ...this.state, q: tidy(data.get("q")), weight: +data.get("weight"), from: this.date("from"), to: this.date("to") };
    for (const name of FACETS) state[name] = data.getAll(name).sort();
    const periods = `${data.get("first")},${data.get("second")}`.replace(/\s/g, "");
    state.compare = this.value("compare", periods);
    state.lanes = data.has("lanes");
    state.fold = data.has("fold");
    state.view = data.get("view");
    this.set(state, typing);
  }

  /** What a text means as the value of a name, or the whole's value. */
  value(name, text) {
    return parse(`?${name}=${encodeURIComponent(text)}`, {}).state[name];
  }

  date(name) {
    const field = this.form.elements[name], text = field.value.trim(), value = this.value(name, text);
    field.toggleAttribute("aria-invalid", Boolean(text) && !value);
    return value;
  }

  /** Go to a state, and put it into the address: a step back for each choice, none for each letter. */
  set(state, typing = false) {
    this.state = state;
    const address = location.pathname + serialise(state) + location.hash;
    try {
      history[typing ? "replaceState" : "pushState"](history.state, "", address);
    } catch {
      // A page without an origin of its own, or too many changes in a short time: the view works without the address.
    }
    this.say("ignored", "");
    this.write(typing);
    this.show();
  }

  /** Let the form say what the state is. */
  write(typing) {
    const { elements } = this.form, { state } = this;
    for (const name of FACETS) {
      for (const input of this.form.querySelectorAll(`input[name="${name}"]`)) input.checked = state[name].includes(input.value);
    }
    if (!typing) elements.q.value = state.q;
    for (const name of ["weight", "from", "to", "view"]) {
      if (document.activeElement !== elements[name]) elements[name].value = state[name];
    }
    if (state.compare.length) [elements.first.value, elements.second.value] = state.compare;
    elements.lanes.checked = state.lanes;
    elements.fold.checked = state.fold;
  }

  /** Show what the state says: list, counts, chips, strip. */
  show() {
    const { state } = this, { shown, counts, without } = apply(this.events, state), set = new Set(shown);
    this.passing = shown;
    for (const event of this.events) if (event.item.hidden === set.has(event)) event.item.hidden = !event.item.hidden;
    for (const group of this.querySelectorAll(".tl-group")) {
      const all = group.querySelectorAll("li").length, left = all - group.querySelectorAll("li[hidden]").length;
      group.hidden = !left;
      const line = group.querySelector(".tl-span");
      line.textContent = line.textContent.replace(/(\d+ \/ )?\d+(?=\D*$)/, left < all ? `${left} / ${all}` : all);
    }
    for (const count of this.form.querySelectorAll("[data-count]")) {
      const [name, value] = count.dataset.count.split(" ");
      count.textContent = counts[name][value] ?? 0;
    }
    this.toggleAttribute("data-fold", state.fold);
    const { of, events } = this.words;
    this.say("count", of.replace("{n}", shown.length).replace("{all}", this.events.length).replace("{events}", events));
    this.chips();
    this.empty(shown.length ? {} : without);
    this.other(shown);
    this.strip?.update(shown, state);
    this.at = -1;
  }

  say(name, text) {
    const line = this.part(name);
    line.textContent = text;
    line.hidden = !text;
  }

  chip(label, change) {
    return make("button", { type: "button", class: "tl-chip", "aria-label": `${this.words.remove} ${label}`, onclick: () => this.set({ ...this.state, ...change }) },
      label, make("span", { "aria-hidden": "true" }, " ×"));
  }

  /** One button for each thing that narrows the view. */
  chips() {
    const { state, words } = this, chips = [];
    for (const name of FACETS) {
      const titles = new Map(this.options(name));
      for (const value of state[name]) {
        chips.push(this.chip(titles.get(value), { [name]: state[name].filter((one) => one !== value) }));
      }
    }
    if (state.weight > 1) chips.push(this.chip(words[`weight-${state.weight}`], { weight: 1 }));
    if (state.from || state.to) chips.push(this.chip(`${state.from}–${state.to}`, { from: "", to: "" }));
    if (state.q) chips.push(this.chip(`“${state.q}”`, { q: "" }));
    if (state.compare.length) chips.push(this.chip(state.compare.join(" | "), { compare: [] }));
    this.part("chips").replaceChildren(...chips);
    this.part("reset").hidden = !serialise(state);
  }

  /** Say why nothing is shown, and offer what would help. */
  empty(without) {
    const { words } = this, box = this.part("empty");
    box.hidden = this.shown.length > 0;
    if (box.hidden) return box.replaceChildren();
    const change = (name) => (name === "period" ? { from: "", to: "" } : { [name]: whole()[name] });
    const offers = Object.entries(without).map(([name, count]) => make("button", { type: "button", onclick: () => this.set({ ...this.state, ...change(name) }) },
      words.without.replace("{name}", words[`f-${name}`]).replace("{n}", count)));
    return box.replaceChildren(make("p", {}, words.empty), ...offers);
  }

  /** Put a table or a comparison in the place of the list. */
  other(shown) {
    const { state, words } = this, focused = document.activeElement?.dataset?.sort;
    this.view?.remove();
    this.view = null;
    if (state.compare.length) this.view = compare(apply(this.events, { ...state, from: "", to: "" }).shown, state.compare, words);
    else if (state.view === "table") this.view = table(shown, state.sort, words, (sort) => this.set({ ...this.state, sort }));
    this.toggleAttribute("data-other", Boolean(this.view));
    if (this.view) this.form.after(this.view);
    if (focused) this.view?.querySelector(`[data-sort="${focused}"]`)?.focus();
  }

  click(event) {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    const [name, value] = button.dataset.do.split(" ");
    if (name === "reset") this.set(whole());
    else if (name === "step") this.step(+value, true);
    else if (name === "zoom") this.strip?.button(value, this.at >= 0 && day(this.shown[this.at].from));
    else if (name === "print") window.print();
    else this.copy(location.href.split("#")[0] + (name === "copy" ? location.hash : ""));
  }

  zoom(from, to) {
    this.set({ ...this.state, from, to });
  }

  /** Go some events on among those shown. */
  step(by, opens) {
    const { shown } = this;
    if (!shown.length) return;
    const from = this.at < 0 ? this.reading() : this.at;
    this.at = Math.min(shown.length - 1, Math.max(0, from + by));
    this.strip?.speak(shown[this.at], this.at, shown.length);
    this.say("now", `${dateOf(shown[this.at])} · ${titleOf(shown[this.at])}`);
    if (opens) this.open();
  }

  /** Go to the first event shown at or after a day. */
  nearest(date) {
    const near = (event) => Math.abs(day(event.from) - day(date));
    this.at = this.shown.reduce((best, event, at) => (near(event) < near(this.shown[best]) ? at : best), 0);
    this.step(0, true);
  }

  /** Go to the current event in the list. */
  open() {
    const event = this.shown[this.at];
    if (!event) return;
    if (this.view) this.set({ ...this.state, view: "list", compare: [] });
    this.at = this.shown.indexOf(event);
    location.hash = idOf(event);
    this.select(event.article);
  }

  /** The article that the reader is at: the one a third down the window. */
  get article() {
    const { left, width } = this.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, innerHeight / 3)?.closest("li")?.querySelector(".tl-event");
    return found && this.contains(found) ? found : null;
  }

  reading() {
    const { article } = this;
    return article ? this.shown.findIndex((event) => event.article === article) : -1;
  }

  /** You are here: the pin goes with the reading. */
  follow() {
    this.frame = null;
    if (this.signal.aborted) return;
    const { top } = this.at >= 0 ? this.shown[this.at].article.getBoundingClientRect() : {};
    if (top >= -9 && top < innerHeight) return;
    const { article } = this;
    if (article && article !== this.here) {
      this.here = article;
      this.at = -1;
      this.strip?.point(day(article.dataset.from));
      this.say("now", `${article.querySelector(".tl-date").textContent} · ${article.querySelector(".tl-title").textContent}`);
    }
  }

  /** An address of an event leads to it, whatever the view hides. */
  land() {
    const target = document.getElementById(decode(location.hash.slice(1)))?.closest(".tl-event");
    if (!target || !this.contains(target)) return;
    if (this.view || target.parentNode.hidden) {
      this.set({ ...whole(), lanes: this.state.lanes }, true);
      this.say("ignored", this.words.widened);
    }
    this.select(target);
    reach(target);
  }

  /** Offer an event's own link and citation below it. */
  select(article) {
    if (!article || article === this.selected || !article.querySelector(".tl-title")?.id) return;
    this.selected = article;
    const { words } = this, address = () => `${location.href.split("#")[0].split("?")[0]}#${article.querySelector(".tl-title").id}`;
    const button = (label, text) => make("button", { type: "button", onclick: () => this.copy(text()) }, label);
    this.tools?.remove();
    this.tools = make("p", { class: "tl-tools" }, button(words.link, address), button(words.cite, () => this.citation(article, address())));
    article.append(this.tools);
  }

  citation(article, address) {
    const today = new Date().toLocaleDateString(this.lang || undefined, { dateStyle: "long" });
    const title = article.querySelector(".tl-title").textContent, date = article.querySelector(".tl-date").textContent;
    return `“${title}” (${date}). ${document.title}. ${address} (${this.words.accessed} ${today}).`;
  }

  /** Copy a text, and show it where copying is not allowed. */
  async copy(text) {
    let note = this.words.copied;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      note = this.words.copy;
    }
    this.say("note", `${note} ${text}`);
    this.tools?.querySelector("output")?.remove();
    if (this.tools?.contains(document.activeElement)) this.tools.append(make("output", {}, ` ${note} ${text}`));
  }
}

/** Scroll to an article, and again while what lay off screen takes its true height on the way. */
function reach(article, tries = 6) {
  article.querySelector(".tl-title").scrollIntoView();
  if (tries) requestAnimationFrame(() => reach(article, tries - 1));
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

if (!customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
