/** The state of a view and its address. Pure: no document, no window. */
import { isDate } from "./days.js";

export const FACETS = "theme actor status era differ".split(" ");
export const SORTS = "date title actors status sources".split(" ");
/** Return the state that shows everything. */
export const whole = () => ({
  theme: [], actor: [], status: [], era: [], differ: [], weight: 1, from: "", to: "", q: "",
  view: "list", sort: "date", compare: [], newest: false, linear: false, story: 0,
});
/** What says how the events stand, and not which; beside these alone the first depth goes without saying. */
const MANNERS = ["newest", "linear", "story"];

export const isPeriod = (text) => text.split("/").length < 3 && text.split("/").every(isDate);
const whether = (text) => (/^[01]$/.test(text) ? text === "1" : undefined);
/** What other sites add to an address: WeChat's from=timeline is no date that a reader mistyped. */
const isForeign = (name, text) => /^(from|to)$/.test(name) && /^[a-z_]+$/i.test(text);
const oneOf = (allowed) => (text) => (allowed.includes(text) ? text : undefined);
const date = (text) => (!text || isDate(text) ? text : undefined);
/** Fold white space, cut at 200 letters, and drop halves of surrogate pairs. */
export const tidy = (text) => text.replace(/\s+/g, " ").trim().slice(0, 200).replace(/\p{Cs}/gu, "").trim();

const READ = {
  weight: (text) => (/^[123]$/.test(text) ? +text : undefined),
  from: date, to: date, q: tidy,
  view: oneOf(["list", "table", "compare"]),
  sort: (text) => (SORTS.includes(text.replace(/^-/, "")) ? text : undefined),
  newest: whether, linear: whether,
  compare: (text) => {
    const parts = text.replace(/\s/g, "").split(",");
    return parts.length === 2 && parts.every(isPeriod) ? parts : undefined;
  },
};
/** What addresses of earlier editions hold that shows nothing now. */
const GONE = ["lanes", "fold"];

/**
 * Read an address's query. `knows` says whether a facet, or the story, has a value; `first` is the least weight of an
 * address without a query. An address that says anything else and no weight means all events, as it always did.
 * Returns the state and what is left because it means nothing, as `name=value`; names of others pass in silence.
 */
export function parse(search, knows, first = 1) {
  const state = whole(), ignored = [];
  let weight, old;
  for (const [name, given] of new URLSearchParams(search)) {
    const text = given.trim(), fault = () => ignored.push(`${name}=${text}`);
    if (isForeign(name, text)) continue;
    old ||= !MANNERS.includes(name) && (Object.hasOwn(state, name) || GONE.includes(name));
    if (FACETS.includes(name)) {
      for (const value of text.split(",")) {
        if (!knows(name, value)) ignored.push(`${name}=${value}`);
        else if (!state[name].includes(value)) state[name].push(value);
      }
    } else if (name === "story" || name === "depth") {
      if (name === "story" && /^\d{1,3}$/.test(text) && knows(name, text)) state.story = +text;
      else fault();
    } else if (Object.hasOwn(READ, name)) {
      const value = READ[name](text);
      if (value === undefined) fault();
      else if (name === "weight") weight = value;
      else state[name] = value;
    }
  }
  for (const name of FACETS) state[name].sort();
  state.weight = weight ?? (old ? 1 : first);
  return { state, left: ignored.join(" · ") };
}

/** Write a state as a query: empty, or with a leading question mark; only what does not go without saying. */
export function serialise(state, first = 1) {
  const base = whole(), parts = [];
  for (const name of Object.keys(base)) {
    const value = state[name];
    if (name === "weight" || String(value) === String(base[name])) continue;
    const text = typeof value === "boolean" ? +value : value;
    parts.push([name, `${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`]);
  }
  const plain = parts.every(([name]) => MANNERS.includes(name)) ? first : 1;
  if (state.weight !== plain) parts.unshift(["weight", `weight=${state.weight}`]);
  return parts.length ? `?${parts.map(([, part]) => part).join("&")}` : "";
}
