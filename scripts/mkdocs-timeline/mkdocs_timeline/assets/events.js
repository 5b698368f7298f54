/** The events as the page holds them, and which of them a state shows. */
import { FACETS, days } from "./state.js";

/** Fold case, accents and width, so that "Pyŏngyang" is found by "pyongyang"; Hangul is found by syllables. */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

/** One record for each article under a root, in the order of the page. */
export function index(root) {
  return [...root.querySelectorAll("li > .tl-event")].map((article) => {
    const { theme, status, weight, from, to, actors } = article.dataset;
    return {
      article, item: article.parentNode, theme: [theme], status: [status], weight: +weight, from, to: to || "9999",
      actor: actors ? actors.split(" ") : [], era: [article.closest("[data-era]")?.dataset.era],
    };
  });
}

const part = (event, name) => event.article.getElementsByClassName(name)[0];
export const heading = (event) => part(event, "tl-title");
export const idOf = (event) => heading(event).id;
export const titleOf = (event) => heading(event).textContent;
export const dateOf = (event) => part(event, "tl-date").textContent;

const touches = (event, first, last) => event.to >= first && event.from <= last;

/** Whether an event touches a period. */
export const inside = (event, period) => touches(event, ...days(period));

function hasWords(event, wanted) {
  event.text ??= folded(event.article.textContent);
  return wanted.every((word) => event.text.includes(word));
}

/** The tests of a state, by name; an absent name lets everything pass. */
export function tests(state) {
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
    const failed = checks.filter(([, test]) => !test(event));
    if (failed.length > 1) continue;
    const only = failed[0]?.[0];
    if (only) without[only] = (without[only] ?? 0) + 1;
    else shown.push(event);
    for (const name of FACETS) {
      if (only && only !== name) continue;
      for (const value of event[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return { shown, counts, without };
}
