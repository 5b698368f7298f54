/** The list as it stands on the page: which of its events are shown, or what stands in its place. */
import { index } from "./events.js";
import { select } from "./selection.js";
import { compare, fill } from "./views.js";

export class List {
  /** `marks` dress the events on the strip; a comparison comes `after` an element; `amount` says a number of events. */
  constructor(root, table, { marks, after, amount }) {
    Object.assign(this, { root, table, marks, after, amount });
  }

  remove() {
    this.pair?.remove();
  }

  /** Made when nothing else is to do or at the first need, so that a page costs no more than its list until then. */
  get events() {
    return (this.index ??= index(this.root, this.marks)).events;
  }

  get shown() {
    return this.passing ?? this.events;
  }

  /** Show the events that a state lets pass, and return what there is to tell of them. */
  show(state) {
    const { events, root } = this, result = select(events, state), { shown } = result;
    this.passing = shown;
    reveal(this.index, shown);
    root.toggleAttribute("data-fold", state.fold);
    root.toggleAttribute("data-narrowed", shown.length < events.length);
    this.view(shown, state);
    return result;
  }

  /** Put a table or a comparison in the place of the list. */
  view(shown, state) {
    const { table } = this, [first] = state.compare;
    this.pair?.remove();
    this.pair = first && compare(select(this.events, { ...state, from: "", to: "" }).shown, state.compare, this.amount);
    if (first) this.after.after(this.pair);
    table.hidden = first || state.view === "list";
    if (!table.hidden) fill(table, shown, state.sort);
    this.root.toggleAttribute("data-other", (this.other = first || !table.hidden));
  }
}

/** Show these events, in their order, and no others. A list off screen is told its length, to guess its height. */
function reveal({ groups, events }, shown) {
  const sizes = new Map();
  let next = 0;
  for (const event of events) {
    const out = event !== shown[next];
    next += !out;
    if (event.item.hidden !== out) event.item.hidden = out;
    sizes.set(event.list, (sizes.get(event.list) ?? 0) + !out);
  }
  for (const group of groups) {
    let left = 0, all = 0;
    for (const list of group.matches(".tl-list") ? [group] : group.querySelectorAll(".tl-list")) {
      const size = sizes.get(list);
      list.hidden = !size;
      list.dataset.size = size;
      left += size;
      all += list.children.length;
    }
    group.hidden = !left;
    const line = group.querySelector(":scope > .tl-span");
    if (line) line.textContent = line.textContent.replace(/(\d+ \/ )?\d+(?=\D*$)/, left < all ? `${left} / ${all}` : all);
  }
}
