/** The state of a view and its address. Pure: no document, no window. */
import { isDate } from "./days.js";

export const FACETS = "theme actor status era".split(" ");
export const SORTS = "date title actors status sources".split(" ");
/** Return the state that shows everything. */
export const whole = () => ({
  theme: [], actor: [], status: [], era: [], weight: 1, from: "", to: "", q: "",
  view: "list", sort: "date", lanes: false, fold: false, compare: [],
});

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
  view: oneOf(["list", "table"]),
  sort: (text) => (SORTS.includes(text.replace(/^-/, "")) ? text : undefined),
  lanes: whether, fold: whether,
  compare: (text) => {
    const parts = text.replace(/\s/g, "").split(",");
    return parts.length === 2 && parts.every(isPeriod) ? parts : undefined;
  },
};

/**
 * Read an address's query or the data of a form. `knows` says whether a facet has a value.
 * Returns the state and what is left because it means nothing, as `name=value`; names of others pass in silence.
 */
export function parse(search, knows) {
  const state = whole(), ignored = [];
  for (const [name, given] of new URLSearchParams(search)) {
    const text = given.trim();
    if (FACETS.includes(name)) {
      for (const value of text.split(",")) {
        if (!knows(name, value)) ignored.push(`${name}=${value}`);
        else if (!state[name].includes(value)) state[name].push(value);
      }
    } else if (Object.hasOwn(READ, name)) {
      const value = READ[name](text);
      if (value !== undefined) state[name] = value;
      else if (!isForeign(name, text)) ignored.push(`${name}=${text}`);
    }
  }
  for (const name of FACETS) state[name].sort();
  return { state, left: ignored.join(" · ") };
}

/** Write a state as a query: empty, or with a leading question mark; only what differs from the whole. */
export function serialise(state) {
  const base = whole(), parts = [];
  for (const name of Object.keys(base)) {
    const value = state[name];
    if (String(value) === String(base[name])) continue;
    const text = typeof value === "boolean" ? +value : value;
    parts.push(`${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`);
  }
  return parts.length ? `?${parts.join("&")}` : "";
}
