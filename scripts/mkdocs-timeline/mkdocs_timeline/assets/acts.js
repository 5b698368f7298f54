/** What the reader does, by pointer, key and control, and what comes of it. */
import { take, SOURCES } from "./downloads.js";
import { sourceIdsOf } from "./events.js";
import { REACH } from "./symbols.js";
import { letGo, referenceTo } from "./reading.js";
import { whole } from "./state.js";

/** How far the next mark is at least, in pixels, where a press by a mouse means one alone; a finger is less sure. */
const FINE = 6;
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const LEAPS = { PageDown: 1, PageUp: -1 };

/** Listen to what is done in a timeline. */
export function listen(one, on) {
  const { form: { root }, list, strip: { figure, view }, card } = one, read = () => one.set(one.form.read(one.state), one.typing);
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
  on(document, "keydown", (event) => event.key === "Escape" && card.hide());
  on(one.reading.cursor, "blur", () => card.hide());
  for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) on(window, name, letGo, { capture: true, passive: true });
  on(figure, "pointermove", (event) => {
    if (event.pointerType !== "touch" && !event.buttons && event.target.closest("svg")) card.offer(one.marks.under(event, list.shown)[0]?.[1], event);
  });
  // A finger that is lifted leaves too, and the card that it asked for stays.
  on(figure, "pointerleave", ({ pointerType }) => pointerType === "touch" || card.offer());
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
  else if (drawn) mark(one, event);
  else if (link?.closest(".tl-table, .tl-pair, .tl-step-date")) one.open(one.list.named(link.hash.slice(1)));
  else if (row) one.rows.toggle(row);
  else return;
  if (drawn || row || link?.hash) event.preventDefault();
  // Themes that put one page into another take every link for one of HTML.
  if (drawn) event.stopPropagation();
}

/** A press on the drawing opens the mark under it, or lets choose where several lie close. A finger asks first. */
function mark(one, event) {
  const found = one.marks.under(event, one.list.events), shows = ([, other]) => one.list.shown.includes(other);
  if (one.gestures.dragged || !found[0]) return;
  const [[far, nearest]] = found, near = found.filter(shows), touch = event.pointerType === "touch";
  // A pale mark asks only where it lies on the one that is shown.
  const apart = (others, least) => others.every(([away, other]) => other === nearest || away - far > least);
  const alone = apart(found, 2) && (shows(found[0]) ? apart(near, touch ? REACH : FINE) : !found[1]);
  if (!alone) one.card.choose([...near, ...found.filter((other) => !shows(other))].map(([, other]) => other), event);
  else if (touch && one.card.event !== nearest) one.card.show(nearest, event);
  else one.open(nearest);
}

function key(one, event) {
  const { target, key } = event, { reading } = one, letter = { j: 1, k: -1 }[key];
  if (event.altKey || event.ctrlKey || event.metaKey || one.state.story || target.closest("input, select, [popover]")) return;
  if (letter) reading.step(letter, true);
  else if (key === "/") ACTS.search(one);
  else if (!target.matches(".tl-cursor")) return;
  else if (key === "Enter") one.open(reading.current);
  else if (STEPS[key]) step(one, STEPS[key]);
  else if (LEAPS[key]) reading.leap(LEAPS[key]);
  else if (key === "+" || key === "-") ACTS.zoom(one, key);
  else return;
  event.preventDefault();
}

/** Step with the keys, and show the card of the event come to. */
function step({ reading, strip, marks, card }, by) {
  reading.step(by);
  const event = reading.current, [from, to] = strip.window, x = event && marks.place(event);
  if (!event || !to) return;
  if (x < from || x > to) strip.show(x - (to - from) / 2, x + (to - from) / 2);
  const { left, top, width } = strip.plot.getBoundingClientRect();
  card.show(event, { clientX: left + (x / 100) * width, clientY: top + marks.down(event) });
}

/** Copy a text, and show it where copying is not allowed. */
async function copy(text, { words }, say) {
  const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  say(`${words[done ? "copied" : "copy"]} ${text}`);
}

const refer = (cites) => (one, _, { parentNode: { lastChild } }) => copy(referenceTo(one.tooled, cites, one.form.words), one.form, (text) => (lastChild.textContent = text));

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
  story: (one, [to]) => (+to >= 0 ? one.tell(+to) : one.story.step(to === "+" ? 1 : -1)),
  large: (one) => one.story.large(),
  step: (one, [by]) => one.reading.step(+by, true),
  zoom(one, [way]) {
    const { strip, reading } = one;
    strip.step(way === "-" || way === "out" ? -1 : 1, reading.at ? one.marks.place(reading.current) : strip.home);
  },
  print: () => window.print(),
  take(one, [form], link) {
    const ids = one.list.shown.flatMap(SOURCES.includes(form) ? sourceIdsOf : (other) => other.id);
    take(link, form, ids).catch(() => one.form.say(`${one.form.words.unreachable} ${link.href}`));
  },
  copy: (one) => copy(location.href, one.form, (text) => one.form.say(text)),
  link: refer(false),
  cite: refer(true),
};
