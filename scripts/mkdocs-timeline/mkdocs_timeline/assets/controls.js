/** The form: says what the state is, and reads from it what the state shall be. */
import { FACETS, parse, serialise, tidy, whole } from "./state.js";
import { make } from "./views.js";

/** What a text means as the value of a name, or the whole's value. */
const meaning = (name, text) => parse(`?${name}=${encodeURIComponent(text)}`, {}).state[name];

/** For an element that has a `form`, its `words`, a `state` and `set(state)`. */
export const Controls = (Base) => class extends Base {
  part(name) {
    return this.form.querySelector(`.tl-${name}`);
  }

  say(name, text) {
    const line = this.part(name);
    line.textContent = text;
    line.hidden = !text;
  }

  boxes(name) {
    return [...this.form.querySelectorAll(`input[name="${name}"]`)];
  }

  /** Value and name of each choice of a facet. */
  options(name) {
    return this.boxes(name).map((input) => [input.value, input.dataset.title]);
  }

  /** Take the state from the address, and say what in it means nothing here. */
  load() {
    const known = Object.fromEntries(FACETS.map((name) => [name, new Map(this.options(name))]));
    const { state, ignored } = parse(location.search, known);
    const left = ignored.join(" · ");
    this.state = state;
    this.say("ignored", left && `${this.words.ignored} ${left.slice(0, 120)}${left[120] ? "…" : ""}`);
    this.write();
  }

  /** Take the state from the form. */
  read(typing) {
    const data = new FormData(this.form), state = { ...this.state };
    for (const name of FACETS) state[name] = data.getAll(name).sort();
    for (const name of ["from", "to"]) {
      const text = data.get(name).trim();
      state[name] = meaning(name, text);
      this.form.elements[name].ariaInvalid = Boolean(text && !state[name]);
    }
    for (const name of ["lanes", "fold"]) state[name] = data.has(name);
    state.compare = meaning("compare", `${data.get("first")},${data.get("second")}`.replace(/\s/g, ""));
    this.set({ ...state, q: tidy(data.get("q")), weight: +data.get("weight"), view: data.get("view") }, typing);
  }

  /** Let the form say what the state is. */
  write(typing) {
    const { elements } = this.form, { state } = this;
    for (const name of FACETS) for (const input of this.boxes(name)) input.checked = state[name].includes(input.value);
    for (const name of ["lanes", "fold"]) elements[name].checked = state[name];
    for (const name of ["weight", "from", "to", "view"]) {
      if (document.activeElement !== elements[name]) elements[name].value = state[name];
    }
    if (!typing) elements.q.value = state.q;
    if (state.compare.length) [elements.first.value, elements.second.value] = state.compare;
  }

  /** Say what is shown: how many, by what, and what would help where nothing is. */
  tell({ shown, counts, without }, all) {
    for (const count of this.form.querySelectorAll("[data-count]")) {
      const [name, value] = count.dataset.count.split(" ");
      count.textContent = counts[name][value] ?? 0;
    }
    this.say("count", this.phrase("of", { n: shown.length, all, events: this.words.events }));
    this.part("chips").replaceChildren(...this.chips(this.state));
    this.part("reset").hidden = !serialise(this.state);
    this.part("empty").hidden = shown.length;
    this.part("offers").replaceChildren(...Object.entries(without).map(([name, n]) => this.offer(
      this.phrase("without", { name: this.words[`f-${name}`], n }), name === "period" ? { from: "", to: "" } : { [name]: whole()[name] })));
  }

  /** A sentence of the interface with its blanks filled. */
  phrase(name, data) {
    return this.words[name].replace(/{(\w+)}/g, (_, blank) => data[blank]);
  }

  /** A button that changes some of the state. */
  offer(content, change, data) {
    return make("button", { type: "button", click: () => this.set({ ...this.state, ...change }), ...data }, content);
  }

  /** One button for each thing that narrows the view. */
  chips(state) {
    const chip = (label, change) => this.offer(label, change, { class: "tl-chip", "aria-label": `${this.words.remove} ${label}` });
    const chips = FACETS.flatMap((name) => this.options(name).filter(([value]) => state[name].includes(value))
      .map(([value, title]) => chip(title, { [name]: state[name].filter((other) => other !== value) })));
    if (state.weight > 1) chips.push(chip(this.words[`weight-${state.weight}`], { weight: 1 }));
    if (state.from || state.to) chips.push(chip(`${state.from}–${state.to}`, { from: "", to: "" }));
    if (state.q) chips.push(chip(`“${state.q}”`, { q: "" }));
    if (state.compare[0]) chips.push(chip(state.compare.join(" | "), { compare: [] }));
    return chips;
  }
};
