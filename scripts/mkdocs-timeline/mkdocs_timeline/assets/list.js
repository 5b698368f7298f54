/** The list as it stands on the page: which of its events are shown, or what stands in its place. */
import { index } from "./events.js";
import { later } from "./later.js";
import { select } from "./selection.js";

export class List {
  /** A table and a comparison may take its place; `marks` place the events on the drawing. */
  constructor(root, table, two, marks) {
    Object.assign(this, { root, table, two, marks });
  }

  /** Made when nothing else is to do or at the first need, so that a page costs no more than its list until then. */
  get events() {
    return (this.index ??= index(this.root, this.marks)).events;
  }

  get shown() {
    return this.passing ?? this.events;
  }

  /** The event that an element belongs to. */
  of(element) {
    this.items ??= new Map(this.events.map((event) => [event.item, event]));
    return this.items.get(element?.closest?.(".tl-event"));
  }

  named(id) {
    return this.events.find((event) => event.id === id);
  }

  /** Show the events that a state lets pass, and return what there is to tell of them. */
  show(state) {
    const { events, root } = this;
    this.turn(state.newest);
    const result = select(events, state), { shown, lesser } = result;
    this.passing = shown;
    reveal(this.index, new Set(shown), new Set(lesser));
    root.toggleAttribute("data-narrowed", shown.length < events.length);
    root.dataset.depth = state.weight;
    this.view(state);
    return result;
  }

  /** Let the newest events come first, or last. */
  turn(newest) {
    if (newest === (this.newest ?? false)) return;
    this.newest = newest;
    const { groups, events } = this.index, after = groups.at(-1).nextSibling, parent = this.root;
    for (const { list, item } of [...events].reverse()) list.append(item);
    for (const group of groups) group.append(...[...group.querySelectorAll(":scope > .tl-list")].reverse());
    groups.reverse();
    events.reverse();
    for (const group of groups) parent.insertBefore(group, after?.parentNode === parent ? after : null);
  }

  /** Put a table or a comparison in the place of the list. */
  view(state) {
    const { table, two, form } = this, compares = state.view === "compare" || state.compare.length > 0;
    two.hidden = !compares;
    table.hidden = compares || state.view !== "table";
    this.root.toggleAttribute("data-other", (this.other = compares || !table.hidden));
    if (compares) later(({ compare }) => compare(two, select(this.events, { ...state, from: "", to: "" }).shown, state.compare, form));
    else if (this.other) later(({ fill }) => fill(table, this.shown, state.sort, form));
  }
}

/** Show these events and no others: what weighs too little is still found by the browser, what a filter hides is not. */
function reveal({ groups, events }, shown, lesser) {
  const sizes = new Map();
  for (const event of events) {
    const hides = shown.has(event) ? null : lesser.has(event) ? "until-found" : "", { item } = event;
    if ((event.hidden ?? item.getAttribute("hidden")) !== hides) hides === null ? item.removeAttribute("hidden") : item.setAttribute("hidden", hides);
    event.hidden = hides;
    sizes.set(event.list, (sizes.get(event.list) ?? 0) + (hides === null));
  }
  for (const group of groups) {
    let left = 0, all = 0;
    for (const list of group.matches(".tl-list") ? [group] : group.querySelectorAll(".tl-list")) {
      const size = sizes.get(list);
      list.dataset.size = size;
      left += size;
      all += list.children.length;
    }
    group.toggleAttribute("data-empty", !left);
    const part = group.querySelector(":scope > .tl-span")?.lastElementChild;
    if (part) left < all ? (part.dataset.shown = left) : delete part.dataset.shown;
  }
}
