/** The events as the page holds them, and which of them a state shows. */
import { FACETS, days } from "./state.js";

/** Fold case, accents and width, so that "Pyŏngyang" is found by "pyongyang"; Hangul is found by syllables. */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

function record(article, group) {
  const { theme, status, weight, from, to, actors, era } = article.dataset, item = article.parentNode;
  return {
    article, item, list: item.parentNode, theme: [theme], status: [status], weight: +weight, from, to: to || "9999",
    actor: actors ? actors.split(" ") : [], era: [era ?? group.dataset.era],
  };
}

/** The groups under a root, or its lists, and a record for each article, in the order of the page. */
export function index(root) {
  const groups = [...root.querySelectorAll(":scope > :is(.tl-group, .tl-list)")];
  return { groups, events: groups.flatMap((group) => [...group.querySelectorAll("li > .tl-event")].map((article) => record(article, group))) };
}

/** The texts of an event's parts of a class. */
const texts = (event, name) => [...event.article.getElementsByClassName(name)].map((one) => one.textContent);
export const textOf = (event, name) => texts(event, name).join(" ");
export const idOf = (event) => event.article.querySelector(".tl-title").id;
/** Address of an event, without the view. */
export const addressOf = (event) => `${location.href.split(/[?#]/)[0]}#${idOf(event)}`;
export const titleOf = (event) => textOf(event, "tl-title");
export const dateOf = (event) => textOf(event, "tl-date");
export const actorsOf = (event) => texts(event, "tl-actor").join(", ");
export const sourcesOf = (event) => [...event.article.querySelectorAll(".tl-sources :is(a, cite)")];

const touches = (event, first, last) => event.to >= first && event.from <= last;

/** Whether an event touches a period. */
export const inside = (event, period) => touches(event, ...days(period));

function hasWords(event, wanted) {
  event.text ??= folded(event.article.textContent);
  return wanted.every((word) => event.text.includes(word));
}

/** The tests of a state, by name; an absent name lets everything pass. */
function tests(state) {
  const out = {};
  for (const name of FACETS) {
    if (state[name].length) out[name] = (event) => event[name].some((value) => state[name].includes(value));
  }
  if (state.weight > 1) out.weight = (event) => event.weight >= state.weight;
  if (state.from || state.to) {
    const [first, last] = [state.from ? days(state.from)[0] : "0000", state.to ? days(state.to)[1] : "9999"];
    out.period = (event) => touches(event, first, last);
  }
  if (state.q) {
    const wanted = folded(state.q).split(" ");
    out.q = (event) => hasWords(event, wanted);
  }
  return out;
}

/**
 * Apply a state. Returns the events that pass, for each facet value the number that would pass if it alone were
 * chosen there, and for each test the number that would pass without it.
 */
export function apply(events, state) {
  const checks = Object.entries(tests(state)), shown = [], counts = {}, without = {};
  for (const name of FACETS) counts[name] = {};
  for (const event of events) {
    const [first, second] = checks.filter(([, test]) => !test(event));
    if (second) continue;
    const only = first?.[0];
    if (only) without[only] = (without[only] ?? 0) + 1;
    else shown.push(event);
    for (const name of FACETS) {
      if (only && only !== name) continue;
      for (const value of event[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return { shown, counts, without };
}

/** Show these events, in their order, and no others. A list off screen is told its length, to guess its height. */
export function reveal({ groups, events }, shown) {
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
