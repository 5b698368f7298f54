/** The form: says what the state is, and reads from it what the state shall be. */
import { isDate } from "./days.js";
import { FACETS, isPeriod, parse, serialise, whole } from "./state.js";
import { make } from "./views.js";

/** The fields that readers write dates into, and what these must be. */
const FIELDS = { from: isDate, to: isDate, first: isPeriod, second: isPeriod };

export class Form {
  /** `choose` goes to a state whose button may be gone then; `total` gives the number of all events. */
  constructor(root, { choose, total }) {
    Object.assign(this, { root, choose, total });
    this.words = JSON.parse(root.dataset.words);
  }

  part(name) {
    return this.root.querySelector(`.tl-${name}`);
  }

  say(name, text) {
    const line = this.part(name);
    line.textContent = text;
    line.hidden = !text;
  }

  boxes(name) {
    return [...this.root.querySelectorAll(`input[name="${name}"]`)];
  }

  /** Value and name of each choice of a facet. */
  options(name) {
    return this.boxes(name).map((input) => [input.value, input.dataset.title]);
  }

  /** What a query or the form's data mean here, and what in them means nothing. */
  parse(query) {
    return parse(query, (name, value) => this.boxes(name).some((input) => input.value === value));
  }

  /** What an address means; say what in it means nothing here. */
  load(query) {
    const { state, left } = this.parse(query);
    this.say("ignored", left && `${this.words.ignored} ${left.slice(0, 120)}${left[120] ? "…" : ""}`);
    this.write(state);
    return state;
  }

  /** What the reader has set. */
  read() {
    const data = new FormData(this.root);
    data.set("compare", [data.get("first"), data.get("second")]);
    this.check();
    return this.parse(data).state;
  }

  /** Say in words which dates cannot be read, and what is understood; and what a comparison lacks. */
  check() {
    const { elements } = this.root, said = [], compares = elements.first.value + elements.second.value;
    for (const [name, reads] of Object.entries(FIELDS)) {
      const field = elements[name], value = field.value.replace(/\s/g, ""), period = reads === isPeriod;
      const fault = value ? !reads(value) && (period ? "not-a-period" : "not-a-date") : period && compares.trim() && "half";
      field.ariaInvalid = fault ? "true" : null;
      if (fault) said.push(this.phrase(fault, { name: field.labels[0].textContent.trim(), value: field.value.trim() }));
    }
    this.say("faults", said.join(" "));
  }

  /** Let the form say what the state is. */
  write(state) {
    const { elements } = this.root;
    this.say("faults", "");
    for (const name of FACETS) for (const input of this.boxes(name)) input.checked = state[name].includes(input.value);
    for (const name of ["lanes", "fold"]) elements[name].checked = state[name];
    const [first = "", second = ""] = state.compare, values = { ...state, first, second };
    for (const name of ["weight", "view", "from", "to", "q", "first", "second"]) {
      Object.assign(elements[name], { value: values[name], ariaInvalid: null });
    }
  }

  /** Say what is shown: how many, by what, and what would help where nothing is. */
  tell({ shown, counts, without }, state) {
    for (const count of this.root.querySelectorAll("[data-count]")) {
      const [name, value] = count.dataset.count.split(" ");
      count.textContent = counts[name][value] ?? 0;
    }
    this.say("count", this.amount(shown.length));
    this.part("chips").replaceChildren(...this.chips(state));
    this.part("reset").hidden = !serialise(state);
    this.part("empty").hidden = shown.length;
    this.part("offers").replaceChildren(...Object.entries(without).map(([name, n]) => this.offer(
      state, this.phrase("without", { name: this.words[`f-${name}`], n }), name === "period" ? { from: "", to: "" } : { [name]: whole()[name] })));
  }

  amount = (n) => this.phrase("of", { n, all: this.total() });

  /** A sentence of the interface with its blanks filled. */
  phrase(name, data) {
    return this.words[name].replace(/{(\w+)}/g, (_, blank) => data[blank]);
  }

  /** A button that changes some of the state. */
  offer(state, content, change, data) {
    const button = make("button", { type: "button", ...data }, content);
    button.onclick = () => this.choose({ ...state, ...change });
    return button;
  }

  /** One button for each thing that narrows the view. */
  chips(state) {
    const chip = (label, change) => this.offer(state, label, change, { class: "tl-chip", "aria-label": `${this.words.remove} ${label}` });
    const chips = FACETS.flatMap((name) => this.options(name).filter(([value]) => state[name].includes(value))
      .map(([value, title]) => chip(title, { [name]: state[name].filter((other) => other !== value) })));
    if (state.weight > 1) chips.push(chip(this.words[`weight-${state.weight}`], { weight: 1 }));
    if (state.from || state.to) chips.push(chip(`${state.from}–${state.to}`, { from: "", to: "" }));
    if (state.q) chips.push(chip(`“${state.q}”`, { q: "" }));
    if (state.compare[0]) chips.push(chip(state.compare.join(" | "), { compare: [] }));
    return chips;
  }
}
