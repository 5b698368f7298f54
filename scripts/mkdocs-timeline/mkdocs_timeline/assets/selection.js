/** Which of some events a state shows. Pure: an event is a record with lists of ids, days and a text. */
import { day, days, lastDay } from "./days.js";
import { wordsOf } from "./folding.js";
import { FACETS } from "./state.js";

const touches = (event, first, last) => day(event.to) >= first && day(event.from) <= last;

/** Whether an event touches a period. */
export const inside = (event, period) => touches(event, ...days(period));

/** The tests of a state, by name; an absent name lets everything pass. */
function tests(state) {
  const out = {};
  for (const name of FACETS) {
    if (state[name].length) out[name] = (event) => event[name].some((value) => state[name].includes(value));
  }
  if (state.weight > 1) out.weight = (event) => event.weight >= state.weight;
  if (state.from || state.to) {
    const first = state.from ? day(state.from) : -Infinity, last = state.to ? lastDay(state.to) : Infinity;
    out.period = (event) => touches(event, first, last);
  }
  if (state.q) {
    const wanted = wordsOf(state.q);
    out.q = (event) => wanted.every((word) => event.text.includes(word));
  }
  return out;
}

/**
 * Apply a state. Returns the events that pass, those that only weigh too little, for each facet value the number that would pass, of whatever weight, if
 * it alone were chosen there, for each weight the number that would pass if all weighed enough, and for each test the number that
 * would pass without it.
 */
export function select(events, state) {
  const checks = Object.entries(tests(state)), shown = [], lesser = [], counts = {}, weights = {}, without = {};
  for (const name of FACETS) counts[name] = {};
  for (const event of events) {
    const fails = checks.filter(([, test]) => !test(event)).map(([name]) => name), [only, second] = fails.filter((name) => name !== "weight");
    if (!fails.length) shown.push(event);
    else if (String(fails) === "weight") lesser.push(event);
    if (fails.length === 1) without[fails[0]] = (without[fails[0]] ?? 0) + 1;
    if (second) continue;
    if (!only) weights[event.weight] = (weights[event.weight] ?? 0) + 1;
    for (const name of FACETS) {
      if (only && only !== name) continue;
      for (const value of event[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return { shown, lesser, counts, weights, without };
}
