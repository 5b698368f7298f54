/** What the reader does, by pointer, key and control, and what comes of it. */
import { sourceIdsOf } from "./events.js";
import { later } from "./later.js";
import { letGo } from "./reading.js";
import { whole } from "./state.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const LEAPS = { PageDown: 1, PageUp: -1 };

/** Listen to what is done in a timeline. */
export function listen(one, on) {
  const { form: { root }, list, strip: { figure } } = one, read = () => one.set(one.form.read(one.state), one.typing);
  let wait, frame;
  on(root, "submit", (event) => {
    event.preventDefault();
    root.hidePopover();
  });
  // A letter is looked for when the next does not follow at once.
  on(root, "input", ({ target }) => {
    clearTimeout(wait);
    one.typing = target.type === "search" && one.state.q;
    wait = setTimeout(read, one.typing === false ? 0 : 120);
  });
  on(list.two, "change", () => {
    const pair = [...list.two.querySelectorAll("select")].map((select) => select.value);
    one.set({ ...one.state, view: "compare", compare: pair[0] && pair[1] ? pair : [] });
  });
  on(one, "click", (event) => press(one, event));
  on(one, "beforematch", (event) => one.rows.found(event));
  on(one, "keydown", (event) => key(one, event));
  for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) on(window, name, letGo, { capture: true, passive: true });
  // Cards and gestures come when somebody turns to the drawing.
  for (const name of ["pointerenter", "focusin"]) on(figure, name, () => one.hand());
  on(window, "popstate", () => one.restore());
  on(window, "hashchange", () => one.land());
  on(window, "resize", () => one.strip.settle());
  on(window, "scroll", () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      if (one.stop && !one.state.story) one.reading.follow();
    });
  });
  new IntersectionObserver(([{ isIntersecting }]) => one.toggleAttribute("data-past", !isIntersecting)).observe(figure);
}

function press(one, event) {
  const { target } = event, control = target.closest("[data-do]"), [name, ...values] = control?.dataset.do.split(" ") ?? [];
  const drawn = target.closest("svg"), link = target.closest("a"), row = one.rows.takes(event);
  if (ACTS[name]) ACTS[name](one, values, control, event);
  else if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  else if (drawn) one.hand((hands) => hands.press(event));
  else if (link?.closest(".tl-table, .tl-pair, .tl-step-date")) one.open(one.list.named(link.hash.slice(1)));
  else if (row) one.rows.toggle(row);
  else return;
  if (drawn || row || link?.hash || name === "take") event.preventDefault();
  // Themes that put one page into another take every link for one of HTML.
  if (drawn) event.stopPropagation();
}

function key(one, event) {
  const { target, key } = event, { reading } = one, letter = { j: 1, k: -1 }[key];
  if (event.altKey || event.ctrlKey || event.metaKey || one.state.story || target.closest("input, select, [popover]")) return;
  if (letter) reading.step(letter, true);
  else if (key === "/") ACTS.search(one);
  else if (!target.matches(".tl-cursor")) return;
  else if (key === "Enter") one.open(reading.current);
  else if (STEPS[key]) one.hand((hands) => hands.step(STEPS[key]));
  else if (LEAPS[key]) reading.leap(LEAPS[key]);
  else if (key === "+" || key === "-") ACTS.zoom(one, key);
  else return;
  event.preventDefault();
}

/** Copy the address of the event with the tools, or its citation, and say so beside the button. */
const refer = (cites) => (one, _, { parentNode: { lastChild } }) =>
  later(({ copy, referenceTo }) => copy(referenceTo(one.tooled, cites, one.form.words), one.form.words, (text) => (lastChild.textContent = text)));

/** What the controls do, by the first word of their `data-do`. */
const ACTS = {
  __proto__: null,
  depth: (one, [least]) => one.set({ ...one.state, weight: +least }),
  reset: (one) => one.set({ ...one.state, ...whole(), weight: one.form.first }),
  sort: (one, [by]) => one.set({ ...one.state, sort: one.state.sort === by ? `-${by}` : by }),
  pair: (one, compare) => one.set({ ...one.state, view: "compare", compare }),
  view(one, [name], control) {
    one.set({ ...one.state, ...one.form.toggled(one.state, name) });
    control.closest("[popover]")?.hidePopover();
  },
  search({ form: { root } }) {
    root.togglePopover(true);
    root.elements.q.focus();
  },
  story: (one, [to]) => (+to >= 0 ? one.tell(+to) : one.story?.step(to === "+" ? 1 : -1)),
  large: (one) => one.story?.large(),
  step: (one, [by]) => one.reading.step(+by, true),
  zoom(one, [way]) {
    const { strip, reading } = one;
    strip.step(way === "-" || way === "out" ? -1 : 1, reading.at ? one.marks.place(reading.current) : strip.home);
  },
  print: () => window.print(),
  take: (one, [form], link) => later(({ take, SOURCES }) => {
    const ids = one.list.shown.flatMap(SOURCES.includes(form) ? sourceIdsOf : (other) => other.id);
    take(link, form, ids).catch(() => one.form.say(`${one.form.words.unreachable} ${link.href}`));
  }),
  copy: (one) => later(({ copy }) => copy(location.href, one.form.words, (text) => one.form.say(text))),
  link: refer(false),
  cite: refer(true),
};
