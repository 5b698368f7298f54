/** The form and the bar: they say what the state is, and read from the form what it shall be. */
import { FACETS, parse, serialise, whole } from "./state.js";
import { make } from "./make.js";

/** Whether a view is on, by its name. */
const VIEWS = {
  table: ({ view }) => view === "table",
  compare: ({ view, compare }) => view === "compare" || compare.length > 0,
  "true-scale": ({ linear }) => linear,
  newest: ({ newest }) => newest,
};

export class Form {
  /** `go` goes to a state. */
  constructor(place, root, go) {
    Object.assign(this, { place, root, go });
    this.words = JSON.parse(root.dataset.words);
    this.depths = place.dataset.depths.split(" ").filter(Boolean).map(Number);
    this.first = this.depths[0] ?? 1;
    this.steps = place.querySelectorAll(".tl-step").length;
  }

  part(name) {
    return this.place.querySelector(`:scope > .tl-${name}, :scope > .tl-bar .tl-${name}`);
  }

  /** Say something in words, in the line under the ribbon, with buttons that go with it. */
  say(text, ...buttons) {
    const line = this.part("said");
    line.replaceChildren(text, ...buttons.flatMap((one) => [" ", one]));
    line.hidden = !text;
  }

  boxes(name) {
    return [...this.root.querySelectorAll(`input[name="${name}"]`)];
  }

  /** The name of a value of a facet. */
  title(name, value) {
    this.titles ??= new Map(FACETS.flatMap((facet) => this.boxes(facet).map((box) => [`${facet} ${box.value}`, box.dataset.title])));
    return this.titles.get(`${name} ${value}`) ?? value;
  }

  /** What an address means; say what in it means nothing here. */
  load(query) {
    const knows = (name, value) => (name === "story" ? +value <= this.steps : this.boxes(name).some((input) => input.value === value));
    const { state, left } = parse(query, knows, this.first);
    this.say(left && `${this.words.ignored} ${left.slice(0, 120)}${left[120] ? "…" : ""}`);
    this.write(state);
    return state;
  }

  address = (state) => serialise(state, this.first);

  /** The period that two lists of years and months say; a day that came by the address stays. */
  period(name, before) {
    const { value: year } = this.root.elements[`${name}-year`], { value: month } = this.root.elements[`${name}-month`];
    const text = year && month ? `${year}-${month}` : year;
    return text && before.startsWith(text) && before.length - text.length === 3 && month ? before : text;
  }

  /** What the reader has set, beside what the form does not say. */
  read(state) {
    const chosen = Object.fromEntries(FACETS.map((name) => [name, this.boxes(name).filter((box) => box.checked).map((box) => box.value).sort()]));
    const next = { ...state, ...chosen, q: this.root.elements.q.value, from: this.period("from", state.from), to: this.period("to", state.to) };
    const { state: read } = parse(this.address(next), () => true, this.first);
    const narrows = FACETS.some((name) => read[name].length > state[name].length) || read.q || read.from || read.to;
    return { ...read, weight: narrows && this.address(read) !== this.address(state) ? 1 : read.weight };
  }

  /** Choose a value of a list, which an address may have brought. */
  choose(select, value) {
    if (![...select.options].some((one) => one.value === value)) select.add(new Option(value, value));
    select.value = value;
  }

  /** Let the form say what the state is. */
  write(state) {
    const { elements } = this.root;
    for (const name of FACETS) for (const input of this.boxes(name)) input.checked = state[name].includes(input.value);
    for (const name of ["from", "to"]) {
      const [, year, month = ""] = /^([+-]?\d+)(?:-(\d\d))?/.exec(state[name]) ?? [null, ""];
      this.choose(elements[`${name}-year`], year);
      elements[`${name}-month`].value = month;
    }
    if (elements.q.value.trim() !== state.q) elements.q.value = state.q;
  }

  /** Say what is shown: how many, by what, and what would help where nothing is. */
  tell({ shown, counts, weights, without }, state) {
    for (const count of this.root.querySelectorAll("[data-count]")) {
      const [name, value] = count.dataset.count.split(" "), n = counts[name][value] ?? 0;
      // As wide as its largest number, so that no choice moves another.
      count.style.minWidth ||= `${count.textContent.length}ch`;
      count.textContent = n;
      count.parentNode.toggleAttribute("data-none", !n);
    }
    this.tellDepths(weights, state);
    this.place.querySelector('[data-do="show"]').textContent = this.phrase("show-n", { n: shown.length });
    this.part("chips").replaceChildren(...this.chips(state));
    if (!shown.length) this.say(this.words.empty, ...Object.entries(without).map(([name, n]) => this.without(name, n, state)));
    for (const name of Object.keys(VIEWS)) {
      this.place.querySelector(`[data-do="view ${name}"]`).ariaPressed = String(VIEWS[name](state));
    }
  }

  /** What changes in a state when another view is asked for, or left. */
  toggled(state, name) {
    const on = !VIEWS[name](state);
    return name === "newest" ? { newest: on } : name === "true-scale" ? { linear: on } : { view: on ? name : "list", compare: [] };
  }

  /** Say at each depth how many events it shows, and of how many where a filter is set. */
  tellDepths(weights, state) {
    const current = this.depths.find((least) => least <= state.weight) ?? this.depths.at(-1);
    let n = 0;
    for (let least = 3; least; least -= 1) {
      const button = this.place.querySelector(`[data-do="depth ${least}"]`), count = button?.lastChild;
      n += weights[least] ?? 0;
      if (!button) continue;
      button.ariaPressed = String(least === current);
      count.dataset.all ??= count.textContent;
      count.textContent = +count.dataset.all === n ? n : this.phrase("at", { n, ...count.dataset });
    }
  }

  /** Offer to drop what keeps so many events out. */
  without(name, n, state) {
    const change = name === "period" ? { from: "", to: "" } : { [name]: whole()[name] };
    return this.offer(state, this.phrase("without", { name: name === "q" ? state.q : this.words[`f-${name}`], n }), change);
  }

  /** A sentence of the interface with its blanks filled. */
  phrase(name, data) {
    return this.words[name].replace(/{(\w+)}/g, (_, blank) => data[blank]);
  }

  /** A button that changes some of the state. */
  offer(state, content, change, data) {
    const button = make("button", { type: "button", ...data }, content);
    button.onclick = () => this.go({ ...state, ...change });
    return button;
  }

  /** One button for each thing that narrows the view. */
  chips(state) {
    const chip = (label, change) => this.offer(state, label, change, { class: "tl-chip", "aria-label": `${this.words.remove} ${label}` });
    const chips = FACETS.flatMap((name) => state[name].map((value) => chip(this.title(name, value), { [name]: state[name].filter((other) => other !== value) })));
    if (state.from || state.to) chips.push(chip(`${state.from}–${state.to}`, { from: "", to: "" }));
    if (state.q) chips.push(chip(`“${state.q}”`, { q: "" }));
    if (state.compare[0]) chips.push(chip(state.compare.join(" | "), { compare: [], view: "list" }));
    return chips;
  }
}
